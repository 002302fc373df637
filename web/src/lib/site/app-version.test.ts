import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppVersion, type Workers } from './app-version.svelte.ts';
import { watchVersion } from './version-watch.ts';

const HOUR_MS = 60 * 60_000;

/** Whoever shows the version is told to look again. */
const told = vi.hoisted(() => vi.fn<() => void>());
vi.mock('svelte/reactivity', () => ({
  createSubscriber: (start: (update: () => void) => void) => () => start(told),
}));

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
  /** Whether an earlier visit left a worker here. */
  hasWorker = false;
  register = vi.fn(() => {
    this.hasWorker = true;
    return Promise.resolve(this.registration);
  });
  getRegistration = () => Promise.resolve(this.hasWorker ? this.registration : undefined);

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
    {
      ...browser,
      register: () => Promise.resolve(undefined),
      getRegistration: () => Promise.reject(new DOMException('Blocked', 'SecurityError')),
    } as unknown as Workers,
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

it('[VS09] [VS43] a device that keeps nothing is asked nothing, and nothing is kept on it by that', async () => {
  const empty = new FakeBrowser();
  const reading = new AppVersion(empty as unknown as Workers, reload);
  await reading.look(HOUR_MS);
  await reading.want();
  await reading.loadNewest();
  expect(empty.registration.update).not.toHaveBeenCalled();
  expect(empty.register).not.toHaveBeenCalled();
  expect(reload).toHaveBeenCalledOnce();
  // Looking in vain puts nothing off.
  await reading.keep(HOUR_MS + 1);
  expect(empty.register).toHaveBeenCalledOnce();
});

it('[VS43] before anything is kept by this page, one press takes the newer version from the worker of an earlier visit', async () => {
  const atDoor = new AppVersion(browser as unknown as Workers, reload);
  await atDoor.want();
  expect(asked()).toBe(1);
  browser.published = new FakeWorker();
  const pressed = atDoor.loadNewest();
  await isBeingInstalled();
  browser.installs();
  await pressed;
  expect(browser.published.postMessage).toHaveBeenCalledExactlyOnceWith('take-over');
  browser.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
  expect(browser.register).toHaveBeenCalledOnce();
});

it('[VS43] such a page looks for a newer one, too, once for several reasons at a time', async () => {
  const atDoor = new AppVersion(browser as unknown as Workers, reload);
  await Promise.all([atDoor.look(HOUR_MS), atDoor.look(HOUR_MS)]);
  expect(asked()).toBe(1);
});

it('[VS44] what another tab has taken isn’t offered any more, and a press that came too late loads the page again', async () => {
  const worker = new FakeWorker();
  browser.hasWorker = true;
  browser.registration.waiting = worker;
  const late = new AppVersion(browser as unknown as Workers, reload);
  await late.keep(0);
  expect(late.isNewerReady).toBe(true);
  told.mockClear();
  browser.registration.waiting = null;
  browser.dispatchEvent(new Event('controllerchange'));
  expect(told).toHaveBeenCalledOnce();
  expect(late.isNewerReady).toBe(false);
  expect(reload).not.toHaveBeenCalled();
  late.takeNewer();
  expect(worker.postMessage).not.toHaveBeenCalled();
  expect(reload).toHaveBeenCalledOnce();
});
