import { count, formatMonth } from '@/domain/format';
import { approverWords } from '@/domain/limits/approval';
import {
  type Limit,
  type LimitQuestion,
  limitFor,
  limitsInForce,
  specificity,
} from '@/domain/limits/limit';
import { waitingProposals } from '@/domain/limits/proposals';
import { scopeWords } from '@/domain/limits/words';
import type { Entry } from '@/domain/log/entries';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import { caseTypeWords } from '@/domain/worker';

/** A limit of the measure that does not decide, and why, in a sentence. */
export interface Lost {
  readonly limit: Limit;
  readonly why: string;
}

/** Which limit decides a question and why, and what became of the others of its measure. */
export interface Explanation {
  readonly won: Limit | undefined;
  readonly why: string;
  readonly lost: readonly Lost[];
}

/** Explains the limit that applies to a question in a month: the most specific in force, then the newest. */
export function explainLimit(
  question: LimitQuestion,
  month: Month,
  entries: readonly Entry[],
  tree: UnitTree,
): Explanation {
  const inForce = limitsInForce(entries, month).filter(
    ({ measure }) => measure === question.measure,
  );
  const won = limitFor(inForce, tree, question);
  const ofMeasure = ({ measure }: Limit) => measure === question.measure;
  return {
    won,
    why: won ? wonWords(won, inForce, question, tree) : 'No limit in force covers this.',
    lost: [
      ...inForce
        .filter((limit) => limit !== won)
        .map((limit) => ({ limit, why: lostWords(limit, won, question, tree) })),
      ...yetToCome(entries, month)
        .filter(ofMeasure)
        .map((limit) => ({
          limit,
          why: `Not in force until ${formatMonth(limit.effective)}.`,
        })),
      ...waitingProposals(entries)
        .filter(ofMeasure)
        .map((limit) => ({
          limit,
          why: `Only proposed: it waits for ${approverWords(limit.scope.unit, tree)}.`,
        })),
    ],
  };
}

/** The limits that are set and begin after a month, each as it will be in its first. */
function yetToCome(entries: readonly Entry[], month: Month): Limit[] {
  const starts = new Set(
    entries.flatMap(({ kind, effective }) =>
      kind === 'limit' && effective > month ? [effective] : [],
    ),
  );
  return [...starts].flatMap((start) =>
    limitsInForce(entries, start).filter(({ effective }) => effective === start),
  );
}

function wonWords(
  won: Limit,
  inForce: readonly Limit[],
  question: LimitQuestion,
  tree: UnitTree,
): string {
  const rank = specificity(won, tree, question);
  const ranks = inForce
    .filter((limit) => limit !== won)
    .map((limit) => specificity(limit, tree, question))
    .filter((other) => other >= 0);
  if (ranks.length === 0) return 'The only one in force that applies here.';
  const broader = ranks.filter((other) => other < rank).length;
  const as = ranks.length - broader;
  if (as === 0) return `More specific than ${count(broader, 'other')} that would apply here.`;
  return `The most specific of ${ranks.length + 1} that would apply here, and newer than ${count(as, 'other')} as specific.`;
}

function lostWords(
  limit: Limit,
  won: Limit | undefined,
  question: LimitQuestion,
  tree: UnitTree,
): string {
  const rank = specificity(limit, tree, question);
  if (rank < 0) return `It is for ${elsewhere(limit, question, tree)} only.`;
  return won && rank < specificity(won, tree, question)
    ? `Less specific: it is for ${scopeWords(limit.scope, tree)}.`
    : 'As specific, but older.';
}

/** What a limit is for that the question is not about. */
function elsewhere({ scope }: Limit, question: LimitQuestion, tree: UnitTree): string {
  const { caseType, role, unit } = scope;
  if (unit !== undefined && !tree.isWithin(question.unit, unit)) return scopeWords({ unit }, tree);
  if (caseType !== undefined && caseType !== question.caseType) return caseTypeWords[caseType].many;
  return `the role ${role}`;
}
