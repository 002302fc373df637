import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, installedBrowsers } from '../scripts/browser.ts';

const report = process.env['HEARD_REPORT'];
const browser = process.env['HEARD_BROWSER'] ?? installedBrowsers()[0];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous for slow machines; no test waits for real time to pass.
  timeout: 180_000,
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.05, animations: 'allow' } },
  outputDir: 'test-results',
  // Text rendering differs slightly between machines, even with our own fonts.
  snapshotPathTemplate: '{testDir}/approved/{arg}{ext}',
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    launchOptions: { args: [...BROWSER_FLAGS], ...(browser === undefined ? {} : { executablePath: browser }) },
  },
});
