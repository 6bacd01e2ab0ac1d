import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import type { RebaseValue } from '@/domain/log/values';
import { headlineMeasures } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import {
  entry,
  evidenceOf,
  history,
  limitEntry,
  september,
  takenBack,
  teamOnly,
  wobble,
  worker,
} from '../measures/rows';

const august = addMonths(september, -1);

test.each<[string, (number | null)[], number | undefined, string]>([
  ['up, within usual variation', wobble(24).reverse(), 1.5, 'up 1.5, within usual variation'],
  ['down, within usual variation', wobble(24), -1.5, 'down 1.5, within usual variation'],
  ['a rise that is real', [...wobble(24), 3], 10.8, 'up 10.8, a real rise since September'],
  ['a fall that is real', [...wobble(24), 0], -12.3, 'down 12.3, a real fall since September'],
  // One post vacant, where there never was one.
  [
    'one alone is no rise',
    [...wobble(24).map((fte) => fte / 100), 1],
    9,
    'up 9.0, no proven change, though outside its usual range',
  ],
  ['too few months to tell', [1, 2.5], 10.9, 'up 10.9, too few months to tell'],
  ['no change', [1.4, 1.4], 0, 'no change, too few months to tell'],
  // 9.0909 and 9.1406 are both shown as 9.1.
  ['no change of what is shown', [1, 1.006], 0, 'no change, too few months to tell'],
  ['a first month has none before', [1], undefined, 'no month before to compare with'],
  [
    'a month after one without a figure says that it is the month before that lacks one',
    [1, null, 1],
    undefined,
    'no figure of the month before',
  ],
  [
    'a month without a figure is itself not known, however many came before',
    [1, 1, null],
    undefined,
    'not known',
  ],
])('the change in words: %s', (_, vacant, change, words) => {
  const row = headline('vacancy', 'north-1', september, history(vacant));
  expect([row.change, row.changeWords]).toEqual([change, words]);
});

test('a headline is read once for the same records, log and tree, and anew after an entry', () => {
  const { records, entries, tree } = history(wobble(3), [limitEntry(1, 'vacancy', [12, 18])]);
  const read = (log = entries, month = september, unit = 'north-1') =>
    headline('vacancy', unit, month, { records, entries: log, tree });
  expect(read()).toBe(read());
  expect(read(entries, august)).not.toBe(read());
  expect(read(entries, september, 'north')).not.toBe(read());
  const later = [...entries, limitEntry(2, 'vacancy', [5, 10])];
  expect([read().line?.red, read(later).line?.red]).toEqual([18, 10]);
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
    expect(headline(id, 'north-1', september, closed).unjudged).toBe(
      id === 'caseload' ? 'forbidden' : undefined,
    );
});

test('an earlier month is told as it stood, by its own limits and the months up to it', () => {
  const evidence = history(
    [...wobble(24), 3, 1.5],
    [
      limitEntry(1, 'vacancy', [12, 30]),
      limitEntry(2, 'vacancy', [2, 3], {}, { effective: september }),
    ],
  );
  const before = headline('vacancy', 'north-1', august, evidence);
  expect([before.status, before.changeWords]).toEqual([
    'near limit',
    'up 10.8, a real rise since August',
  ]);
  expect(headline('vacancy', 'north-1', september, evidence).status).toBe('over limit');
});

const change = (given: Partial<RebaseValue> = {}) => {
  const subject = { unit: 'north-1', measure: 'vacancy', month: september, ...given };
  return entry(1, 'rebase', { ...subject, change: 'Posts moved in.' }, { effective: september });
};

test.each<[string, Entry[], string]>([
  ['counts from its month', [change()], 'too few months to tell'],
  ['taken back counts no more', [change(), takenBack(2, change())], 'a real rise'],
  ['of another measure is another’s', [change({ measure: 'agency' })], 'a real rise'],
  ['of another unit is another’s', [change({ unit: 'north-2' })], 'a real rise'],
])('a known change %s', (_, log, words) => {
  const row = headline('vacancy', 'north-1', september, history([...wobble(24), 3], log));
  expect(row.changeWords).toContain(words);
});

test('a rolling figure says which team it holds for fewer than its twelve months', () => {
  const months = monthRange(addMonths(september, -20), september);
  const words = (opened: Month, id: MeasureId = 'turnover') => {
    const rows = months.flatMap((month) => [
      teamOnly({ month, leaversFte: month % 2 }),
      ...(month < opened ? [] : [teamOnly({ month, team: 'north-2' })]),
    ]);
    const workers = rows.map(({ month, team }) => worker({ month, team, worker: team, fte: 10 }));
    return headline(id, 'north', september, evidenceOf(workers, rows)).changeWords;
  };
  expect(words(august)).toMatch(/; North 2 counted only since August 2026$/);
  expect(words(addMonths(september, -10))).toMatch(/; North 2 counted only since November 2025$/);
  expect(words(addMonths(september, -11))).not.toContain('North 2');
  expect(words(addMonths(september, -20))).not.toContain('North 2');
  expect(words(august, 'vacancy')).not.toContain('North 2');
});
