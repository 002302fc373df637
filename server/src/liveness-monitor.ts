/**
 * Whether a device is still there, reads what it is sent, and finishes the messages that it sends. `check` is called at a fixed interval
 * (ten seconds) and compares with the previous call, so it needs no clock.
 */

/** Checks without any traffic, each after a ping, after which the connection is dead. */
const MAX_SILENT_CHECKS = 2;
/** Checks without reading, while something waits to be read, after which the device is closed: thirty seconds. */
const MAX_UNREAD_CHECKS = 3;
/** Checks during which one message may be arriving: two minutes, which is enough for 1 MiB at 9 kB/s. */
const MAX_UNFINISHED_CHECKS = 12;
/** Header and mask of a control frame from a client. */
const CONTROL_HEADER_BYTES = 6;

/** What can be observed of a connection at one moment. */
export interface ConnectionState {
  /** `received`: bytes; `taken`: writes that the device has read. Both only grow. */
  received: number;
  taken: number;
  /** Something waits for the device to read it. */
  isUnread: boolean;
  /** The server has paused reading, so nothing can arrive. */
  isPaused: boolean;
}

export type LivenessFault = 'gone' | 'reads-nothing' | 'unfinished';

export class LivenessMonitor {
  #received: number;
  #taken = 0;
  #silentChecks = 0;
  #unreadChecks = 0;
  #unfinishedChecks = 0;
  /** Bytes received when the last message was complete. */
  #finishedAt: number;

  constructor(received: number) {
    this.#received = this.#finishedAt = received;
  }

  /** It gave no sign of life between the last checks: probably its network is gone. */
  get isSilent(): boolean {
    return Math.max(this.#silentChecks, this.#unreadChecks) >= MAX_SILENT_CHECKS;
  }

  /** Bytes of an incomplete message. `received`: bytes received so far. */
  unfinishedBytes(received: number): number {
    return Math.max(0, received - this.#finishedAt);
  }

  /** A message is complete. `received`: bytes received so far, including it. */
  onMessage(received: number): void {
    this.#finishedAt = received;
  }

  /** A control frame may come between the fragments of a message, and isn't a part of it. */
  onControl(received: number, bytes: number): void {
    this.#finishedAt = Math.min(received, this.#finishedAt + CONTROL_HEADER_BYTES + bytes);
  }

  /** The fault, or null. If null, the caller sends a ping, unless the socket is paused or unread data would delay the ping. */
  check({ received, taken, isUnread, isPaused }: ConnectionState): LivenessFault | null {
    const hasTaken = taken !== this.#taken;
    if (hasTaken || received !== this.#received) this.#silentChecks = 0;
    if (hasTaken || !isUnread) this.#unreadChecks = 0;
    if (received <= this.#finishedAt) this.#unfinishedChecks = 0;
    this.#received = received;
    this.#taken = taken;
    if (this.#unreadChecks >= MAX_UNREAD_CHECKS) return 'reads-nothing';
    if (this.#silentChecks >= MAX_SILENT_CHECKS && !isPaused && !isUnread) return 'gone';
    if (this.#unfinishedChecks >= MAX_UNFINISHED_CHECKS) return 'unfinished';
    if (isUnread) this.#unreadChecks += 1;
    if (!isUnread && !isPaused) this.#silentChecks += 1;
    if (!isPaused && received > this.#finishedAt) this.#unfinishedChecks += 1;
    return null;
  }
}
