/** The device functions of a stage: chimes, vibration and the wake lock. */
import type { Moment } from './signals.ts';
import { signalsBetween } from './signals.ts';
import { VIBRATIONS } from './chime-notes.ts';
import { Chimes } from './chimes.ts';
import { level, yesOrNo } from '#lib/device/local-preference.ts';
import { ScreenWakeLock } from './screen-wake-lock.ts';

/** Steps of the loudness slider; `asWritten` plays chime-notes.ts with a gain of 1. */
export const LOUDNESS = { min: 1, asWritten: 4, max: 7 } as const;

export class DeviceEffects {
  readonly isSoundOn = yesOrNo('sound', true);
  readonly #loudness = level('loudness', LOUDNESS.asWritten, LOUDNESS.max);
  readonly wakeLock: ScreenWakeLock;
  readonly #chimes: Chimes;
  #before: Moment | null = null;

  constructor(chimes = new Chimes(), wakeLock = new ScreenWakeLock()) {
    this.#chimes = chimes;
    this.wakeLock = wakeLock;
  }

  /** What doesn't work after a press should have enabled it; null while nothing is wrong. `now`: ms. */
  problemAt(now: number): string | null {
    const sleeps = this.wakeLock.statusAt(now) === 'refused';
    const said = [
      this.#soundProblem(now),
      sleeps ? 'The screen may fall asleep. Plug in, or touch now and then.' : null,
    ];
    return said.filter((text) => text !== null).join(' ') || null;
  }

  #soundProblem(now: number): string | null {
    if (!this.isSoundOn.current) return null;
    const status = this.#chimes.statusAt(now);
    if (status === 'missing') return 'This browser has no chimes. Watch the light.';
    return status === 'silent' ? 'The chimes are silent here. Touch the page once more, or watch the light.' : null;
  }

  /** Must be called from the handler of each user activation, which sound and wake lock need. */
  pressed(now: number): void {
    this.wakeLock.press(now);
    if (!this.isSoundOn.current) return;
    this.#chimes.unlock(now);
    this.#chimes.loudness = gainOf(this.loudness);
  }

  /** The page has become visible again, for example after a call or a locked screen. */
  returned(now: number): void {
    this.wakeLock.returned(now);
    this.#chimes.resume(now);
  }

  /** Needs user activation. */
  setSound(on: boolean, now: number): void {
    this.isSoundOn.current = on;
    this.pressed(now);
  }

  get loudness(): number {
    return this.#loudness.current;
  }

  /** Plays a chime, so that the loudness can be judged. */
  setLoudness(step: number): void {
    this.#loudness.current = step;
    this.#chimes.loudness = gainOf(step);
    if (this.isSoundOn.current) this.#chimes.play('soon');
  }

  /** Plays the signals for what has changed since the last call; call it at each tick. */
  update(moment: Moment): void {
    const before = this.#before;
    this.#before = moment;
    this.wakeLock.tick(moment.now);
    this.#chimes.tick(moment.now);
    if (this.#chimes.isClosed) return;
    if (before === null || moment.view.conversation !== before.view.conversation) return;
    for (const signal of signalsBetween(before, moment)) {
      if (this.isSoundOn.current) this.#chimes.play(signal);
      const pattern = VIBRATIONS[signal];
      // Missing on iPhones, refused before user activation.
      if (pattern.length > 0) navigator.vibrate?.([...pattern]);
    }
  }

  close(): void {
    this.#chimes.close();
  }
}

/** Exponential, because loudness is perceived logarithmically. */
function gainOf(step: number): number {
  return 1.33 ** (step - LOUDNESS.asWritten);
}
