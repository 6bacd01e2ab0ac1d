import { expect, test } from 'vitest';
import { doubtsAbout } from '@/domain/arrival/doubts';
import type { Finding } from '@/domain/finding';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths } from '@/domain/month';
import { september } from '../measures/rows';

const shown = { teams: ['north-1', 'north-2'], above: false, month: september } as const;

/** A vacancy of North 1 in September below 0, but for what is given. */
function finding(given: Partial<Finding>): Finding {
  return {
    kind: 'beyond sense',
    table: 'team-month',
    row: 1,
    rows: 1,
    column: 'vacantFte',
    value: '-500',
    team: 'north-1',
    month: september,
    sentence: '',
    touches: { teams: ['north-1'], months: [september, september], columns: ['vacantFte'] },
    ...given,
  };
}

const of = (teams: Finding['touches']['teams'], ago: number, column: string | null) =>
  ({
    touches: {
      teams,
      months: [addMonths(september, -ago), addMonths(september, -ago)],
      columns: column === null ? null : [column],
    },
  }) satisfies Partial<Finding>;

test.each<[string, boolean, MeasureId, Partial<Finding>]>([
  ['a number the measure is made from', true, 'vacancy', {}],
  ['a number it is not made from', false, 'agency', {}],
  ['another team’s', false, 'vacancy', of(['south-1'], 0, 'vacantFte')],
  ['a month before the one shown', false, 'vacancy', of(['north-1'], 1, 'vacantFte')],
  ['one of the 12 months of a rolling figure', true, 'turnover', of(['north-1'], 11, 'leaversFte')],
  ['a month before those 12', false, 'turnover', of(['north-1'], 12, 'leaversFte')],
  ['a whole row', true, 'agency', of(['north-1'], 0, null)],
  ['rows of a stranger, where a part is shown', false, 'vacancy', of('only units above', 0, null)],
  [
    'a worker’s hours, where limits are made from them',
    true,
    'workersOverLimit',
    {
      table: 'worker-month',
      ...of(['north-1'], 0, 'fte'),
    },
  ],
  [
    'a worker’s hours, where only team months count',
    false,
    'vacancy',
    {
      table: 'worker-month',
      ...of(['north-1'], 0, 'fte'),
    },
  ],
  [
    'a team without rows',
    true,
    'vacancy',
    {
      table: 'units',
      touches: { teams: ['north-2'], months: null, columns: null },
    },
  ],
])('%s touches a figure: %s', (_, touched, measure, given) => {
  const listed = [finding(given)];
  const doubts = doubtsAbout({ listed, counts: {} }, { ...shown, measures: [measureOf(measure)] });
  expect(doubts).toEqual(touched ? listed : []);
});
