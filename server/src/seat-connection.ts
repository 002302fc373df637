/** One WebSocket at one seat of a room: decodes and encodes frames, and reads and sends no faster than both sides can take. */
import type { Socket } from 'node:net';
import type { RawData, WebSocket } from 'ws';
import type { CloseName } from '@heard/shared/wire/close-codes';
import { decodeClientFrame, type ClientFrame } from '@heard/shared/wire/frame';
import { LIMITS } from '@heard/shared/wire/limits';
import type { ProtocolVersion } from '@heard/shared/wire/protocol';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Backlog, MemoryHolder } from './backlog.ts';
import type { Clock } from './clock.ts';
import { closeSocket } from './close-socket.ts';
import { outlivesSender } from './frame-handler.ts';
import type { LiveRoom } from './live-room.ts';
import { LivenessMonitor } from './liveness-monitor.ts';
import { errorFields, type Logging } from './logging.ts';
import type { Member } from './members.ts';
import { ReceiveQueue } from './receive-queue.ts';
import type { Schedule } from './schedule.ts';
import { SendQueue } from './send-queue.ts';

/** A device for which more waits is disconnected, because its memory is everybody's; it syncs when it reconnects. Bytes. */
const MAX_UNSENT_BYTES = 4 * LIMITS.roomBytes;
/** A device for which more waits isn't read from, so that it doesn't ask for even more. Bytes. */
const PAUSE_UNSENT_BYTES = LIMITS.roomBytes;

export interface SeatConnectionOptions {
  socket: WebSocket;
  /** The TCP connection below it. */
  tcp: Socket;
  /** The client's IP address, or the network that is counted as one. */
  address: string;
  backlog: Backlog;
  room: LiveRoom;
  seat: Seat;
  version: ProtocolVersion;
  now: Clock;
  schedule: Schedule;
  logging: Logging;
}

export class SeatConnection implements Member, MemoryHolder {
  readonly seat: Seat;
  readonly version: ProtocolVersion;
  readonly #options: SeatConnectionOptions;
  readonly #sending: SendQueue;
  readonly #receiving: ReceiveQueue;
  readonly #liveness: LivenessMonitor;
  readonly #memory: ReturnType<Backlog['add']>;
  #isClosed = false;

  constructor(options: SeatConnectionOptions) {
    this.#options = options;
    this.seat = options.seat;
    this.version = options.version;
    const { socket, tcp, backlog, room, address, now, schedule } = options;
    const onChange = () => this.#onChange();
    const handle = (frame: ClientFrame) => this.#handle(frame);
    const { loopBudget } = room;
    this.#memory = backlog.add(this, { room, address });
    this.#sending = new SendQueue({ socket, onChange });
    this.#receiving = new ReceiveQueue({ loopBudget, load: () => room.load, now, schedule, handle, onChange });
    this.#liveness = new LivenessMonitor(tcp.bytesRead);
    this.#listen();
    void this.#receiving.drained.then(() => this.#memory.remove());
  }

