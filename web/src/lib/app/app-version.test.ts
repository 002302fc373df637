import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppVersion, type Workers } from './app-version.svelte.ts';
import { watchVersion } from './version-watch.ts';

const HOUR_MS = 60 * 60_000;

class FakeWorker extends EventTarget {
  state = 'installing';
  postMessage = vi.fn<(message: string) => void>();

  becomes(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** A browser that keeps the page; `published` is what the server would answer an update with. */
class FakeBrowser extends EventTarget {
  controller = {};
  published: FakeWorker | null = null;
  isOffline = false;
  readonly registration = Object.assign(new EventTarget(), {
    installing: null as FakeWorker | null,
    waiting: null as FakeWorker | null,
    update: vi.fn(async () => {
      if (this.isOffline) throw new TypeError('Failed to fetch');
      if (this.published === null) return;
      this.registration.installing = this.published;
      this.registration.dispatchEvent(new Event('updatefound'));
    }),
  });
  register = () => Promise.resolve(this.registration);

  installs(): void {
    this.registration.waiting = this.registration.installing;
    this.registration.installing = null;
    this.registration.waiting?.becomes('installed');
  }
}

let browser: FakeBrowser;
let reload: ReturnType<typeof vi.fn<() => void>>;
let version: AppVersion;

beforeEach(async () => {
  browser = new FakeBrowser();
  reload = vi.fn<() => void>();
  version = new AppVersion(browser as unknown as Workers, reload);
  await version.keep(0);
});
afterEach(() => vi.unstubAllGlobals());

/** Everything that can go on without the worker has gone on. */
async function isBeingInstalled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  expect(browser.registration.installing).not.toBeNull();
}

const asked = () => browser.registration.update.mock.calls.length;

it('[VS08] one press loads a newer version that waits, and one that still has to be fetched', async () => {
  browser.published = new FakeWorker();
  const pressed = version.loadNewest();
  await isBeingInstalled();
  browser.installs();
  await pressed;
  expect(browser.published.postMessage).toHaveBeenCalledExactlyOnceWith('take-over');
  expect(reload).not.toHaveBeenCalled();
  browser.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

it('[VS08] where none can be had, offline too, and where nothing keeps the page, the same press loads it again', async () => {
  browser.isOffline = true;
  await version.loadNewest();
  expect(reload).toHaveBeenCalledTimes(1);
  await new AppVersion(null, reload).loadNewest();
  const blocked = new AppVersion(
    { ...browser, register: () => Promise.resolve(undefined) } as unknown as Workers,
    vi.fn(reload),
  );
  await blocked.keep(0);
  await blocked.loadNewest();
  expect(reload).toHaveBeenCalledTimes(3);
  browser.isOffline = false;
  browser.published = new FakeWorker();
  const pressed = version.loadNewest();
  await isBeingInstalled();
  browser.registration.installing = null;
  browser.published.becomes('redundant');
  await pressed;
  expect(reload).toHaveBeenCalledTimes(4);
});

it('[VS08] a page that can’t go on asks for the newer version at once, and isn’t offered it twice', async () => {
  await version.look(HOUR_MS);
  expect(version.isWanted).toBe(false);
  await version.want();
  expect(asked()).toBe(2);
  expect(version.isWanted).toBe(true);
});

it('[VS09] an open page looks every hour, on waking and when its network is back, once a minute at most, and loads nothing by that', async () => {
  vi.useFakeTimers();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const frame = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', frame);
  let now = HOUR_MS;
  const stop = watchVersion(version, () => now);
  page.dispatchEvent(new Event('visibilitychange'));
  frame.dispatchEvent(new Event('pageshow'));
  expect(asked()).toBe(1);
  now += 61_000;
  frame.dispatchEvent(new Event('online'));
  expect(asked()).toBe(2);
  page.visibilityState = 'hidden';
  now += 61_000;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(asked()).toBe(2);
  browser.published = new FakeWorker();
  now += HOUR_MS;
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(asked()).toBe(3);
  browser.installs();
  expect(reload).not.toHaveBeenCalled();
  expect(browser.published.postMessage).not.toHaveBeenCalled();
  expect(version.isNewerReady).toBe(true);
  stop();
  await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
  expect(asked()).toBe(3);
  vi.useRealTimers();
});

it('[VS09] a device that keeps nothing is asked nothing', async () => {
  const reading = new AppVersion(browser as unknown as Workers, reload);
  await reading.look(HOUR_MS);
  await reading.want();
  expect(asked()).toBe(0);
});
