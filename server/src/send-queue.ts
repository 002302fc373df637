/**
 * Frames on their way to one device. Only a little at a time is handed to the socket, so that what a device reads shows while it
 * reads: a socket reports a write when all of it is gone, and everything that waits inside a socket is one write.
 */
import type { WebSocket } from 'ws';

/**
 * Handed to the socket at once; longer frames go as several WebSocket fragments. Even a phone with hardly any network reads so much in
 * thirty seconds. Bytes.
 */
export const PART_BYTES = 32 * 1024;
/** What a frame costs beside its own bytes. */
const FRAME_COST = 128;

interface Waiting {
  frame: Uint8Array;
  next: Waiting | null;
}

export interface SendQueueOptions {
  socket: Pick<WebSocket, 'send'>;
  /** Hears by how many bytes the queue became longer or shorter. */
  onChange: (bytes: number) => void;
}

export class SendQueue {
  readonly #options: SendQueueOptions;
  #first: Waiting | null = null;
  #last: Waiting | null = null;
  /** How much of the first frame is with the socket already. */
  #begun = 0;
  #inSocket = 0;
  #bytes = 0;
  #written = 0;
  #isDropped = false;

  constructor(options: SendQueueOptions) {
    this.#options = options;
  }

  /** What the device hasn't taken yet, in this queue and in its socket. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Counts up whenever the device took something. */
  get written(): number {
    return this.#written;
  }

  push(frame: Uint8Array): void {
    if (this.#isDropped) return;
    const waiting: Waiting = { frame, next: null };
    if (this.#last) this.#last.next = waiting;
    else this.#first = waiting;
    this.#last = waiting;
    this.#change(frame.length + FRAME_COST);
    this.#pump();
  }

  /** Gives up what waits, and takes nothing more. */
  drop(): void {
    this.#isDropped = true;
    this.#first = this.#last = null;
    this.#change(this.#inSocket - this.#bytes);
  }

  #pump(): void {
    while (this.#first && this.#inSocket < PART_BYTES) {
      const { frame } = this.#first;
      const part = frame.length > PART_BYTES ? frame.subarray(this.#begun, this.#begun + PART_BYTES) : frame;
      this.#begun += part.length;
      const isEnd = this.#begun >= frame.length;
      if (isEnd) this.#takeFirst();
      this.#hand(part, isEnd);
    }
  }

  #takeFirst(): void {
    this.#begun = 0;
    this.#first = this.#first?.next ?? null;
    if (!this.#first) this.#last = null;
  }

  #hand(part: Uint8Array, isEnd: boolean): void {
    const cost = part.length + (isEnd ? FRAME_COST : 0);
    this.#inSocket += cost;
    this.#options.socket.send(part, { binary: true, fin: isEnd }, (error) => {
      this.#inSocket -= cost;
      if (!error) this.#written += 1;
      this.#change(-cost);
      // After an error nothing goes out any more; the socket closes.
      if (error) this.drop();
      else this.#pump();
    });
  }

  #change(bytes: number): void {
    this.#bytes += bytes;
    this.#options.onChange(bytes);
  }
}
