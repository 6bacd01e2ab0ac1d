import { monthClearWords, type OpenCaseAnswer } from '@/domain/flags/attention';
import type { Flag } from '@/domain/flags/flag';
import { type FlagLine, flagsIn } from '@/domain/flags/fold';
import { headingWords } from '@/domain/flags/foldWords';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { monthLines } from '@/domain/review/monthLines';

/** So many of what needs attention stand on the first page; the rest has a page of its own. */
export const FIRST = 5;

/** A line of what needs attention: a flag of children or workers by itself, or a folded line of measures. */
export type AttentionLine = FlagLine<Flag>;

/** What needs attention of a unit, and what is said beside it. */
export interface Ranking {
  readonly lines: readonly AttentionLine[];
  /** How many children, workers and lines: "children with nobody: 10", "workers over: 10", "8 to talk about". */
  readonly numbers: readonly string[];
  /** What raises no flag: what is well, and what is not known. */
  readonly sentences: readonly string[];
}

/**
 * What needs attention at or below a unit in one ranking: children with nobody, then workers over their own limits, each
 * flag a line of its own, then the month's folded lines, worst first. Without an answer of the open cases, the month's alone.
 */
export function attentionRanking(
  unit: string,
  month: Month,
  evidence: Evidence,
  open: OpenCaseAnswer | undefined,
): Ranking {
  const lines = monthLines(unit, month, evidence, 'leadership');
  const { 'child with nobody': children = '', 'worker over': workers = '' } = open?.numbers ?? {};
  return {
    lines: [
      ...(open?.flags ?? []).map((flag) => ({ flag, teams: undefined, under: [] })),
      ...lines,
    ],
    numbers: [
      ...(children === '' ? [] : [`children with nobody: ${children}`]),
      ...(/\b0$/.test(workers) || workers === '' ? [] : [`workers over: ${workers}`]),
      ...(lines.length === 0 ? [] : [headingWords(lines)]),
    ],
    sentences: [
      ...(open?.sentences ?? []),
      ...(lines.length === 0 ? [monthClearWords(unit, month, evidence)] : []),
    ],
  };
}

/** Of what stands past the first few, the flags of children and of workers: none of them may go unnamed. */
export function namedBeyond(ranking: readonly AttentionLine[]): Flag[] {
  return ranking
    .slice(FIRST)
    .map(({ flag }) => flag)
    .filter(({ measure }) => measure === undefined);
}

/** How many flags a line stands for beside its own. */
export function standsFor(line: AttentionLine): number {
  return flagsIn(line).length - 1;
}
