/** Measures the server's time over a connection, and replaces the connection when it doesn't answer. */
import type { ServerFrame } from '@heard/shared/wire/frame';
import type { ServerClock } from './clock.ts';
import type { RoomConnection } from './room-connection.ts';
import { Heartbeat, type HeartbeatEnvironment } from './heartbeat.ts';

/** Interval of the clock requests. ms. */
const CLOCK_EVERY_MS = 30_000;

/** Requests after connecting or waking: a single one may have had a long round trip. */
const SAMPLES_AT_ONCE = 4;

export interface ConnectionWatchOptions {
  connection: RoomConnection;
  clock: ServerClock;
  /** Called every 30 s and when the device wakes: a moment to look for actions of closed pages. */
  due: () => void;
  environment?: HeartbeatEnvironment;
}

export class ConnectionWatch {
  readonly #options: ConnectionWatchOptions;
  readonly #heartbeat: Heartbeat;
  readonly #stopListening: () => void;
  #samplesLeft = 0;

  constructor(options: ConnectionWatchOptions) {
    const { connection, due, environment } = options;
    this.#options = options;
    const events = {
      woken: () => this.#woken(),
      due: () => {
        this.#measure();
        due();
      },
      // The socket is dead, whatever its `readyState` says.
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

  /** Measures the time again, and reconnects at once if a retry is pending. */
  #woken(): void {
    const { connection, clock, due } = this.#options;
    clock.wake();
    connection.retryNow();
    this.#measure(SAMPLES_AT_ONCE);
    due();
  }
}
