import { AS_AT } from '@mocks/authority/calendar';
import { formatMonth, formatNumber } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { addMonths } from '@/domain/month';
import { runway, WEEKS } from '@/domain/projection/runway';
import { type Hindsight, hindsights } from './runwayHindsight';

/**
 * `npm run check:runway`: draws every team's next twelve weeks at past month ends of 200 simulated authorities, from what
 * was known then, and compares them with what came.
 *
 * The range is of children in and out, so that is what is tried: the load in week 12 with the limits of the workers who
 * were present by then, against the range drawn for the children over those same limits. Carrying forward is today's
 * children over them. Its 80 % range is that of its errors in this run, within the same kind of service; each range drawn
 * is measured against the one of its kind. How the load came out, whoever was appointed, fell ill or was booked without
 * anybody knowing at the time, is told in a line of its own.
 */

const seeds = Array.from({ length: 200 }, (_, i) => i + 1);
const origins = [3, 9, 15, 21, 27, 33].map((months) => addMonths(AS_AT, -months));

interface Trial {
  readonly kind: string;
  readonly origin: string;
  readonly covered: boolean;
  /** The range drawn, and the error of carrying forward, in points of load. */
  readonly width: number;
  readonly carryError: number;
  /** The same with a year's month ends alone, and with the load as it came. */
  readonly coveredByYear: boolean;
  readonly yearWidth: number;
  readonly loadCovered: boolean | undefined;
}

function trialOf({ kind, origin, facts, drawn, children, limit }: Hindsight): Trial {
  const week = drawn.weeks[WEEKS];
  const range = week?.children.range;
  const year = runway({ ...facts, months: facts.months.slice(-12) }).weeks[WEEKS]?.children.range;
  if (!week || !range || !year || !(limit > 0) || Number.isNaN(children))
    throw new Error(`${facts.months.length} months, limit ${limit}, children ${children}.`);
  const inside = ({ low, high }: { low: number; high: number }, value: number) =>
    low <= value && value <= high;
  const points = (cases: number) => (cases / limit) * 100;
  return {
    kind,
    origin: formatMonth(origin),
    covered: inside(range, children),
    width: points(range.high - range.low),
    carryError: points(children - facts.children),
    coveredByYear: inside(year, children),
    yearWidth: points(year.high - year.low),
    loadCovered: week.range && inside(week.range, points(children)),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place - Math.floor(place));
}

function shareOf(trials: readonly Trial[], is: (trial: Trial) => boolean | undefined): number {
  return (trials.filter(is).length / trials.length) * 100;
}

const trials: Trial[] = [];
for (const seed of seeds) {
  trials.push(...hindsights(seed, origins).map(trialOf));
  if (seed % 20 === 0) process.stderr.write(`${seed} of ${seeds.length} authorities\n`);
}

const carryWidth = new Map(
  [...groupBy(trials, ({ kind }) => kind)].map(([kind, own]) => {
    const errors = own.map(({ carryError }) => carryError);
    return [kind, quantile(errors, 0.9) - quantile(errors, 0.1)];
  }),
);
const relative = (trial: Trial, width: number) =>
  width / (carryWidth.get(trial.kind) ?? Number.NaN);
const median = (of: readonly Trial[]) =>
  quantile(
    of.map((trial) => relative(trial, trial.width)),
    0.5,
  );

function line(name: string, own: readonly Trial[]): string {
  const coverage = formatNumber(
    shareOf(own, ({ covered }) => covered),
    1,
  );
  return `${name.padEnd(24)}${String(own.length).padStart(7)}${coverage.padStart(12)}${formatNumber(median(own), 2).padStart(9)}`;
}

console.log(`${''.padEnd(24)}${'n'.padStart(7)}${'coverage %'.padStart(12)}${'width'.padStart(9)}`);
for (const key of ['kind', 'origin'] as const)
  for (const [name, own] of groupBy(trials, (trial) => trial[key])) console.log(line(name, own));

const yearWidth = quantile(
  trials.map((trial) => relative(trial, trial.yearWidth)),
  0.5,
);
console.log(
  `With 12 month ends of history alone: coverage ${formatNumber(
    shareOf(trials, ({ coveredByYear }) => coveredByYear),
    1,
  )} %, width ${formatNumber(yearWidth, 2)}.`,
);
console.log(
  `The load as it came, with workers nobody knew of at the time: inside the range drawn in ${formatNumber(
    shareOf(trials, ({ loadCovered }) => loadCovered),
    1,
  )} %.`,
);

const coverage = formatNumber(
  shareOf(trials, ({ covered }) => covered),
  1,
);
const width = formatNumber(median(trials), 2);
process.exitCode = Number(coverage) >= 75 && Number(coverage) <= 85 && Number(width) <= 1 ? 0 : 1;
console.log(`coverage ${coverage} % at ${WEEKS} weeks, median width ${width} of carry-forward`);
