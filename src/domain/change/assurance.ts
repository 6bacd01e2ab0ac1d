import type { Measure } from '@/domain/measures/measure';
import { roundHalfUp } from '@/domain/value';
import type { Band } from './band';
import type { Change } from './change';

/** Whether a figure that stays as usual meets a limit: always, never, or now and then. */
export type Assurance = 'pass' | 'fail' | 'hit and miss';

/**
 * Holds a usual range against a limit, both as shown: a limit above its upper end is met, one below its lower end is not,
 * else it is hit and miss; the other way round where higher is better. An end that there is not is never passed. Null where
 * neither direction is better (called.md 2).
 */
export function assuranceOf(
  { lower, upper }: Pick<Band, 'lower' | 'upper'>,
  limit: number,
  better: Measure['better'],
  decimals: number,
): Assurance | null {
  if (better === 'neutral') return null;
  const shown = (value: number) => roundHalfUp(value, decimals);
  if (upper !== null && shown(limit) > shown(upper)) return better === 'lower' ? 'pass' : 'fail';
  if (lower !== null && shown(limit) < shown(lower)) return better === 'lower' ? 'fail' : 'pass';
  return 'hit and miss';
}

const sentences = {
  pass: 'As long as its average varies as usual, it keeps to the limit.',
  fail: 'As long as its average varies as usual, it stays past the limit: only a real change brings it back.',
  'hit and miss':
    'As long as its average varies as usual, it is on either side of the limit by chance.',
} as const satisfies Record<Assurance, string>;

/** The same in a sentence, for the last month of a change; empty where no range judges it yet, or it is not as usual. */
export function assuranceSentence(
  { months }: Change,
  limit: number,
  { better, style }: Pick<Measure, 'better' | 'style'>,
): string {
  const { band, baseline, month, state } = months.at(-1) ?? {};
  if (state?.kind !== 'usual' || !band || !baseline?.frozen || month === baseline.to) return '';
  if ((band.lower ?? band.upper) === null) return '';
  const assurance = assuranceOf(band, limit, better, Math.max(1, style.decimals));
  return assurance === null ? '' : sentences[assurance];
}
