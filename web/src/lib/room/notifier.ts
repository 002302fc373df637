/** An outside source for Svelte: whoever reads it in markup or $derived is told when it changes. */
import { createSubscriber } from 'svelte/reactivity';

export class Notifier {
  #update: (() => void) | null = null;
  readonly #subscribe = createSubscriber((update) => {
    this.#update = update;
    return () => {
      this.#update = null;
    };
  });

  /** Call while reading. */
  observe(): void {
    this.#subscribe();
  }

  changed(): void {
    this.#update?.();
  }
}

/** The one ticker of the page: runs only while somebody reads a time, four times a second. */
export class Ticker {
  readonly #subscribe = createSubscriber((update) => {
    const tick = () => {
      // A hidden page shows nothing; it reads the time anew when it comes back.
      if (document.visibilityState === 'visible') update();
    };
    const id = setInterval(tick, 250);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(id);
      document.removeEventListener('visibilitychange', tick);
    };
  });

  observe(): void {
    this.#subscribe();
  }
}
