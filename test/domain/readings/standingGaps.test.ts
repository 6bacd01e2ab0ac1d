import { expect, test } from 'vitest';
import { textOf } from '@/domain/log/quote';
import { addMonths, type Month } from '@/domain/month';
import { againstLimit } from '@/domain/readings/againstLimit';
import { headline } from '@/domain/readings/headline';
import { gapSentence, gapWords, standingGaps } from '@/domain/readings/standingGaps';
import { reviewOf } from '@/domain/review/review';
import { matrixTable } from '@/features/review/tables';
import { history, limitEntry, september, wobble } from '../measures/rows';

/** Ten FTE in post: 2.5 vacant is 20.0%, and 12.0% with one fewer; 4 vacant is over with one fewer too. */
const limit = limitEntry(1, 'vacancy', [12, 18]);
const gap = (months: number) => Array.from({ length: months }, () => 2.5);
const NONE = Number.NaN;

const gapsOf = (vacant: readonly number[], month: Month = september) =>
  standingGaps(['north-1'], month, history(vacant, [limit])).map(gapWords);

test.each<[string, readonly number[], string[]]>([
  ['five month-ends are not six', [...wobble(10), ...gap(5)], []],
  ['six are listed', [...wobble(10), ...gap(6)], ['vacancy, 6 month-ends']],
  ['longer ones with all their months', gap(14), ['vacancy, 14 month-ends']],
  ['a month below the limit begins the count anew', [...gap(5), 1.5, ...gap(5)], []],
  ['a month over it was above it too', [...gap(5), 4, ...gap(5)], ['vacancy, 11 month-ends']],
  ['so were those before it came down to this', [4, 4, 4, 4, 4, 2.5], ['vacancy, 6 month-ends']],
  [
    'a month not known neither counts nor breaks',
    [...gap(3), NONE, ...gap(3)],
    ['vacancy, 6 month-ends'],
  ],
  ['three of them break it', [...gap(5), NONE, NONE, NONE, ...gap(5)], []],
  ['over the limit is no standing gap', Array.from({ length: 12 }, () => 4), []],
  ['nor is near it', wobble(12), []],
])('a gap of less than one person: %s', (_, vacant, expected) => {
  expect(gapsOf(vacant)).toEqual(expected);
});

test('a standing gap is told in a sentence with its figures, and an earlier month by its own', () => {
  const evidence = history(gap(8), [limit]);
  expect(standingGaps(['north-1'], september, evidence).map(gapSentence)).toEqual([
    'Vacancy 20.0%, above its limit of 18% at 8 month-ends running, since February 2026, now by less than one person: 2.5 of 12.5 FTE vacant.',
  ]);
  expect(gapsOf(gap(8), addMonths(september, -2))).toEqual(['vacancy, 6 month-ends']);
  expect(gapsOf(gap(8), addMonths(september, -3))).toEqual([]);
});

test('the review’s table of units has it with its months, and raises no exception for it', () => {
  const review = reviewOf('county', september, 'leadership', history(gap(8), [limit]));
  const { rows } = matrixTable(review, (id) => id);
  expect(rows.find(({ unit }) => String(unit).trim() === 'north-1')).toMatchObject({
    outside: 'above by less than one person: vacancy',
    standing: 'vacancy, 8 month-ends',
  });
  expect(review.exceptions).toEqual([]);
});

const words = (
  vacant: readonly number[],
  limits = [limit],
  id: 'vacancy' | 'absence' = 'vacancy',
) => {
  const evidence = history(vacant, limits, () => ({ leaversFte: 0 }));
  return textOf(againstLimit(headline(id, 'north-1', september, evidence), september, evidence));
};

test.each<[string, string, string]>([
  ['over, the first month', words([1, 4]), ', over its limit of 18% for the first month-end'],
  [
    'over for longer',
    words([4, 4]),
    ', over its limit of 18% for 2 month-ends running, since August 2026',
  ],
  [
    'above it by less than one person',
    words([2.5]),
    ', above its limit of 18%, by less than one person: 2.5 of 12.5 FTE vacant; with one fewer it would be 12.0%',
  ],
  ['near', words([1.5]), ', near its limit of 18%'],
  ['within', words([1]), ', within its limit of 18%'],
  [
    'too few people',
    words(gap(12), [limitEntry(1, 'absence', [3, 4])], 'absence'),
    ', not held against its limit of 4%, because it has too few people to judge: 10.0 FTE in post, and it is judged from 20 on',
  ],
  ['no limit', words([1], []), '; no limit is set for it'],
])('a figure against its limit: %s', (_, said, expected) => {
  expect(said).toBe(expected);
});
