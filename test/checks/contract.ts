import { parseArgs } from 'node:util';
import { contractChecks, outcomes } from './contract/suite';

/**
 * `npm run check:contract -- URL`: holds any server to the contract, a line a check; the last line is the sum. It writes
 * one comment that no page shows and takes it back, and where the server offers people to be, becomes them for a moment;
 * with --read-only it does neither.
 */
async function check(address: string | undefined, readOnly: boolean): Promise<string | undefined> {
  if (!address || !URL.canParse(address))
    return 'Give the address of the API, such as: npm run check:contract -- http://127.0.0.1:4180/api/';
  const base = address.replace(/\/?$/, '/');
  const answers = await fetch(new URL('session', base)).then(
    () => true,
    () => false,
  );
  if (!answers) return `Nothing answers at ${base}. Start the server, or check the address.`;

  const checks = contractChecks(readOnly);
  const count = { passed: 0, failed: 0, 'not tried': 0 };
  for await (const { sentence, verdict, why } of outcomes(checks, base, fetch)) {
    count[verdict] += 1;
    console.log(`${verdict.padEnd(9)}  ${sentence}`);
    if (why) console.log(`${' '.repeat(11)}${why}`);
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 ? 1 : 0;
  return undefined;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'read-only': { type: 'boolean', default: false } },
});
const complaint = await check(positionals[0], values['read-only']);
if (complaint) {
  console.log(`${complaint}\n0 passed, 1 failed`);
  process.exitCode = 1;
}
