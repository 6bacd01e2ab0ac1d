import { expect, test } from 'vitest';
import { addUp, playwrightTally, settle, vitestTally } from './tally';

const ran = (status: string, ...failureMessages: string[]) => ({ status, failureMessages });

test.each([
  ['a passing file', 'passed', [ran('passed'), ran('passed')], 2, 0],
  ['a failing test', 'failed', [ran('passed'), ran('failed', 'no')], 1, 1],
  ['a skipped test', 'passed', [ran('passed'), ran('skipped')], 1, 1],
  ['a test still to do', 'passed', [ran('todo')], 0, 1],
  ['a test that passed on its second attempt', 'passed', [ran('passed', 'at first')], 0, 1],
  ['a file that does not import', 'failed', [], 0, 1],
  ['a file whose tests pass and whose clearing up fails', 'failed', [ran('passed')], 1, 1],
])('Vitest: %s', (_, status, assertionResults, passed, failed) => {
  expect(vitestTally({ testResults: [{ status, assertionResults }] })).toEqual({ passed, failed });
});

test.each([
  ['passing tests', [3, 0, 0, 0], [], 3, 0],
  ['one each of failing, flaky and skipped', [3, 1, 1, 1], [], 3, 3],
  ['a file that does not import', [0, 0, 0, 0], ['broken'], 0, 1],
] as const)('Playwright: %s', (_, counts, errors, passed, failed) => {
  const [expected, unexpected, flaky, skipped] = counts;
  const report = { stats: { expected, unexpected, flaky, skipped }, errors: [...errors] };
  expect(playwrightTally(report)).toEqual({ passed, failed });
});

test.each([
  ['a good end', [2, 0], true, [2, 0]],
  ['a bad exit whose failure is counted', [2, 1], false, [2, 1]],
  ['a bad exit with no failure counted', [2, 0], false, [2, 1]],
  ['a suite without tests', [0, 0], true, [0, 1]],
] as const)('%s', (_, [passed, failed], exitedWell, [thenPassed, thenFailed]) => {
  expect(settle({ passed, failed }, exitedWell)).toEqual({
    passed: thenPassed,
    failed: thenFailed,
  });
});

test('suites add up', () => {
  expect(
    addUp([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
