import { formatMonth } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import { subject } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Side } from './band';
import type { Change } from './change';

/** A state that has stood for so many months may be the new usual level. */
export const MONTHS_UNTIL_ASKED = 12;

/** A state that has stood for a year. */
export interface LongState {
  readonly side: Side;
  readonly since: Month;
  readonly months: number;
}

/**
 * The state that has stood for a year or longer and is not on its way back, so that it is asked whether it is the new usual
 * level; else undefined.
 */
export function longState({ now }: Change): LongState | undefined {
  if (now.kind !== 'above' && now.kind !== 'below') return undefined;
  const { kind: side, since, months, returning } = now;
  return months < MONTHS_UNTIL_ASKED || returning > 0 ? undefined : { side, since, months };
}

/** The question in a sentence or two. */
export function longStateWords(
  { side, since, months }: LongState,
  measure: Pick<Measure, 'noun' | 'plural'>,
): string {
  const have = subject(measure, ['has', 'have']);
  const its = measure.plural ? 'their' : 'its';
  return `${have} been ${side} ${its} usual level for ${months} months, since ${formatMonth(since)}. Is that ${its} new usual level?`;
}
