import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { roleNames, type SessionRole } from '@/domain/session';
import { type RoleHeaders, serverUnderCheck } from './contract/api';
import { contractChecks, outcomes } from './contract/suite';

/**
 * `npm run check:contract -- URL --as ROLE=HEADERFILE ... [--write]`: holds any server to the contract, a line a check;
 * the last line is the sum. A header file has the lines that a session of that role sends with every request, such as
 * its cookie. Without --write nothing is written.
 */
async function check(
  address: string | undefined,
  sessions: readonly string[],
  write: boolean,
): Promise<string | undefined> {
  if (!address || !URL.canParse(address))
    return 'Give the address of the API, such as: npm run check:contract -- http://127.0.0.1:4180/api/';
  const headers = headersOf(sessions);
  if (typeof headers === 'string') return headers;
  const base = address.replace(/\/?$/, '/');
  const answers = await fetch(new URL('session', base)).then(
    () => true,
    () => false,
  );
  if (!answers) return `Nothing answers at ${base}. Start the server, or check the address.`;

  const server = await serverUnderCheck(base, fetch, headers);
  const count = { passed: 0, failed: 0, 'not tried': 0 };
  for await (const { sentence, verdict, why } of outcomes(contractChecks(write), server)) {
    count[verdict] += 1;
    console.log(`${verdict.padEnd(9)}  ${sentence}`);
    if (why) console.log(`${' '.repeat(11)}${why}`);
  }
  if (count['not tried'] > 0) console.log(`${count['not tried']} not tried`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 ? 1 : 0;
  return undefined;
}

/** The headers by role; or what is amiss with what was given. */
function headersOf(sessions: readonly string[]): RoleHeaders | string {
  const found = new Map<SessionRole, Record<string, string>>();
  for (const given of sessions) {
    const [name = '', file = ''] = given.split(/=(.*)/s);
    const role = roleNames.find((each) => each === name.replaceAll('-', ' '));
    if (!role)
      return `There is no role "${name}": ${roleNames.map((each) => each.replaceAll(' ', '-')).join(', ')}.`;
    const lines = linesOf(file);
    if (!lines) return `The header file of the ${role}, "${file}", cannot be read.`;
    found.set(
      role,
      Object.fromEntries(
        lines.filter(Boolean).map((line) => {
          const [header = '', value = ''] = line.split(/:(.*)/s);
          return [header.trim(), value.trim()];
        }),
      ),
    );
  }
  return found;
}

function linesOf(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return undefined;
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const complaint = await check(positionals[0], values.as, values.write);
if (complaint) {
  console.log(`${complaint}\n0 passed, 1 failed`);
  process.exitCode = 1;
}
