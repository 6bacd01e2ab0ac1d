import { expect, test } from 'vitest';
import type { ChildWithNobody } from '@/domain/board/unallocatedChildren';
import { type Doubt, type Found, found } from '@/domain/found';
import type { Entry } from '@/domain/log/entries';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { addMonths, dayOf, type Month } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { stateSentence } from '@/domain/review/state';
import { unitTree } from '@/domain/unit';
import {
  evidenceOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  withStrangers,
  worker,
} from '../measures/rows';

const july = addMonths(september, -2);
const august = addMonths(september, -1);

const caseloadLimit = limitEntry(1, 'caseload', [4, 5]);

/** The sentence of state, its loud parts in capitals. */
function stateOf(unit: string, workers: readonly Partial<WorkerRow>[], entries: readonly Entry[]) {
  const months = new Set(workers.map(({ month }) => (month ?? september) as Month));
  const evidence = evidenceOf(
    workers.map(worker),
    [...months].flatMap((month) =>
      tree.teamsOf('county').map((team) => teamOnly({ month, team, vacantFte: 0.1 })),
    ),
    entries,
  );
  const rows = headlineMeasures.map((id) => headline(id, unit, september, evidence));
  return stateSentence(rows, unit, september, evidence).map(({ text, loud }) =>
    loud ? `! ${text}` : text,
  );
}

/** Both months: North 1 with one number of cases, North 2 and South 1 with others. */
const teams = (month: Month, ...cases: [number, number, number]) =>
  ['north-1', 'north-2', 'south-1'].map((team, i) => ({ month, team, heldOther: cases[i] ?? 0 }));

test.each<[string, string, Partial<WorkerRow>[], Entry[], string[]]>([
  [
    'what is over, how many teams, and the change since',
    'county',
    [...teams(august, 6, 3, 3), ...teams(september, 6, 6, 6)],
    [caseloadLimit],
    [
      '! Caseload is over its limit this month.',
      '! 3 of 3 teams are over their caseload limit, 2 more than in August.',
    ],
  ],
  [
    'over for months',
    'north-1',
    [...teams(july, 6, 6, 6), ...teams(august, 6, 6, 6), ...teams(september, 6, 6, 6)],
    [caseloadLimit],
    ['! Caseload has been over its limit for 3 months.'],
  ],
  [
    'what is near is said, and what is within is left to the table',
    'county',
    [...teams(august, 6, 3, 3), ...teams(september, 4, 4, 4)],
    [caseloadLimit, limitEntry(2, 'vacancy', [50, 60]), limitEntry(3, 'agency', [50, 60])],
    [
      '0 of 3 teams are over their caseload limit, 1 fewer than in August.',
      'Caseload is near its limit.',
    ],
  ],
  [
    'all is within',
    'county',
    [...teams(august, 1, 1, 1), ...teams(september, 1, 1, 1)],
    [caseloadLimit, limitEntry(2, 'vacancy', [50, 60])],
    [
      '0 of 3 teams are over their caseload limit, as many as in August.',
      'Caseload and vacancy are within their limits.',
    ],
  ],
  [
    'back under a limit is news, and is not said to be near it as well',
    'county',
    [...teams(july, 6, 6, 6), ...teams(august, 6, 6, 6), ...teams(september, 4, 4, 4)],
    [caseloadLimit],
    [
      '0 of 3 teams are over their caseload limit, 3 fewer than in August.',
      'Caseload is back under its limit, after 2 months over it.',
    ],
  ],
  [
    'one team, as many as before',
    'county',
    [...teams(august, 6, 1, 1), ...teams(september, 6, 1, 1)],
    [caseloadLimit],
    [
      '! 1 of 3 teams is over its caseload limit, as many as in August.',
      'Caseload is within its limit.',
    ],
  ],
  [
    'a first month has none before to compare with',
    'county',
    teams(september, 6, 6, 6),
    [caseloadLimit],
    ['! Caseload is over its limit this month.', '! 3 of 3 teams are over their caseload limit.'],
  ],
  [
    'without limits nobody is within one, and no team is counted as not over',
    'county',
    [...teams(august, 6, 6, 6), ...teams(september, 6, 6, 6)],
    [],
    ['No limit is set, so nothing can be over one.'],
  ],
])('the sentence of state: %s', (_, unit, workers, entries, expected) => {
  expect(stateOf(unit, workers, entries)).toEqual(expected);
});

const day = dayOf(2026, 10, 5);
const child = {
  reference: 'C1',
  team: 'north-1',
  type: 'protectionPlan',
  why: 'unallocated',
  worker: null,
  restricted: false,
  family: null,
  cover: null,
  lastVisit: day,
  nextVisit: day,
  since: day,
} as const;
const shut: Doubt = { why: 'forbidden', sentence: 'The open cases are not open to you.' };

