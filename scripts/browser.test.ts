import { expect, it } from 'vitest';
import { installedBrowsers } from './browser.ts';

it('[TL04] finds an installed browser on the path, Chromium before the others', () => {
  const there = new Set(['/opt/bin/google-chrome', '/usr/bin/chromium']);
  expect(installedBrowsers('/opt/bin:/usr/bin', (file) => there.has(String(file)))).toEqual([
    '/usr/bin/chromium',
    '/opt/bin/google-chrome',
  ]);
});

it('[TL05] finds none if none is installed', () => {
  expect(installedBrowsers('/usr/bin', () => false)).toEqual([]);
});
