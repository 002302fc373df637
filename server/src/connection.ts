/** One WebSocket at a room: bytes to frames and back, and not more of them than either side can take. */
import type { Socket } from 'node:net';
import type { RawData, WebSocket } from 'ws';
import { CLOSE, type CloseName } from '@heard/shared/wire/close-codes';
import { decodeClientFrame, type ClientFrame } from '@heard/shared/wire/frame';
import { LIMITS } from '@heard/shared/wire/limits';
import type { ProtocolVersion } from '@heard/shared/wire/protocol';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Backlog, Holder } from './backlog.ts';
import type { Clock } from './clock.ts';
import { LineWatch } from './line-watch.ts';
import { errorFields, type Logging } from './logging.ts';
import { costOf, Pace } from './pace.ts';
import type { Member } from './members.ts';
import { isForGood, type Room } from './room.ts';
import type { Schedule } from './schedule.ts';
import { SendQueue } from './send-queue.ts';

/** A device that reads more slowly than this holds memory for others; it comes back and reads what it lacks. Bytes. */
const MAX_UNSENT_BYTES = 4 * LIMITS.roomBytes;
/** While so much is on its way to a device, it isn't asked for more. Bytes. */
const PAUSE_UNSENT_BYTES = LIMITS.roomBytes;
/** Frames and bytes that wait to be dealt with; then the socket isn't read until half of them are. */
const MAX_WAITING_FRAMES = 64;
const MAX_WAITING_BYTES = LIMITS.roomBytes;
/** How long a device may take to agree to a close. ms. */
export const CLOSE_PATIENCE_MS = 2_000;
const MAX_REASON_BYTES = 123;

export interface ConnectionOptions {
  socket: WebSocket;
  /** The TCP connection under it. */
  line: Socket;
  /** The client's address, or the network that counts as one. */
  address: string;
  backlog: Backlog;
  room: Room;
  seat: Seat;
  version: ProtocolVersion;
  now: Clock;
  schedule: Schedule;
  logging: Logging;
}

interface Received {
  frame: ClientFrame;
  bytes: number;
}

export class Connection implements Member, Holder {
  readonly seat: Seat;
  readonly version: ProtocolVersion;
  readonly #options: ConnectionOptions;
  readonly #pace: Pace;
  readonly #queue: SendQueue;
  readonly #watch: LineWatch;
  readonly #holding: ReturnType<Backlog['add']>;
  #waitingFrames = 0;
  #waitingBytes = 0;
  #isResting = false;
  /** Frames that were read before the socket was paused, and that wait for the rest to be over. */
  readonly #held: Received[] = [];
  #isWaitingForTurn = false;
  #isGone = false;
  readonly #settled = Promise.withResolvers<null>();

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.seat = options.seat;
    this.version = options.version;
    this.#pace = new Pace(options.now());
    const { socket, line, backlog, room, address } = options;
    this.#holding = backlog.add(this, { room, address });
    this.#queue = new SendQueue({ socket, onChange: () => this.#onChange() });
    this.#watch = new LineWatch(line.bytesRead);
    // After ws, which has then taken the messages out of it.
    line.on('data', () => this.#holding.update());
    // A frame that breaks the protocol: ws closes by itself then, within `closeTimeout`.
    socket.on('error', (error) => this.#onError(error));
    socket.on('message', (data, isBinary) => {
      this.#watch.onMessage(line.bytesRead);
      this.#onMessage(data, isBinary);
    });
    socket.once('close', () => this.#onClose());
    for (const name of ['ping', 'pong'] as const) socket.on(name, (data: Buffer) => this.#onControl(name, data.length));
  }

  /** It gave no sign for some time: probably gone without a word. */
  get isSilent(): boolean {
    return this.#watch.isSilent;
  }

  /** What it hasn't read, what it hasn't finished, and what waits to be dealt with. Bytes. */
  get held(): number {
    if (this.#isGone) return this.#waitingBytes;
    return this.#queue.bytes + this.#watch.unfinishedAt(this.#options.line.bytesRead) + this.#waitingBytes;
  }

  /** Resolves when it is gone and what it wrote last is dealt with. */
  get settled(): Promise<null> {
    return this.#settled.promise;
  }

  isAt(room: Room): boolean {
    return this.#options.room === room;
  }

  send(frame: Uint8Array): void {
    const { socket } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    this.#queue.push(frame);
    if (this.#queue.bytes > MAX_UNSENT_BYTES) this.end('tooFast', 'slow-reader');
  }

  /** Without the close handshake, for which the memory would have to be kept. */
  giveUp(scope: string): void {
    const { socket, logging } = this.#options;
    logging.info('socket-closed', { close: 'tooFast', reason: `bound-of-${scope}` });
    this.#queue.drop();
    socket.terminate();
    if (this.#isGone) this.#forgetHeld(() => false);
  }

  end(why: CloseName, detail?: string): void {
    const { socket, logging, schedule } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    const isExpected = why === 'goingAway';
    (isExpected ? logging.debug : logging.info)('socket-closed', { close: why, ...(detail ? { reason: detail } : {}) });
    // Whoever is sent away reads it when it comes back. What is with the socket already goes out before the close.
    this.#queue.drop();
    closeSocket(socket, why, schedule, detail);
  }

  /** Called every ten seconds. Drops a line that is dead or holds memory for nothing, and asks any other for a sign of life. */
  look(): void {
    const { socket, line } = this.#options;
    const { bytes, written } = this.#queue;
    const isUnread = bytes > 0;
    const { isPaused } = socket;
    switch (this.#watch.look({ received: line.bytesRead, taken: written, isUnread, isPaused })) {
      case 'gone':
        return socket.terminate();
      case 'reads-nothing':
        return this.end('readsNothing');
      case 'unfinished':
        return this.end('tooFast', 'unfinished-message');
      case null:
        // A paused socket can't receive a pong, and behind what is unread a ping would wait.
        if (!isPaused && !isUnread) socket.ping();
    }
  }

  /** What it wrote last is stored all the same, in its turn; nobody is there to be answered or held back. */
  #onClose(): void {
    this.#isGone = true;
    this.#forgetHeld(isForGood);
    this.#dealWithHeld();
  }

  #forgetHeld(keeps: (frame: ClientFrame) => boolean): void {
    for (const received of this.#held.splice(0)) {
      if (keeps(received.frame)) this.#held.push(received);
      else this.#noteDealtWith(received.bytes);
    }
    this.#settleIfDone();
  }

  #noteDealtWith(bytes: number): void {
    this.#waitingFrames -= 1;
    this.#waitingBytes -= bytes;
    this.#holding.update();
  }

  #settleIfDone(): void {
    if (!this.#isGone || this.#waitingFrames > 0) return;
    this.#holding.remove();
    this.#settled.resolve(null);
  }

  #onError(error: Error): void {
    this.#options.logging.info('socket-error', errorFields(error));
    this.#queue.drop();
  }

  #onChange(): void {
    this.#holding.update();
    this.#readOnOrRest();
  }

  /** Control frames are answered by ws itself, and cost as much as a small frame. */
  #onControl(name: 'ping' | 'pong', bytes: number): void {
    const { line, now, room } = this.#options;
    this.#watch.onControl(line.bytesRead, bytes);
    this.#restFor(this.#pace.spend(costOf(name, bytes, room.load), now()));
  }