test.each<[string, Found<ChildWithNobody>, string]>([
  [
    'some, seen whole',
    found([child, child], []),
    '! 2 children have nobody at work for them (5 Oct).',
  ],
  ['one', found([child], []), '! 1 child has nobody at work for them (5 Oct).'],
  ['none, seen whole', found([], []), 'Every child has somebody at work for them (5 Oct).'],
  [
    'some, and there may be more',
    found([child], [shut]),
    '! At least 1 child has nobody at work for them (5 Oct); whether more have is not known.',
  ],
  [
    'none seen, and not all was',
    found([], [shut]),
    'Whether any child has nobody at work for them is not known (5 Oct).',
  ],
])('children with nobody come first: %s', (_, children, expected) => {
  const evidence = evidenceOf(teams(september, 6, 6, 6).map(worker), [], [caseloadLimit]);
  const rows = [headline('caseload', 'county', september, evidence)];
  const [first, second] = stateSentence(rows, 'county', september, evidence, { children, day });
  expect(`${first?.loud ? '! ' : ''}${first?.text}`).toBe(expected);
  expect(second?.text).toBe('Caseload is over its limit this month.');
});

/** The sentence about the county’s teams; a team has no record of a month in which it has no row here. */
function teamsSentence(
  rows: readonly (readonly [Month, string, number])[],
  closed: Readonly<Record<string, Month>> = {},
) {
  const evidence = {
    ...evidenceOf(
      rows.map(([month, team, heldOther]) => worker({ month, team, worker: team, heldOther })),
      rows.map(([month, team]) => teamOnly({ month, team })),
      [caseloadLimit],
    ),
    tree: unitTree([...tree.byId.values()].map((unit) => ({ ...unit, closed: closed[unit.id] }))),
  };
  const caseload = headline('caseload', 'county', september, evidence);
  return stateSentence([caseload], 'county', september, evidence)
    .map(({ text }) => text)
    .find((text) => text.includes('team'));
}

const both: [Month, string, number][] = [
  [august, 'north-1', 3],
  [august, 'north-2', 3],
  [september, 'north-1', 3],
  [september, 'north-2', 6],
];

test.each<[string, [Month, string, number][], Record<string, Month>, string]>([
  [
    'a team over in August without records since is no improvement',
    [...both, [august, 'south-1', 6]],
    {},
    '1 of the 2 teams that can be judged is over its caseload limit; of 1 it is not known.',
  ],
  [
    'a team without records in August leaves nothing to compare with',
    [...both, [addMonths(august, -1), 'south-1', 6], [september, 'south-1', 6]],
    {},
    '2 of 3 teams are over their caseload limit.',
  ],
  [
    'a team without any record is not known',
    both,
    {},
    '1 of the 2 teams that can be judged is over its caseload limit; of 1 it is not known.',
  ],
  [
    'a team closed in August is neither counted nor an improvement',
    [...both, [august, 'south-1', 6]],
    { 'south-1': august },
    '1 of 2 teams is over its caseload limit.',
  ],
  [
    'a team closed with its service before August leaves the rest to be compared',
    both,
    { south: addMonths(august, -1) },
    '1 of 2 teams is over its caseload limit, 1 more than in August.',
  ],
  [
    'a team opened in September is counted, and not compared',
    [...both, [september, 'south-1', 6]],
    {},
    '2 of 3 teams are over their caseload limit.',
  ],
  [
    'a team in which nobody holds cases cannot be judged, and nothing of it is missing',
    [...both, [august, 'south-1', 0], [september, 'south-1', 0]],
    {},
    '1 of the 2 teams that can be judged is over its caseload limit, 1 more than in August.',
  ],
])('how many teams are over: %s', (_, rows, closed, expected) => {
  expect(teamsSentence(rows, closed)).toBe(expected);
});

test('rows that name no team of the structure leave open what teams there are, and what moved', () => {
  const rows = [...teams(august, 3, 3, 3), ...teams(september, 3, 3, 6)];
  const said = (strangers: number) => {
    const known = evidenceOf(rows.map(worker), [], [caseloadLimit]);
    const evidence = withStrangers(known, strangers, 'west-9');
    const caseload = headline('caseload', 'county', september, evidence);
    return stateSentence([caseload], 'county', september, evidence)
      .map(({ text }) => text)
      .filter((text) => text.includes('teams'));
  };
  expect(said(0)).toEqual(['1 of 3 teams is over its caseload limit, 1 more than in August.']);
  expect(said(4)).toEqual([
    '1 of 3 teams is over its caseload limit; 4 rows name no team of the structure, and whose is not known.',
  ]);
});
