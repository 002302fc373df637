/** A device in tests: a WebSocket, the frames that it received, and a Yjs document. Waits for frames, never for time. */
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { RoomEvent } from '@heard/shared/exercise/event';
import { evolve, stateAt } from '@heard/shared/exercise/evolve';
import type { Intent, IntentDraft } from '@heard/shared/exercise/intent';
import type { Seat } from '@heard/shared/exercise/seat';
import { initialState, type State } from '@heard/shared/exercise/state';
import { closeName, type CloseName } from '@heard/shared/wire/close-codes';
import { readEvent } from '@heard/shared/wire/conductor-update';
import { decodeServerFrame, encodeClientFrame, type ClientFrame, type ServerFrame } from '@heard/shared/wire/frame';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { protocolsFor, type TestRoom, type TestServer } from './test-server.fixture.ts';

export type FrameType = ServerFrame['type'];
export type FrameOf<T extends FrameType> = Extract<ServerFrame, { type: T }>;
type Sendable = Exclude<ClientFrame, { type: 'bad-intent' }>;

export interface DeviceOptions {
  doc?: Y.Doc;
  /** Doesn't answer the server's sync request. */
  isMute?: boolean;
  protocols?: string[];
  headers?: Record<string, string>;
}

let pressed = 0;

export function newDoc(seat: Seat): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientIdFor(seat, randomBytes(4).readUInt32BE() >>> 2);
  return doc;
}

export class Device {
  readonly seat: Seat;
  readonly doc: Y.Doc;
  readonly socket: WebSocket;
  readonly frames: ServerFrame[] = [];
  /** How the server closed the socket: the name of the code, the code and the reason. */
  readonly closed: Promise<{ why: CloseName | null; code: number; reason: string }>;
  readonly #arrivals = new Set<() => void>();
  readonly #server: TestServer;
  #isMute: boolean;

