/** The whole screen for the conversation, where a browser offers it. iPhones don't. */
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

  /** From within a press. A browser that refuses leaves everything as it is. */
  async toggle(): Promise<void> {
    const { fullscreenElement, documentElement } = this.#document;
    await (fullscreenElement ? this.#document.exitFullscreen() : documentElement.requestFullscreen()).catch(
      () => undefined,
    );
  }
}
