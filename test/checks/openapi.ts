import { writeFileSync } from 'node:fs';
import project from '../../package.json' with { type: 'json' };
import { openApiDocument } from './openapi/document';

/** `npm run make:openapi`: writes docs/openapi.json. */
writeFileSync(
  'docs/openapi.json',
  `${JSON.stringify(openApiDocument(project.version), null, 2)}\n`,
);
console.log('docs/openapi.json is written.');
