/**
 * Provides a Chromium for the tests, the first of these that starts: Playwright's download, an installed browser, a new download
 * by Playwright, the system's package. If none does, a message says what to do.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { capture, ROOT } from './run.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/snap/bin/chromium',
];

/** For containers: Chromium may run as root, has no GPU, and must make no background requests. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Installed browsers, the most likely one first. */
export function installedBrowsers(path = process.env['PATH'] ?? '', isThere = existsSync): string[] {
  const onPath = NAMES.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].filter((file) => isThere(file));
}

/** Where Playwright's own download would be; it may not exist. */
function ownBrowser(): string {
  const require = createRequire(join(ROOT, 'tests/package.json'));
  const { chromium } = require('@playwright/test') as { chromium: { executablePath: () => string } };
  return chromium.executablePath();
}

async function starts(executable: string): Promise<boolean> {
  if (!existsSync(executable)) return false;
  const args = [...BROWSER_FLAGS, '--headless', '--dump-dom', 'about:blank'];
  const { code, output } = await capture({ command: executable, args, withinMs: 30_000 });
  return code === 0 && output.includes('<html>');
}

async function firstThatStarts(executables: readonly string[]): Promise<string | null> {
  for (const executable of executables) if (await starts(executable)) return executable;
  return null;
}

/** Fails fast when the download server can't be reached, and after four minutes when it is too slow. */
async function download(): Promise<string | null> {
  console.log('No browser found. Trying to download one for the tests.');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
  await capture({ command: 'playwright', args: ['install', 'chromium'], in: 'tests', env, withinMs: 240_000 });
  return firstThatStarts([ownBrowser()]);
}

async function installPackage(): Promise<string | null> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Installing Chromium from the system’s packages. This takes a minute or two.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await capture({ command: 'apt-get', args: ['update', '-q'], env, withinMs: 120_000 });
  const packages = ['install', '-q', '-y', '--no-install-recommends', 'chromium'];
  const install = await capture({ command: 'apt-get', args: packages, env, withinMs: 300_000 });
  if (install.code !== 0) console.error([update.output, install.output].join('\n').trim());
  return firstThatStarts(installedBrowsers());
}

/** The path of a Chromium that starts, or null after saying what to do. */
export async function provideBrowser(): Promise<string | null> {
  const chosen = process.env['HEARD_BROWSER'];
  const found =
    (await firstThatStarts(chosen ? [chosen] : [ownBrowser(), ...installedBrowsers()])) ??
    (await download()) ??
    (await installPackage());
  if (found === null) {
    console.error(
      'No Chromium could be found, downloaded or installed. Install Chromium or Chrome, or set HEARD_BROWSER to the path of one, and run the tests again.',
    );
  }
  return found;
}
