import type { Band } from '@/domain/change/band';
import type { Baseline } from '@/domain/change/baseline';
import type { ChangeMonth } from '@/domain/change/change';
import type { Month } from '@/domain/month';

/** The months that count from one start, as they are drawn. */
export interface UsualRange {
  readonly from: Month;
  readonly to: Month;
  /** What its level and its range are made from; null where there is no level yet. */
  readonly baseline: Baseline | null;
  /** The range that judges, from the baseline's last month on; null while it is on trial. */
  readonly band: Band | null;
  /** The months on trial, each with its own range; none once the baseline has all of its months. */
  readonly trial: readonly { readonly month: Month; readonly band: Band }[];
}

/** The usual ranges of the months in view, one from the start and from each known change on. */
export function usualRanges(months: readonly ChangeMonth[]): UsualRange[] {
  const starts = months.flatMap(({ restart }, i) =>
    i === 0 || restart?.month !== months[i - 1]?.restart?.month ? i : [],
  );
  return starts.flatMap((start, i) => rangeOf(months.slice(start, starts[i + 1])));
}

function rangeOf(months: readonly ChangeMonth[]): UsualRange[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const { baseline, band } = last;
  const isJudged = baseline?.frozen === true && last.month > baseline.to;
  return [
    {
      from: first.month,
      to: last.month,
      baseline,
      band: isJudged ? band : null,
      trial: isJudged
        ? []
        : months.flatMap(({ month, band }) => (band === null ? [] : { month, band })),
    },
  ];
}
