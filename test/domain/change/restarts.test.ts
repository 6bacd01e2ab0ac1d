import { expect, test } from 'vitest';
import { carriedMeasure, carryAssumption, findCarryAssumption } from '@/domain/change/ownCarry';
import { restartsOf } from '@/domain/change/restarts';
import { assumptionProblem } from '@/domain/log/assumption';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { measureIds, measureOf } from '@/domain/measures/catalogue';
import { addMonths, type Month, monthOf } from '@/domain/month';
import { entry } from '../measures/rows';

const january = monthOf(2026, 1);
const vacancy = carriedMeasure(measureOf('vacancy'))!;
const { id, default: assumed } = carryAssumption(vacancy);
const at = (month: number) => addMonths(january, month);

function rebase(position: number, month: Month, change: string, unit = 'north-1'): Entry {
  return entry(position, 'rebase', { unit, measure: 'vacancy', month, change });
}

function adopted(position: number, effective: Month, number: number | null): Entry {
  const key = keyOf('assumption', { assumption: id });
  return number === null
    ? {
        ...entry(position, 'assumption', { assumption: id, number: 0 }, { effective, key }),
        value: null,
      }
    : entry(position, 'assumption', { assumption: id, number }, { effective });
}

test.each<[string, Entry[], [number, string, number][]]>([
  ['nothing known', [], []],
  ['a known change of the unit', [rebase(1, at(2), 'new team')], [[2, 'new team', assumed]]],
  ['one of another unit is not', [rebase(1, at(2), 'new team', 'north-2')], []],
  ['a carry-over adopted', [adopted(1, at(3), 0.5)], [[3, 'carry-over of 0.5 adopted', 0.5]]],
  ['a carry-over beyond sense is passed over', [adopted(1, at(3), 7), adopted(2, at(4), -1)], []],
  [
    'put back: counted anew once more',
    [adopted(1, at(3), 0.5), adopted(2, at(5), null)],
    [
      [3, 'carry-over of 0.5 adopted', 0.5],
      [5, 'carry-over as assumed again', assumed],
    ],
  ],
  [
    'put back in its own month, it was never counted by',
    [adopted(1, at(3), 0.5), adopted(2, at(3), null)],
    [[3, 'carry-over as assumed again', assumed]],
  ],
  [
    'a known change later is counted by what was adopted before it',
    [rebase(1, at(7), 'new team'), adopted(2, at(3), 0.5)],
    [
      [3, 'carry-over of 0.5 adopted', 0.5],
      [7, 'new team', 0.5],
    ],
  ],
  [
    'a known change of the month of adoption says why, and counts by what was adopted',
    [adopted(1, at(3), 0.5), rebase(2, at(3), 'new team')],
    [[3, 'new team', 0.5]],
  ],
])('counted anew: %s', (_, entries, expected) => {
  expect(restartsOf(vacancy, 'north-1', entries, [])).toEqual(
    expected.map(([month, why, carry]) => ({ month: at(month), why, carry })),
  );
});

test('every measure that tells its own changes has a carry-over to adopt, and no other', () => {
  for (const measure of measureIds) {
    const carried = carriedMeasure(measureOf(measure));
    expect(findCarryAssumption(`carry-${measure}`)).toEqual(carried && carryAssumption(carried));
  }
  expect(findCarryAssumption('carry-nothing')).toBeUndefined();
  expect(findCarryAssumption('vacancy')).toBeUndefined();
});

test('a carry-over past what a stock can keep is refused with its bounds', () => {
  expect(assumptionProblem(carryAssumption(vacancy), 0.95)).toBeUndefined();
  expect(assumptionProblem(carryAssumption(vacancy), 1)).toContain('from 0 to 0.95');
});
