/**
 * Whether the device at the other end is still there, reads what it is sent, and finishes what it sends. Looked at again and again; a
 * look compares with the one before. It knows no time, only looks.
 */

/** Looks at which a ping was sent and nothing had come since the one before. Then the line is dead. */
const MAX_QUIET_LOOKS = 2;
/** Looks at which something waited to be read and nothing had been read since the one before: thirty seconds, at ten seconds each. */
const MAX_STUCK_LOOKS = 3;
/** Looks in which one message has been arriving, at ten seconds each: 1 MiB at 9 kB/s. */
const MAX_UNFINISHED_LOOKS = 12;
/** Head and mask of a control frame that a client sends. */
const CONTROL_HEAD_BYTES = 6;

/** What can be seen of a line at one moment. */
export interface ConnectionState {
  /** Bytes that came, and steps in which the device took what it was sent; both only grow. */
  received: number;
  taken: number;
  /** Something waits for the device to read it. */
  isUnread: boolean;
  /** We have stopped reading, so nothing can come. */
  isPaused: boolean;
}

export type LivenessFault = 'gone' | 'reads-nothing' | 'unfinished';

export class LivenessMonitor {
  #received: number;
  #taken = 0;
  #quietLooks = 0;
  #stuckLooks = 0;
  #unfinishedLooks = 0;
  /** Bytes that had come when the last message was whole. */
  #finishedAt: number;

  constructor(received: number) {
    this.#received = this.#finishedAt = received;
  }

  /** It gave no sign between the last looks: probably gone without a word. */
  get isSilent(): boolean {
    return Math.max(this.#quietLooks, this.#stuckLooks) >= MAX_QUIET_LOOKS;
  }

  /** Bytes of a message that isn't whole yet. `received`: bytes that have come. */
  unfinishedAt(received: number): number {
    return Math.max(0, received - this.#finishedAt);
  }

  /** A message is whole. `received`: bytes that have come, with it. */
  onMessage(received: number): void {
    this.#finishedAt = received;
  }

  /** A ping or pong may come in the middle of a message, and isn't a part of it. */
  onControl(received: number, bytes: number): void {
    this.#finishedAt = Math.min(received, this.#finishedAt + CONTROL_HEAD_BYTES + bytes);
  }

  /** What is wrong with the line, or null: then a ping goes out, unless the line is paused or a ping would wait behind what is unread. */
  check({ received, taken, isUnread, isPaused }: ConnectionState): LivenessFault | null {
    const hasTaken = taken !== this.#taken;
    if (hasTaken || received !== this.#received) this.#quietLooks = 0;
    if (hasTaken || !isUnread) this.#stuckLooks = 0;
    if (received <= this.#finishedAt) this.#unfinishedLooks = 0;
    this.#received = received;
    this.#taken = taken;
    if (this.#stuckLooks >= MAX_STUCK_LOOKS) return 'reads-nothing';
    if (this.#quietLooks >= MAX_QUIET_LOOKS && !isPaused && !isUnread) return 'gone';
    if (this.#unfinishedLooks >= MAX_UNFINISHED_LOOKS) return 'unfinished';
    if (isUnread) this.#stuckLooks += 1;
    if (!isUnread && !isPaused) this.#quietLooks += 1;
    if (!isPaused && received > this.#finishedAt) this.#unfinishedLooks += 1;
    return null;
  }
}