  private constructor(server: TestServer, room: TestRoom, seat: Seat, options: DeviceOptions) {
    this.#server = server;
    this.seat = seat;
    this.doc = options.doc ?? newDoc(seat);
    this.#isMute = options.isMute ?? false;
    const protocols = options.protocols ?? protocolsFor(room.tokens[seat]);
    this.socket = new WebSocket(`${server.socketUrl}/${room.id}`, protocols, { headers: options.headers ?? {} });
    this.socket.setMaxListeners(0);
    this.socket.binaryType = 'nodebuffer';
    this.socket.on('message', (data: Buffer) => this.#receive(data));
    this.socket.on('error', () => undefined);
    this.doc.on('update', this.#sendUpdate);
    this.closed = once(this.socket, 'close').then(([code, reason]) => {
      this.doc.off('update', this.#sendUpdate);
      return { why: closeName(code as number), code: code as number, reason: String(reason) };
    });
  }

  /** Connects without waiting. */
  static connect(server: TestServer, room: TestRoom, seat: Seat, options: DeviceOptions = {}): Device {
    return new Device(server, room, seat, options);
  }

  /** Connects and waits until the room's document is synced. */
  static async open(server: TestServer, room: TestRoom, seat: Seat, options: DeviceOptions = {}): Promise<Device> {
    const device = new Device(server, room, seat, options);
    await once(device.socket, 'open');
    device.send({ type: 'sync-request', stateVector: Y.encodeStateVector(device.doc) });
    await device.next('sync-answer');
    return device;
  }

  /** Connects, syncs and says hello. */
  static async comeIn(server: TestServer, room: TestRoom, seat: Seat, options: DeviceOptions = {}): Promise<Device> {
    const device = await Device.open(server, room, seat, options);
    await device.hello();
    return device;
  }

  async hello(): Promise<void> {
    const presence = this.next('presence');
    this.send({ type: 'hello' });
    await presence;
  }

  send(frame: Sendable): void {
    this.socket.send(encodeClientFrame(frame));
  }

  sendBytes(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  /** Writes an entry; the update is sent by itself. */
  write(id: string, text: string): void {
    this.doc.getMap(this.seat).set(id, new TextEncoder().encode(text));
  }

  /** Writes an entry and waits for its acknowledgement. */
  async save(id: string, text: string): Promise<FrameOf<'durable'>> {
    const durable = this.next('durable');
    this.write(id, text);
    return durable;
  }

  read(seat: Seat, id: string): string | undefined {
    const bytes = this.doc.getMap(seat).get(id);
    return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined;
  }

  /** The whole document on this device. */
  get content(): unknown {
    const { doc, events } = this;
    return { host: doc.getMap('host').toJSON(), guest: doc.getMap('guest').toJSON(), events };
  }

  get events(): RoomEvent[] {
    const items = this.doc.getArray('conductor').toArray() as Uint8Array[];
    return items.map((item) => readEvent(item)).filter((event) => event !== null);
  }

  get eventTypes(): string[] {
    return this.events.map((event) => event.type);
  }

  stateAt(now: number): State {
    return stateAt(this.events.reduce(evolve, initialState()), now);
  }

  /** Sends an intent without waiting for its event. */
  press(draft: IntentDraft, id = `press-${(pressed += 1)}-test`): Intent {
    const told = this.frames.findLast((frame) => frame.type === 'clock');
    const { ordinal } = this.stateAt(Math.max(this.#server.clock.now, told?.now ?? 0));
    const intent = { ...draft, id, step: ordinal } as Intent;
    this.send({ type: 'intent', intent });
    return intent;
  }

  /** Sends an intent and waits. Returns the type of its event, or the code of the refusal. */
  async ask(draft: IntentDraft, id?: string): Promise<string> {
    const intent = this.press(draft, id);
    return this.#eventually(() => {
      const refusal = this.frames.find((frame) => frame.type === 'refusal' && frame.id === intent.id);
      if (refusal?.type === 'refusal') return refusal.code;
      return this.events.find((event) => 'cause' in event && event.cause === intent.id)?.type;
    });
  }

  /** The next frame of this type from now on. */
  next<T extends FrameType>(type: T): Promise<FrameOf<T>> {
    return this.nextOf((frame): frame is FrameOf<T> => frame.type === type);
  }

  nextOf<F extends ServerFrame>(isIt: (frame: ServerFrame) => frame is F): Promise<F>;
  nextOf(isIt: (frame: ServerFrame) => boolean): Promise<ServerFrame>;
  nextOf(isIt: (frame: ServerFrame) => boolean): Promise<ServerFrame> {
    const from = this.frames.length;
    return this.#eventually(() => this.frames.slice(from).find(isIt));
  }

  /** Resolves once this is true of the frames that have arrived. */
  async until(isTrue: () => boolean): Promise<void> {
    await this.#eventually(() => (isTrue() ? true : undefined));
  }

  /** Resolves when everything has arrived that the server had sent before. */
  async caughtUp(): Promise<void> {
    const t0 = Math.round(performance.now() * 1000);
    const answer = this.nextOf((frame) => frame.type === 'clock' && frame.t0 === t0);
    this.send({ type: 'clock', t0 });
    await answer;
  }

  /** Resolves when the server's next ping was received and answered. */
  async pinged(): Promise<void> {
    await once(this.socket, 'ping');
    await this.caughtUp();
  }

  count(type: FrameType): number {
    return this.frames.filter((frame) => frame.type === type).length;
  }

  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }

  #eventually<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const found = look();
        if (found === undefined) return;
        this.#arrivals.delete(check);
        resolve(found);
      };
      this.#arrivals.add(check);
      this.socket.once('close', (code) => reject(new Error(`closed (${code}) while waiting`)));
      check();
    });
  }

  #receive(data: Buffer): void {
    const frame = decodeServerFrame(new Uint8Array(data));
    if (!frame.ok) throw new Error(`the server sent what can't be read: ${frame.error.detail}`);
    this.frames.push(frame.value);
    this.#applyToDoc(frame.value);
    for (const check of [...this.#arrivals]) check();
  }

  #applyToDoc(frame: ServerFrame): void {
    if (frame.type === 'sync-answer' || frame.type === 'update') Y.applyUpdate(this.doc, frame.update, this);
    if (frame.type !== 'sync-request' || this.#isMute) return;
    this.send({ type: 'sync-answer', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) });
  }

  readonly #sendUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== this && this.socket.readyState === WebSocket.OPEN) this.send({ type: 'update', update });
  };
}