  /** Work that only showed once a frame was judged. */
  charge(cost: number): void {
    this.#restFor(this.#pace.spend(cost, this.#options.now()));
  }

  #onMessage(data: RawData, isBinary: boolean): void {
    const { socket } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    if (!isBinary) return this.end('malformed', 'text-frame');
    const bytes = bytesOf(data);
    const frame = decodeClientFrame(bytes);
    if (!frame.ok) return this.end(frame.error.close, frame.error.detail.replaceAll(' ', '-'));
    this.#waitingFrames += 1;
    this.#waitingBytes += bytes.length;
    this.#held.push({ frame: frame.value, bytes: bytes.length });
    this.#dealWithHeld();
    this.#onChange();
  }

  /** A socket that is paused still gives what it had read: hundreds of small frames that each ask for a lot. */
  #dealWithHeld(): void {
    const { room, now } = this.#options;
    while ((this.#isGone || !this.#isResting) && !this.#isWaitingForTurn) {
      const [received] = this.#held;
      if (!received) return;
      const cost = costOf(received.frame.type, received.bytes, room.load);
      if (!room.turns.take(cost)) return this.#waitForTurn();
      this.#held.shift();
      this.#restFor(this.#pace.spend(cost, now()));
      void this.#dealWith(received);
    }
  }

  #waitForTurn(): void {
    this.#isWaitingForTurn = true;
    this.#options.room.turns.later(() => {
      this.#isWaitingForTurn = false;
      this.#dealWithHeld();
    });
  }

  async #dealWith({ frame, bytes }: Received): Promise<void> {
    const { room, logging } = this.#options;
    try {
      await room.receive(this, frame);
    } catch (error) {
      logging.error('frame-failed', errorFields(error));
      this.end('notStored');
    }
    this.#noteDealtWith(bytes);
    this.#settleIfDone();
    this.#readOnOrRest();
  }

  /** Stops reading for a while: TCP then holds the sender back, and nothing is lost. */
  #restFor(ms: number): void {
    if (ms === 0 || this.#isResting || this.#isGone) return;
    this.#isResting = true;
    this.#readOnOrRest();
    this.#options.schedule.after(ms, () => {
      this.#isResting = false;
      this.#dealWithHeld();
      this.#readOnOrRest();
    });
  }

  #readOnOrRest(): void {
    const { socket } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    // Between half and full it stays as it is, so that it doesn't flicker.
    const limit = socket.isPaused ? 0.5 : 1;
    const isFull =
      this.#isResting ||
      this.#waitingFrames > MAX_WAITING_FRAMES * limit ||
      this.#waitingBytes > MAX_WAITING_BYTES * limit ||
      this.#queue.bytes > PAUSE_UNSENT_BYTES * limit;
    if (isFull && !socket.isPaused) socket.pause();
    if (!isFull && socket.isPaused) socket.resume();
  }
}

/** Closes with the code's own sentence, and for good if the other side doesn't agree in time. */
export function closeSocket(socket: WebSocket, why: CloseName, schedule: Schedule, detail?: string): void {
  const { code, reason } = CLOSE[why];
  const sentence = detail ? `${reason} (${detail})` : reason;
  socket.close(code, sentence.slice(0, MAX_REASON_BYTES));
  // What it still sends has to be read for its own close to be seen.
  if (socket.isPaused) socket.resume();
  const stop = schedule.after(CLOSE_PATIENCE_MS, () => socket.terminate());
  socket.once('close', stop);
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
