import { rowsCountedNowhere } from '@/domain/arrival/countedNowhere';
import { count } from '@/domain/format';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';

/**
 * "3 rows name no team of the structure, and whose is not known": of rows of a month that were set aside as they arrived
 * and may be of a unit; undefined where there are none. Beside them nothing can be said of every team or worker of it.
 */
export function nowhereWords(
  unit: string,
  month: Month,
  { records, tree }: Evidence,
): string | undefined {
  const place = {
    teams: tree.teamsOf(unit),
    above: tree.byId.get(unit)?.kind !== 'team',
    month,
  };
  const rows = rowsCountedNowhere(records.doubts, ['team-month', 'worker-month'], place);
  return rows === 0
    ? undefined
    : `${count(rows, 'row')} ${rows === 1 ? 'names' : 'name'} no team of the structure, and whose is not known`;
}
