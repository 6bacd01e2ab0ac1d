/** What a suite came to. A test that was skipped, left to do, or passed only on a second attempt has failed. */
export type Tally = { passed: number; failed: number };

type VitestReport = {
  testResults: {
    status: string;
    assertionResults: { status: string; failureMessages: string[] }[];
  }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

export function addUp(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}

/** Counts Vitest's JSON report. A file that broke outside its tests, at import say, is one failure more. */
export function vitestTally({ testResults }: VitestReport): Tally {
  return addUp(
    testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter(
        (test) => test.status === 'passed' && test.failureMessages.length === 0,
      ).length;
      const failed = assertionResults.length - passed;
      return { passed, failed: status === 'passed' ? failed : Math.max(failed, 1) };
    }),
  );
}

/** Counts Playwright's JSON report. An error outside every test is one failure more. */
export function playwrightTally({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/** The tally a command's exit allows: a bad exit with no failure counted is one, and so is running nothing. */
export function settle(tally: Tally, exitedWell: boolean): Tally {
  const sound = tally.failed > 0 || (exitedWell && tally.passed > 0);
  return sound ? tally : { ...tally, failed: 1 };
}
