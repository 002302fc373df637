/** Adds up the reports of the two test runners. A test that neither passed nor was skipped on purpose has failed. */
export interface Tally {
  passed: number;
  failed: number;
  /** Skipped because a program that they need isn't installed. */
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A test file that couldn't be loaded counts as one failure, since its tests are unknown. Pending tests are those that weren't selected. */
export function vitestTally(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = report as VitestReport;
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unread.length, skipped: 0 };
}

/** A flaky test (passed on retry) counts as failed. */
export function playwrightTally(report: unknown): Tally {
  const { stats, errors } = report as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

export function sum(tallies: readonly Tally[]): Tally {
  const add = (total: Tally, one: Tally): Tally => ({
    passed: total.passed + one.passed,
    failed: total.failed + one.failed,
    skipped: total.skipped + one.skipped,
  });
  return tallies.reduce(add, { passed: 0, failed: 0, skipped: 0 });
}

export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
