import { expect, test } from 'vitest';
import {
  learningOf,
  loadAndSupervision,
  managersCases,
  managersSentence,
  relationSentence,
} from '@/domain/board/frontline';
import { addMonths, monthRange } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import {
  evidenceOf,
  figureOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  worker,
  workersTable,
} from '../measures/rows';

const manager = { role: 'first line manager', worker: 'M1' } as const;
const august = addMonths(september, -1);

test('managers’ own cases are counted by team, in the month alone, and only where the rows are open', () => {
  const workers = workersTable([
    worker({ ...manager, heldOther: 2, heldLookedAfter: 1 }),
    worker({ ...manager, worker: 'M2', heldOther: 1 }),
    worker({ ...manager, month: august, heldOther: 9 }),
    worker({ heldOther: 18 }),
    worker({ ...manager, team: 'south-1', heldOther: 5 }),
  ]);
  const cases = managersCases(workers, new Set(['north-1', 'north-2']), september);
  expect([...cases]).toEqual([
    ['north-1', 4],
    ['north-2', 0],
  ]);
});

test('own cases that are not known are not 0', () => {
  const workers = workersTable([worker({ ...manager, heldOther: null })]);
  expect(managersCases(workers, new Set(['north-1']), september).get('north-1')).toBeNaN();
});

const year = monthRange(addMonths(september, -11), september);

test('audits and learning actions are those of 12 months, and not known where a month is missing', () => {
  const months = year.map((month) =>
    teamOnly({ month, auditsDone: 2, learningActionsAgreed: 3, learningActionsClosed: 1 }),
  );
  const of = (rows: typeof months) =>
    learningOf(evidenceOf([], rows).records, tree.teamsOf('north-1'), september);
  expect(of(months)).toEqual({
    auditsDone: { kind: 'known', value: 24 },
    actionsAgreed: { kind: 'known', value: 36 },
    actionsClosed: { kind: 'known', value: 12 },
  });
  expect(of(months.slice(1)).auditsDone.kind).toBe('unavailable');
});

test('load and supervision are read month by month, where there is a figure of both', () => {
  const rows = year.flatMap((month, i) =>
    ['north-1', 'north-2'].map((team) =>
      worker({
        month,
        team,
        heldOther: 10 + i,
        supervisionsDue: team === 'north-2' && i === 0 ? 0 : 20,
        supervisionsHeld: 20 - i,
      }),
    ),
  );
  const { records } = evidenceOf(rows);
  const one = loadAndSupervision(records, tree, 'north-1', september);
  expect(one).toEqual({ r: expect.closeTo(-1, 9), n: 12, teams: 1, told: false });
  expect(loadAndSupervision(records, tree, 'north', september).n).toBe(23);
});

test.each<[string, Parameters<typeof relationSentence>[0], string]>([
  [
    'a relation is told with its n and without a cause',
    { r: -0.314, n: 60, teams: 5, told: true },
    'In 60 team-months of 5 teams, months in which a team carried more than it usually does tended to have less supervision on time (r = −0.31, n = 60). This does not say that one causes the other.',
  ],
  [
    'whichever way it goes',
    { r: 0.4, n: 288, teams: 24, told: true },
    'In 288 team-months of 24 teams, months in which a team carried more than it usually does tended to have more supervision on time (r = 0.40, n = 288). This does not say that one causes the other.',
  ],
  [
    'one that chance would give is not',
    { r: -0.1, n: 60, teams: 5, told: false },
    'No relation between load and supervision can be told from 60 team-months of 5 teams (r = −0.10, n = 60).',
  ],
  [
    'nor is one of nothing that varies',
    { r: Number.NaN, n: 1, teams: 1, told: false },
    'No relation between load and supervision can be told from 1 team-month of 1 team.',
  ],
])('%s', (_, relation, sentence) => {
  expect(relationSentence(relation)).toBe(sentence);
});

test('the sentence above counts supervision of all teams together, and the teams past their span', () => {
  const evidence = evidenceOf(
    [
      ...Array.from({ length: 8 }, (_, i) =>
        worker({ worker: `W${i}`, supervisor: 'M1', supervisionsDue: 1, supervisionsHeld: 1 }),
      ),
      worker({ ...manager, worker: 'M1' }),
      worker({ ...manager, worker: 'M2', team: 'north-2' }),
      worker({ team: 'north-2', supervisor: 'M2', supervisionsDue: 2, supervisionsHeld: 1 }),
    ],
    [],
    [limitEntry(1, 'span', [6, 7])],
  );
  const spans = tree.teamsOf('north').map((team) => headline('span', team, september, evidence));
  expect(managersSentence(figureOf('supervision', evidence, 'north'), spans)).toBe(
    'In September 2026, 9 of 10 supervisions due were held on time. 1 of 2 teams has more people for each manager than the limit.',
  );
  expect(managersSentence(figureOf('supervision', evidence, 'north'), [])).toBe(
    'In September 2026, 9 of 10 supervisions due were held on time.',
  );
});
