/** Makes state outside of Svelte reactive: markup and `$derived` that read it update when it changes. */
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
