import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { MONTHS_SINCE, type Reading, type Shifted, type Still } from './reading';
import { type Promised, percent, promise, share, table } from './table';

/** At most so many per cent may be past their usual range, and be newly called in a year, where nothing changes. */
const MOST_FLAGGED = 5;
const MOST_CALLED = 5;
/** At most so many per cent of what is called of a shift that stands may be withdrawn within three months. */
const MOST_WITHDRAWN = 2;

const kinds = ['team', 'service', 'authority'] as const;

interface Report {
  readonly lines: readonly string[];
  readonly promised: readonly Promised[];
}

/** What is called where nothing changes, by measure and level, and whether it is what is drawn. */
export function stillReport(readings: readonly Reading[]): Report {
  const all = readings.flatMap(({ still }) => still);
  const otherwise = readings.reduce((sum, reading) => sum + reading.otherwise, 0);
  const rows = headlineMeasures.map((id) => [
    nameOf(id),
    ...cells(all.filter(({ measure }) => measure === id)),
  ]);
  const [flagged, called] = [flaggedShare(all), calledShare(all)];
  return {
    lines: table([
      [
        '',
        'n',
        'flagged',
        'newly called a year',
        ...kinds.flatMap((kind) => [kind, 'newly called a year']),
      ],
      ...rows,
      ['In all', ...cells(all)],
    ]),
    promised: [
      promise(`${percent(flagged)} flagged, at most ${MOST_FLAGGED}%`, flagged <= MOST_FLAGGED),
      promise(
        `${percent(called)} newly called a year, at most ${MOST_CALLED}%`,
        called <= MOST_CALLED,
      ),
      promise(
        `${otherwise} of ${judgedMonths(all)} judged months are not called as they are drawn, none`,
        otherwise === 0,
      ),
    ],
  };
}

function cells(still: readonly Still[]): string[] {
  const ofKind = kinds.flatMap((kind) => {
    const these = still.filter((each) => each.kind === kind);
    return [`${percent(flaggedShare(these))} of ${these.length}`, percent(calledShare(these))];
  });
  return [
    String(still.length),
    percent(flaggedShare(still)),
    percent(calledShare(still)),
    ...ofKind,
  ];
}

function flaggedShare(still: readonly Still[]): number {
  return share(still, ({ flagged }) => flagged);
}

/** How many of a hundred are newly called in a year of judged months. */
function calledShare(still: readonly Still[]): number {
  const calls = still.reduce((sum, each) => sum + each.calls, 0);
  return (calls * 1200) / judgedMonths(still);
}

function judgedMonths(still: readonly Still[]): number {
  return still.reduce((sum, each) => sum + each.months, 0);
}

/** How many months it takes to call a real shift, and how often what was called is withdrawn. */
export function shiftReport(readings: readonly Reading[]): Report {
  const all = readings.flatMap(({ shifts }) => shifts);
  const rows = headlineMeasures.map((id) => [
    nameOf(id),
    ...shiftCells(all.filter(({ measure }) => measure === id)),
  ]);
  const withdrawn = withdrawnShare(all);
  return {
    lines: table([
      [
        '',
        'n',
        'median months',
        '90th percentile',
        `missed in ${MONTHS_SINCE}`,
        'withdrawn within 3 months',
      ],
      ...rows,
      ['In all', ...shiftCells(all)],
    ]),
    promised: [
      promise(
        `${percent(withdrawn)} of what was called of a shift that stands withdrawn within three months, at most ${MOST_WITHDRAWN}%`,
        withdrawn <= MOST_WITHDRAWN,
      ),
    ],
  };
}

function shiftCells(found: readonly Shifted[]): string[] {
  // What was not called took longer than any that was.
  const months = found.map((each) => each.months ?? Number.POSITIVE_INFINITY);
  const told = found.filter(({ stood }) => stood !== undefined).length;
  return [
    String(found.length),
    monthsAt(months, 0.5),
    monthsAt(months, 0.9),
    percent(share(found, (each) => each.months === null)),
    `${percent(withdrawnShare(found))} of ${told}`,
  ];
}

function withdrawnShare(found: readonly Shifted[]): number {
  return share(
    found.filter(({ stood }) => stood !== undefined),
    ({ stood }) => stood === false,
  );
}

/** The least number of months within which such a share is called. */
function monthsAt(months: readonly number[], part: number): string {
  const month = months.toSorted((a, b) => a - b)[Math.ceil(months.length * part) - 1];
  return month === undefined || month > MONTHS_SINCE ? `over ${MONTHS_SINCE}` : String(month);
}

/** The measure, and where its month's own count speaks for it, that. */
function nameOf(id: MeasureId): string {
  const { label, signal } = measureOf(id);
  return signal === null || signal === id ? label : measureOf(signal).label;
}
