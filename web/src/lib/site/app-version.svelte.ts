/**
 * The version of the page on this device: kept so that it opens without a network, and told when a newer one is ready. A newer
 * one never comes by itself while somebody has the page open.
 */
import { createSubscriber } from 'svelte/reactivity';

/** What this needs of `navigator.serviceWorker`; null where there is none (plain HTTP, some private windows). */
export type Workers = Pick<ServiceWorkerContainer, 'register' | 'getRegistration' | 'controller' | 'addEventListener'>;

const LOOK_AGAIN_MS = 60 * 60 * 1000;
/** A phone that wakes up again and again, or a line that breaks, asks no more often than this. */
const LEAST_BETWEEN_MS = 60 * 1000;
/** So long a newer version may take to arrive once somebody has asked for it. */
const ARRIVES_WITHIN_MS = 30 * 1000;

export class AppVersion {
  readonly #workers: Workers | null;
  readonly #reload: () => void;
  #registration: ServiceWorkerRegistration | null = null;
  #tell: () => void = () => undefined;
  #isTakingOver = false;
  #lookedAt = -Infinity;
  #isWanted = false;
  readonly #subscribe = createSubscriber((update) => {
    this.#tell = update;
  });

  constructor(workers: Workers | null, reload: () => void) {
    this.#workers = workers;
    this.#reload = reload;
  }

  /**
   * Keeps the page on this device; called again, it looks once an hour whether there is a newer one. `now`: this device's time,
   * ms. Failing to is not worth a word.
   */
  async keep(now: number): Promise<void> {
    if (this.#workers === null || now - this.#lookedAt < LOOK_AGAIN_MS) return;
    this.#lookedAt = now;
    try {
      if (this.#registration) await this.#registration.update();
      else await this.#register(this.#workers);
    } catch {
      // Offline, or the browser refuses: the page works, it only needs the network to open.
    }
  }

  /** Looks for a newer version now, where the page is kept on this device. It waits then; the page goes on as it is. `now`: ms. */
  async look(now: number): Promise<void> {
    const registration = this.#registration ?? (await this.#find());
    if (!registration || now - this.#lookedAt < LEAST_BETWEEN_MS) return;
    this.#lookedAt = now;
    // Offline, or behind a login that has ended: the next time will do.
    await registration.update().catch(() => undefined);
  }

  /** The page can't go on without a newer version: asks for it at once. */
  async want(): Promise<void> {
    this.#isWanted = true;
    this.#tell();
    await (await this.#find())?.update().catch(() => undefined);
  }

  /** Somebody is shown how to load the newer version, and needs no second offer. */
  get isWanted(): boolean {
    this.#subscribe();
    return this.#isWanted;
  }

  /** One press: loads the page again, in the newest version that can be had. */
  async loadNewest(): Promise<void> {
    const registration = await this.#find();
    if (registration) {
      await registration.update().catch(() => undefined);
      await isInstalled(registration.installing);
    }
    if (registration?.waiting) this.takeNewer();
    else this.#reload();
  }

  /** Whether a newer version is here and waits to be used. */
  get isNewerReady(): boolean {
    this.#subscribe();
    return Boolean(this.#registration?.waiting && this.#workers?.controller);
  }

  /** Uses the newer version now: the page loads again, with what was typed. */
  takeNewer(): void {
    const waiting = this.#registration?.waiting;
    // Another tab was faster: what a reload brings is the newer one.
    if (!waiting) return this.#reload();
    this.#isTakingOver = true;
    waiting.postMessage('take-over');
  }

  async #register(workers: Workers): Promise<void> {
    const registration: ServiceWorkerRegistration | undefined = await workers.register('/service-worker.js', {
      updateViaCache: 'none',
    });
    // Where workers are blocked, some browsers answer with nothing.
    if (registration) this.#follow(workers, registration);
  }

  /** Before `keep`, the worker of an earlier visit answers for this page, too. A device that has none stays without one. */
  async #find(): Promise<ServiceWorkerRegistration | null> {
    if (this.#registration || !this.#workers) return this.#registration;
    const found = await this.#workers.getRegistration().catch(() => undefined);
    if (found) this.#follow(this.#workers, found);
    return this.#registration;
  }

  #follow(workers: Workers, registration: ServiceWorkerRegistration): void {
    if (this.#registration) return;
    this.#registration = registration;
    const watch = (): void => registration.installing?.addEventListener('statechange', () => this.#tell());
    registration.addEventListener('updatefound', watch);
    // One that was found before this page was here.
    watch();
    workers.addEventListener('controllerchange', () => {
      // The first worker of all takes over without a press, and there is nothing to load again.
      if (this.#isTakingOver) this.#reload();
      // By a press in another tab: here nothing waits any more.
      else this.#tell();
    });
    this.#tell();
  }
}

/** Resolves when a worker that is being installed is ready, has failed, or takes too long. */
function isInstalled(installing: ServiceWorker | null): Promise<void> {
  if (installing === null) return Promise.resolve();
  return new Promise((resolve) => {
    const wait = setTimeout(resolve, ARRIVES_WITHIN_MS);
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installing') return;
      clearTimeout(wait);
      resolve();
    });
  });
}

export const appVersion = new AppVersion(
  typeof navigator === 'undefined' ? null : (navigator.serviceWorker ?? null),
  () => location.reload(),
);
