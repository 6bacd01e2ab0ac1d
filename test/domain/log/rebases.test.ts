import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import { type RebaseAnswers, rebaseDraft, rebaseProblems, rebasesOf } from '@/domain/log/rebases';
import type { RebaseValue } from '@/domain/log/values';
import { addMonths } from '@/domain/month';
import { entry, idAt, september, takenBack } from '../measures/rows';

const written = (position: number, given: Partial<RebaseValue> = {}) => {
  const value = {
    unit: 'north-1',
    measure: 'vacancy',
    month: september,
    change: 'new team',
    ...given,
  };
  return entry(position, 'rebase', value, { effective: value.month });
};
const august = addMonths(september, -1);

test.each<[string, Partial<RebaseAnswers>, string[]]>([
  ['with all three answers nothing is wrong', {}, []],
  ['a month has to be chosen', { month: undefined }, ['month']],
  ['blanks are no answer', { change: '  ', reason: '\n' }, ['change', 'reason']],
  ['what changed has to fit on the chart', { change: 'x'.repeat(41) }, ['change']],
  ['blanks around it do not count', { change: `  ${'x'.repeat(40)}  ` }, []],
])('a known change as written: %s', (_, given, wrong) => {
  const answers = { month: september, change: 'new team', reason: 'Merged.', ...given };
  expect(Object.keys(rebaseProblems(answers))).toEqual(wrong);
});

test.each<[string, Entry[], string | null]>([
  ['the first of its month stands on none', [], null],
  ['one that stands is replaced', [written(4)], idAt(4)],
  ['one that was taken back is followed', [written(4), takenBack(7, written(4))], idAt(7)],
  ['one of another month is left alone', [written(4, { month: august })], null],
])('the draft of a known change: %s', (_, log, basedOn) => {
  const answers = { month: september, change: ' new team ', reason: ' Merged. ' };
  expect(rebaseDraft(log, 'north-1', 'vacancy', answers)).toEqual({
    kind: 'rebase',
    key: 'north-1 vacancy 2026-09',
    value: { unit: 'north-1', measure: 'vacancy', month: september, change: 'new team' },
    effective: september,
    basedOn,
    reason: 'Merged.',
  });
});

test('those that stand are of the unit and the measure, the earliest first', () => {
  const log = [
    written(1),
    written(2, { month: august, change: 'new posts' }),
    written(3, { measure: 'agency' }),
    written(4, { unit: 'north-2' }),
  ];
  expect(rebasesOf(log, 'north-1', 'vacancy').map(({ position }) => position)).toEqual([2, 1]);
});
