import { decisions } from '@/domain/limits/approval';
import type { Entry } from '@/domain/log/entries';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import type { CaseType, Role } from '@/domain/worker';

/** Where a limit applies; what is not named applies everywhere. */
export interface LimitScope {
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  readonly caseType?: CaseType | undefined;
}

/** The value of a "limit" entry: amber is "near", past red is "over"; in the measure's own unit. */
export interface LimitValue {
  readonly measure: LimitMeasure;
  readonly scope: LimitScope;
  readonly amber: number;
  readonly red: number;
  /** Where the number comes from, such as the minutes of the meeting that set it. */
  readonly source: string;
  /** Written by somebody who may not put it in force: it counts once it is approved one level up. */
  readonly proposed?: true | undefined;
}

/** A limit with who set it, when and why, and its place in the log. */
export interface Limit extends LimitValue {
  readonly effective: Month;
  readonly author: string;
  readonly at: string;
  readonly reason: string;
  readonly entry: number;
}

/** The key of a limit's entries: the measure and each part of its scope, in a fixed order. */
export function limitKey({ measure, scope }: Pick<LimitValue, 'measure' | 'scope'>): string {
  const parts = [
    scope.unit && `unit=${scope.unit}`,
    scope.role && `role=${scope.role}`,
    scope.caseType && `caseType=${scope.caseType}`,
  ];
  return [measure, ...parts.filter(Boolean)].join(' | ');
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
  for (const entry of entries) {
    if (entry.kind !== 'limit' || entry.effective > month) continue;
    const limit = limitOf(entry);
    if (limit?.proposed && decided.get(entry.id)?.value !== 'approved') continue;
    newest.set(entry.key, limit);
  }
  return [...newest.values()].filter((limit) => limit !== null);
}

/** The limit a "limit" entry holds, in force or only proposed; null where it takes one back. */
export function limitOf({ value, effective, author, at, reason, id }: Entry): Limit | null {
  if (value === null) return null;
  return { ...(value as LimitValue), effective, author, at, reason, entry: id };
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
    if (rank > bestRank || (rank === bestRank && best && limit.entry > best.entry)) {
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
