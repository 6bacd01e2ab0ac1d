import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import { draftText } from '@/domain/log/quote';
import { headline } from '@/domain/readings/headline';
import { draftOf } from '@/domain/review/draft';
import { history, limitEntry, september, wobble } from '../measures/rows';

/** Every status with every signal and every gap in the records: each part of a draft says its own, whatever the others. */

type Vacant = readonly (number | null)[];

/** The latest month's share of posts that are vacant, and what it would be with one person fewer. */
const sharesOf = (vacant: Vacant): [share: number, oneFewer: number] => {
  const last = vacant.at(-1) ?? 3.4;
  return [(last / (last + 10)) * 100, ((last - 1) / (last + 10)) * 100];
};

/** Vacant FTE that wobbles about 3.5. */
const high = (months: number) => wobble(months).map((vacant) => vacant + 2);

const statuses: readonly [string, (share: number, oneFewer: number) => Entry[], RegExp][] = [
  [
    'within its limit',
    (share) => [limitEntry(1, 'vacancy', [share + 9, share + 20])],
    /, within its limit of [\d.]+%\./,
  ],
  [
    'near its limit',
    (share) => [limitEntry(1, 'vacancy', [share - 1, share + 9])],
    /, near its limit of [\d.]+%\./,
  ],
  [
    'over its limit',
    (_, oneFewer) => [limitEntry(1, 'vacancy', [oneFewer - 2, oneFewer - 1])],
    /, over its limit of [\d.]+% for .+ Clears with [\d.]+ fewer FTE vacant\./,
  ],
  [
    'above its limit by less than one person',
    (share) => [limitEntry(1, 'vacancy', [share - 2, share - 1])],
    /, above its limit of [\d.]+%, by less than one person: [\d.]+ of [\d.]+ FTE vacant; with one fewer it would be [\d.]+%\. (?!.*Clears)/,
  ],
  ['without a limit', () => [], /; no limit is set for it\./],
];

const signals: readonly [string, Vacant, RegExp][] = [
  ['its usual range', high(28), /is within its usual range of [\d.]+% to [\d.]+%\./],
  [
    'a real change for the worse',
    [...wobble(26), 6, 6, 6, 6],
    /Vacancy has risen for real, for the worse: /,
  ],
  [
    'a real change for the better',
    [...wobble(26).map((fte) => fte + 9), 2.4, 2.4],
    /Vacancy has fallen for real, for the better: /,
  ],
  [
    'a change that stands',
    [...wobble(26), ...Array<number>(12).fill(6)],
    /is above its usual level since January 2026, for the worse\./,
  ],
  ['a trial range', high(15), /cannot be told yet: 15 of 24 months\. Provisionally, /],
  ['too few months', high(4), /cannot be told yet: 4 of 24 months\./],
];

const gaps: readonly [string, (vacant: Vacant) => Vacant, RegExp][] = [
  ['nothing missing', (vacant) => vacant, /^Vacancy was [\d.]+% at the end of September 2026/],
  [
    'the month before missing',
    (vacant) => vacant.with(-2, null),
    /^(?!.*In August 2026 it was).*at the end of September 2026/,
  ],
  [
    'the month itself missing',
    (vacant) => vacant.with(-1, null),
    /^Vacancy is not available for September 2026: The records do not hold it for this month\.$/,
  ],
];

const combinations = statuses.flatMap(([status, limits, standing]) =>
  signals.flatMap(([signal, vacant, told]) =>
    gaps.map(([gap, leave, said]) => ({
      status,
      signal,
      gap,
      limits,
      standing,
      told,
      said,
      vacant: leave(vacant),
    })),
  ),
);

test.each(combinations)(
  '$status, $signal, $gap',
  ({ limits, standing, told, said, vacant, gap }) => {
    const evidence = history(vacant, limits(...sharesOf(vacant)));
    const row = headline('vacancy', 'north-1', september, evidence);
    const text = draftText(draftOf(row, september, evidence));
    expect(text).toMatch(said);
    if (gap === 'the month itself missing') return;
    expect(text).toMatch(standing);
    expect(text).toMatch(/n = [\d.]+ FTE vacant, [\d.]+ FTE of posts, filled or vacant\./);
    // A gap moves the months, so what a month tells is held to the word only where there is none.
    expect(text).toMatch(
      gap === 'nothing missing' ? told : /usual range|usual level|risen|fallen|cannot be told yet/,
    );
  },
);
