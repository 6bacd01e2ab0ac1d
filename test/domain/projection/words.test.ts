import { expect, test } from 'vitest';
import type { RunwayFacts } from '@/domain/projection/runway';
import {
  assumptionWords,
  effectWords,
  eventWords,
  namedWeek,
  runwayFinding,
  weakWords,
} from '@/domain/projection/runwayWords';
import { change, holder, inDays, monthsWith, runwayOf } from './rows';

const swinging = monthsWith([17, 19, 16, 18, 17, 19, 16, 18, 17, 19, 16, 18, 17, 17]);
const returns = change({ kind: 'return', worker: 'W2', date: inDays(35), share: 1 });
const two = [holder(), holder({ id: 'W2', presence: 0 })];

test.each<[string, Partial<RunwayFacts>, string, string | undefined]>([
  [
    'over throughout',
    { children: 20 },
    'over the line throughout, at 111% in the week of 28 December',
    undefined,
  ],
  [
    'under throughout',
    { children: 9 },
    'under the line throughout, at 50% in the week of 28 December',
    undefined,
  ],
  [
    'at the line is not over it',
    {},
    'under the line throughout, at 100% in the week of 28 December',
    undefined,
  ],
  [
    'under, but the line is within the range',
    { children: 17, months: swinging },
    'under the line, but within reach of it from the week of 12 October',
    undefined,
  ],
  [
    'over until somebody returns',
    { workers: two, children: 30, changes: [returns] },
    'under the line from 9 November',
    'under the line',
  ],
  [
    'over, under, and over again when somebody leaves: that week is named',
    { workers: two, children: 30, changes: [returns, change({ date: inDays(55) })] },
    'under the line from 9 November, over again from the week of 30 November',
    'over again',
  ],
  [
    'over until the load is just the limit',
    { workers: two, children: 36, changes: [returns] },
    'down to the line from 9 November',
    'down to the line',
  ],
  [
    'under until somebody leaves',
    { workers: [holder(), holder({ id: 'W2' })], children: 30, changes: [change()] },
    'over the line from the week of 26 October',
    'over the line',
  ],
  [
    'the last worker leaves',
    { changes: [change()] },
    'nobody left to carry the children from 26 October',
    undefined,
  ],
  [
    'nobody is present',
    { workers: [] },
    'nobody with a limit is present to carry the children',
    undefined,
  ],
  [
    'no limit is set',
    { workers: [holder({ limit: Number.NaN })] },
    'there is no limit to hold them against',
    undefined,
  ],
])('the finding: %s', (_, given, words, named) => {
  const ahead = runwayOf(given);
  expect(runwayFinding(ahead)).toBe(words);
  expect(namedWeek(ahead)?.words).toBe(named);
});

test.each<[number, string]>([
  [18, '+18.0'],
  [-14.4, '−14.4'],
  [0, '0.0'],
  [1e-12, '0.0'],
  [-1e-12, '0.0'],
  [Number.NaN, 'not known:'],
])('an effect of %d reads %s', (effect, words) => {
  expect(effectWords(effect)).toBe(words);
});

test.each<[Parameters<typeof eventWords>[0]['kind'], number, string]>([
  ['leaver', 0, 'W1 leaves'],
  ['agency end', 0, 'W1, agency end'],
  ['starter', 0.5, 'W1 starts at 50%'],
  ['inducted', 1, 'W1 past induction'],
  ['ASYE step', 0.6, 'W1 to 60%'],
  ['reduction', 0.75, 'W1 to 75% by agreement'],
  ['reduction', 1, 'W1, reduction ends'],
  ['return', 0.5, 'W1 back half time'],
  ['return', 0.6, 'W1 back at 60%'],
  ['return', 1, 'W1 back in full'],
  ['long absence', 0, 'W1 away'],
])('an event of kind %s with a share of %d reads "%s"', (kind, share, words) => {
  expect(eventWords({ kind, name: 'W1', share })).toBe(words);
});

test.each<[string, number, string | undefined]>([
  ['none', 0, 'There is no history of children in and out, and a range needs 7: none is drawn.'],
  [
    'one',
    1,
    'History of children in and out goes back only 1 month end, and a range needs 7: none is drawn.',
  ],
  [
    'eight',
    8,
    'History of children in and out goes back only 8 month ends: the range is weak, and does not know the swings of a year.',
  ],
  ['thirteen', 13, undefined],
])('how weak the history is: %s', (_, length, words) => {
  const months = monthsWith(Array.from({ length }, () => 18));
  expect(weakWords(runwayOf({ months }))).toBe(words);
});

test('what is taken for granted names the team’s own months, or says that children are kept as they are', () => {
  expect(assumptionWords(runwayOf({ months: swinging }))).toMatch(
    /^Children come and go as in the team’s last 13 months: about 0\.\d in a week, and 0\.\d out while 18 are open\. /,
  );
  expect(assumptionWords(runwayOf())).toMatch(/^Children are kept at today’s number\. /);
});
