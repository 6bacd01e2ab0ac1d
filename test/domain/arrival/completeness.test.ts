import { expect, test } from 'vitest';
import { blankColumns, measuresFrom } from '@/domain/arrival/blanked';
import { type Held, heldMonths, withRows } from '@/domain/arrival/completeness';
import { teamMonths } from '@/domain/measures/teamMonths';
import { addMonths } from '@/domain/month';
import { september, teamOnly, tree, worker, workersTable } from '../measures/rows';

const [july, august] = [addMonths(september, -2), addMonths(september, -1)];
const months = [july, august, september];

const arrived = teamMonths(workersTable([july, september].map((month) => worker({ month }))), [
  ...[july, september].map((month) => teamOnly({ month })),
  teamOnly({ team: 'north-2', month: august, vacantFte: null }),
  teamOnly({ team: 'north-2', month: september }),
]);

test.each<[string, string, Held[]]>([
  ['a month between others without a row is missing', 'north-1', ['whole', 'no row', 'whole']],
  [
    'a month before the first has not begun, and one with a gap is there in part',
    'north-2',
    ['not begun', 'in part', 'whole'],
  ],
  ['a team without any row lacks them all', 'south-1', ['no row', 'no row', 'no row']],
])('%s', (_, team, expected) => {
  expect(heldMonths(arrived, tree, [team], months).get(team)).toEqual(expected);
});

test('from the month on in which a team closed it lacks none, and is not among those that do', () => {
  const north = tree.byId.get('north-1');
  const closedIn = (closed: number) => {
    const byId = new Map([['north-1', { ...north!, closed: closed as typeof september }]]);
    const october = addMonths(september, 1);
    return heldMonths(arrived, { byId }, ['north-1'], [august, september, october]);
  };
  expect(closedIn(september).get('north-1')).toEqual(['no row', 'whole', 'closed']);
  expect(closedIn(august).get('north-1')).toEqual(['closed', 'whole', 'closed']);
  expect(withRows(closedIn(september))).toEqual({ have: 0, of: 0 });
});

test('a component that the source cannot know leaves no month in part', () => {
  const blind = { ...arrived, unavailable: { vacantFte: 'Posts are not recorded.' } };
  expect(heldMonths(blind, tree, ['north-2'], [august]).get('north-2')).toEqual(['whole']);
});

test('teams that had not begun are not among those that lack a month', () => {
  const all = ['north-1', 'north-2', 'south-1'];
  const counts = months.map((month) => withRows(heldMonths(arrived, tree, all, [month])));
  expect(counts).toEqual([
    { have: 1, of: 2 },
    { have: 1, of: 3 },
    { have: 2, of: 3 },
  ]);
});

test.each([
  ['a sum and its divisor', 'team-month', 'supervised', ['span']],
  [
    'vacancies, also where they are taken away from',
    'team-month',
    'agencyCoverFte',
    ['uncoveredVacancy', 'vacanciesCovered', 'agencyCovering'],
  ],
  ['the model’s hours', 'team-month', 'presentFte', ['directTime']],
  [
    'what limits are worked out from',
    'worker-month',
    'asyeMonths',
    ['caseload', 'highestCaseload', 'workersOverLimit', 'capacityLoad'],
  ],
  ['who is at work', 'worker-month', 'presence', ['capacityLoad']],
  ['a column that only a team’s page reads', 'worker-month', 'skills', []],
  ['a column of cases', 'case', 'lastVisit', []],
] as const)('%s: the measures that a column holds up', (_, table, column, measures) => {
  expect(measuresFrom(table, column).map(({ id }) => id)).toEqual(measures);
});

test('a column the source cannot know is told with the source’s own reason', () => {
  expect(blankColumns('team-month', { auditsDone: 'Audits are kept elsewhere.' })).toMatchObject([
    {
      table: 'team-month',
      column: 'auditsDone',
      reason: 'Audits are kept elsewhere.',
      measures: [{ id: 'auditsDone' }],
    },
  ]);
  expect(blankColumns('team-month', {})).toEqual([]);
});
