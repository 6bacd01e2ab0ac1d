import { expect, test } from 'vitest';
import type { ActionValue, Entry } from '@/domain/entries';
import { headlineMeasures } from '@/domain/measures/catalogue';
import type { TeamOnlyRow } from '@/domain/measures/teamMonths';
import { addMonths, type Month, monthRange, monthText } from '@/domain/month';
import { agreedActions } from '@/domain/review/agreed';
import { headline } from '@/domain/review/headline';
import { restatements } from '@/domain/review/restatements';
import { stateSentence } from '@/domain/review/state';
import {
  entry,
  evidenceOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
} from './measuresRows';

const july = addMonths(september, -2);
const august = addMonths(september, -1);

/** North 1 over months up to September 2026, 10 FTE in post, with each month's vacant FTE. */
function history(
  vacant: readonly (number | null)[],
  entries: readonly Entry[] = [],
  more: (i: number) => Partial<TeamOnlyRow> = () => ({}),
) {
  const range = monthRange(addMonths(september, 1 - vacant.length), september);
  return evidenceOf(
    range.map((month) => worker({ month, fte: 10 })),
    range.map((month, i) => teamOnly({ month, vacantFte: vacant[i] ?? null, ...more(i) })),
    entries,
  );
}

const wobble = (months: number) => Array.from({ length: months }, (_, i) => (i % 2 ? 1.4 : 1.6));

test.each<[string, (number | null)[], number | undefined, string]>([
  ['up, within usual variation', wobble(24).reverse(), 1.5, 'up 1.5, within usual variation'],
  ['down, within usual variation', wobble(24), -1.5, 'down 1.5, within usual variation'],
  ['a rise that is real', [...wobble(24), 3], 10.8, 'up 10.8, a real rise since September'],
  ['a fall that is real', [...wobble(24), 0], -12.3, 'down 12.3, a real fall since September'],
  ['too few months to tell', [1, 2.5], 10.9, 'up 10.9, too few months to tell'],
  ['no change', [1.4, 1.4], 0, 'no change, too few months to tell'],
  // 9.0909 and 9.1406 are both shown as 9.1.
  ['no change of what is shown', [1, 1.006], 0, 'no change, too few months to tell'],
  ['a first month has none before', [1], undefined, 'no month before to compare with'],
  [
    'a month after one without a figure has none before',
    [1, null, 1],
    undefined,
    'no month before to compare with',
  ],
])('the change in words: %s', (_, vacant, change, words) => {
  const row = headline('vacancy', 'north-1', september, history(vacant));
  expect([row.change, row.changeWords]).toEqual([change, words]);
});

test('a rolling measure’s change is read by the month’s own count', () => {
  const leavers = (last: number) =>
    history(wobble(40), [], (i) => ({ leaversFte: i === 39 ? last : i % 2 ? 0.5 : 0.7 }));
  const words = (last: number) =>
    headline('turnover', 'north-1', september, leavers(last)).changeWords;
  expect(words(0.5)).toBe('no change; the month’s leavers are usual');
  expect(words(4)).toBe('up 35.0; the month’s leavers show a real rise since September');
});

test('a headline shows 24 months, and says where its limit cannot be known', () => {
  const evidence = history(wobble(30));
  const closed = { ...evidence, records: { ...evidence.records, openTeams: new Set<string>() } };
  expect(headline('vacancy', 'north-1', september, evidence).recent).toHaveLength(24);
  for (const id of headlineMeasures)
    expect(headline(id, 'north-1', september, closed).limitOpen).toBe(id !== 'caseload');
});

test('an earlier month is told as it stood, by its own limits and the months up to it', () => {
  const evidence = history(
    [...wobble(24), 3, 1.5],
    [
      limitEntry(1, 'vacancy', [12, 30]),
      limitEntry(2, 'vacancy', [5, 6], {}, { effective: september }),
    ],
  );
  const before = headline('vacancy', 'north-1', august, evidence);
  expect([before.status, before.changeWords]).toEqual([
    'near limit',
    'up 10.8, a real rise since August',
  ]);
  expect(headline('vacancy', 'north-1', september, evidence).status).toBe('over limit');
});

test.each<[string, Partial<Entry>, string]>([
  ['counts from its month', {}, 'too few months to tell'],
  ['taken back counts no more', { value: null }, 'a real rise'],
  ['of another measure is another’s', { key: 'north-1 agency 2026-09' }, 'a real rise'],
  ['of another unit is another’s', { key: 'north-2 vacancy 2026-09' }, 'a real rise'],
])('a known change %s', (_, given, words) => {
  const rebase = entry(1, 'rebase', {
    key: 'north-1 vacancy 2026-09',
    value: 'Posts moved in.',
    effective: september,
    ...given,
  });
  const row = headline('vacancy', 'north-1', september, history([...wobble(24), 3], [rebase]));
  expect(row.changeWords).toContain(words);
});

