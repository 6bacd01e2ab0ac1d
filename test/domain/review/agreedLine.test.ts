import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import { addMonths } from '@/domain/month';
import { agreedActions } from '@/domain/review/agreed';
import { agreedLine } from '@/domain/review/agreedLine';
import { history, september, wobble } from '../measures/rows';
import { action, limit } from './rows';

const ago = (months: number) => addMonths(september, -months);

function lineOf(actions: readonly Entry[]) {
  const evidence = history([...wobble(26), 6, 6, 6, 6], [limit, ...actions]);
  const line = agreedLine(agreedActions('north-1', september, evidence), september);
  return line && [line.words, line.state, line.overdue, line.more];
}

test.each<[string, readonly Entry[], unknown]>([
  ['nothing agreed', [], undefined],
  [
    'one whose month has passed is overdue since then',
    [action(2, ago(2))],
    ['Advertise.', 'overdue since August 2026', true, 0],
  ],
  [
    'one that is still to be looked at is due',
    [action(2, ago(2), { review: addMonths(september, 1) })],
    ['Advertise.', 'due October 2026', false, 0],
  ],
  [
    'one that is done says what the measure has done since',
    [action(2, ago(2)), action(3, ago(1), { state: 'done' })],
    ['Advertise.', 'done in August 2026; vacancy 37.5%, now 37.5%: no real change', false, 0],
  ],
])('%s', (_, actions, expected) => {
  expect(lineOf(actions)).toEqual(expected);
});
