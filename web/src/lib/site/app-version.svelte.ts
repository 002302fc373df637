/**
 * The service worker that stores the page on this device, so that it opens offline, and tells when a newer version is ready. A newer
 * version is never activated by itself while the page is open.
 */
import { createSubscriber } from 'svelte/reactivity';

/** The part of `navigator.serviceWorker` that is used. The browser has none on plain HTTP and in some private windows. */
export type Workers = Pick<ServiceWorkerContainer, 'register' | 'getRegistration' | 'controller' | 'addEventListener'>;

const CHECK_INTERVAL_MS = 60 * 60 * 1000;
/** Limits the checks of a phone that wakes up repeatedly, or of a connection that keeps breaking. */
const MIN_BETWEEN_CHECKS_MS = 60 * 1000;
/** How long to wait for a newer version to be installed once the user has asked for it. */
const INSTALL_TIMEOUT_MS = 30 * 1000;

export class AppVersion {
  readonly #workers: Workers | null;
  readonly #reload: () => void;
  #registration: ServiceWorkerRegistration | null = null;
  #notify: () => void = () => undefined;
  #isApplying = false;
  #checkedAt = -Infinity;
  #isUpdateRequested = false;
  readonly #subscribe = createSubscriber((update) => {
    this.#notify = update;
  });

  constructor(workers: Workers | null, reload: () => void) {
    this.#workers = workers;
    this.#reload = reload;
  }

  /**
   * Registers the service worker; later calls check once an hour for a newer version. Never rejects. `now`: this device's time, ms.
   */
  async registerWorker(now: number): Promise<void> {
    if (this.#workers === null || now - this.#checkedAt < CHECK_INTERVAL_MS) return;
    this.#checkedAt = now;
    try {
      if (this.#registration) await this.#registration.update();
      else await this.#register(this.#workers);
    } catch {
      // Offline, or the browser refuses: the page works, but it can't be opened offline.
    }
  }

  /** Checks for a newer version if a service worker is registered. A newer one waits until `applyUpdate`. `now`: ms. */
  async checkForUpdate(now: number): Promise<void> {
    const registration = this.#registration ?? (await this.#find());
    if (!registration || now - this.#checkedAt < MIN_BETWEEN_CHECKS_MS) return;
    this.#checkedAt = now;
    // Fails offline, or behind a proxy whose session has expired. The next check will do.
    await registration.update().catch(() => undefined);
  }

  /** Checks at once, for a page that is too old to continue. */
  async requestUpdate(): Promise<void> {
    this.#isUpdateRequested = true;
    this.#notify();
    await (await this.#find())?.update().catch(() => undefined);
  }

  /** The page shows a button for the newer version already, so it isn't offered a second time. */
  get isUpdateRequested(): boolean {
    this.#subscribe();
    return this.#isUpdateRequested;
  }

  /** Reloads the page, in a newer version if there is one. */
  async reloadNewest(): Promise<void> {
    const registration = await this.#find();
    if (registration) {
      await registration.update().catch(() => undefined);
      await isInstalled(registration.installing);
    }
    if (registration?.waiting) this.applyUpdate();
    else this.#reload();
  }

  /** Whether a newer version is installed and waits to be activated. */
  get isUpdateReady(): boolean {
    this.#subscribe();
    return Boolean(this.#registration?.waiting && this.#workers?.controller);
  }

  /** Activates the newer version, which reloads the page. What was typed is persisted elsewhere. */
  applyUpdate(): void {
    const waiting = this.#registration?.waiting;
    // Another tab has activated it already, so a reload brings the newer version.
    if (!waiting) return this.#reload();
    this.#isApplying = true;
    waiting.postMessage('take-over');
  }

  async #register(workers: Workers): Promise<void> {
    const registration: ServiceWorkerRegistration | undefined = await workers.register('/service-worker.js', {
      updateViaCache: 'none',
    });
    // Some browsers resolve with undefined where service workers are blocked.
    if (registration) this.#follow(workers, registration);
  }

  /** The registration of this page or of an earlier visit. Doesn't register one. */
  async #find(): Promise<ServiceWorkerRegistration | null> {
    if (this.#registration || !this.#workers) return this.#registration;
    const found = await this.#workers.getRegistration().catch(() => undefined);
    if (found) this.#follow(this.#workers, found);
    return this.#registration;
  }

  #follow(workers: Workers, registration: ServiceWorkerRegistration): void {
    if (this.#registration) return;
    this.#registration = registration;
    const watch = (): void => registration.installing?.addEventListener('statechange', () => this.#notify());
    registration.addEventListener('updatefound', watch);
    // One may be installing already.
    watch();
    workers.addEventListener('controllerchange', () => {
      // Not for the first worker, which takes control without a reload.
      if (this.#isApplying) this.#reload();
      // Another tab may have activated the waiting worker.
      else this.#notify();
    });
    this.#notify();
  }
}

/** Resolves when the installing worker is ready, has failed, or takes too long. */
function isInstalled(installing: ServiceWorker | null): Promise<void> {
  if (installing === null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, INSTALL_TIMEOUT_MS);
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installing') return;
      clearTimeout(timer);
      resolve();
    });
  });
}

export const appVersion = new AppVersion(
  typeof navigator === 'undefined' ? null : (navigator.serviceWorker ?? null),
  () => location.reload(),
);
