import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { calledReport } from './signals/calledReport';
import { MONTHS_SINCE, type Reading } from './signals/reading';
import { foundReport, stillReport } from './signals/report';
import { SHIFT } from './signals/shift';

/**
 * How often Loadline flags chance as change, and how soon it flags a change: npm run check:signals
 *
 * It reads simulated authorities in which nothing changes but by chance, with the functions the app itself uses.
 */

const AUTHORITIES = 200;
const FIRST_SEED = 20_001;

const seeds = Array.from({ length: AUTHORITIES }, (_, i) => FIRST_SEED + i);

/** Reads a share of the authorities on a processor of its own. */
function readShare(share: readonly number[], onReading: () => void): Promise<Reading[]> {
  return new Promise((resolve, reject) => {
    const readings: Reading[] = [];
    const worker = fork(path.join(import.meta.dirname, 'signals/worker.ts'), share.map(String));
    worker.on('message', (reading) => {
      readings.push(reading as Reading);
      onReading();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(readings));
  });
}

let read = 0;
const workers = Math.min(4, availableParallelism());
const shares = Array.from({ length: workers }, (_, i) =>
  seeds.filter((_, at) => at % workers === i),
);
const readings = await Promise.all(
  shares.map((share) =>
    readShare(share, () => {
      read += 1;
      if (read % 10 === 0) console.error(`${read} of ${AUTHORITIES} authorities read`);
    }),
  ),
);
const all = readings.flat();
if (all.length < AUTHORITIES) throw new Error(`Only ${all.length} authorities were read.`);
const still = stillReport(all);
console.log(
  `${AUTHORITIES} simulated authorities in which nothing really changes, seeds ${FIRST_SEED} to ${seeds.at(-1)}:`,
);
console.log('how many headline measures of units carry a statistical flag in the latest month\n');
console.log([...still.lines, '', still.highest].join('\n'));
console.log(
  `\nThe same with one team’s measure up by ${SHIFT} of its own standard deviations for the last ${MONTHS_SINCE} months:`,
);
console.log('in which month of the shift the product first flags it\n');
console.log(foundReport(all).join('\n'));
const called = calledReport(all.flatMap((reading) => reading.called));
console.log(
  '\nTheir teams with a true rate of so much of their limit, who is missing drawn by chance:',
);
console.log('how often they are called over it, and in brackets would be by the limit alone\n');
console.log(called.lines.join('\n'));
console.log('');
const promised = [...still.promised, ...called.promised];
for (const { words, kept } of promised) console.log(`${kept ? 'kept' : 'BROKEN'}: ${words}`);
const failed = promised.filter(({ kept }) => !kept).length;
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${promised.length - failed} passed, ${failed} failed`);
