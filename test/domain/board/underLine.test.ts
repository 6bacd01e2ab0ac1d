import { expect, test } from 'vitest';
import { underLineWords } from '@/domain/board/underLine';
import { comingSchema, type FactRow } from '@/domain/facts';
import { addDays } from '@/domain/month';
import { tableFromRows } from '@/domain/table';
import type { WorkerRow } from '../measures/rows';
import { boardOf, extract } from './rows';

const comes = (given: Partial<FactRow<'coming'>>): FactRow<'coming'> => ({
  team: 'north-1',
  kind: 'ASYE step',
  worker: 'W1',
  name: 'W1',
  role: null,
  date: addDays(extract, 10),
  fte: 1,
  share: 1,
  ...given,
});

test.each<[string, Partial<WorkerRow>, Partial<FactRow<'coming'>>[], string[]]>([
  ['over', { heldOther: 6 }, [], ['2 children fewer would bring them under their line.']],
  [
    'a part of a case over asks for a whole one',
    { heldOther: 3, fte: 0.6 },
    [],
    ['1 child fewer would bring them under their line.'],
  ],
  ['at it', { heldOther: 4 }, [], ['They are at their line.']],
  ['with carers', { heldCarer: 1 }, [], ['They have room for 3 cases.']],
  ['within', { heldOther: 1 }, [], ['They have room for 3 children.']],
  [
    'the next ASYE step raises the line enough',
    { heldOther: 3, asyeMonths: 4 },
    [{ share: 0.8 }],
    [
      '1 child fewer would bring them under their line.',
      'On 8 Oct the next ASYE step, 80%, raises their line to 3.2, enough for what they hold now.',
    ],
  ],
  [
    'or not enough; steps in the order of their days',
    { heldOther: 4, asyeMonths: 4 },
    [{ share: 0.9, date: addDays(extract, 90) }, { share: 0.8 }],
    [
      '2 children fewer would bring them under their line.',
      'On 8 Oct the next ASYE step, 80%, raises their line to 3.2, with 0.8 over it if nothing else changes.',
      'On 27 Dec the next ASYE step, 90%, raises their line to 3.6, with 0.4 over it if nothing else changes.',
    ],
  ],
  [
    'away, with the day and share of a return',
    { heldOther: 3, presence: 0 },
    [{ kind: 'return', share: 0.5 }],
    [
      'While they are away their line is at 0: 3 children need cover or another worker.',
      'On 8 Oct they are expected back at 50%: their line is then at 2.0, with 1 over it if nothing else changes.',
    ],
  ],
  [
    'a last day',
    { heldOther: 2 },
    [{ kind: 'leaver' }, { kind: 'leaver', worker: 'W9' }],
    [
      'They have room for 2 children.',
      'They leave on 8 Oct: 2 children need another worker by then.',
    ],
  ],
])('what would bring a worker under the line: %s', (_, row, coming, expected) => {
  const [one] = boardOf([row]);
  expect(underLineWords(one!, tableFromRows(comingSchema, coming.map(comes)), 0)).toEqual(expected);
});

test('without a limit there is no line to be under', () => {
  const [one] = boardOf([{ heldOther: 9 }], [], []);
  expect(underLineWords(one!, tableFromRows(comingSchema, [comes({})]), 0)).toEqual([
    'No limit is set for this work, so there is no line to be under.',
  ]);
});

test.each([
  [1, '2 children need cover or another worker.'],
  [2, '1 child needs cover or another worker.'],
  [3, 'what they hold is covered: 3 children.'],
])(
  'of 3 children of one who is away, of whom %d are covered, the rest need cover',
  (covered, end) => {
    const [one] = boardOf([{ heldChildInNeed: 3, presence: 0 }]);
    const [words] = underLineWords(one!, tableFromRows(comingSchema, []), covered);
    expect(words).toMatch(new RegExp(`${end}$`));
  },
);
