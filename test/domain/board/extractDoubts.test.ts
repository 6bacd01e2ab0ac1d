import { expect, test } from 'vitest';
import { reconcileFacts } from '@/domain/arrival/reconcile';
import { ageDoubts, rowsAsideDoubts } from '@/domain/board/extractDoubts';
import type { Extract } from '@/domain/board/nobodyDoubts';
import { childrenWithNobody } from '@/domain/board/unallocatedChildren';
import { doubtWords } from '@/domain/found';
import {
  type CaseRow,
  casesTable,
  extractDay,
  openCase,
  september,
  tree,
  worker,
  workersTable,
} from '../measures/rows';
import { extractOf } from './rows';

const here = extractOf([], []).cases;
const forbidden = { state: 'forbidden', sentence: 'Not yours.' } as const;

test.each<[string, number, Extract['cases'], string]>([
  ['of today', 0, here, ''],
  ['as old as it may be', 7, here, ''],
  [
    'older, of workers alone',
    8,
    forbidden,
    'These workers’ records are 8 days old. Whoever looks after the records can load newer ones.',
  ],
  [
    'older',
    8,
    here,
    'These open cases are 8 days old. Whoever looks after the records can load newer ones.',
  ],
])('what an extract leaves open by its age: %s', (_, age, cases, expected) => {
  expect(doubtWords(ageDoubts(age, cases))).toBe(expected);
});

const aside =
  '1 row of children and workers names no team of the structure, so it is counted nowhere. Whoever looks after the records can say where it belongs.';

test.each<[string, Partial<CaseRow>, string, string]>([
  ['a child of a team', {}, 'county', ''],
  [
    'a child of a team that the structure lacks, of all there is',
    { team: 'west-9' },
    'county',
    aside,
  ],
  ['the same, of one team, whose it is not', { team: 'west-9' }, 'north-1', ''],
  ['a child who may be of any team', { team: null }, 'north-1', aside],
])('what rows set aside leave open: %s', (_, row, unit, expected) => {
  const { findings } = reconcileFacts('case', casesTable([openCase(row)]), tree, extractDay);
  const place = { teams: tree.teamsOf(unit), above: unit === 'county', month: september };
  expect(doubtWords(rowsAsideDoubts(findings.listed, place))).toBe(expected);
});

test('an extract in doubt was not seen whole, though it names a worker for every child', () => {
  const well = extractOf([openCase()], [worker({ heldOther: 1 })]);
  const old = { ...well, doubts: ageDoubts(100, here) };
  const seen = (at: Extract) => childrenWithNobody(at, tree.teamsOf('north-1'), 5).children;
  expect(seen(well)).toMatchObject({ whole: true, items: [] });
  expect(seen(old)).toMatchObject({ whole: false, items: [] });
});

test('a row of a worker that does not say whose it is leaves open who holds what', () => {
  const rows = workersTable([worker({ worker: null })]);
  const { findings } = reconcileFacts('worker-month', rows, tree, extractDay);
  const said = (unit: string) => {
    const place = { teams: tree.teamsOf(unit), above: unit === 'county', month: september };
    return doubtWords(rowsAsideDoubts(findings.listed, place));
  };
  expect(said('north-1')).toBe(
    '1 row of workers does not say whose it is, and may be part of another’s. Whoever looks after the records can say whose it is.',
  );
  expect(said('south-1')).toBe('');
});
