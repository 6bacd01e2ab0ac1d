import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildLoadline } from '../bench/build';
import { expect, test } from './fixtures';

/** Sentences of the code that answers requests, and of the mock in front of it. */
const sentences = [
  'Workers, cases and plans are open to their own team and to those who lead it.',
  'The simulated authority does not answer',
  'Choose one of the people the session offers.',
];

/** Which of the sentences a built app holds, and whether it holds simulated records. */
function heldBy(folder: string): { sentences: string[]; simulated: boolean } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  return {
    sentences: sentences.filter((sentence) => code.includes(sentence)),
    simulated: files.some((file) => file.startsWith('simulated')),
  };
}

test('an app built for an API holds neither the simulated records nor the code that answers from them', async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'loadline-connected-'));
  await buildLoadline(folder, 'api/');
  expect(heldBy(folder)).toEqual({ sentences: [], simulated: false });
  rmSync(folder, { recursive: true });
  expect(heldBy('dist')).toEqual({ sentences, simulated: true });
});
