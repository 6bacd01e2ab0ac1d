import type { Measure } from '@/domain/measures/measure';
import type { Row } from './groups';

export interface XmrOptions {
  readonly better: Measure['better'];
  readonly target?: number | undefined;
  /** Mean and limits come from the first so many rows of each group, 12 or more; from all of them where not given. */
  readonly fixAfter?: number | undefined;
  /** Keys at which a new group begins; those that are no row's key are ignored. */
  readonly rebases?: readonly number[] | undefined;
  /** Leaves outlying moving ranges out of the limits; off unless asked for. */
  readonly screenOutliers?: boolean | undefined;
  /** Keys further apart than this are a gap, which no rule and no moving range spans; gaps are ignored where not given. */
  readonly step?: number | undefined;
}

/** Why a chart cannot be made. */
export type XmrProblem = 'fix window too short' | 'two rows of one key' | 'no rows';

const LEAST_FIX_WINDOW = 12;

/** What to do about each. */
export const problemSentences = {
  'fix window too short': `Limits need at least ${LEAST_FIX_WINDOW} points to be fixed on: give a larger number, or none.`,
  'two rows of one key': 'The series holds two figures for the same time: keep one of them.',
  'no rows': 'The series holds no figures: give at least one.',
} as const satisfies Record<XmrProblem, string>;

/** Whether a chart can be made of these rows with these options, and why not. */
export function problemOf(
  rows: readonly Row[],
  { fixAfter }: Pick<XmrOptions, 'fixAfter'>,
): XmrProblem | undefined {
  if (fixAfter !== undefined && !(fixAfter >= LEAST_FIX_WINDOW)) return 'fix window too short';
  if (new Set(rows.map(({ key }) => key)).size < rows.length) return 'two rows of one key';
  return rows.length === 0 ? 'no rows' : undefined;
}
