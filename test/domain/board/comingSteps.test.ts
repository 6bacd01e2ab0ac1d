import { expect, test } from 'vitest';
import { comingSteps } from '@/domain/board/comingSteps';
import { comingSchema, type FactRow } from '@/domain/facts';
import { addMonths, dayOf, dayText } from '@/domain/month';
import { tableFromRows, textAt } from '@/domain/table';
import { entry, limitEntry, september } from '../measures/rows';
import { boardOf, extract } from './rows';

const step = (date: number, share: number, kind = 'ASYE step'): FactRow<'coming'> => ({
  team: 'north-1',
  kind,
  worker: 'W1',
  name: 'W1',
  role: null,
  date,
  fte: 1,
  share,
});

/** On 28 September, four months in: the day of the month of the start came before the 28th, or after. */
const recorded = tableFromRows(comingSchema, [
  step(dayOf(2026, 11, 20), 0.8),
  step(dayOf(2027, 2, 20), 0.9),
  step(dayOf(2027, 5, 20), 1),
  step(dayOf(2026, 10, 1), 0.5, 'return'),
]);

const programme = (steps: readonly [from: number, percent: number][]) =>
  entry(2, 'induction', {
    name: 'Two-year induction',
    month: addMonths(september, -12),
    months: 24,
    steps: steps.map(([from, percent]) => ({ from, percent })),
  });

test.each<[string, number, Parameters<typeof programme>[0] | undefined, string[]]>([
  [
    'without a written programme they are as recorded',
    0,
    undefined,
    ['2026-11-20 0.8', '2027-02-20 0.9', '2027-05-20 1', '2026-10-01 0.5'],
  ],
  [
    'of a written one each step has the share that the programme has then; passing stays',
    4,
    [
      [0, 45],
      [6, 70],
      [9, 75],
    ],
    ['2026-11-20 0.7', '2027-02-20 0.75', '2027-05-20 1', '2026-10-01 0.5'],
  ],
  [
    'a day on which it does not rise is no step',
    4,
    [
      [0, 45],
      [9, 75],
    ],
    ['2027-02-20 0.75', '2027-05-20 1', '2026-10-01 0.5'],
  ],
])('the steps to come: %s', (_, asyeMonths, steps, expected) => {
  const limits = limitEntry(1, 'caseload', [3, 4]);
  const board = boardOf([{ asyeMonths }], [], steps ? [limits, programme(steps)] : [limits]);
  const { rows, columns } = comingSteps(recorded, board, extract);
  const told = Array.from({ length: rows }, (_, row) => row).map(
    (row) => `${dayText(columns.date[row] as never)} ${columns.share[row]}`,
  );
  expect(told).toEqual(expected);
  expect(textAt(columns.worker, 0)).toBe('W1');
});
