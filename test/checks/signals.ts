import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { authorityReport } from './signals/authority';
import { calledReport } from './signals/calledReport';
import { MONTHS_SINCE, type Reading } from './signals/reading';
import { shiftReport, stillReport } from './signals/report';
import { SHIFT } from './signals/shift';

/**
 * How often Loadline calls chance a change, and how soon it calls a change: npm run check:signals
 *
 * It reads simulated authorities in which nothing changes but by chance, with the functions the app itself uses; fewer of
 * them with `-- --authorities 20`. With `-- --authority` it reads the one that the app shows instead, and promises nothing.
 */

const FIRST_SEED = 20_001;

const { values } = parseArgs({
  options: {
    authorities: { type: 'string', default: '200' },
    authority: { type: 'boolean', default: false },
  },
});

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

async function readAll(seeds: readonly number[]): Promise<Reading[]> {
  let read = 0;
  const workers = Math.min(4, availableParallelism());
  const shares = Array.from({ length: workers }, (_, i) =>
    seeds.filter((_, at) => at % workers === i),
  );
  const readings = await Promise.all(
    shares.map((share) =>
      readShare(share, () => {
        read += 1;
        if (read % 10 === 0) console.error(`${read} of ${seeds.length} authorities read`);
      }),
    ),
  );
  const all = readings.flat();
  if (all.length < seeds.length) throw new Error(`Only ${all.length} authorities were read.`);
  return all;
}

async function check(authorities: number): Promise<void> {
  const seeds = Array.from({ length: authorities }, (_, i) => FIRST_SEED + i);
  const all = await readAll(seeds);
  const [still, shift] = [stillReport(all), shiftReport(all)];
  const called = calledReport(all.flatMap((reading) => reading.called));
  console.log(
    `${authorities} simulated authorities in which nothing really changes, seeds ${FIRST_SEED} to ${seeds.at(-1)}:`,
  );
  console.log(
    'how many headline measures of units are past their usual range in the latest month\n',
  );
  console.log(still.lines.join('\n'));
  console.log(
    `\nThe same with one team’s measure up by ${SHIFT} of its own standard deviations for the last ${MONTHS_SINCE} months:`,
  );
  console.log('in which month of the shift it is called, and whether that stands\n');
  console.log(shift.lines.join('\n'));
  console.log(
    '\nTheir teams with a true rate of so much of their limit, who is missing drawn by chance:',
  );
  console.log('how often they are called over it, and in brackets would be by the limit alone\n');
  console.log(called.lines.join('\n'));
  console.log('');
  const promised = [...still.promised, ...shift.promised, ...called.promised];
  for (const { words, kept } of promised) console.log(`${kept ? 'kept' : 'BROKEN'}: ${words}`);
  const failed = promised.filter(({ kept }) => !kept).length;
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${promised.length - failed} passed, ${failed} failed`);
}

if (values.authority) console.log(authorityReport().join('\n'));
else await check(Number(values.authorities));
