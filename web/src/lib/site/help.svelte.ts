/**
 * The operator's help, asked for once by every page as it opens: a request that everybody makes tells nothing of who reads it.
 * It is the same for everybody, so one for the whole page will do.
 */
import { helpSchema, LEAVE_TO, NO_HELP, type Help } from '@heard/shared/safety/help';
import * as v from 'valibot';

const ADDRESS = '/help.json';

class HelpPage {
  #current = $state.raw<Help>(NO_HELP);

  get current(): Help {
    return this.#current;
  }

  /** Where "Leave quickly" leads. */
  get leaveTo(): string {
    return this.#current.leaveTo ?? LEAVE_TO;
  }

  /** Without an answer it stays as it is: the page has words of its own. */
  async load(ask: typeof fetch): Promise<void> {
    try {
      const response = await ask(ADDRESS);
      const parsed = v.safeParse(helpSchema, await response.json());
      if (parsed.success) this.#current = parsed.output;
    } catch {
      // No network, or a server that isn't ours.
    }
  }
}

export const help = new HelpPage();
