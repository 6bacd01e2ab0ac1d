import { expect, test } from 'vitest';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { swingOf } from '@/domain/review/swing';
import { known, notApplicable } from '@/domain/value';
import { september } from '../measures/rows';

function words(id: MeasureId, top: number, bottom: number): string | undefined {
  const [numerator, denominator] = [known(top), known(bottom)];
  const value = notApplicable('Not looked at.');
  const swing = swingOf(measureOf(id), { month: september, value, numerator, denominator });
  return swing && `${swing.one} ${swing.verb} ${swing.by}`;
}

test.each<[string, string | undefined, string | undefined]>([
  [
    'agency stands in both parts: 5 of 11.7 is 42.7%, 6 of 12.7 is 47.2%, 4 of 10.7 is 37.4%',
    words('agency', 5, 11.7),
    'with the same FTE in post, one more FTE agency raises it by about 4.5 points, one fewer lowers it by about 5.4 points',
  ],
  [
    'less than one agency FTE cannot be one fewer',
    words('agency', 0.5, 10),
    'with the same FTE in post, one more FTE agency raises it by about 8.6 points',
  ],
  [
    'a caseload is of one worker more or fewer, not of a case: 97 over 5.7 and over 4.7 and 6.7',
    words('caseload', 97, 5.7),
    'with the same cases, one more FTE of case holders lowers it by about 2.5, one fewer raises it by about 3.6',
  ],
  [
    'a vacancy moves by as much either way, because a post that falls vacant stays a post',
    words('vacancy', 2, 10),
    'of the same posts, one more or fewer FTE vacant moves it by about 10.0 points',
  ],
  [
    'where all are over their limit there is no more',
    words('workersOverLimit', 4, 4),
    'of the same case holders, one fewer over their own limit lowers it by about 25.0 points',
  ],
  [
    'leavers are counted above the line alone',
    words('turnover', 1, 8),
    'with the same FTE in post, one more or fewer FTE left moves it by about 12.5 points',
  ],
  ['a unit of fifteen is not small', words('vacancy', 2, 15), undefined],
  ['a caseload of no cases does not move', words('caseload', 0, 5), undefined],
  ['one day of absence is said of its month, not of the year', words('absence', 20, 10), undefined],
])('how few swing: %s', (_, said, expected) => {
  expect(said).toBe(expected);
});
