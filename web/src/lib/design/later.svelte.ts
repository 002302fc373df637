/**
 * Components that are fetched apart from the page that shows them, so that a link opens quickly. Those of a conversation are fetched
 * soon after (`fetchTheRest`), while somebody reads: nothing must be missing when the network goes. The others wait until they are
 * asked for; where the page is kept for use without a network they come from there.
 */
import { loadTexts } from '#lib/language/catalogue.ts';
import { stylesAreThere } from './styles.ts';

const AGAIN_AFTER_MS = 2_000;
/** From then on whoever waits for it is told: some browsers never ask again for a file that failed once. */
const LATE_AFTER_MS = 6_000;
/** The first moments belong to whoever reads, and to what they press. */
const REST_AFTER_MS = 1_000;

const soon: Later<unknown>[] = [];

export class Later<C> {
  readonly #load: () => Promise<{ default: C }>;
  #found = $state.raw<C | null>(null);
  #isLate = $state(false);
  #fetching: Promise<void> | null = null;

  constructor(load: () => Promise<{ default: C }>, when: 'soon' | 'asked' = 'soon') {
    this.#load = load;
    if (when === 'soon') soon.push(this);
  }

  /** Null until it is there. Asking fetches it. */
  get found(): C | null {
    void this.fetch();
    return this.#found;
  }

  /** It should be there by now. It is still being tried; a reload may help. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** For what is no component: waits until it is there. */
  async there(): Promise<C> {
    await this.fetch();
    return this.#found as C;
  }

  /** Tries until it succeeds: without it a part of the page would stay empty. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#tryUntilThere();
    return this.#fetching;
  }

  async #tryUntilThere(): Promise<void> {
    const late = setTimeout(() => (this.#isLate = true), LATE_AFTER_MS);
    for (;;) {
      try {
        const [found] = await Promise.all([this.#load(), loadTexts('rest')]);
        await stylesAreThere();
        clearTimeout(late);
        this.#isLate = false;
        this.#found = found.default;
        return;
      } catch {
        await wait(AGAIN_AFTER_MS);
      }
    }
  }
}

/** What a conversation needs, and what that in turn has apart, one after the other: none of it is in a hurry. */
export async function fetchTheRest(): Promise<void> {
  await wait(REST_AFTER_MS);
  for (const each of soon) await each.fetch();
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
