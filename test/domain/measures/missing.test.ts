import { expect, test } from 'vitest';
import type { workerMonthSchema } from '@/domain/facts';
import { limitMonths } from '@/domain/limits/limitMonths';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure, teamCube } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { teamMonths } from '@/domain/measures/teamMonths';
import { addMonths, type Month, monthOf, monthRange } from '@/domain/month';
import { known, notApplicable, unavailable } from '@/domain/value';
import {
  evidenceOf,
  figureOf,
  limitEntry,
  ready,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from './rows';

const limits = [
  limitEntry(1, 'caseload', [16, 18]),
  limitEntry(2, 'caseload', [8, 10], { caseType: 'assessment' }),
];

/** Each worker has the id of their place in the list. */
function people(rows: readonly Partial<WorkerRow>[]): WorkerRow[] {
  return rows.map((row, i) => worker({ worker: `W${i}`, ...row }));
}

/** Months of one team alike: 40 FTE, half an FTE leaving and 25 days lost in each. */
function months(first: Month, last: Month) {
  const range = monthRange(first, last);
  return evidenceOf(
    range.map((month) => worker({ month, fte: 40, daysLost: 25 })),
    range.map((month) => teamOnly({ month, leaversFte: 0.5 })),
  );
}

test.each<[string, MeasureId, Month, number, number | string]>([
  ['turnover adds up 12 months over those in post at the end', 'turnover', september, 12, 15],
  ['turnover of 11 months of records is not made up', 'turnover', september, 11, 'unavailable'],
  ['absence counts 253 working days for each FTE', 'absence', september, 12, 2.96],
  ['absence of 11 months of records is not made up', 'absence', september, 11, 'unavailable'],
  ['absence counts 254 with a 29 February among them', 'absence', monthOf(2024, 9), 12, 2.95],
  ['absence counts 254 up to the January after', 'absence', monthOf(2025, 1), 12, 2.95],
  ['absence counts 253 again from the February after', 'absence', monthOf(2025, 2), 12, 2.96],
])('%s', (_, id, month, held, expected) => {
  const { value } = figureOf(id, months(addMonths(month, 1 - held), month), 'north-1', month);
  expect(value.kind === 'known' ? Math.round(value.value * 100) / 100 : value.kind).toBe(expected);
});

test('a month of the 12 without a record of it leaves the rolling figure unknown, with the reason', () => {
  const range = monthRange(addMonths(september, -11), september);
  const rows = range.map((month) => worker({ month }));
  const others = range.map((month, i) => teamOnly({ month, ...(i === 4 && { leaversFte: null }) }));
  const { value, denominator } = figureOf('turnover', evidenceOf(rows, others), 'north-1');
  expect(value).toEqual({
    kind: 'unavailable',
    reason: 'The records do not hold all of the 12 months.',
  });
  expect(denominator).toEqual({ kind: 'known', value: 1 });
});

test('measures that need workers’ own records say so where those are not open, and never read 0', () => {
  const { records } = evidenceOf([worker({ heldOther: 30 })], [teamOnly()], limits);
  const closed = { ...records, openTeams: new Set(['north-2']) };
  for (const id of ['workersOverLimit', 'capacityLoad'] as const)
    expect(evaluate(measureOf(id), closed, ['north-1', 'north-2'], september).value).toEqual({
      kind: 'unavailable',
      reason: 'It needs the workers’ own records, which are not open to you.',
      why: 'forbidden',
    });
  expect(evaluate(measureOf('caseload'), closed, ['north-1'], september).value.kind).toBe('known');
});

test('workers over limit leaves nobody out whose record is incomplete', () => {
  for (const gap of [{ fte: null }, { heldOther: null }]) {
    const rows = people([{ heldOther: 19 }, { heldOther: 4, ...gap }]);
    const evidence = evidenceOf(rows, [teamOnly()], limits);
    for (const id of ['workersOverLimit', 'capacityLoad', 'caseload'] as const)
      expect(figureOf(id, evidence).value.kind).toBe('unavailable');
  }
});

test.each<[string, Partial<WorkerRow>[], ReturnType<typeof limitEntry>[], Figure['value']]>([
  [
    'no limit set for anything they hold is not that nobody is over one',
    [{ heldOther: 30 }, { heldOther: 4 }],
    [],
    notApplicable('No limit is set for the work of its case holders.'),
  ],
  ['nobody who holds cases is nobody over', [{}], [], known(0)],
  [
    'a limit for some of the work counts those who do it',
    [{ heldAssessment: 30 }, { heldOther: 4 }],
    [limitEntry(1, 'caseload', [8, 10], { caseType: 'assessment' })],
    known(1),
  ],
  [
    'hours that are not recorded are not rows that are missing',
    [{ heldOther: 19 }, { heldOther: 4, fte: null }],
    limits,
    unavailable('What somebody holds, or their role, hours or stage, is not recorded.'),
  ],
])('the number of workers over: %s', (_, rows, entries, expected) => {
  const evidence = evidenceOf(people(rows), [teamOnly()], entries);
  expect(figureOf('workersOverLimit', evidence, 'north-1').numerator).toEqual(expected);
});

test('a worker whose team is not known is added to no team', () => {
  const before = addMonths(september, -1);
  const teams = ['north-1', 'north-2', 'south-1'];
  const rows = [
    ...teams.map((team) => worker({ team, month: before, heldOther: 10 })),
    worker({ team: null, heldOther: 30 }),
  ];
  const evidence = evidenceOf(rows, [], limits);
  for (const team of teams)
    expect(figureOf('workersOverLimit', evidence, team, before).value).toEqual({
      kind: 'known',
      value: 0,
    });
});

test.each<[keyof WorkerRow & keyof typeof workerMonthSchema, MeasureId[]]>([
  ['fte', ['caseload', 'vacancy', 'agency', 'workersOverLimit', 'newlyQualified']],
  ['role', ['caseload', 'span', 'workersOverLimit', 'capacityLoad']],
  ['asyeMonths', ['workersOverLimit', 'capacityLoad', 'newlyQualified']],
  ['presence', ['capacityLoad', 'needCover']],
  ['supervisionsDue', ['supervision']],
  ['heldCarer', ['caseload', 'workersOverLimit']],
])('a source that cannot know %s says why in every figure made of it', (column, ids) => {
  const table = workersTable(people([{ heldOther: 19, [column]: null }, { [column]: null }]));
  const workers = { ...table, unavailable: { [column]: 'It is kept on paper.' } };
  const months = teamMonths(workers, [teamOnly({ vacantFte: 1 })]);
  const records = {
    ...evidenceOf([]).records,
    teams: teamCube(months, tree.byId),
    limits: ready(limitMonths(workers, limits, tree)),
  };
  for (const id of ids)
    expect(figureOf(id, { records }, 'north-1').value).toEqual({
      kind: 'unavailable',
      reason: 'It is kept on paper.',
    });
});
