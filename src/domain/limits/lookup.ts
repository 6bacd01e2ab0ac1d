import { type Limit, limitFor, limitsInForce } from '@/domain/limits/limit';
import type { Entry } from '@/domain/log/entries';
import { type Programme, programmeOf, programmesIn } from '@/domain/log/induction';
import { type Reduction, reductionIn, reductionsIn } from '@/domain/log/reductions';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import type { CaseType, Role } from '@/domain/worker';

/** What of the log a worker's own limit follows from in a month; the same answer for the same question. */
export interface LimitLookup {
  /** The limit on a type of work, or on any, of a role in a team. */
  readonly limitFor: (
    team: string,
    role: Role | null,
    caseType: CaseType | undefined,
  ) => Limit | undefined;
  /** The induction programme of those who started in a month. */
  readonly programmeOf: (start: Month) => Programme;
  /** The agreed reduction of a worker of a team that holds in this month, or in another. */
  readonly reductionOf: (team: string, worker: string, inMonth?: Month) => Reduction | undefined;
  /** The same of another month. */
  readonly inMonth: (month: Month) => LimitLookup;
}

/** The lookup of a month. */
export function limitLookup(entries: readonly Entry[], month: Month, tree: UnitTree): LimitLookup {
  return lookupByMonth(entries, tree)(month);
}

/** The lookups of many months. Those with the same limits in force share the remembered answers on them. */
export function lookupByMonth(
  entries: readonly Entry[],
  tree: UnitTree,
): (month: Month) => LimitLookup {
  const byMonth = new Map<Month, LimitLookup>();
  const bySet = new Map<string, LimitLookup['limitFor']>();
  const programmes = programmesIn(entries);
  const reductions = reductionsIn(entries);
  const lookupIn = (month: Month): LimitLookup => {
    const found = byMonth.get(month);
    if (found) return found;
    const inForce = limitsInForce(entries, month);
    const set = inForce.map(({ entry }) => entry).join();
    const limits = bySet.get(set) ?? caseloadLimits(inForce, tree);
    bySet.set(set, limits);
    const lookup: LimitLookup = {
      limitFor: limits,
      programmeOf: (start) => programmeOf(programmes, start),
      reductionOf: (team, worker, inMonth = month) =>
        reductionIn(reductions, { team, worker }, inMonth),
      inMonth: lookupIn,
    };
    byMonth.set(month, lookup);
    return lookup;
  };
  return lookupIn;
}

/** A lookup of caseload limits that remembers its answers. */
function caseloadLimits(limits: readonly Limit[], tree: UnitTree): LimitLookup['limitFor'] {
  const answers = new Map<string, Limit | undefined>();
  return (team, role, caseType) => {
    // Fixed words first and the id last, so that no two questions share a key whatever an id holds.
    const key = `${role}|${caseType}|${team}`;
    if (!answers.has(key))
      answers.set(
        key,
        limitFor(limits, tree, {
          measure: 'caseload',
          unit: team,
          role: role ?? undefined,
          caseType,
        }),
      );
    return answers.get(key);
  };
}
