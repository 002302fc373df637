/** Whether something in front of the server asks for a login: looked at while a room's line is cut. */
import { probeServer, type Answer } from './server-probe.ts';

/** A line that was merely lost is back by then. ms. */
const FIRST_AFTER_MS = 3_000;
const AGAIN_AFTER_MS = 30_000;

export class SignIn {
  readonly #ask: () => Promise<Answer>;
  #isAsked = $state(false);
  /** Changes with each cut, so that a late answer about an earlier one counts for nothing; null while the line is there. */
  #cut: object | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: () => Promise<Answer> = probeServer) {
    this.#ask = ask;
  }

  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** To be told whenever that changes. Once the line is there, nobody is asked for anything. */
  lineIs(isThere: boolean): void {
    if (isThere) {
      this.#cut = null;
      this.#isAsked = false;
      clearTimeout(this.#timer);
    } else if (this.#cut === null) {
      this.#cut = {};
      this.#lookAfter(FIRST_AFTER_MS, this.#cut);
    }
  }

  #lookAfter(ms: number, cut: object): void {
    this.#timer = setTimeout(() => void this.#look(cut), ms);
  }

  async #look(cut: object): Promise<void> {
    const answer = await this.#ask();
    if (this.#cut !== cut) return;
    // Asked again and again, a browser would open its own window for a password each time; the room's line tells when it is over.
    if (answer === 'sign-in') this.#isAsked = true;
    else this.#lookAfter(AGAIN_AFTER_MS, cut);
  }
}

export const signIn = new SignIn();
