/** Measures the server's time over a line, and sees by the answers whether the line is still there. */
import type { ServerFrame } from '@heard/shared/wire/frame';
import type { ServerClock } from './clock.ts';
import type { RoomConnection } from './room-connection.ts';
import { Heartbeat, type HeartbeatEnvironment } from './heartbeat.ts';

/** Between two measurements of the clock while all is well. */
const CLOCK_EVERY_MS = 30_000;

/** After opening or waking: one sample alone may have had a slow way. */
const SAMPLES_AT_ONCE = 4;

export interface ConnectionWatchOptions {
  connection: RoomConnection;
  clock: ServerClock;
  /** The device may have slept, or time has passed: a moment to look at what others left behind. */
  looked: () => void;
  environment?: HeartbeatEnvironment;
}

export class ConnectionWatch {
  readonly #options: ConnectionWatchOptions;
  readonly #heartbeat: Heartbeat;
  readonly #stopListening: () => void;
  #samplesLeft = 0;

  constructor(options: ConnectionWatchOptions) {
    const { connection, looked, environment } = options;
    this.#options = options;
    const events = {
      woken: () => this.#woken(),
      due: () => {
        this.#measure();
        looked();
      },
      // Asked for the time and got no answer: the socket is dead, whatever it says.
      unanswered: () => connection.replace(),
    };
    this.#heartbeat = new Heartbeat(events, CLOCK_EVERY_MS, environment);
    this.#stopListening = connection.listen({
      opened: () => this.#measure(SAMPLES_AT_ONCE),
      lost: () => this.#heartbeat.answered(),
      frame: (frame) => this.#take(frame),
    });
  }

  start(): void {
    this.#heartbeat.start();
    this.#measure(SAMPLES_AT_ONCE);
  }

  stop(): void {
    this.#stopListening();
    this.#heartbeat.stop();
  }

  #take(frame: ServerFrame): void {
    if (frame.type !== 'clock') return;
    this.#options.clock.sample(frame.t0, frame.now);
    this.#heartbeat.answered();
    if (this.#samplesLeft > 0) this.#measure(this.#samplesLeft);
  }

  #measure(samples = 1): void {
    const { connection, clock } = this.#options;
    this.#samplesLeft = samples - 1;
    if (connection.send({ type: 'clock', t0: clock.start() })) this.#heartbeat.asked();
  }

  /** The time is measured anew, and a line that waits to be tried again is tried now. */
  #woken(): void {
    const { connection, clock, looked } = this.#options;
    clock.wake();
    connection.retryNow();
    this.#measure(SAMPLES_AT_ONCE);
    looked();
  }
}
