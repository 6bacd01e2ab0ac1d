import { rowsCountedNowhere, rowsOfNobody } from '@/domain/arrival/countedNowhere';
import { count } from '@/domain/format';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';

/**
 * "3 rows name no team of the structure, and whose is not known": of rows of a month that may be of a unit and were set
 * aside as they arrived, or do not say whose they are; undefined where there are none. Beside them nothing can be said of every team or worker of it.
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
  const nowhere = rowsCountedNowhere(records.doubts, ['team-month', 'worker-month'], place);
  const nobody = rowsOfNobody(records.doubts, place);
  const words = [
    ...(nowhere === 0
      ? []
      : [
          `${count(nowhere, 'row')} ${nowhere === 1 ? 'names' : 'name'} no team of the structure, and whose is not known`,
        ]),
    ...(nobody === 0
      ? []
      : [
          `of ${count(nobody, 'row')} of workers it is not known whose ${nobody === 1 ? 'it is' : 'they are'}`,
        ]),
  ];
  return words.length === 0 ? undefined : words.join('; ');
}
