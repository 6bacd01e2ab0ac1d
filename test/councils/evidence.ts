import { allWell, type Reassurance } from './council';
import type { TableName } from './row';

/** What is no longer known where a column, or one cell of it, is not: by table, the columns each reassurance rests on. */
const restsOn: Readonly<Record<TableName, Partial<Record<Reassurance, RegExp>>>> = {
  'worker-month': {
    children: /^(month|team|worker|role|presence)$/,
    load: /^(month|team|worker|role|presence|fte|held.*)$/,
    weeks: /^(month|team|worker|role|presence|fte|held.*)$/,
    caseload: /^(month|team|worker|role|fte|held.*)$/,
    figures: /^(month|team|worker|role|agency|fte|daysLost|held.*)$/,
  },
  'team-month': {
    caseload: /^(month|team|cases|caseHolderFte)$/,
    figures: /^(month|team|cases|caseHolderFte|vacantFte|inPostFte|agencyFte|leaversFte|daysLost)$/,
  },
  case: { children: /^(worker|team)$/ },
  coming: { weeks: /^(team|kind|date|fte|share|role|worker)$/ },
};

/** The reassurances that the plain council's records still bear out without a column. */
export function supportedWithout(table: TableName, column: string): Reassurance[] {
  return allWell.filter((about) => !restsOn[table][about]?.test(column));
}
