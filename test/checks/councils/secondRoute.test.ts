import { expect, test } from 'vitest';
import { allWell } from '../../councils/council';
import { latestMonthMissing } from '../../councils/latestMonthMissing';
import { plain } from '../../councils/plain';
import { shortHistory } from '../../councils/shortHistory';
import { zeros } from '../../councils/zeros';
import { expected } from './figures';
import { machineWords, reassuringSentences } from './words';

test.each([
  ['cases over the FTE of who holds them: 49 / 4.6', plain, 'T1', 'Caseload', '10.7', undefined],
  ['vacant FTE over all posts: 0.5 / 5.1', plain, 'T1', 'Vacancy', '9.8', undefined],
  [
    'leavers of twelve months over FTE at the end: 0.4 / 4.6',
    plain,
    'T1',
    'Turnover',
    '8.7',
    undefined,
  ],
  [
    'twelve months that the records do not hold',
    shortHistory,
    'T1',
    'Turnover',
    undefined,
    undefined,
  ],
  ['nobody to hold a case', zeros, 'T4', 'Caseload', undefined, undefined],
  ['a team without its latest row', latestMonthMissing, 'S2', 'Vacancy', '8.0', '1 of 2 teams'],
])('the second route: %s', (_, council, unit, headline, shown, coverage) => {
  expect(expected(headline, council, unit)).toMatchObject({ shown, coverage });
});

test.each([
  ['Every child has somebody at work for them.', 'children'],
  ['Nobody present is over their own limit.', 'load'],
  ['Next twelve weeks: under the line throughout, at 60%', 'weeks'],
  ['0 of 4 teams are over their caseload limit, as many as in August.', 'caseload'],
  ['None of the 5 headline measures with a limit is over it.', 'figures'],
  ['Nobody in this team holds cases at this extract.', 'empty'],
] as const)('"%s" needs its evidence', (sentence, about) => {
  expect(reassuringSentences(sentence, [])).toEqual([expect.stringContaining(sentence)]);
  expect(reassuringSentences(sentence, [about])).toEqual([]);
});

test.each([
  'Three children have nobody at work for them.',
  '1 of 4 teams is over its caseload limit.',
  '0 of 3 teams are over their caseload limit; of 1 more it is not known.',
])('"%s" reassures of nothing', (sentence) => {
  expect(reassuringSentences(sentence, [])).toEqual([]);
});

test('what a computer says of what it does not have is no word for a page', () => {
  expect(machineWords('Cases\nNaN\nNaN%\nn is 12')).toEqual(['says "NaN", and 1 more']);
  expect(machineWords('Nan Ash holds 12')).toEqual([]);
});

test('the plain council bears out all that may be said', () => {
  expect(plain.supports).toEqual(allWell);
});
