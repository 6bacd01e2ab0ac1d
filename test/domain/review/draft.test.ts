import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { draftText, quotesIn } from '@/domain/log/quote';
import { addMonths, type Month, monthRange, yearOf } from '@/domain/month';
import { commentOn, commentOver } from '@/domain/review/comments';
import { roundHalfUp } from '@/domain/value';
import { entry, limitEntry, september, wobble } from '../measures/rows';
import { drafted } from './rows';

const shown = (number: number) => roundHalfUp(number, 1);

const n = (vacant: string, posts: string) =>
  `n = ${vacant} FTE vacant, ${posts} FTE of posts, filled or vacant.`;

test.each<[string, readonly (number | null)[], readonly Entry[] | undefined, string]>([
  [
    'within its limit and within its usual range',
    [...wobble(25), 1.3],
    undefined,
    `Vacancy was 11.5% at the end of September 2026, within its limit of 14%. In August 2026 it was 13.8%. In September 2025 it was 12.3%. The six-month average of vacancy, 12.9%, is within its usual range of up to 28.1%. `,
  ],
  [
    'over its limit for the first month',
    [...wobble(23), 3],
    undefined,
    'Vacancy was 23.1% at the end of September 2026, over its limit of 14% for the first month-end.',
  ],
  [
    'over its limit for months: since when, and what would clear it',
    [...wobble(20), 3, 3, 3, 3],
    undefined,
    'over its limit of 14% for 4 month-ends running, since June 2026.',
  ],
  [
    'what would clear it',
    [...wobble(20), 3, 3, 3, 3],
    undefined,
    'Clears with 0.2 fewer FTE vacant.',
  ],
  [
    'no limit set',
    wobble(24),
    [],
    'Vacancy was 12.3% at the end of September 2026; no limit is set for it.',
  ],
  [
    'a range on trial says so',
    wobble(14),
    undefined,
    'Whether vacancy has changed for real cannot be told yet: 14 of 24 months. Provisionally, its six-month average, 13.0%, is within a trial range of ',
  ],
  [
    'too few months say so',
    wobble(4),
    undefined,
    'Whether vacancy has changed for real cannot be told yet: 4 of 24 months.',
  ],
  [
    'no month before is left out',
    [1.5],
    undefined,
    `Vacancy was 13% at the end of September 2026, near its limit of 14%. Whether`.replace(
      '13%',
      '13.0%',
    ),
  ],
  ['n is always said', wobble(24), undefined, n('1.4', '11.4')],
  [
    'a small unit says how far one more moves it',
    wobble(24),
    undefined,
    'So few swing: of the same posts, one more or fewer FTE vacant moves it by about 8.8 points.',
  ],
  [
    'a missing figure says why and nothing else',
    [...wobble(23), null],
    undefined,
    'Vacancy is not available for September 2026: The records do not hold it for this month.',
  ],
])('a draft says: %s', (_, vacant, entries, words) => {
  expect(draftText(drafted(vacant, entries))).toContain(words);
});

test('a draft never claims a cause', () => {
  for (const vacant of [wobble(24), [...wobble(17), 3, 3, 3, 3, 3, 3, 3]])
    expect(draftText(drafted(vacant))).not.toMatch(/because of|due to|caused|led to|result of/i);
});

/** How many of the months, the latest first, are over before one that is not, or before three without a figure. */
function monthsOver(months: readonly (number | null)[], isOver: (figure: number) => boolean) {
  const text = months.map((v) => (v === null ? '-' : isOver(v) ? 'o' : 'w')).join('');
  return [...(/^(-{0,2}o)*/.exec(text)?.[0] ?? '')].filter((month) => month === 'o').length;
}

test('every number of a draft is quoted from the month’s evidence, or the year of a month it names', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.option(
          fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
          { freq: 8 },
        ),
        {
          minLength: 1,
          maxLength: 40,
        },
      ),
      fc.option(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 21, max: 40 }))),
      (vacant, numbers) => {
        const entries = numbers ? [limitEntry(1, 'vacancy', numbers)] : [];
        const draft = drafted(vacant, entries);
        const bare = draft
          .flat()
          .filter((piece) => typeof piece === 'string')
          .join('');
        const years = monthRange(addMonths(september, -60), september).map((m) =>
          String(yearOf(m)),
        );
        for (const number of bare.match(/\d+/g) ?? []) expect(years).toContain(number);
        const at = (month: Month) => vacant[vacant.length - 1 - (september - month)];
        const share = (number: number) => (number / (number + 10)) * 100;
        const red = numbers?.[1] ?? Number.NaN;
        const over = monthsOver(
          [...vacant].reverse(),
          (v) => shown(share(v)) > red && shown((Math.max(0, v - 1) / (v + 10)) * 100) > red,
        );
        for (const { part, text, month } of quotesIn(draft)) {
          const number = at(month) ?? Number.NaN;
          if (part === 'value') expect(text).toContain(`${formatNumber(share(number), 1)}%`);
          if (part === 'limit') expect(text).toBe(`${red}%`);
          if (part === 'months over') expect(Number(text)).toBe(over);
          const [top, bottom] = [formatNumber(number, 1), formatNumber(number + 10, 1)];
          if (part === 'n')
            expect([n(top, bottom), `${top} of ${bottom} FTE vacant`]).toContain(text);
        }
        if (vacant.at(-1) != null)
          expect(quotesIn(draft).map(({ part }) => part)).toContain('value');
      },
    ),
  );
});

test('a leader’s words are kept with their draft, and a figure that changed since marks them', () => {
  const before = drafted([...wobble(23), 2.4]);
  const subject = { unit: 'north-1', measure: 'vacancy', month: september };
  const value = commentOver(subject, 'Two posts are held.', before);
  const said = entry(2, 'comment', value, { effective: september });
  const same = commentOn('north-1', 'vacancy', september, [said], before);
  expect(same).toMatchObject({
    words: 'Two posts are held.',
    draft: draftText(before),
    outOfDate: [],
  });
  const after = drafted([...wobble(23), 2.6]);
  const changed = commentOn('north-1', 'vacancy', september, [said], after)?.outOfDate ?? [];
  expect(changed.map(({ quote, now }) => [quote.part, quote.text, now])).toContainEqual([
    'value',
    '19.4%',
    '20.6%',
  ]);
  expect(commentOn('north-1', 'vacancy', addMonths(september, -1), [said], after)).toBeUndefined();
});
