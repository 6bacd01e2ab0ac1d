import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareChromium } from './chromium';
import { addUp, playwrightTally, settle, type Tally, vitestTally } from './tally';

/** Everything that must hold, in one command; its last line is the sum of all suites. */

const minutes = 60_000;
const reports = mkdtempSync(path.join(tmpdir(), 'loadline-test-'));
const failedOnce: Tally = { passed: 0, failed: 1 };

/** Runs a command of this project in full view; answers whether it ended well within its time. */
function runs(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout: 20 * minutes,
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function check(script: string, ...options: string[]): Promise<Tally> {
  const passed = await runs('npm', ['run', '--silent', script, '--', ...options]);
  return passed ? { passed: 1, failed: 0 } : failedOnce;
}

function tallyOf<Report>(file: string, count: (report: Report) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return failedOnce;
  }
}

async function vitest(project: string): Promise<Tally> {
  const file = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitedWell = await runs('vitest', ['run', '--project', project, ...reporters]);
  return settle(tallyOf(file, vitestTally), exitedWell);
}

async function playwright(): Promise<Tally> {
  const file = path.join(reports, 'e2e.json');
  const exitedWell = await runs('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return settle(tallyOf(file, playwrightTally), exitedWell);
}

async function everything(): Promise<[string, Tally][]> {
  prepareChromium();
  const checks: [string, Tally][] = [];
  for (const script of ['lint', 'typecheck', 'build']) checks.push([script, await check(script)]);
  const built = checks.every(([script, tally]) => script !== 'build' || tally.failed === 0);
  for (const project of ['domain', 'simulation', 'app', 'browser'])
    checks.push([project, await vitest(project)]);
  if (!built) console.log('\nThe built app was not tested: it does not build.');
  checks.push(['e2e', built ? await playwright() : failedOnce]);
  return [...checks, ['councils', await check('check:councils', '--quick')]];
}

const suites = await everything().catch((error: Error): [string, Tally][] => {
  console.error(error.message);
  return [['preparation', failedOnce]];
});
rmSync(reports, { recursive: true });

console.log('');
for (const [name, tally] of suites) {
  console.log(`${name.padEnd(12)} ${tally.passed} passed, ${tally.failed} failed`);
}
const total = addUp(suites.map(([, tally]) => tally));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
