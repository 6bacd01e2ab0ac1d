import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factSchemas } from '@/domain/facts';
import project from '../../../package.json' with { type: 'json' };
import { openApiDocument } from '../../checks/openapi/document';

const committed = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

test('docs/openapi.json is what npm run make:openapi writes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(openApiDocument(project.version))));
});

test('every part the document refers to is in it', () => {
  const referred = [...JSON.stringify(committed).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
  expect(Object.keys(committed.components.schemas)).toEqual(
    expect.arrayContaining(referred.map(([, name]) => name)),
  );
});

test('every fact table has its door', () => {
  for (const table of Object.keys(factSchemas))
    expect(committed.paths).toHaveProperty([`/facts/${table}`, 'get']);
});
