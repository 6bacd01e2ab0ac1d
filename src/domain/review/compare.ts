import { formatMonth, formatNumber } from '@/domain/format';
import type { Figure } from '@/domain/measures/evaluate';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { shownDifference } from '@/domain/value';

/** A measure in two months, side by side: what moved, and whether that is real. */
export interface Comparison {
  readonly measure: Measure;
  readonly before: Figure;
  readonly after: Figure;
  /** Of the figures as shown; undefined where either is missing. */
  readonly moved: number | undefined;
  /** "up 1.2". */
  readonly movedWords: string;
  /** What the later month tells, and what has ended since the earlier one; of a rolling measure, by its month's own count. */
  readonly changeWords: string;
}

/** A measure of a unit in two months, the earlier first. */
export function compare(
  id: MeasureId,
  unit: string,
  earlier: Month,
  later: Month,
  evidence: Evidence,
): Comparison {
  const { figure: before } = headline(id, unit, earlier, evidence);
  const now = headline(id, unit, later, evidence);
  const { measure, figure: after } = now;
  const { decimals } = measure.style;
  const moved = shownDifference(after.value, before.value, decimals);
  return {
    measure,
    before,
    after,
    moved,
    movedWords: movedWords(moved, decimals),
    changeWords: [now.changeWords, ...endedSince(now, earlier)].join('; '),
  };
}

function movedWords(moved: number | undefined, decimals: number): string {
  if (moved === undefined) return 'cannot be compared: a figure is missing';
  if (moved === 0) return 'no change';
  return `${moved > 0 ? 'up' : 'down'} ${formatNumber(Math.abs(moved), decimals)}`;
}

/** The states that ended after a month, each with how long it stood. */
function endedSince({ change }: Headline, earlier: Month): string[] {
  return (change?.months ?? []).flatMap(({ month, state }) =>
    month > earlier && state.kind === 'usual' && state.ended?.month === month
      ? `${state.ended.side} it from ${formatMonth(state.ended.since)} until ${formatMonth(month)}`
      : [],
  );
}
