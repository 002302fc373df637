/** The state of an exercise for one: the current step and the texts, stored on this device at every keystroke. */
import type { Script, ScriptStep } from '@heard/shared/exercise/script';
import type { StepClock } from '@heard/shared/exercise/view';
import { Ticker } from '#lib/room/ticker.ts';
import { KeptTexts } from './kept-texts.svelte.ts';
import {
  beginSolo,
  pressSolo,
  promptAt,
  promptsOf,
  soloClock,
  soloFrom,
  soloText,
  stepAt,
  type SoloPress,
  type SoloState,
} from './solo.ts';

const PLACE = 'place';

export interface Answer {
  prompt: string;
  text: string;
}

export class SoloRun {
  readonly script: Script;
  readonly texts: KeptTexts;
  readonly #now: () => number;
  readonly #ticker: Ticker;
  /** Null before it has begun. */
  #state = $state.raw<SoloState | null>(null);

  constructor(script: Script, now: () => number, { isKeeping = true } = {}) {
    this.script = script;
    this.texts = new KeptTexts(`${script.id}/`, { isKeeping });
    this.#now = now;
    this.#ticker = new Ticker(now);
  }

  get state(): SoloState | null {
    return this.#state;
  }

  /** Whether an earlier run is stored. */
  get hasBegun(): boolean {
    return !this.texts.isEmpty;
  }

  readonly step: ScriptStep | null = $derived.by(() => this.#state && stepAt(this.script, this.#state));

  get prompt(): string {
    return this.step && this.#state ? promptAt(this.step, this.#state) : '';
  }

  get canSwap(): boolean {
    return this.step !== null && promptsOf(this.step).length > 1;
  }

  /** The suggested time of the current step, driven by the one ticker. */
  get clock(): StepClock | null {
    return this.step && this.#state && soloClock(this.step, this.#state, this.now);
  }

  get now(): number {
    return this.#ticker.now;
  }

  /** The texts in the order of the steps. */
  get answers(): Answer[] {
    const state = this.#state ?? beginSolo(0);
    return this.script.steps
      .map((step) => ({ prompt: promptAt(step, state), text: this.texts.at(step.id).trim() }))
      .filter(({ text }) => text !== '');
  }

  /** Resumes the stored run, or starts a new one. */
  begin(): void {
    this.#move(soloFrom(this.script, this.texts.at(PLACE), this.#now()));
  }

  press(press: SoloPress): void {
    if (this.#state) this.#move(pressSolo(this.script, this.#state, press, this.#now()));
  }

  write(text: string): void {
    if (this.step) void this.texts.write(this.step.id, text);
  }

  /** Removes everything. */
  async letGo(): Promise<void> {
    this.#state = null;
    await this.texts.clear();
  }

  #move(state: SoloState): void {
    this.#state = state;
    this.#ticker.refresh();
    void this.texts.write(PLACE, soloText(state));
  }
}
