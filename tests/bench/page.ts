/**
 * How fast the page opens for somebody on a slow phone: `pnpm bench page`. The conditions of a mobile Lighthouse run (a
 * processor four times slower, 1.6 Mbit/s, 150 ms there and back), in Chromium, with nothing kept from before. Each figure is
 * the median of five visits.
 */
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../../scripts/browser.ts';
import { buildWeb } from '../../scripts/web-build.ts';
import { Actor, LAPTOP, PHONE } from '../house/actor.ts';
import { House } from '../house/house.ts';
import { finish, median, type Figure } from './figures.ts';

const VISITS = 5;
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const CPU_SLOWDOWN = 4;

/** What a page says of itself, once it is usable. */
interface Visit {
  lcpMs: number;
  usableMs: number;
  cls: number;
  inpMs: number;
  jsBytes: number;
  fontBytes: number;
  hosts: number;
}

const executablePath = await provideBrowser();
if (executablePath === null || !(await buildWeb())) process.exit(1);

const house = await House.open();
const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });

/** Runs before anything of the page does, and only listens. */
function listen(): void {
  const heard = { lcp: 0, cls: 0, inp: 0 };
  Object.assign(globalThis, { heard });
  const on = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...(type === 'event' && { durationThreshold: 16 }),
    } as PerformanceObserverInit);
  on('largest-contentful-paint', (entry) => (heard.lcp = entry.startTime));
  on('layout-shift', (entry) => (heard.cls += (entry as PerformanceEntry & { value: number }).value));
  on('event', (entry) => (heard.inp = Math.max(heard.inp, entry.duration)));
}

async function visit(address: string, isUsable: (page: Page) => Promise<void>): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(listen);
  const bodies = new Map<string, { type: string; body: Buffer }>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type !== 'script' && type !== 'font') return;
    reading.push(response.body().then((body) => void bodies.set(response.url(), { type, body })));
  });
  await page.goto(address, { waitUntil: 'commit' });
  await isUsable(page);
  const usableMs = await page.evaluate(() => performance.now());
  const heard = await page.evaluate(
    () => (globalThis as unknown as { heard: { lcp: number; cls: number; inp: number } }).heard,
  );
  const hosts = await page.evaluate(
    () => new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)).size,
  );
  await Promise.all(reading);
  const sum = (wanted: string) =>
    [...bodies.values()]
      .filter(({ type }) => type === wanted)
      .reduce(
        (bytes, { type, body }) => bytes + (type === 'font' ? body.length : gzipSync(body, { level: 9 }).length),
        0,
      );
  await context.close();
  return {
    lcpMs: heard.lcp,
    usableMs,
    cls: heard.cls,
    inpMs: heard.inp,
    jsBytes: sum('script'),
    fontBytes: sum('font'),
    hosts,
  };
}

async function visits(address: string, isUsable: (page: Page) => Promise<void>): Promise<Visit[]> {
  const all: Visit[] = [];
  for (let count = 0; count < VISITS; count += 1) all.push(await visit(address, isUsable));
  return all;
}

const origin = `http://localhost:${house.port}`;
const home = await visits(origin, async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
});

const host = await Actor.arrives('Ana', browser, LAPTOP, house.port);
const link = await host.opensARoom({ partner: 'Ben' });
const { pathname, hash } = new URL(link);
/** Usable: the door is there and answers a press. */
const room = await visits(`${origin}${pathname}${hash}`, async (page) => {
  await page.getByRole('button', { name: 'Come in' }).waitFor();
  await page.getByLabel('Your name').click();
  await page.getByLabel('Your name').fill('Ben');
});
await host.leaves();
await browser.close();
await house.close();

const of = (list: Visit[], key: keyof Visit): number => median(list.map((each) => each[key]));
const figures: Figure[] = [
  {
    name: 'jsKb',
    value: of(room, 'jsBytes') / 1000,
    unit: 'KB',
    most: 100,
    says: 'JavaScript of the room page, gzipped',
  },
  { name: 'fontKb', value: of(home, 'fontBytes') / 1000, unit: 'KB', most: 80, says: 'fonts of the first view' },
  { name: 'homeLcpMs', value: of(home, 'lcpMs'), unit: 'ms', most: 1500, says: 'largest paint of the first page' },
  { name: 'roomReadyMs', value: of(room, 'usableMs'), unit: 'ms', most: 2500, says: 'the door of a room is usable' },
  { name: 'cls', value: Math.max(of(home, 'cls'), of(room, 'cls')), unit: '', most: 0.02, says: 'layout shift' },
  { name: 'inpMs', value: of(room, 'inpMs'), unit: 'ms', most: 100, says: 'from a press to the next paint' },
  {
    name: 'hosts',
    value: Math.max(of(home, 'hosts'), of(room, 'hosts')),
    unit: '',
    most: 1,
    says: 'hosts that were asked',
  },
];
finish('page', figures);
