/** Measures the server's time over a line, and sees by the answers whether the line is still there. */
import type { ServerFrame } from '@heard/shared/wire/frame';
import type { ServerClock } from './clock.ts';
import type { RoomLine } from './room-line.ts';
import { Wakefulness, type WakefulnessSurroundings } from './wakefulness.ts';

/** Between two measurements of the clock while all is well. */
const CLOCK_EVERY_MS = 30_000;

/** After opening or waking: one sample alone may have had a slow way. */
const SAMPLES_AT_ONCE = 4;

export interface LineWatchOptions {
  line: RoomLine;
  clock: ServerClock;
  /** The device may have slept, or time has passed: a moment to look at what others left behind. */
  looked: () => void;
  surroundings?: WakefulnessSurroundings;
}

export class LineWatch {
  readonly #options: LineWatchOptions;
  readonly #wakefulness: Wakefulness;
  readonly #stopListening: () => void;
  #samplesLeft = 0;

  constructor(options: LineWatchOptions) {
    const { line, looked, surroundings } = options;
    this.#options = options;
    const events = {
      woken: () => this.#woken(),
      due: () => {
        this.#measure();
        looked();
      },
      // Asked for the time and got no answer: the socket is dead, whatever it says.
      unanswered: () => line.replace(),
    };
    this.#wakefulness = new Wakefulness(events, CLOCK_EVERY_MS, surroundings);
    this.#stopListening = line.listen({
      opened: () => this.#measure(SAMPLES_AT_ONCE),
      lost: () => this.#wakefulness.answered(),
      frame: (frame) => this.#take(frame),
    });
  }

  start(): void {
    this.#wakefulness.start();
    this.#measure(SAMPLES_AT_ONCE);
  }

  stop(): void {
    this.#stopListening();
    this.#wakefulness.stop();
  }

  #take(frame: ServerFrame): void {
    if (frame.type !== 'clock') return;
    this.#options.clock.sample(frame.t0, frame.now);
    this.#wakefulness.answered();
    if (this.#samplesLeft > 0) this.#measure(this.#samplesLeft);
  }

  #measure(samples = 1): void {
    const { line, clock } = this.#options;
    this.#samplesLeft = samples - 1;
    if (line.send({ type: 'clock', t0: clock.start() })) this.#wakefulness.asked();
  }

  /** The time is measured anew, and a line that waits to be tried again is tried now. */
  #woken(): void {
    const { line, clock, looked } = this.#options;
    clock.wake();
    line.retryNow();
    this.#measure(SAMPLES_AT_ONCE);
    looked();
  }
}
