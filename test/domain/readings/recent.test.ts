import { expect, test } from 'vitest';
import { headline } from '@/domain/readings/headline';
import { recentMonths } from '@/domain/readings/recent';
import { history, limitEntry, september, wobble } from '../measures/rows';

/** Ten FTE in post: 2.5 vacant is above 18% by less than one person, 4 is over it. */
const limit = limitEntry(1, 'vacancy', [12, 18]);
const over = (vacant: readonly number[], limits = [limit]) => {
  const evidence = history(vacant, limits);
  return recentMonths(headline('vacancy', 'north-1', september, evidence), evidence)
    .slice(-6)
    .map((each) => each.over);
};

test.each<[string, readonly number[], boolean[]]>([
  ['a month over its limit is', [1, 4, 1, 4, 4, 1], [false, true, false, true, true, false]],
  ['above by less than one person is not', [1, 2.5, 4, 2.5], [false, false, false, true, false]],
  ['nor is one that is not known', [4, Number.NaN, 4], [true, false, true]],
])('which months are over: %s', (_, last, expected) => {
  expect(over([...wobble(24), ...last]).slice(-expected.length)).toEqual(expected);
});

test('without a limit no month is over', () => {
  expect(over([...wobble(24), 4, 4, 4, 4, 4, 4], [])).not.toContain(true);
});
