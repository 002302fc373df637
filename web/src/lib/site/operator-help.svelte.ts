/**
 * The helplines that the server's operator has configured, and where "Leave quickly" leads. Every page requests them when it opens,
 * so the request doesn't reveal who reads the help page. They are the same for all users, so module state is safe.
 */
import { helpSchema, LEAVE_TO, NO_HELP, type Help } from '@heard/shared/safety/help';
import * as v from 'valibot';

const HELP_URL = '/help.json';

class OperatorHelp {
  #current = $state.raw<Help>(NO_HELP);

  get current(): Help {
    return this.#current;
  }

  /** The URL that "Leave quickly" leads to. */
  get leaveTo(): string {
    return this.#current.leaveTo ?? LEAVE_TO;
  }

  /** Keeps the defaults if there is no valid answer. */
  async load(fetcher: typeof fetch): Promise<void> {
    try {
      const response = await fetcher(HELP_URL);
      const parsed = v.safeParse(helpSchema, await response.json());
      if (parsed.success) this.#current = parsed.output;
    } catch {
      // Offline, or the answer isn't JSON because it came from a proxy.
    }
  }
}

export const operatorHelp = new OperatorHelp();
