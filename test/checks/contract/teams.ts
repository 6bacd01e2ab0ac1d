import { type Component, type WorkerComponent, workerComponents } from '@/domain/facts';
import { teamMonths } from '@/domain/measures/teamMonths';
import { monthRange, monthText } from '@/domain/month';
import { textAt } from '@/domain/table';
import { type Api, type Check, must } from './api';
import { known, mustBeOnce, placeOf, rowByPlace, rowsOf } from './rows';

/** Sums travel to two decimals. */
const tolerance = 0.011;

/** Components that are a part of another. */
const parts: readonly (readonly [part: Component, whole: Component])[] = [
  ['caseHolders20Plus', 'caseHolders'],
  ['caseHolders25Plus', 'caseHolders20Plus'],
  ['newlyQualifiedFte', 'inPostFte'],
  ['awayFte', 'inPostFte'],
  ['agencyCoverFte', 'agencyFte'],
  ['supervisionsHeld', 'supervisionsDue'],
  ['voluntaryLeaversFte', 'leaversFte'],
  ['visitsHeldChildInNeed', 'visitsDueChildInNeed'],
  ['visitsHeldProtectionPlan', 'visitsDueProtectionPlan'],
  ['visitsHeldLookedAfter', 'visitsDueLookedAfter'],
  ['manyWorkersChildInNeed', 'openInYearChildInNeed'],
  ['manyWorkersProtectionPlan', 'openInYearProtectionPlan'],
  ['manyWorkersLookedAfter', 'openInYearLookedAfter'],
];

/** That the teams' months agree with the units, the calendar and the workers' own months. */
export const teamChecks: readonly Check[] = [
  {
    sentence: 'Team months are those of known teams, one a team and month.',
    run: async ({ tree, facts }) => {
      const months = await facts('team-month');
      const { root, teamsOf } = await tree();
      const teams = teamsOf(root.id);
      const stray = rowsOf(months).find(
        (row) => !teams.includes(textAt(months.columns.team, row) ?? ''),
      );
      must(stray === undefined, `${placeOf(months, stray ?? 0)}: the units have no such team.`);
      mustBeOnce(rowsOf(months), (row) => placeOf(months, row));
    },
  },
  {
    sentence: 'Team months leave out no month from the first to the latest complete one.',
    run: async ({ session, facts }) => {
      const { columns, rows } = await facts('team-month');
      const { from, asAt } = await session();
      const gap = monthRange(from, asAt).find((month) => !columns.month.includes(month));
      must(rows === 0 || gap === undefined, `There is no row for ${gap && monthText(gap)}.`);
    },
  },
  {
    sentence: 'Every component of a team month holds figures, or says why it cannot.',
    run: async ({ facts }) => {
      const { rows, columns, unavailable } = await facts('team-month');
      const bare = Object.entries(columns).find(
        ([name, column]) =>
          column instanceof Float64Array && !(name in unavailable) && column.every(Number.isNaN),
      );
      must(rows === 0 || bare === undefined, `Column ${bare?.[0]} is empty and gives no reason.`);
    },
  },
  {
    sentence: 'No component of a team month is below 0, and no part is greater than its whole.',
    run: async ({ facts }) => {
      const months = await facts('team-month');
      for (const [name, column] of Object.entries(months.columns)) {
        if (!(column instanceof Float64Array)) continue;
        const row = column.findIndex((figure) => figure < 0);
        must(row === -1, `${name} is ${column[row]} for ${placeOf(months, row)}.`);
      }
      for (const [part, whole] of parts)
        for (const row of rowsOf(months)) {
          const over = (months.columns[part][row] ?? 0) - (months.columns[whole][row] ?? 0);
          must(
            known(over, (figure) => figure < tolerance),
            `${part} is greater than ${whole} for ${placeOf(months, row)}.`,
          );
        }
    },
  },
  {
    sentence: 'Workers’ months add up to their teams’ months, component by component.',
    run: mustAddUp,
  },
  {
    sentence: 'A unit and months asked for are answered with just their rows.',
    run: async ({ source, session, tree, facts }) => {
      const { root, teamsOf } = await tree();
      const [team] = teamsOf(root.id);
      const month = monthText((await session()).asAt);
      const place = `${team} in ${month}`;
      const some = await source.facts('team-month', { unit: team, from: month, to: month });
      const expected = rowByPlace(await facts('team-month')).has(place) ? place : '';
      const answered = rowsOf(some).map((row) => placeOf(some, row));
      must(
        answered.join() === expected,
        `${place} is answered with ${answered.join(', ') || 'nothing'}.`,
      );
    },
  },
];

/** Of a part of the authority `supervised` is at least its workers' sum: a manager may have people elsewhere. */
async function mustAddUp({ session, tree, facts }: Api): Promise<void> {
  const told = await facts('team-month');
  const summed = teamMonths(await facts('worker-month'), []);
  const { root, teamsOf } = await tree();
  const { unit } = await session();
  const own = teamsOf(unit);
  const toldRows = rowByPlace(told);
  const summedRows = rowByPlace(summed);
  for (const place of summedRows.keys())
    must(toldRows.has(place), `There are workers for ${place}, but no team month.`);
  for (const [place, row] of toldRows) {
    if (!own.includes(textAt(told.columns.team, row) ?? '')) continue;
    const from = summedRows.get(place);
    for (const name of Object.keys(workerComponents) as WorkerComponent[]) {
      const sum = from === undefined ? 0 : (summed.columns[name][from] ?? Number.NaN);
      const figure = told.columns[name][row] ?? Number.NaN;
      must(
        known(sum - figure, (gap) =>
          name === 'supervised' && unit !== root.id ? gap < tolerance : Math.abs(gap) < tolerance,
        ),
        `${name} for ${place} is ${figure}, but ${sum} from its workers.`,
      );
    }
  }
}
