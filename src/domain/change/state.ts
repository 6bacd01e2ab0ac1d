import type { Month } from '@/domain/month';
import { type Band, type Side, sidePast } from './band';
import { MONTHS_FOR_LEVEL, MONTHS_FOR_TRIAL } from './baseline';

/** A state that has ended, and in which month. */
export interface Ended {
  readonly side: Side;
  readonly since: Month;
  /** How many months it stood. */
  readonly months: number;
  readonly month: Month;
}

/**
 * What a month's six-month mean tells. `stands` is true where the month itself is not known: then what stood before it
 * stands still.
 */
export type ChangeState =
  /** Too few known months for a level. */
  | { readonly kind: 'too few'; readonly known: number }
  /** A level, and no range yet. */
  | { readonly kind: 'level'; readonly known: number }
  /** A range on trial, drawn anew each month: a mean past it is told as provisional and called nothing. */
  | { readonly kind: 'trial'; readonly known: number; readonly past: Side | null }
  /** Too few of the last months are known for a mean; what stood before is kept. */
  | { readonly kind: 'cannot be told'; readonly stood: Side | null }
  /** The range is so wide that no mean can be past it. */
  | { readonly kind: 'too wide' }
  /** Within its usual range; `ended` in the month in which a state ended, and the two after it. */
  | { readonly kind: 'usual'; readonly stands: boolean; readonly ended: Ended | null }
  /** Past its usual range since then, the month in view the last of so many. */
  | {
      readonly kind: Side;
      readonly since: Month;
      readonly months: number;
      /** For how many months running the mean has been back within the inner range: the third ends it. */
      readonly returning: 0 | 1 | 2;
      /** Whether this month's mean is past the end itself, and not merely short of having come back. */
      readonly past: boolean;
      readonly stands: boolean;
    };

/** A change is news in the month in which it is called and in the two after, and so is its end. */
export const MONTHS_NEW = 3;

/** What is remembered from month to month. */
export interface Standing {
  readonly side: Side | null;
  readonly since: Month | null;
  readonly returning: 0 | 1 | 2;
  readonly ended: Ended | null;
}

/** Where every baseline starts from. */
export const nothingStands: Standing = { side: null, since: null, returning: 0, ended: null };

/**
 * What stands after a month with a mean: an end passed is called, on the other side too; what was called ends once the
 * mean has come back to the inner end of its side three months running.
 */
export function judged(
  standing: Standing,
  mean: number,
  band: Band,
  month: Month,
  decimals: number,
): Standing {
  const past = sidePast(mean, band, decimals);
  if (past !== null && past !== standing.side)
    return { side: past, since: month, returning: 0, ended: null };
  const { side, since, returning } = standing;
  if (side === null || since === null) return standing;
  if (sidePast(mean, band.inner, decimals) === side) return { ...standing, returning: 0 };
  if (returning < 2) return { ...standing, returning: returning === 0 ? 1 : 2 };
  return { ...nothingStands, ended: { side, since, months: month - since, month } };
}

/** What a month is told to be, from what stands after it and the end its mean is past; undefined where it is not known. */
export function stateOf(
  { side, since, returning, ended }: Standing,
  month: Month,
  past: Side | null | undefined,
): ChangeState {
  const stands = past === undefined;
  if (side !== null && since !== null)
    return { kind: side, since, months: month - since + 1, returning, past: past === side, stands };
  const isNew = ended !== null && month - ended.month < MONTHS_NEW;
  return { kind: 'usual', stands, ended: isNew ? ended : null };
}

/** The state of a month before any is judged, the last of so many known months. */
export function earlyState(
  known: number,
  mean: number | null,
  band: Band | null,
  decimals: number,
): ChangeState {
  if (known < MONTHS_FOR_LEVEL) return { kind: 'too few', known };
  if (known < MONTHS_FOR_TRIAL || band === null) return { kind: 'level', known };
  return { kind: 'trial', known, past: mean === null ? null : sidePast(mean, band, decimals) };
}
