import type { Audience } from '@/domain/audience';
import { monthFlags } from '@/domain/flags/attention';
import type { Flag } from '@/domain/flags/flag';
import { type FlagLine, fold } from '@/domain/flags/fold';
import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { agreedActions, isOverdue } from '@/domain/review/agreed';
import { mayShow } from '@/domain/review/audience';

/** A flag of a measure. */
export type MeasureFlag = Flag & { readonly measure: MeasureId };

/**
 * What a month of a unit has to talk about, worst first: the flags of measures at or below it, folded into lines, without
 * what the audience may not see. Whose action is overdue is not told to a public committee, so nothing stands apart for it.
 */
export function monthLines(
  unit: string,
  month: Month,
  evidence: Evidence,
  audience: Audience,
): FlagLine<MeasureFlag>[] {
  const { records, tree } = evidence;
  const shows = mayShow(audience, month, records, tree);
  const flags = monthFlags(unit, month, evidence)
    .filter((flag): flag is MeasureFlag => flag.measure !== undefined)
    .filter(shows);
  const overdue =
    audience === 'public committee'
      ? []
      : agreedActions(unit, month, evidence).filter((each) => isOverdue(each, month));
  return fold(flags, { tree, overdue: new Set(overdue.map((each) => each.unit)) });
}
