import { type Limit, limitFor } from '@/domain/limits/limit';
import { coverageOf } from '@/domain/measures/coverage';
import { sumOver } from '@/domain/measures/cube';
import { limitsOpen, type Records } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import { roundHalfUp, type Value } from '@/domain/value';

/** Where a figure stands against its limit, in the words shown. */
export type Status =
  | 'over limit'
  | 'near limit'
  | 'within limit'
  | 'no limit set'
  | 'no data'
  /** The figure is incomplete: what the missing teams would make of it is not known. */
  | 'not judged';

/** The line a figure is held against: amber is "near" from there on, past red is "over". */
export interface Line {
  readonly amber: number;
  readonly red: number;
  /** True where it follows from the workers of some of the unit's teams only, so that nothing is judged by it. */
  readonly incomplete?: boolean;
}

/**
 * The status of a figure as shown: both sides are rounded half-up to the measure's decimals first, so that it never
 * contradicts the figures beside it. Exactly at red is not over. Mirrored where higher is better.
 */
export function statusOf(
  value: Value,
  line: Line | undefined,
  { better, style }: Pick<Measure, 'better' | 'style'>,
): Status {
  if (value.kind !== 'known' && value.kind !== 'incomplete') return 'no data';
  if (!line) return 'no limit set';
  if (value.kind === 'incomplete' || line.incomplete) return 'not judged';
  const sign = better === 'higher' ? -1 : 1;
  const shown = (number: number) => sign * roundHalfUp(number, style.decimals);
  if (shown(value.value) > shown(line.red)) return 'over limit';
  return shown(value.value) >= shown(line.amber) ? 'near limit' : 'within limit';
}

/**
 * The line of a unit for a measure. For caseload it is its workers' own limits added up over their FTE, so that a team
 * is never over while nobody in it is; for the rest, the most specific limit in force. Undefined where none is set, or,
 * for caseload, where the workers' records are not open.
 */
export function lineOf(
  measure: Measure,
  unit: string,
  month: Month,
  { inForce, tree, records }: { inForce: readonly Limit[]; tree: UnitTree; records: Records },
): Line | undefined {
  if (measure.limit === null) return undefined;
  if (measure.limit !== 'caseload') {
    const found = limitFor(inForce, tree, { measure: measure.limit, unit });
    return found && { amber: found.amber, red: found.red };
  }
  const teams = tree.teamsOf(unit);
  const limits = limitsOpen(records, teams);
  if (!limits) return undefined;
  const fte = sumOver(limits, ['limitFte'], teams, month);
  if (!(fte > 0)) return undefined;
  const line = {
    amber: sumOver(limits, ['limitAmber'], teams, month) / fte,
    red: sumOver(limits, ['limitRed'], teams, month) / fte,
  };
  const { missing } = coverageOf(records.teams, teams, month, 1, limits);
  return missing.length === 0 ? line : { ...line, incomplete: true };
}
