import { expect, test } from 'vitest';
import { type Flag, rankFlags } from '@/domain/flags/flag';
import { fold } from '@/domain/flags/fold';
import { headingWords, standsForWords, teamsWords } from '@/domain/flags/foldWords';
import { measureFlags } from '@/domain/flags/measures';
import { addMonths, monthRange } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { unitTree } from '@/domain/unit';
import { evidenceOf, limitEntry, september, teamOnly, tree, worker } from '../measures/rows';

/** Vacant FTE of a team beside 10 FTE in post, four months running; and agency FTE that covers some of it. */
type Team = readonly [vacant: number, agency: number];

function evidence(teams: Readonly<Record<string, Team>>): Evidence {
  const range = monthRange(addMonths(september, -3), september);
  const each = Object.entries(teams);
  return evidenceOf(
    range.flatMap((month) =>
      each.flatMap(([team, [, agency]]) => [
        worker({ month, team, worker: team, fte: 10 }),
        ...(agency > 0
          ? [worker({ month, team, worker: `${team} agency`, agency: true, fte: agency })]
          : []),
      ]),
    ),
    range.flatMap((month) =>
      each.map(([team, [vacantFte, agencyCoverFte]]) =>
        teamOnly({ month, team, vacantFte, agencyCoverFte }),
      ),
    ),
    [limitEntry(1, 'vacancy', [12, 18]), limitEntry(2, 'agency', [12, 18])],
  );
}

const lines = (from: Evidence, ids: readonly string[]) => {
  const flags: Flag[] = ids.flatMap((id) => measureFlags(id, september, from));
  return fold(rankFlags(flags), { tree, overdue: new Set() });
};

const flag: Flag = {
  kind: 'limit',
  unit: 'A',
  measure: 'vacancy',
  figure: '20.0%',
  sentence: '',
  since: '',
  n: '',
  clears: '',
  weight: 1,
};

const everywhere = { 'north-1': [5, 4], 'north-2': [4, 0], 'south-1': [4, 0] } as const;

test.each<[string, readonly string[], string, string[]]>([
  [
    'every unit under a line is named with its figure, agency with what it covers',
    ['county', 'north', 'north-1', 'north-2', 'south', 'south-1'],
    '1 to talk about, standing for 7',
    [
      'Stands for: North (31.0%); North 1 (33.3%); North 1, agency (28.6%, covering 4.0 FTE of the vacancies); North 2 (28.6%); South (28.6%); South 1 (28.6%).',
    ],
  ],
  ['one flag stands for itself alone', ['south-1'], '1 to talk about', ['']],
  ['no flag', [], '0 to talk about', []],
])('%s', (_, ids, heading, expected) => {
  const from = evidence(everywhere);
  const found = lines(from, ids);
  expect(headingWords(found)).toBe(heading);
  expect(found.map((line) => standsForWords(line, september, from))).toEqual(expected);
});

/** Four teams of a service, one of them closed before the month. */
const service = unitTree([
  { id: 'north', name: 'North', kind: 'service', function: 'mixed', parent: null },
  ...['A', 'B', 'C', 'D'].map((id) => ({
    id,
    name: `Team ${id}`,
    kind: 'team' as const,
    function: 'mixed' as const,
    parent: 'north',
    closed: id === 'D' ? addMonths(september, -1) : null,
  })),
]);

test.each<[string, string, string[], string[], (string | undefined)[]]>([
  [
    'how many of how many teams, closed ones aside, and where most',
    'BA',
    [],
    ['A', 'B', 'C'],
    ['2 of 3 teams of North to talk about, of them most in Team B'],
  ],
  ['nothing of the kind of a team alone', 'A', [], ['A', 'B', 'C'], [undefined]],
  [
    'which of them stands on another line, because its action is overdue',
    'BCA',
    ['A'],
    ['A', 'B', 'C'],
    [
      '3 of 3 teams of North to talk about, of them most in Team B; Team A stands on another line',
      undefined,
    ],
  ],
  [
    'of how many that are shown, where some are not',
    'BA',
    [],
    ['A', 'B'],
    ['2 of the 2 teams of North shown here to talk about, of them most in Team B'],
  ],
])('a line of several teams says %s', (_, teams, overdue, shown, expected) => {
  const flags = [...teams].map((unit, i) => ({ ...flag, unit, weight: 9 - i }));
  const found = fold(flags, { tree: service, overdue: new Set(overdue) });
  const words = found.map((line) => teamsWords(line, september, { tree: service }, new Set(shown)));
  expect(words).toEqual(expected);
});
