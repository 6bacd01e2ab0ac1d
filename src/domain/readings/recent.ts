import { limitsInForce } from '@/domain/limits/limit';
import { statusOf } from '@/domain/limits/status';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, lineIn } from '@/domain/readings/headline';
import { knownValue } from '@/domain/value';

/** A month as a line over months has it. */
export interface RecentMonth {
  readonly month: Month;
  readonly value: number | null;
  /** Whether its own status is over limit: held against the limit in force then, by the rule for few people. */
  readonly over: boolean;
}

/** The last 24 months of a measure, the month in view last, each with whether it was over its limit. */
export function recentMonths(
  { measure, unit, line, recent }: Headline,
  evidence: Evidence,
): RecentMonth[] {
  return recent.map((figure) => {
    const { month } = figure;
    const inForce = limitsInForce(evidence.entries, month);
    // Without a line now there is none for a month to lie past.
    const own = line && lineIn(measure, unit, month, evidence, inForce);
    return {
      month,
      value: knownValue(figure.value) ?? null,
      over: statusOf(figure, own, measure) === 'over limit',
    };
  });
}
