/**
 * Components that are fetched apart from the page that shows them, so that a link opens quickly. All of them are fetched soon after
 * (`fetchTheRest`), while somebody reads: nothing must be missing when the network goes in mid-conversation.
 */
const AGAIN_AFTER_MS = 2_000;

const all: Later<unknown>[] = [];

export class Later<C> {
  readonly #load: () => Promise<{ default: C }>;
  #found = $state.raw<C | null>(null);
  #fetching: Promise<void> | null = null;

  constructor(load: () => Promise<{ default: C }>) {
    this.#load = load;
    all.push(this);
  }

  /** Null until it is there. Asking fetches it. */
  get found(): C | null {
    void this.fetch();
    return this.#found;
  }

  /** Tries until it succeeds: without it a part of the page would stay empty. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#tryUntilThere();
    return this.#fetching;
  }

  async #tryUntilThere(): Promise<void> {
    for (;;) {
      try {
        this.#found = (await this.#load()).default;
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
      }
    }
  }
}

/** Everything that is fetched apart, and what that in turn has apart, one after the other: none of it is in a hurry. */
export async function fetchTheRest(): Promise<void> {
  for (const each of all) await each.fetch();
}