  #listen(): void {
    const { socket, tcp } = this.#options;
    // Runs after ws's own listener, which has taken complete messages out by then.
    tcp.on('data', () => this.#memory.update());
    // After a protocol error, ws closes the socket itself within `closeTimeout`.
    socket.on('error', (error) => this.#onError(error));
    socket.on('message', (data, isBinary) => {
      this.#liveness.onMessage(tcp.bytesRead);
      this.#onMessage(data, isBinary);
    });
    socket.once('close', () => {
      this.#isClosed = true;
      this.#receiving.close(outlivesSender);
      this.#memory.update();
    });
    for (const name of ['ping', 'pong'] as const) socket.on(name, (data: Buffer) => this.#onControl(name, data.length));
  }

  /** It gave no sign of life for some time: probably its network is gone. */
  get isSilent(): boolean {
    return this.#liveness.isSilent;
  }

  /** What the device hasn't read, what it hasn't finished sending, and what isn't handled yet. Bytes. */
  get held(): number {
    const received = this.#receiving.bytes;
    if (this.#isClosed) return received;
    return this.#sending.bytes + this.#liveness.unfinishedBytes(this.#options.tcp.bytesRead) + received;
  }

  /** Resolves when the socket is closed and what it had sent is handled. */
  get finished(): Promise<null> {
    return this.#receiving.drained;
  }

  isAt(room: LiveRoom): boolean {
    return this.#options.room === room;
  }

  send(frame: Uint8Array): void {
    const { socket } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    this.#sending.push(frame);
    if (this.#sending.bytes > MAX_UNSENT_BYTES) this.end('tooFast', 'slow-reader');
  }

  charge(cost: number): void {
    this.#receiving.charge(cost);
  }

  /** Without the close handshake, during which the memory would be kept. */
  cutOff(scope: string): void {
    const { socket, logging } = this.#options;
    logging.info('socket-closed', { close: 'tooFast', reason: `bound-of-${scope}` });
    this.#sending.drop();
    socket.terminate();
    if (this.#isClosed) this.#receiving.drop();
  }

  end(why: CloseName, detail?: string): void {
    const { socket, logging, schedule } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    const isExpected = why === 'goingAway';
    (isExpected ? logging.debug : logging.info)('socket-closed', { close: why, ...(detail ? { reason: detail } : {}) });
    // The device syncs when it reconnects. What was handed to the socket before still goes out in front of the close frame.
    this.#sending.drop();
    closeSocket(socket, why, schedule, detail);
  }

  /** To be called every ten seconds: closes a connection that is dead or holds memory for nothing, and pings any other. */
  checkLiveness(): void {
    const { socket, tcp } = this.#options;
    const { bytes, written } = this.#sending;
    const isUnread = bytes > 0;
    const { isPaused } = socket;
    switch (this.#liveness.check({ received: tcp.bytesRead, taken: written, isUnread, isPaused })) {
      case 'gone':
        return socket.terminate();
      case 'reads-nothing':
        return this.end('readsNothing');
      case 'unfinished':
        return this.end('tooFast', 'unfinished-message');
      case null:
        // A paused socket can't receive a pong, and a ping would wait behind what is unread.
        if (!isPaused && !isUnread) socket.ping();
    }
  }

  #onError(error: Error): void {
    this.#options.logging.info('socket-error', errorFields(error));
    this.#sending.drop();
  }

  /** ws answers control frames itself; they cost as much as a small frame. */
  #onControl(name: 'ping' | 'pong', bytes: number): void {
    this.#liveness.onControl(this.#options.tcp.bytesRead, bytes);
    this.#receiving.chargeControl(name, bytes);
  }

  #onMessage(data: RawData, isBinary: boolean): void {
    const { socket } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    if (!isBinary) return this.end('malformed', 'text-frame');
    const bytes = bytesOf(data);
    const frame = decodeClientFrame(bytes);
    if (!frame.ok) return this.end(frame.error.close, frame.error.detail.replaceAll(' ', '-'));
    this.#receiving.push(frame.value, bytes.length);
  }

  async #handle(frame: ClientFrame): Promise<void> {
    const { room, logging } = this.#options;
    try {
      await room.receive(this, frame);
    } catch (error) {
      logging.error('frame-failed', errorFields(error));
      this.end('notStored');
    }
  }

  /** Stops reading while too much waits: TCP then holds the sender back, and nothing is lost. */
  #onChange(): void {
    this.#memory.update();
    const { socket } = this.#options;
    if (socket.readyState !== socket.OPEN) return;
    // A paused socket is resumed at half of the limits, so that it doesn't flip with each frame.
    const fraction = socket.isPaused ? 0.5 : 1;
    const isFull = this.#receiving.isFull(fraction) || this.#sending.bytes > PAUSE_UNSENT_BYTES * fraction;
    if (isFull && !socket.isPaused) socket.pause();
    if (!isFull && socket.isPaused) socket.resume();
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
