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

/** Vacant posts of a team of ten that were usual for two years and then are six. */
const risen = [...wobble(24), 6, 6, 6, 6];

test.each<[string, (number | null)[], number | undefined, string, string]>([
  ['up, within its usual range', wobble(26).reverse(), 1.5, 'up 1.5', 'within usual range'],
  ['down, within its usual range', wobble(26), -1.5, 'down 1.5', 'within usual range'],
  ['above it', risen, 0, 'no change', 'above usual range, worse'],
  [
    'one month past it is not: six are judged',
    [...wobble(24), 6],
    25.2,
    'up 25.2',
    'within usual range',
  ],
  ['too few months to tell', [1, 2.5], 10.9, 'up 10.9', 'not told yet: 2 of 24 months'],
  ['no change', [1.4, 1.4], 0, 'no change', 'not told yet: 2 of 24 months'],
  // 9.0909 and 9.1406 are both shown as 9.1.
  ['no change of what is shown', [1, 1.006], 0, 'no change', 'not told yet: 2 of 24 months'],
  [
    'a first month has none before',
    [1],
    undefined,
    'no month before to compare with',
    'not told yet: 1 of 24 months',
  ],
  [
    'a month after one without a figure says that it is the month before that lacks one',
    [1, null, 1],
    undefined,
    'no figure of the month before',
    'not told yet: 2 of 24 months',
  ],
  ['a month without a figure is itself not known', [1, 1, null], undefined, 'not known', ''],
  [
    'what stood before it stands',
    [...risen, null],
    undefined,
    'not known',
    'above usual level since Aug 2026, worse; the month is not known',
  ],
])('what moved, and whether that is real: %s', (_, vacant, moved, movedWords, changeWords) => {
  const row = headline('vacancy', 'north-1', september, history(vacant));
  expect(row).toMatchObject({ movedWords, changeWords });
  expect(row.moved).toBe(moved);
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
    history(wobble(40), [], (i) => ({ leaversFte: i >= 36 ? last : i % 2 ? 0.5 : 0.7 }));
  const words = (last: number) => {
    const row = headline('turnover', 'north-1', september, leavers(last));
    return [row.movedWords, row.changeWords];
  };
  expect(words(0.5)).toEqual(['no change', 'month’s leavers within usual range']);
  expect(words(4)).toEqual(['up 35.0', 'month’s leavers above usual range, worse']);
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
    [...risen, 1.5],
    [
      limitEntry(1, 'vacancy', [12, 30]),
      limitEntry(2, 'vacancy', [2, 3], {}, { effective: september }),
    ],
  );
  const before = headline('vacancy', 'north-1', august, evidence);
  expect([before.status, before.changeWords]).toEqual(['over limit', 'above usual range, worse']);
  expect(headline('vacancy', 'north-1', september, evidence).status).toBe('over limit');
});

const change = (given: Partial<RebaseValue> = {}) => {
  const subject = { unit: 'north-1', measure: 'vacancy', month: september, ...given };
  return entry(1, 'rebase', { ...subject, change: 'Posts moved in.' }, { effective: september });
};

test.each<[string, Entry[], string]>([
  ['counts from its month', [change()], 'not told yet: 1 of 24 months'],
  ['taken back counts no more', [change(), takenBack(2, change())], 'above usual range, worse'],
  ['of another measure is another’s', [change({ measure: 'agency' })], 'above usual range, worse'],
  ['of another unit is another’s', [change({ unit: 'north-2' })], 'above usual range, worse'],
])('a known change %s', (_, log, words) => {
  const row = headline('vacancy', 'north-1', september, history(risen, log));
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
    return headline(id, 'north', september, evidenceOf(workers, rows)).movedWords;
  };
  expect(words(august)).toMatch(/; North 2 counted only since August 2026$/);
  expect(words(addMonths(september, -10))).toMatch(/; North 2 counted only since November 2025$/);
  expect(words(addMonths(september, -11))).not.toContain('North 2');
  expect(words(addMonths(september, -20))).not.toContain('North 2');
  expect(words(august, 'vacancy')).not.toContain('North 2');
});
