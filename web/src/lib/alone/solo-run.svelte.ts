/** Somebody on their way through an exercise alone: where they are and what they wrote, kept on this device with each letter. */
import type { Script, ScriptStep } from '@heard/shared/exercise/script';
import type { StepClock } from '@heard/shared/exercise/view';
import { Ticker } from '#lib/room/notifier.ts';
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
  readonly #ticker = new Ticker();
  /** Null before it has begun. */
  #state = $state.raw<SoloState | null>(null);

  constructor(script: Script, now: () => number, { isKeeping = true } = {}) {
    this.script = script;
    this.texts = new KeptTexts(`${script.id}/`, { isKeeping });
    this.#now = now;
  }

  get state(): SoloState | null {
    return this.#state;
  }

  /** Something of an earlier time is here. */
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

  /** A guide for the step on screen, by the one ticker. */
  get clock(): StepClock | null {
    this.#ticker.observe();
    return this.step && this.#state && soloClock(this.step, this.#state, this.#now());
  }

  get now(): number {
    this.#ticker.observe();
    return this.#now();
  }

  /** What was written, in the order of the steps. */
  get answers(): Answer[] {
    const state = this.#state ?? beginSolo(0);
    return this.script.steps
      .map((step) => ({ prompt: promptAt(step, state), text: this.texts.at(step.id).trim() }))
      .filter(({ text }) => text !== '');
  }

  /** From where they were, or from the beginning. */
  begin(): void {
    this.#move(soloFrom(this.script, this.texts.at(PLACE), this.#now()));
  }

  press(press: SoloPress): void {
    if (this.#state) this.#move(pressSolo(this.script, this.#state, press, this.#now()));
  }

  write(text: string): void {
    if (this.step) void this.texts.write(this.step.id, text);
  }

  /** Nothing of it stays. */
  async letGo(): Promise<void> {
    this.#state = null;
    await this.texts.clear();
  }

  #move(state: SoloState): void {
    this.#state = state;
    void this.texts.write(PLACE, soloText(state));
  }
}
