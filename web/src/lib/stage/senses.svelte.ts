/** What a stage does to the world outside of the page: chimes, vibration, a screen that stays awake. */
import type { Moment } from './signals.ts';
import { signalsBetween } from './signals.ts';
import { VIBRATIONS } from './chime-notes.ts';
import { Chimes, type SoundStatus } from './chimes.ts';
import { Degree } from './degree.svelte.ts';
import { Preference } from './preference.svelte.ts';
import { ScreenAwake } from './wake-lock.ts';

/** Steps of a slider; the middle one is as loud as the chimes are written. */
export const LOUDNESS = { least: 1, asWritten: 4, most: 7 } as const;

export class Senses {
  readonly isSoundOn = new Preference('sound', true);
  readonly #loudness = new Degree('loudness', LOUDNESS.asWritten, LOUDNESS.most);
  readonly awake = new ScreenAwake();
  readonly #chimes = new Chimes();
  #sound = $state<SoundStatus | 'untried'>('untried');
  #before: Moment | null = null;

  /** A sentence when the chimes were tried and can't sound; null while nothing is wrong. */
  get soundTrouble(): string | null {
    if (!this.isSoundOn.current) return null;
    if (this.#sound === 'missing') return 'This browser has no chimes. Watch the light.';
    return this.#sound === 'silent' ? 'The chimes are held back here. Watch the light.' : null;
  }

  /** From within a press, the first of which is what lets a browser sound. */
  async wake(): Promise<void> {
    if (this.#sound === 'ready' || !this.isSoundOn.current) return;
    this.#sound = await this.#chimes.unlock();
    this.#chimes.loudness = gainOf(this.loudness);
  }

  setSound(on: boolean): void {
    this.isSoundOn.current = on;
    if (on) void this.wake();
  }

  get loudness(): number {
    return this.#loudness.current;
  }

  /** Lets it be heard at once, so that it can be judged. */
  async setLoudness(step: number): Promise<void> {
    this.#loudness.current = step;
    await this.wake();
    this.#chimes.loudness = gainOf(this.#loudness.current);
    if (this.isSoundOn.current) this.#chimes.play('soon');
  }

  /** Tells what is different since the last moment. */
  notice(moment: Moment): void {
    const before = this.#before;
    this.#before = moment;
    if (this.#chimes.isClosed) return;
    if (before === null || moment.view.conversation !== before.view.conversation) return;
    for (const signal of signalsBetween(before, moment)) {
      if (this.isSoundOn.current) this.#chimes.play(signal);
      const pattern = VIBRATIONS[signal];
      // Absent on iPhones; refused before the first touch. Never the only sign.
      if (pattern.length > 0) navigator.vibrate?.([...pattern]);
    }
  }

  close(): void {
    this.#chimes.close();
  }
}

/** Each step is a third louder than the one before: the ear hears equal steps. */
function gainOf(step: number): number {
  return 1.33 ** (step - LOUDNESS.asWritten);
}
