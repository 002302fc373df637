/** Adds up what the two test runners report. What neither passed nor was left out on purpose has failed. */
export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** A file that couldn't be read as a test counts as one failure: its tests are unknown. */
export function vitestTally(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = report as VitestReport;
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

/** A test that passes only when repeated has failed. */
export function playwrightTally(report: unknown): Tally {
  const { stats, errors } = report as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

export function sum(tallies: readonly Tally[]): Tally {
  const add = (total: Tally, one: Tally): Tally => ({
    passed: total.passed + one.passed,
    failed: total.failed + one.failed,
  });
  return tallies.reduce(add, { passed: 0, failed: 0 });
}

export function tallyLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
