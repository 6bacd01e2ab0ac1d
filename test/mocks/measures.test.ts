import { simulate } from '@mocks/authority/simulate';
import { expect, test } from 'vitest';
import { directMonths } from '@/domain/directTime/directMonths';
import { teamOnlyComponents, workerMonthSchema } from '@/domain/facts';
import { groupBy } from '@/domain/group';
import { limitMonths } from '@/domain/limits/limitMonths';
import { ofKind } from '@/domain/log/entries';
import { measureIds, measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Records, teamCube } from '@/domain/measures/evaluate';
import { addMonths, type Month, monthRange, monthText } from '@/domain/month';
import type { TextColumn } from '@/domain/table';
import { unitTree } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';
import { naive, type Others, unitMonth, type Worker } from './measuresNaive';

/** A table's rows as objects, read column by column. */
function objects<R>(
  { rows, columns }: { rows: number; columns: object },
  names: readonly string[],
): R[] {
  const table = columns as Record<string, Float64Array | TextColumn>;
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      names.map((name) => {
        const column = table[name]!;
        if (!(column instanceof Float64Array))
          return [name, column.dictionary[column.codes[row]!] ?? null];
        const number = column[row]!;
        return [name, Number.isNaN(number) ? null : name === 'agency' ? number === 1 : number];
      }),
    ),
  ) as R[];
}

test.each([
  ['the default seed', 2026],
  ['another', 7],
  ['a third', 1948],
])(
  'every measure of every unit and month agrees with a second, naive route: %s',
  (_, seed) => {
    const { units, workerMonths, teamMonths, entries, session } = simulate(seed);
    const tree = unitTree(units);
    const records: Records = {
      teams: teamCube(teamMonths, tree.byId),
      direct: directMonths(teamMonths, entries),
      limits: { state: 'ready', data: limitMonths(workerMonths, entries, tree) },
      openTeams: new Set(tree.teamsOf(tree.root.id)),
      doubts: [],
      ownUnit: tree.root.id,
    };
    const limits = ofKind(entries, 'limit').flatMap(({ value }) => value ?? []);
    const red = (type: string | undefined) =>
      limits.find(({ measure, scope }) => measure === 'caseload' && scope.caseType === type)!.red;

    const workers = groupBy(
      objects<Worker>(workerMonths, Object.keys(workerMonthSchema)),
      ({ team, month }) => `${team} ${month}`,
    );
    const others = groupBy(
      objects<Others & { team: string; month: Month }>(teamMonths, [
        'team',
        'month',
        ...Object.keys(teamOnlyComponents),
      ]),
      ({ team, month }) => `${team} ${month}`,
    );
    const range = monthRange(session.from, addMonths(session.asAt, 1));
    const everybody = range.map((month) =>
      tree.teamsOf(tree.root.id).flatMap((team) => workers.get(`${team} ${month}`) ?? []),
    );
    const wrong: string[] = [];
    let known = 0;
    for (const { id: unit } of units) {
      const teams = tree.teamsOf(unit);
      const unitMonths = range.map((month, i) =>
        unitMonth(
          teams.flatMap((team) => workers.get(`${team} ${month}`) ?? []),
          teams.flatMap((team) => others.get(`${team} ${month}`) ?? []),
          everybody[i],
        ),
      );
      for (const [i, month] of range.entries())
        for (const id of measureIds) {
          const year = i >= 11 ? unitMonths.slice(i - 11, i + 1) : undefined;
          const second = naive[id](unitMonths[i]!, year, month, red);
          const first = evaluate(measureOf(id), records, teams, month).value;
          const { decimals } = measureOf(id).style;
          const agree =
            first.kind === 'known'
              ? roundHalfUp(first.value, decimals) === roundHalfUp(second, decimals)
              : !Number.isFinite(second);
          if (first.kind === 'known') known += 1;
          if (!agree)
            wrong.push(
              `${id} of ${unit} in ${monthText(month)}: ${JSON.stringify(first)}, not ${second}`,
            );
        }
    }
    expect(wrong).toEqual([]);
    // Rolling measures begin in the twelfth month; a few teams have nothing to divide by in a few months.
    expect(known).toBeGreaterThan(units.length * range.length * measureIds.length * 0.85);
  },
  60_000,
);
