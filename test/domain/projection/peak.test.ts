import { expect, test } from 'vitest';
import { addDays, type Day, dayOf } from '@/domain/month';
import { peakOf } from '@/domain/projection/peak';
import type { Runway } from '@/domain/projection/runway';
import { known, unavailable, type Value } from '@/domain/value';

const monday = dayOf(2026, 10, 5);

function runwayOf(loads: readonly Value[]): Runway {
  const weeks = loads.map((load, week) => ({
    week,
    from: addDays(monday, week * 7) as Day,
    children: { expected: 1, range: undefined },
    limit: 1,
    load,
    range: undefined,
    events: [],
  }));
  return {
    weeks,
    weekly: { in: 0, out: 0 },
    firstOver: undefined,
    firstInRange: undefined,
    months: 0,
    weak: undefined,
  };
}

test.each<[string, number[], number, 'throughout' | 'then' | 'never']>([
  ['the highest week', [90, 97, 95], 1, 'never'],
  ['the first of those that are shown alike', [90.2, 96.6, 97.3, 95], 1, 'never'],
  ['at the line is not over it', [90, 100.4], 1, 'never'],
  ['over for a while', [90, 104, 99], 1, 'then'],
  ['over in every week', [101, 130, 110], 1, 'throughout'],
])('%s', (_, loads, week, over) => {
  expect(peakOf(runwayOf(loads.map(known)))).toMatchObject({ week: { week }, over });
});

test('a week without a load leaves no peak, since it may be the highest', () => {
  expect(peakOf(runwayOf([known(90), unavailable('A worker has no limit set.')]))).toBeUndefined();
});
