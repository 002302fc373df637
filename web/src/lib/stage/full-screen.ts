/** Wraps the Fullscreen API, which iPhones don't have. */
import { createSubscriber } from 'svelte/reactivity';

export class FullScreen {
  readonly #document: Document;
  readonly #subscribe: () => void;

  constructor(at: Document = document) {
    this.#document = at;
    this.#subscribe = createSubscriber((update) => {
      at.addEventListener('fullscreenchange', update);
      return () => at.removeEventListener('fullscreenchange', update);
    });
  }

  get isOffered(): boolean {
    return this.#document.fullscreenEnabled;
  }

  get isOn(): boolean {
    this.#subscribe();
    return this.#document.fullscreenElement !== null;
  }

  /** Needs user activation. Changes nothing when the browser refuses. */
  async toggle(): Promise<void> {
    const { fullscreenElement, documentElement } = this.#document;
    await (fullscreenElement ? this.#document.exitFullscreen() : documentElement.requestFullscreen()).catch(
      () => undefined,
    );
  }
}
