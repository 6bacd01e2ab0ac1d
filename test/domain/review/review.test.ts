import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import type { ActionValue } from '@/domain/log/values';
import { addMonths, type Month, monthText } from '@/domain/month';
import { agreedActions } from '@/domain/review/agreed';
import { restatedBaselineWords, restatements } from '@/domain/review/restatements';
import { entry, history, september, takenBack, wobble } from '../measures/rows';

const july = addMonths(september, -2);
const august = addMonths(september, -1);

const signOff = (position: number, month: Month, value: number, given: object = {}) =>
  entry(position, 'sign-off', {
    month,
    figures: [{ unit: 'north-1', measure: 'vacancy', value, ...given }],
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
    [signOff(1, september, 18.5), takenBack(2, signOff(1, september, 18.5))],
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

test('a usual range says which of the months it is made from are restated, and that it follows them', () => {
  const found = restatements(history([2.5, 2.5], [signOff(1, september, 18.5)]));
  const words = (from: Month, to: Month, measure = 'vacancy') =>
    restatedBaselineWords(found, 'north-1', measure, { from, to });
  expect(words(addMonths(september, -23), september)).toBe(
    'September 2026 is restated since sign-off: the usual range is made anew from the records as they are now.',
  );
  expect(words(addMonths(september, -24), addMonths(september, -1))).toBeUndefined();
  expect(words(addMonths(september, -23), september, 'agency')).toBeUndefined();
});

const action = (position: number, effective: Month, given: Partial<ActionValue> = {}) => {
  const value: ActionValue = {
    unit: 'north-1',
    measure: 'vacancy',
    action: 'Advertise.',
    ownerRole: 'Head of service',
    review: september,
    state: 'open',
    ...given,
  };
  return entry(position, 'action', value, { effective });
};

const agreedIn = (
  unit: string,
  entries: readonly Entry[],
  vacant = [2.5, 2, 1.5],
  month = september,
) =>
  agreedActions(unit, month, history(vacant, entries)).map(
    ({ entry, action: { state }, atStart, now }) => [
      entry.position,
      state,
      atStart,
      now.figure.value,
    ],
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
  const high = wobble(26).map((fte) => fte + 9);
  expect(improved([...high, 1, 1])).toEqual([true]);
  expect(improved(high)).toEqual([false]);
  expect(improved([...wobble(26), 6, 6, 6, 6])).toEqual([false]);
  // Worse for real as it was agreed, and back within its usual range since.
  expect(improved([...wobble(26), 9, 9, 9, 9, ...wobble(7)])).toEqual([true]);
});
