import { directMonths } from '@/domain/directTime/directMonths';
import type { TeamMonths } from '@/domain/facts';
import { keyOf } from '@/domain/log/keys';
import { teamCube } from '@/domain/measures/evaluate';
import { addDays, addMonths, dayText, lastDay, monthRange } from '@/domain/month';
import { figuresToSign } from '@/domain/review/signOff';
import { textAt } from '@/domain/table';
import { type Unit, unitTree } from '@/domain/unit';
import { AS_AT } from './calendar';
import type { Written } from './limits';

/** The month whose records came late, and the service they were late in. */
export const RESTATED = addMonths(AS_AT, -5);
export const LATE_SERVICE = 'safeguarding-north';

/** A year of months signed off with their figures; the latest month is still to be signed. */
export function signOffs(units: readonly Unit[], months: TeamMonths, late: boolean): Written[] {
  const tree = unitTree(units);
  return monthRange(addMonths(AS_AT, -12), addMonths(AS_AT, -1)).map((month) => {
    const known = late && month === RESTATED ? withoutLateRecords(units, months) : months;
    const records = {
      teams: teamCube(known, tree.byId),
      direct: directMonths(known, []),
      limits: { state: 'not held', sentence: '' } as const,
      openTeams: new Set<string>(),
      doubts: [],
      ownUnit: tree.root.id,
    };
    const value = figuresToSign(month, { records, entries: [], tree });
    return {
      kind: 'sign-off',
      key: keyOf('sign-off', { month }),
      value,
      effective: month,
      basedOn: null,
      reason: 'Signed off in the monthly review.',
      author: 'Assistant Director, Children’s Social Care',
      at: `${dayText(addDays(lastDay(month), 14))}T15:05:00Z`,
    };
  });
}

/** The month as it was first known: two of the service's vacant posts and half its sickness had not been entered yet. */
function withoutLateRecords(units: readonly Unit[], months: TeamMonths): TeamMonths {
  const late = new Set(unitTree(units).teamsOf(LATE_SERVICE));
  const vacantFte = months.columns.vacantFte.slice();
  const daysLost = months.columns.daysLost.slice();
  let missing = 0;
  for (let row = 0; row < months.rows; row++) {
    if (months.columns.month[row] !== RESTATED) continue;
    if (!late.has(textAt(months.columns.team, row) ?? '')) continue;
    const entered = (vacantFte[row] as number) >= 1 && missing < 2 ? 1 : 0;
    vacantFte[row] = (vacantFte[row] as number) - entered;
    missing += entered;
    daysLost[row] = Math.floor((daysLost[row] as number) / 2);
  }
  return { ...months, columns: { ...months.columns, vacantFte, daysLost } };
}
