/** Whether a login proxy in front of the server requires signing in. Probed while a room's connection is lost. */
import { probeServer, type ProbeResult } from './server-probe.ts';

/** Most lost connections are back by then. ms. */
const FIRST_PROBE_AFTER_MS = 3_000;
const NEXT_PROBE_AFTER_MS = 30_000;

export class SignIn {
  readonly #probe: () => Promise<ProbeResult>;
  #isRequired = $state(false);
  /** Identifies the current disconnection, so that a late result for an earlier one is ignored; null while connected. */
  #disconnection: object | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(probe: () => Promise<ProbeResult> = probeServer) {
    this.#probe = probe;
  }

  get isRequired(): boolean {
    return this.#isRequired;
  }

  /** To be called whenever the connection's state changes. Being connected proves that no login is required. */
  setConnected(isConnected: boolean): void {
    if (isConnected) {
      this.#disconnection = null;
      this.#isRequired = false;
      clearTimeout(this.#timer);
    } else if (this.#disconnection === null) {
      this.#disconnection = {};
      this.#probeAfter(FIRST_PROBE_AFTER_MS, this.#disconnection);
    }
  }

  #probeAfter(ms: number, disconnection: object): void {
    this.#timer = setTimeout(() => void this.#check(disconnection), ms);
  }

  async #check(disconnection: object): Promise<void> {
    const result = await this.#probe();
    if (this.#disconnection !== disconnection) return;
    // No more probes after this: with HTTP Basic each would open the browser's password dialog. Reconnecting ends it.
    if (result === 'sign-in') this.#isRequired = true;
    else this.#probeAfter(NEXT_PROBE_AFTER_MS, disconnection);
  }
}

export const signIn = new SignIn();
