import { type Relation, relationOf, type TeamMonthPair } from '@/domain/board/relation';
import type { WorkerMonths } from '@/domain/facts';
import { count, formatMonth, formatNumber } from '@/domain/format';
import { casesAt } from '@/domain/limits/workerLimit';
import { measureOf } from '@/domain/measures/catalogue';
import { sumOver } from '@/domain/measures/cube';
import { evaluate, type Figure, type Records } from '@/domain/measures/evaluate';
import { addMonths, type Month, monthRange } from '@/domain/month';
import type { Headline } from '@/domain/readings/headline';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';
import { knownValue, type Value, valueFrom } from '@/domain/value';

/** What surrounds a team's managers, of the 12 months to a month: work done to learn, added up. */
export interface Learning {
  readonly auditsDone: Value;
  readonly actionsAgreed: Value;
  readonly actionsClosed: Value;
}

/** Case audits done, and learning actions agreed and closed, in the 12 months that end with a month. */
export function learningOf(
  { teams: cube }: Records,
  teams: readonly string[],
  month: Month,
): Learning {
  const year = (component: 'auditsDone' | 'learningActionsAgreed' | 'learningActionsClosed') =>
    valueFrom(
      sumOver(cube, [component], teams, month, 12),
      'The records do not hold all of the 12 months.',
    );
  return {
    auditsDone: year('auditsDone'),
    actionsAgreed: year('learningActionsAgreed'),
    actionsClosed: year('learningActionsClosed'),
  };
}

/** Cases in the name of first-line managers in a month, by team; a team whose rows are not open is not in it. */
export function managersCases(
  workers: WorkerMonths,
  openTeams: ReadonlySet<string>,
  month: Month,
): ReadonlyMap<string, number> {
  const held = new Map([...openTeams].map((team) => [team, 0]));
  const { columns } = workers;
  for (let row = 0; row < workers.rows; row++) {
    if (columns.month[row] !== month) continue;
    if (textAt(columns.role, row) !== 'first line manager') continue;
    const team = textAt(columns.team, row);
    const before = team === null ? undefined : held.get(team);
    if (team !== null && before !== undefined) held.set(team, before + casesAt(workers, row));
  }
  return held;
}

/** How caseload and supervision on time went together in the 12 months to a month, over the months of a unit's teams. */
export function loadAndSupervision(
  records: Records,
  tree: UnitTree,
  unit: string,
  month: Month,
): Relation {
  const months = monthRange(addMonths(month, -11), month);
  return relationOf(
    tree.teamsOf(unit).flatMap((team) =>
      months.flatMap((each): TeamMonthPair[] => {
        const of = (id: 'caseload' | 'supervision') =>
          knownValue(evaluate(measureOf(id), records, tree.teamsOf(team), each).value);
        const [load, other] = [of('caseload'), of('supervision')];
        return load === undefined || other === undefined ? [] : [{ team, load, other }];
      }),
    ),
  );
}

/** Supervision of all the teams together, and how many of them are over their limit of people for each manager. */
export function managersSentence(
  { month, numerator, denominator }: Figure,
  spans: readonly Pick<Headline, 'status' | 'line'>[],
): string {
  const [held, due] = [knownValue(numerator), knownValue(denominator)];
  const supervision =
    held === undefined || due === undefined
      ? `Supervision is not known for ${formatMonth(month)}.`
      : `In ${formatMonth(month)}, ${formatNumber(held, 0)} of ${count(due, 'supervision')} due ${held === 1 ? 'was' : 'were'} held on time.`;
  const limited = spans.filter(({ line }) => line !== undefined);
  const unknown = limited.filter(({ status }) => status === 'no data').length;
  const known = limited.length - unknown;
  if (limited.length === 0) return supervision;
  const over = limited.filter(({ status }) => status === 'over limit').length;
  const than = 'more people for each manager than the limit';
  if (known === 0)
    return `${supervision} Whether any of ${count(unknown, 'team')} has ${than} is not known.`;
  if (unknown > 0)
    return `${supervision} ${formatNumber(over, 0)} of the ${count(known, 'team')} of which it is known ${over === 1 ? 'has' : 'have'} ${than}; of ${unknown} it is not.`;
  const words = over === 0 ? 'None' : formatNumber(over, 0);
  return `${supervision} ${words} of ${count(known, 'team')} ${over === 1 ? 'has' : 'have'} ${than}.`;
}

/** The relation in a sentence with its n, and what it does not say. */
export function relationSentence({ r, n, teams, told }: Relation): string {
  const months = `${count(n, 'team-month')} of ${count(teams, 'team')}`;
  if (!told)
    return `No relation between load and supervision can be told from ${months}${Number.isNaN(r) ? '' : ` (r = ${formatNumber(r, 2)}, n = ${n})`}.`;
  const tended = r < 0 ? 'less' : 'more';
  return `In ${months}, months in which a team carried more than it usually does tended to have ${tended} supervision on time (r = ${formatNumber(r, 2)}, n = ${n}). This does not say that one causes the other.`;
}
