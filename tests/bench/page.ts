/**
 * How fast the page loads on a slow phone: `pnpm bench page`. Conditions as in a mobile Lighthouse run (4x CPU slowdown,
 * 1.6 Mbit/s, 150 ms round trip), in Chromium, with an empty cache. Each figure is the median of five visits.
 */
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../../scripts/browser.ts';
import { buildWeb } from '../../scripts/web-build.ts';
import { LANGUAGES } from '../../web/src/lib/language/languages.ts';
import { Actor, LAPTOP, PHONE } from '../support/actor.ts';
import { HeardServer } from '../support/heard-server.ts';
import { finish, median, type Figure } from './figures.ts';

const VISITS = 5;
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const CPU_SLOWDOWN = 4;

/** The measurements of a page, once it is usable. */
interface Visit {
  lcpMs: number;
  usableMs: number;
  cls: number;
  inpMs: number;
  /**
   * Gzipped: what was requested until the page was usable, and including what it prefetches afterwards: the conversation, its
   * summary, and the texts of every exercise in one language, although an evening of Heard needs only those of Heard.
   */
  jsBytes: number;
  allJsBytes: number;
  fontBytes: number;
  hosts: number;
}

const executablePath = await provideBrowser();
if (executablePath === null || !(await buildWeb())) process.exit(1);

const server = await HeardServer.open();
const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });

/** Runs before the page's own scripts, and only observes. */
function listen(): void {
  const heard = { lcp: 0, cls: 0, inp: 0, door: 0 };
  Object.assign(globalThis, { heard });
  const on = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...(type === 'event' && { durationThreshold: 16 }),
    } as PerformanceObserverInit);
  on('largest-contentful-paint', (entry) => (heard.lcp = entry.startTime));
  // Shifts after user input don't count.
  on('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) heard.cls += value;
  });
  // Usable: the door is rendered and painted, and the main thread is free to handle a press.
  new MutationObserver((_, observer) => {
    if (document.querySelector('form button[type=submit]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (heard.door = performance.now())));
  }).observe(document, { childList: true, subtree: true });
  on('event', (entry) => (heard.inp = Math.max(heard.inp, entry.duration)));
}

/** Since the start of the navigation, ms. */
function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Bytes of these files: gzipped, except fonts. Fetched separately, so that the visit isn't slowed down. */
async function bytes(files: readonly [url: string, { type: string }][]): Promise<number> {
  const sizes = files.map(async ([url, { type }]) => {
    const body = Buffer.from(await (await fetch(url)).arrayBuffer());
    return type === 'font' ? body.length : gzipSync(body, { level: 9 }).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Waits until there was no request for two seconds. */
async function isQuiet(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const last = performance.getEntriesByType('resource').at(-1);
    return performance.now() > 2_000 + ((last as PerformanceResourceTiming | undefined)?.responseEnd ?? 0);
  });
}

async function visit(address: string, isUsable: (page: Page) => Promise<number>): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(listen);
  const asked = new Map<string, { type: string; isEarly: boolean }>();
  let isEarly = true;
  page.on('request', (request) => asked.set(request.url(), { type: request.resourceType(), isEarly }));
  await page.goto(address, { waitUntil: 'commit' });
  const usableMs = await isUsable(page);
  isEarly = false;
  await isQuiet(page);
  const heard = await page.evaluate(
    () => (globalThis as unknown as { heard: { lcp: number; cls: number; inp: number } }).heard,
  );
  const hosts = await page.evaluate(
    () => new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)).size,
  );
  await context.close();
  const js = [...asked].filter(([, { type }]) => type === 'script');
  const fonts = [...asked].filter(([, { type }]) => type === 'font');
  return {
    lcpMs: heard.lcp,
    usableMs,
    cls: heard.cls,
    inpMs: heard.inp,
    jsBytes: await bytes(js.filter(([, script]) => script.isEarly)),
    allJsBytes: await bytes(js),
    fontBytes: await bytes(fonts),
    hosts,
  };
}

async function visits(address: string, isUsable: (page: Page) => Promise<number>): Promise<Visit[]> {
  const all: Visit[] = [];
  for (let count = 0; count < VISITS; count += 1) all.push(await visit(address, isUsable));
  return all;
}

const origin = `http://localhost:${server.port}`;
/** The prerendered home page in each language. */
const homes: Visit[][] = [];
for (const path of ['/', ...LANGUAGES.slice(1).map((language) => `/${language}`)]) {
  const isThere = async (page: Page): Promise<number> => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    return now(page);
  };
  homes.push(await visits(origin + path, isThere));
}

const host = await Actor.arrives('Ana', browser, LAPTOP, server.port);
const link = await host.opensARoom({ partner: 'Ben' });
const { pathname, hash } = new URL(link);
/** Usable: the door is shown and handles a press. The page records the time itself, as polling from outside would be late. */
const room = await visits(`${origin}${pathname}${hash}`, async (page) => {
  await page.getByRole('button', { name: 'Come in' }).waitFor();
  const usableMs = await page.waitForFunction(() => (globalThis as unknown as { heard: { door: number } }).heard.door);
  await page.getByLabel('Your name').click();
  await page.getByLabel('Your name').fill('Ben');
  return usableMs.jsonValue();
});
await host.leaves();
await browser.close();
await server.close();

const of = (list: Visit[], key: keyof Visit): number => median(list.map((each) => each[key]));
const worstHome = (key: keyof Visit): number => Math.max(...homes.map((home) => of(home, key)));
const figures: Figure[] = [
  {
    name: 'jsKb',
    value: of(room, 'jsBytes') / 1000,
    unit: 'KB',
    most: 110,
    says: 'JavaScript of the room page, gzipped, until it is usable',
  },
  {
    name: 'allJsKb',
    value: of(room, 'allJsBytes') / 1000,
    unit: 'KB',
    says: 'with the conversation and the texts of all exercises, fetched while the door is read',
  },
  { name: 'fontKb', value: worstHome('fontBytes') / 1000, unit: 'KB', most: 80, says: 'fonts of the first view' },
  {
    name: 'homeLcpMs',
    value: worstHome('lcpMs'),
    unit: 'ms',
    most: 1500,
    says: 'largest paint of the first page, in the slowest of its languages',
  },
  { name: 'roomReadyMs', value: of(room, 'usableMs'), unit: 'ms', most: 2500, says: 'the door of a room is usable' },
  { name: 'cls', value: Math.max(worstHome('cls'), of(room, 'cls')), unit: '', most: 0.02, says: 'layout shift' },
  { name: 'inpMs', value: of(room, 'inpMs'), unit: 'ms', most: 100, says: 'from a press to the next paint' },
  {
    name: 'hosts',
    value: Math.max(worstHome('hosts'), of(room, 'hosts')),
    unit: '',
    most: 1,
    says: 'hosts that were asked',
  },
];
finish('page', figures);
