import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import { type RebaseAnswers, rebaseDraft, rebaseProblems, rebasesOf } from '@/domain/log/rebases';
import { addMonths } from '@/domain/month';
import { entry, september } from '../measures/rows';

const key = 'north-1 vacancy 2026-09';
const written = (id: number, given: Partial<Entry> = {}) =>
  entry(id, 'rebase', { key, value: 'new team', effective: september, ...given });

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

test.each<[string, Entry[], number | null]>([
  ['the first of its month stands on none', [], null],
  ['one that stands is replaced', [written(4)], 4],
  ['one that was taken back is followed', [written(4), written(7, { value: null })], 7],
  ['one of another month is left alone', [written(4, { key: 'north-1 vacancy 2026-08' })], null],
])('the draft of a known change: %s', (_, log, basedOn) => {
  const answers = { month: september, change: ' new team ', reason: ' Merged. ' };
  expect(rebaseDraft(log, 'north-1', 'vacancy', answers)).toEqual({
    kind: 'rebase',
    key,
    value: 'new team',
    effective: september,
    basedOn,
    reason: 'Merged.',
  });
});

test('those that stand are of the unit and the measure, the earliest first', () => {
  const august = addMonths(september, -1);
  const log = [
    written(1),
    written(2, { key: 'north-1 vacancy 2026-08', effective: august, value: 'new posts' }),
    written(3, { key: 'north-1 agency 2026-09' }),
    written(4, { key: 'north-2 vacancy 2026-09' }),
  ];
  expect(rebasesOf(log, 'north-1', 'vacancy').map(({ id }) => id)).toEqual([2, 1]);
});
