import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { MONTHS_SINCE, type Reading, type Still } from './reading';
import { type Promised, percent, promise, table } from './table';

/** At most this share of unit-measures may carry a statistical flag where nothing changes, per cent. */
const MOST = 5;

const kinds = ['team', 'service', 'authority'] as const;

/** The false flags as a table, and what was promised of them. */
export function stillReport(readings: readonly Reading[]): {
  lines: string[];
  highest: string;
  promised: Promised[];
} {
  const all = readings.flatMap(({ still }) => still);
  const of = (measure: MeasureId) => all.filter((still) => still.measure === measure);
  const rows = headlineMeasures.map((id) => [nameOf(id), ...cells(of(id))]);
  const rates = headlineMeasures.map((id) => ({ id, rate: flagRate(of(id)) }));
  const highest = rates.reduce((a, b) => (b.rate > a.rate ? b : a));
  const rolling = readings.flatMap((reading) => reading.rolling);
  return {
    lines: table([
      ['', 'n', 'flagged', 'teams', 'services', 'authorities', 'called improved'],
      ...rows,
      ['In all', ...cells(all)],
    ]),
    highest: `The highest measure, ${nameOf(highest.id)}: ${percent(highest.rate)}`,
    promised: [
      promise(`In all ${percent(flagRate(all))} flagged, at most ${MOST}%`, flagRate(all) <= MOST),
      promise(
        `Rolling measures with a mark, flag or signal of their own: ${rolling.length}`,
        rolling.length === 0,
      ),
    ],
  };
}

function cells(still: readonly Still[]): string[] {
  const ofKind = kinds.map((kind) => {
    const these = still.filter((each) => each.kind === kind);
    return `${percent(flagRate(these))} of ${these.length}`;
  });
  const improved = still.filter((each) => each.improved).length;
  return [
    String(still.length),
    percent(flagRate(still)),
    ...ofKind,
    percent((improved * 100) / still.length),
  ];
}

function flagRate(still: readonly Still[]): number {
  return (still.filter(({ flagged }) => flagged).length * 100) / still.length;
}

/** How many months it takes to flag a real shift, as a table. */
export function foundReport(readings: readonly Reading[]): string[] {
  const rows = headlineMeasures.map((id) => {
    const carrier = measureOf(id).signal ?? id;
    const found = readings
      .flatMap((reading) => reading.found)
      .filter(({ measure }) => measure === carrier);
    // What was not flagged took longer than any that was.
    const months = found.flatMap(({ months }) =>
      months === undefined ? [] : [months ?? Number.POSITIVE_INFINITY],
    );
    const missed = months.filter((month) => month === Number.POSITIVE_INFINITY).length;
    return [
      measureOf(carrier).label,
      String(months.length),
      monthsAt(months, 0.5),
      monthsAt(months, 0.9),
      `${missed} (${percent((missed * 100) / months.length)})`,
      String(found.length - months.length),
    ];
  });
  return table([
    ['', 'n', 'median', '90th percentile', `not within ${MONTHS_SINCE}`, 'never moved before'],
    ...rows,
  ]);
}

/** The least number of months within which such a share is flagged. */
function monthsAt(months: readonly number[], share: number): string {
  const month = months.toSorted((a, b) => a - b)[Math.ceil(months.length * share) - 1];
  return month === undefined || month > MONTHS_SINCE ? `over ${MONTHS_SINCE}` : String(month);
}

/** The measure, and where its month's own count speaks for it, that. */
function nameOf(id: MeasureId): string {
  const { label, signal } = measureOf(id);
  return signal === null || signal === id ? label : measureOf(signal).label;
}
