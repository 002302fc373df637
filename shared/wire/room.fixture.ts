/**
 * A room without sockets: a server that stores only what the guard gave it and the conductor's updates, and devices with a real
 * Y.Doc each. What travels waits in queues until it is delivered by hand, and is lost when the line goes.
 */
import * as Y from 'yjs';
import { SEATS, type Seat } from '../exercise/seat.ts';
import type { RoomEvent } from '../exercise/event.ts';
import { eventUpdate, readEvent, type ConductorPosition } from './conductor-update.ts';
import { guardUpdate, isMendedByAnswer, type GuardMode } from './guard.ts';
import { clientIdFor } from './protocol.ts';
import { decodeStateVector, encodeStateVector } from './state-vector.ts';
import { clocksOf } from './update-clocks.ts';

type ToServer = { type: 'request'; stateVector: Uint8Array } | { type: GuardMode; update: Uint8Array };
type ToDevice = { type: 'request'; stateVector: Uint8Array } | { type: 'update'; update: Uint8Array };

export class Device {
  readonly seat: Seat;
  doc: Y.Doc;
  isConnected = false;
  /** On this connection; what the server knows of it. */
  hasAnswered = false;
  readonly toServer: ToServer[] = [];
  readonly toDevice: ToDevice[] = [];

  constructor(seat: Seat, random30: number) {
    this.seat = seat;
    this.doc = new Y.Doc();
    this.doc.clientID = clientIdFor(seat, random30);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.isConnected && origin !== 'server') this.toServer.push({ type: 'live', update });
    });
  }

  get entries(): Y.Map<Uint8Array> {
    return this.doc.getMap(this.seat);
  }

  disconnect(): void {
    this.isConnected = false;
    this.toServer.length = 0;
    this.toDevice.length = 0;
  }

  deliverOne(): void {
    const message = this.toDevice.shift();
    if (!message) return;
    if (message.type === 'update') return Y.applyUpdate(this.doc, message.update, 'server');
    this.toServer.push({ type: 'answer', update: Y.encodeStateAsUpdate(this.doc, message.stateVector) });
  }
}

export class Server {
  log: Uint8Array[] = [];
  readonly known = new Map<number, number>();
  readonly devices: Device[];
  /** What the guard refused; a test of honest histories wants none. */
  readonly refusals: string[] = [];
  guardedUpdates = 0;
  /** Live updates that came before the answer which brings them. */
  leftAside = 0;
  position: ConductorPosition;
  #events = 0;

  constructor(devices: Device[]) {
    this.devices = devices;
    this.position = { clientId: clientIdFor('conductor', 1), clock: 0, origin: null };
  }

  connect(device: Device): void {
    if (device.isConnected) return;
    device.isConnected = true;
    device.hasAnswered = false;
    device.toDevice.push({ type: 'request', stateVector: encodeStateVector(this.known) });
    device.toServer.push({ type: 'request', stateVector: Y.encodeStateVector(device.doc) });
  }

  receiveOne(device: Device): void {
    const message = device.toServer.shift();
    if (!message) return;
    if (message.type === 'request') {
      if (!decodeStateVector(message.stateVector).ok) this.refusals.push('state vector');
      const update = Y.encodeStateAsUpdate(this.fold(), message.stateVector);
      device.toDevice.push({ type: 'update', update });
      return;
    }
    const guarded = guardUpdate(message.update, device.seat, this.known, message.type);
    if (message.type === 'answer') device.hasAnswered = true;
    if (!guarded.ok) {
      if (device.hasAnswered || !isMendedByAnswer(guarded.error)) this.refusals.push(guarded.error);
      else this.leftAside += 1;
      return;
    }
    this.guardedUpdates += 1;
    for (const [client, clock] of guarded.value.clocks) this.known.set(client, clock);
    if (guarded.value.update) this.#append(guarded.value.update, device);
  }

  /** An event; `opened` also deletes the ones before. */
  conduct(event: RoomEvent, opens = false): void {
    const { clientId, clock } = this.position;
    this.#events += 1;
    const deletes = opens ? [...this.known].filter(([id, next]) => id % 4 === 0 && next > 0) : [];
    const ranges = deletes.map(([client, length]) => ({ client, clock: 0, length }));
    this.#append(eventUpdate(this.position, { ...event, n: this.#events }, ranges), null);
    this.position = { clientId, clock: clock + 1, origin: { client: clientId, clock } };
    this.known.set(clientId, clock + 1);
  }

  /** As after a restart: a new class-0 client id, and the tail folded into a snapshot. */
  restart(random30: number): void {
    const clientId = clientIdFor('conductor', random30);
    if (!this.known.has(clientId)) this.position = { ...this.position, clientId, clock: 0 };
    for (const device of this.devices) device.disconnect();
    this.log = [Y.encodeStateAsUpdate(this.fold())];
  }

  fold(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.log) Y.applyUpdate(doc, update);
    return doc;
  }

  /** Delivers everything, in both directions, until nobody has anything to say. */
  settle(): void {
    for (const device of this.devices) this.connect(device);
    while (this.devices.some(({ toServer, toDevice }) => toServer.length + toDevice.length > 0)) {
      for (const device of this.devices) {
        this.receiveOne(device);
        device.deliverOne();
      }
    }
  }

  #append(update: Uint8Array, author: Device | null): void {
    this.log.push(update);
    for (const device of this.devices) {
      if (device !== author && device.isConnected) device.toDevice.push({ type: 'update', update });
    }
  }
}

/** What a document says, as plain values that can be compared. */
export function contentOf(doc: Y.Doc) {
  const [host, guest] = SEATS.map((seat) => {
    const entries = [...doc.getMap<Uint8Array>(seat)].map(([id, bytes]): [string, string] => [id, bytes.join(' ')]);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  });
  const events = doc.getArray<Uint8Array>('conductor').map((bytes) => readEvent(bytes)?.n ?? null);
  return { host, guest, events };
}

export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** The clocks of a document as Yjs has them and as ours are read from its update. */
export function clocksBothWays(doc: Y.Doc): [Map<number, number>, Map<number, number>] {
  return [Y.decodeStateVector(Y.encodeStateVector(doc)), clocksOf(Y.encodeStateAsUpdate(doc))];
}
