/** What a stage does to the world outside of the page: chimes, vibration, a screen that stays awake. */
import type { Moment } from './signals.ts';
import { signalsBetween } from './signals.ts';
import { VIBRATIONS } from './chime-notes.ts';
import { Chimes } from './chimes.ts';
import { level, yesOrNo } from '#lib/device/local-preference.ts';
import { ScreenAwake } from './wake-lock.ts';

/** Steps of a slider; the middle one is as loud as the chimes are written. */
export const LOUDNESS = { least: 1, asWritten: 4, most: 7 } as const;

export class Senses {
  readonly isSoundOn = yesOrNo('sound', true);
  readonly #loudness = level('loudness', LOUDNESS.asWritten, LOUDNESS.most);
  readonly awake: ScreenAwake;
  readonly #chimes: Chimes;
  #before: Moment | null = null;

  constructor(chimes = new Chimes(), awake = new ScreenAwake()) {
    this.#chimes = chimes;
    this.awake = awake;
  }

  /** A sentence when something that a press should have brought didn't come; null while nothing is wrong. `now`: ms. */
  troubleAt(now: number): string | null {
    const sleeps = this.awake.statusAt(now) === 'refused';
    const said = [
      this.#soundTrouble(now),
      sleeps ? 'The screen may fall asleep. Plug in, or touch now and then.' : null,
    ];
    return said.filter((text) => text !== null).join(' ') || null;
  }

  #soundTrouble(now: number): string | null {
    if (!this.isSoundOn.current) return null;
    const status = this.#chimes.statusAt(now);
    if (status === 'missing') return 'This browser has no chimes. Watch the light.';
    return status === 'silent' ? 'The chimes are silent here. Touch the page once more, or watch the light.' : null;
  }

  /** From within each press: what a browser allows only then, and what a device took away since the last one. */
  pressed(now: number): void {
    this.awake.press(now);
    if (!this.isSoundOn.current) return;
    this.#chimes.unlock(now);
    this.#chimes.loudness = gainOf(this.loudness);
  }

  /** The page is looked at again, after a call, a locked screen or another page. */
  returned(now: number): void {
    this.awake.returned(now);
    this.#chimes.resume(now);
  }

  /** From within a press. */
  setSound(on: boolean, now: number): void {
    this.isSoundOn.current = on;
    this.pressed(now);
  }

  get loudness(): number {
    return this.#loudness.current;
  }

  /** Lets it be heard at once, so that it can be judged. */
  setLoudness(step: number): void {
    this.#loudness.current = step;
    this.#chimes.loudness = gainOf(step);
    if (this.isSoundOn.current) this.#chimes.play('soon');
  }

  /** Tells what is different since the last moment. */
  notice(moment: Moment): void {
    const before = this.#before;
    this.#before = moment;
    this.awake.look(moment.now);
    this.#chimes.look(moment.now);
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
