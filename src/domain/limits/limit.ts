import { decisions } from '@/domain/limits/approval';
import { type Entry, ofKind } from '@/domain/log/entries';
import type { EntryId, LimitValue } from '@/domain/log/values';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import type { CaseType, Role } from '@/domain/worker';

/** A limit with who set it, when and why, and the entry that says so. */
export interface Limit extends LimitValue {
  readonly effective: Month;
  readonly author: string;
  readonly at: string;
  readonly reason: string;
  readonly entry: EntryId;
  /** The entry's place in the log: of two limits the later has the higher. */
  readonly position: number;
}

/**
 * Every limit in force in a month: of each key the newest entry that is effective by then, written by somebody who
 * might or approved since, and not taken back. The same list again for the same log and month.
 */
export function limitsInForce(entries: readonly Entry[], month: Month): readonly Limit[] {
  let months = remembered.get(entries);
  if (!months) {
    months = new Map();
    remembered.set(entries, months);
  }
  let limits = months.get(month);
  if (!limits) {
    limits = inForce(entries, month);
    months.set(month, limits);
  }
  return limits;
}

const remembered = new WeakMap<readonly Entry[], Map<Month, readonly Limit[]>>();

function inForce(entries: readonly Entry[], month: Month): Limit[] {
  const decided = decisions(entries);
  const newest = new Map<string, Limit | null>();
  for (const entry of ofKind(entries, 'limit')) {
    if (entry.effective > month) continue;
    const limit = limitOf(entry);
    if (limit?.proposed && decided.get(entry.id)?.value.decision !== 'approved') continue;
    newest.set(entry.key, limit);
  }
  return [...newest.values()].filter((limit) => limit !== null);
}

/** The limit a "limit" entry holds, in force or only proposed; null where it takes one back. */
export function limitOf(entry: Entry<'limit'>): Limit | null {
  const { value, effective, author, at, reason, id, position } = entry;
  return value && { ...value, effective, author, at, reason, entry: id, position };
}

/** What a limit is asked for. */
export interface LimitQuestion {
  readonly measure: LimitMeasure;
  readonly unit: string;
  readonly role?: Role | undefined;
  readonly caseType?: CaseType | undefined;
}

/**
 * The limit that applies: of those whose scope covers the question the most specific (case type before role before
 * unit, a lower unit before a higher), then the newest. Undefined where the authority has set none.
 */
export function limitFor(
  limits: readonly Limit[],
  tree: UnitTree,
  question: LimitQuestion,
): Limit | undefined {
  let best: Limit | undefined;
  let bestRank = -1;
  for (const limit of limits) {
    const rank = specificity(limit, tree, question);
    if (rank > bestRank || (rank === bestRank && best && limit.position > best.position)) {
      best = limit;
      bestRank = rank;
    }
  }
  return best;
}

/** How closely a limit's scope fits a question, the higher the closer; -1 where it does not apply. */
export function specificity(limit: Limit, tree: UnitTree, question: LimitQuestion): number {
  const { scope } = limit;
  if (limit.measure !== question.measure) return -1;
  if (scope.caseType !== undefined && scope.caseType !== question.caseType) return -1;
  if (scope.role !== undefined && scope.role !== question.role) return -1;
  const depth =
    scope.unit === undefined
      ? 0
      : tree.pathTo(question.unit).findIndex(({ id }) => id === scope.unit) + 1;
  if (scope.unit !== undefined && depth === 0) return -1;
  return (scope.caseType ? 200 : 0) + (scope.role ? 100 : 0) + depth;
}
