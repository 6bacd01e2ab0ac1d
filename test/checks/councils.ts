import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { buildLoadline } from '../bench/build';
import { chromiumLaunch } from '../chromium';
import { councils, partlyKnown } from '../councils/all';
import type { Council } from '../councils/council';
import { everyScreen, mainScreens } from './councils/screens';
import { visit } from './councils/visit';

/**
 * `npm run check:councils`: serves councils unlike the simulated one to the built, connected app and opens its screens in
 * Chromium. Every screen has to open; every headline figure has to be what a second, naive route makes of the same rows,
 * or missing; and no sentence may reassure of what the records do not hold. A line a council, its faults below it, the
 * sum last. `--quick` opens the Overview of each council only; words name the councils that are wanted.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const isWanted = ({ name }: Council) =>
  positionals.length === 0 || positionals.some((word) => name.includes(word));

const folder = mkdtempSync(path.join(tmpdir(), 'loadline-councils-'));
await buildLoadline(folder, 'api/');
const browser = await chromium.launch(chromiumLaunch());
const tally = { passed: 0, failed: 0 };

const all = values.quick ? councils : [...councils, ...partlyKnown];
for (const council of all.filter(isWanted)) {
  const screensOf = (unit: string) => {
    if (values.quick) return mainScreens(council, unit).slice(0, 1);
    return council.screens === 'every' ? everyScreen(council, unit) : mainScreens(council, unit);
  };
  const leader = await visit(browser, folder, council, 'A', screensOf('A'));
  const manager =
    council.managed && !values.quick
      ? await visit(browser, folder, council, council.team, screensOf(council.team))
      : { screens: 0, faults: [] };
  const faults = [
    ...leader.faults,
    ...manager.faults.map((fault) => `to its team manager: ${fault}`),
  ];
  console.log(
    `${council.name}: ${leader.screens + manager.screens} screens, ${faults.length} faults`,
  );
  for (const fault of faults) console.log(`  ${council.name}: ${fault}`);
  tally[faults.length === 0 ? 'passed' : 'failed'] += 1;
}

await browser.close();
rmSync(folder, { recursive: true });
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
