/**
 * Frames on their way to one device. Only a little is handed to the socket at a time: ws reports a write when all of it has left the
 * socket, so small writes show whether the device is reading.
 */
import type { WebSocket } from 'ws';

/**
 * How much is handed to the socket at once; longer frames are sent as several WebSocket fragments. Even over a very slow mobile network
 * this is read within thirty seconds. Bytes.
 */
export const PART_BYTES = 32 * 1024;
/** Memory of a frame besides its bytes. */
const FRAME_COST = 128;

interface Waiting {
  frame: Uint8Array;
  next: Waiting | null;
}

export interface SendQueueOptions {
  socket: Pick<WebSocket, 'send'>;
  /** Called with the number of bytes by which the queue grew or shrank. */
  onChange: (bytes: number) => void;
}

export class SendQueue {
  readonly #options: SendQueueOptions;
  #first: Waiting | null = null;
  #last: Waiting | null = null;
  /** Bytes of the first frame that were handed to the socket. */
  #handedOver = 0;
  #inSocket = 0;
  #bytes = 0;
  #written = 0;
  #isDropped = false;

  constructor(options: SendQueueOptions) {
    this.#options = options;
  }

  /** What the device hasn't read yet, in this queue and in its socket. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Counts the writes that the device has read. */
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

  /** Drops what waits, and ignores what is pushed later. */
  drop(): void {
    this.#isDropped = true;
    this.#first = this.#last = null;
    this.#change(this.#inSocket - this.#bytes);
  }

  #pump(): void {
    while (this.#first && this.#inSocket < PART_BYTES) {
      const { frame } = this.#first;
      const part = frame.length > PART_BYTES ? frame.subarray(this.#handedOver, this.#handedOver + PART_BYTES) : frame;
      this.#handedOver += part.length;
      const isEnd = this.#handedOver >= frame.length;
      if (isEnd) this.#takeFirst();
      this.#handOver(part, isEnd);
    }
  }

  #takeFirst(): void {
    this.#handedOver = 0;
    this.#first = this.#first?.next ?? null;
    if (!this.#first) this.#last = null;
  }

  #handOver(part: Uint8Array, isEnd: boolean): void {
    const cost = part.length + (isEnd ? FRAME_COST : 0);
    this.#inSocket += cost;
    this.#options.socket.send(part, { binary: true, fin: isEnd }, (error) => {
      this.#inSocket -= cost;
      if (!error) this.#written += 1;
      this.#change(-cost);
      // After an error the socket closes.
      if (error) this.drop();
      else this.#pump();
    });
  }

  #change(bytes: number): void {
    this.#bytes += bytes;
    this.#options.onChange(bytes);
  }
}
