import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppVersion, type Workers } from './app-version.svelte.ts';
import { watchVersion } from './version-watch.ts';

const HOUR_MS = 60 * 60_000;

/** The update function of `createSubscriber`: components that read the version re-render. */
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

/** A browser with service workers; `published` is the worker that the server delivers on an update. */
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
  await version.registerWorker(0);
});
afterEach(() => vi.unstubAllGlobals());

/** Waits for pending promises, until the worker is installing. */
async function isBeingInstalled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  expect(browser.registration.installing).not.toBeNull();
}

const updateChecks = () => browser.registration.update.mock.calls.length;

it('[VS08] reloadNewest activates a version that still has to be fetched, then reloads', async () => {
  browser.published = new FakeWorker();
  const pressed = version.reloadNewest();
  await isBeingInstalled();
  browser.installs();
  await pressed;
  expect(browser.published.postMessage).toHaveBeenCalledExactlyOnceWith('take-over');
  expect(reload).not.toHaveBeenCalled();
  browser.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

it('[VS08] reloadNewest only reloads when offline, without service workers, when they are blocked, and when installing fails', async () => {
  browser.isOffline = true;
  await version.reloadNewest();
  expect(reload).toHaveBeenCalledTimes(1);
  await new AppVersion(null, reload).reloadNewest();
  const blocked = new AppVersion(
    {
      ...browser,
      register: () => Promise.resolve(undefined),
      getRegistration: () => Promise.reject(new DOMException('Blocked', 'SecurityError')),
    } as unknown as Workers,
    vi.fn(reload),
  );
  await blocked.registerWorker(0);
  await blocked.reloadNewest();
  expect(reload).toHaveBeenCalledTimes(3);
  browser.isOffline = false;
  browser.published = new FakeWorker();
  const pressed = version.reloadNewest();
  await isBeingInstalled();
  browser.registration.installing = null;
  browser.published.becomes('redundant');
  await pressed;
  expect(reload).toHaveBeenCalledTimes(4);
});

it('[VS08] requestUpdate checks at once and suppresses the offer', async () => {
  await version.checkForUpdate(HOUR_MS);
  expect(version.isUpdateRequested).toBe(false);
  await version.requestUpdate();
  expect(updateChecks()).toBe(2);
  expect(version.isUpdateRequested).toBe(true);
});

it('[VS09] an open page checks every hour, when visible again and when online again, at most once a minute, and never reloads by itself', async () => {
  vi.useFakeTimers();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const frame = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', frame);
  let now = HOUR_MS;
  const stop = watchVersion(version, () => now);
  page.dispatchEvent(new Event('visibilitychange'));
  frame.dispatchEvent(new Event('pageshow'));
  expect(updateChecks()).toBe(1);
  now += 61_000;
  frame.dispatchEvent(new Event('online'));
  expect(updateChecks()).toBe(2);
  page.visibilityState = 'hidden';
  now += 61_000;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(updateChecks()).toBe(2);
  browser.published = new FakeWorker();
  now += HOUR_MS;
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(updateChecks()).toBe(3);
  browser.installs();
  expect(reload).not.toHaveBeenCalled();
  expect(browser.published.postMessage).not.toHaveBeenCalled();
  expect(version.isUpdateReady).toBe(true);
  stop();
  await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
  expect(updateChecks()).toBe(3);
  vi.useRealTimers();
});

it('[VS09] [VS43] without a registration nothing is requested and none is made', async () => {
  const empty = new FakeBrowser();
  const reading = new AppVersion(empty as unknown as Workers, reload);
  await reading.checkForUpdate(HOUR_MS);
  await reading.requestUpdate();
  await reading.reloadNewest();
  expect(empty.registration.update).not.toHaveBeenCalled();
  expect(empty.register).not.toHaveBeenCalled();
  expect(reload).toHaveBeenCalledOnce();
  // A check without a registration doesn't delay the installation.
  await reading.registerWorker(HOUR_MS + 1);
  expect(empty.register).toHaveBeenCalledOnce();
});

it('[VS43] before this page registers, reloadNewest uses the registration of an earlier visit', async () => {
  const atDoor = new AppVersion(browser as unknown as Workers, reload);
  await atDoor.requestUpdate();
  expect(updateChecks()).toBe(1);
  browser.published = new FakeWorker();
  const pressed = atDoor.reloadNewest();
  await isBeingInstalled();
  browser.installs();
  await pressed;
  expect(browser.published.postMessage).toHaveBeenCalledExactlyOnceWith('take-over');
  browser.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
  expect(browser.register).toHaveBeenCalledOnce();
});

it('[VS43] such a page checks for updates, once for simultaneous calls', async () => {
  const atDoor = new AppVersion(browser as unknown as Workers, reload);
  await Promise.all([atDoor.checkForUpdate(HOUR_MS), atDoor.checkForUpdate(HOUR_MS)]);
  expect(updateChecks()).toBe(1);
});

it('[VS44] a version that another tab has activated is no longer offered, and applying it late reloads the page', async () => {
  const worker = new FakeWorker();
  browser.hasWorker = true;
  browser.registration.waiting = worker;
  const late = new AppVersion(browser as unknown as Workers, reload);
  await late.registerWorker(0);
  expect(late.isUpdateReady).toBe(true);
  told.mockClear();
  browser.registration.waiting = null;
  browser.dispatchEvent(new Event('controllerchange'));
  expect(told).toHaveBeenCalledOnce();
  expect(late.isUpdateReady).toBe(false);
  expect(reload).not.toHaveBeenCalled();
  late.applyUpdate();
  expect(worker.postMessage).not.toHaveBeenCalled();
  expect(reload).toHaveBeenCalledOnce();
});