const signOff = (id: number, month: Month, value: number, given: object = {}) =>
  entry(id, 'sign-off', {
    key: monthText(month),
    value: {
      month,
      figures: [{ unit: 'north-1', measure: 'vacancy', value, ...given }],
    },
  });

test.each<[string, Entry[], [string, number, number][]]>([
  ['figures that stand are none', [signOff(1, september, 20)], []],
  [
    'one that the records now give otherwise is',
    [signOff(1, september, 18.5)],
    [['2026-09', 18.5, 20]],
  ],
  [
    'the latest month first',
    [signOff(1, august, 1), signOff(2, september, 2)],
    [
      ['2026-09', 2, 20],
      ['2026-08', 1, 20],
    ],
  ],
  [
    'a month signed off again counts as last signed',
    [signOff(1, september, 18.5), signOff(2, september, 20)],
    [],
  ],
  [
    'a sign-off taken back restates nothing',
    [signOff(1, september, 18.5), { ...signOff(2, september, 1), value: null }],
    [],
  ],
  [
    'a measure that is known no more is left out',
    [signOff(1, september, 1, { measure: 'happiness' })],
    [],
  ],
  ['a unit that is known no more is left out', [signOff(1, september, 1, { unit: 'west' })], []],
  [
    'a figure that the records hold no more is left out',
    [signOff(1, addMonths(september, -40), 1)],
    [],
  ],
])('restatements: %s', (_, entries, expected) => {
  const found = restatements(history([2.5, 2.5], entries));
  expect(found.map(({ month, signed, now }) => [monthText(month), signed, now])).toEqual(expected);
});

const action = (id: number, effective: Month, given: Partial<ActionValue> = {}) => {
  const value: ActionValue = {
    unit: 'north-1',
    measure: 'vacancy',
    action: 'Advertise.',
    ownerRole: 'Head of service',
    review: september,
    state: 'open',
    ...given,
  };
  return entry(id, 'action', { key: `${value.unit} ${value.measure}`, value, effective });
};

const agreedIn = (
  unit: string,
  entries: readonly Entry[],
  vacant = [2.5, 2, 1.5],
  month = september,
) =>
  agreedActions(unit, month, history(vacant, entries)).map(
    ({ entry, action: { state }, atStart, now }) => [entry.id, state, atStart, now.figure.value],
  );

const now = { kind: 'known', value: (1.5 * 100) / 11.5 };

test.each<[string, string, Entry[], unknown[]]>([
  [
    'stands beside the figure at its start and now',
    'north-1',
    [action(1, july)],
    [[1, 'open', 20, now]],
  ],
  ['shows above its unit too', 'county', [action(1, july)], [[1, 'open', 20, now]]],
  ['does not show elsewhere', 'south', [action(1, july)], []],
  [
    'has its newest state and its first figure',
    'north-1',
    [action(1, july), action(2, august, { state: 'done' })],
    [[1, 'done', 20, now]],
  ],
  ['taken back is gone', 'north-1', [action(1, july), { ...action(2, august), value: null }], []],
  [
    'agreed again after it was taken back starts anew',
    'north-1',
    [action(1, july), { ...action(2, july), value: null }, action(3, august)],
    [[3, 'open', 16.7, now]],
  ],
  ['agreed later does not show yet', 'north-1', [action(1, addMonths(september, 1))], []],
  [
    'on a measure that is known no more is left out',
    'north-1',
    [action(1, july, { measure: 'joy' })],
    [],
  ],
  [
    'before the records began has no figure at its start',
    'north-1',
    [action(1, addMonths(september, -9))],
    [[1, 'open', undefined, now]],
  ],
  [
    'agreed last comes first',
    'county',
    [action(1, july), action(2, august, { unit: 'north' })],
    [
      [2, 'open', 16.7, now],
      [1, 'open', 20, now],
    ],
  ],
])('what was agreed: %s', (_, unit, entries, expected) => {
  expect(agreedIn(unit, entries)).toEqual(expected);
});

test('an agreed action has improved its measure only where the months show it', () => {
  const improved = (vacant: number[]) =>
    agreedActions('north-1', september, history(vacant, [action(1, july)])).map(
      (agreed) => agreed.improved,
    );
  expect(improved([...wobble(24), 0])).toEqual([true]);
  expect(improved(wobble(24))).toEqual([false]);
  expect(improved([...wobble(24), 3])).toEqual([false]);
});

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
    'near and within, each said once',
    'county',
    [...teams(august, 6, 3, 3), ...teams(september, 4, 4, 4)],
    [caseloadLimit, limitEntry(2, 'vacancy', [50, 60]), limitEntry(3, 'agency', [50, 60])],
    [
      '0 of 3 teams are over their caseload limit, 1 fewer than in August.',
      'Caseload is near its limit.',
      'Vacancy and agency use are within their limits.',
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
    [],
  ],
])('the sentence of state: %s', (_, unit, workers, entries, expected) => {
  expect(stateOf(unit, workers, entries)).toEqual(expected);
});
