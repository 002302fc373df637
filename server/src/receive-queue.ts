/**
 * Frames that a device sent and that aren't handled yet. They are handled in order, as fast as the connection's rate limit and the event
 * loop's budget allow: a socket that is paused still delivers what it had read, which can be hundreds of small frames.
 */
import type { ClientFrame } from '@heard/shared/wire/frame';
import { LIMITS } from '@heard/shared/wire/limits';
import type { Clock } from './clock.ts';
import { costOf, type RoomLoad } from './frame-cost.ts';
import type { LoopBudget } from './loop-budget.ts';
import type { Schedule } from './schedule.ts';
import { TokenBucket } from './token-bucket.ts';

/** Limits of `isFull`. */
const MAX_FRAMES = 64;
const MAX_BYTES = LIMITS.roomBytes;

export interface ReceiveQueueOptions {
  loopBudget: LoopBudget;
  /** What the cost of frames depends on. */
  load: () => RoomLoad;
  now: Clock;
  schedule: Schedule;
  /** Must not reject. The next frame isn't kept waiting for it. */
  handle: (frame: ClientFrame) => Promise<void>;
  /** `bytes` or `isFull` may have changed. */
  onChange: () => void;
}

interface Received {
  frame: ClientFrame;
  bytes: number;
}

export class ReceiveQueue {
  readonly #options: ReceiveQueueOptions;
  readonly #rate: TokenBucket;
  readonly #waiting: Received[] = [];
  /** These two count the frames that are being handled, too. */
  #frames = 0;
  #bytes = 0;
  #isRateLimited = false;
  #isWaitingForLoop = false;
  #isClosed = false;
  readonly #drained = Promise.withResolvers<null>();

  constructor(options: ReceiveQueueOptions) {
    this.#options = options;
    this.#rate = new TokenBucket(options.now());
  }

  /** Of frames that aren't handled yet. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Resolves when the queue is closed and every frame in it is handled or dropped. */
  get drained(): Promise<null> {
    return this.#drained.promise;
  }

  /** Whether the socket shouldn't be read. `fraction` of the limits: 1, or less for a socket that is paused already. */
  isFull(fraction: number): boolean {
    return this.#isRateLimited || this.#frames > MAX_FRAMES * fraction || this.#bytes > MAX_BYTES * fraction;
  }

  push(frame: ClientFrame, bytes: number): void {
    this.#frames += 1;
    this.#bytes += bytes;
    this.#waiting.push({ frame, bytes });
    this.#handleWaiting();
    this.#options.onChange();
  }

  /** For work that a frame's type and size don't show, and for control frames. */
  charge(cost: number): void {
    this.#limitFor(this.#rate.spend(cost, this.#options.now()));
  }

  chargeControl(name: 'ping' | 'pong', bytes: number): void {
    this.charge(costOf(name, bytes, this.#options.load()));
  }

  /** The sender has disconnected: what it wrote is still handled, without a rate limit, and the rest is dropped. */
  close(isKept: (frame: ClientFrame) => boolean): void {
    this.#isClosed = true;
    this.drop(isKept);
    this.#handleWaiting();
  }

  drop(isKept: (frame: ClientFrame) => boolean = () => false): void {
    for (const received of this.#waiting.splice(0)) {
      if (isKept(received.frame)) this.#waiting.push(received);
      else this.#remove(received);
    }
    this.#checkDrained();
  }

  #handleWaiting(): void {
    const { load, loopBudget, now } = this.#options;
    while ((this.#isClosed || !this.#isRateLimited) && !this.#isWaitingForLoop) {
      const [received] = this.#waiting;
      if (!received) return;
      const cost = costOf(received.frame.type, received.bytes, load());
      if (!loopBudget.take(cost)) return this.#waitForLoop();
      this.#waiting.shift();
      this.#limitFor(this.#rate.spend(cost, now()));
      void this.#handle(received);
    }
  }

  #waitForLoop(): void {
    this.#isWaitingForLoop = true;
    this.#options.loopBudget.later(() => {
      this.#isWaitingForLoop = false;
      this.#handleWaiting();
    });
  }

  async #handle(received: Received): Promise<void> {
    await this.#options.handle(received.frame);
    this.#remove(received);
    this.#checkDrained();
  }

  #remove({ bytes }: Received): void {
    this.#frames -= 1;
    this.#bytes -= bytes;
    this.#options.onChange();
  }

  #checkDrained(): void {
    if (this.#isClosed && this.#frames === 0) this.#drained.resolve(null);
  }

  #limitFor(ms: number): void {
    if (ms === 0 || this.#isRateLimited || this.#isClosed) return;
    this.#isRateLimited = true;
    this.#options.onChange();
    this.#options.schedule.after(ms, () => {
      this.#isRateLimited = false;
      this.#handleWaiting();
      this.#options.onChange();
    });
  }
}
