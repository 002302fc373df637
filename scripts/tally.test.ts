import { expect, it } from 'vitest';
import { playwrightTally, sum, tallyLine, vitestTally } from './tally.ts';

const read = { status: 'passed', assertionResults: [{}] };

it('[TL01] adds up what passed and what failed in both runners', () => {
  const unit = vitestTally({ numPassedTests: 40, numFailedTests: 1, testResults: [read] });
  const browser = playwrightTally({ stats: { expected: 7, unexpected: 2, flaky: 0, skipped: 0 }, errors: [] });
  expect(tallyLine(sum([unit, browser]))).toBe('47 passed, 3 failed');
});

it('[TL02] counts a test file that couldn’t be loaded as a failure', () => {
  const unread = { status: 'failed', assertionResults: [] };
  expect(vitestTally({ numPassedTests: 4, numFailedTests: 0, testResults: [read, unread] })).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
  const report = { stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no such file' }] };
  expect(playwrightTally(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it('[TL03] counts a test that passes only on retry as failed', () => {
  expect(playwrightTally({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] })).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

it('[XB22] counts skipped tests, and mentions them only if there are any', () => {
  const browser = playwrightTally({ stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 3 }, errors: [] });
  expect(tallyLine(browser)).toBe('7 passed, 0 failed, 3 skipped');
  expect(tallyLine(sum([browser, browser]))).toBe('14 passed, 0 failed, 6 skipped');
});
