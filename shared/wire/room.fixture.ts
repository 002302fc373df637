/**
 * A room without sockets: a server that stores the conductor's updates and what the guard accepts, and devices with a Y.Doc each.
 * Messages wait in queues until a test delivers them, and are lost on disconnecting.
 */
import * as Y from 'yjs';
import { SEATS, type Seat } from '../exercise/seat.ts';
import type { RoomEvent } from '../exercise/event.ts';
import { eventUpdate, readEvent, type ConductorPosition } from './conductor-update.ts';
import { guardUpdate, isResolvedByAnswer, type GuardMode } from './guard.ts';
import { clientIdFor } from './protocol.ts';
import { decodeStateVector, encodeStateVector } from './state-vector.ts';
import { clocksOf } from './update-clocks.ts';

type ToServer = { type: 'request'; stateVector: Uint8Array } | { type: GuardMode; update: Uint8Array };
type ToDevice = { type: 'request'; stateVector: Uint8Array } | { type: 'update'; update: Uint8Array };

export class Device {
  readonly seat: Seat;
  doc: Y.Doc;
  isConnected = false;
  /** On this connection, as the server knows it. */
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
  /** Updates that the guard refused: none in honest histories. */
  readonly refusals: string[] = [];
  guardedUpdates = 0;
  /** Live updates that were ignored because the device's answer hadn't arrived yet. */
  earlyUpdates = 0;
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
      if (device.hasAnswered || !isResolvedByAnswer(guarded.error)) this.refusals.push(guarded.error);
      else this.earlyUpdates += 1;
      return;
    }
    this.guardedUpdates += 1;
    for (const [client, clock] of guarded.value.clocks) this.known.set(client, clock);
    if (guarded.value.update) this.#append(guarded.value.update, device);
  }

  /** Writes an event. `opens`: it also deletes the events before it. */
  conduct(event: RoomEvent, opens = false): void {
    const { clientId, clock } = this.position;
    this.#events += 1;
    const deletes = opens ? [...this.known].filter(([id, next]) => id % 4 === 0 && next > 0) : [];
    const ranges = deletes.map(([client, length]) => ({ client, clock: 0, length }));
    this.#append(eventUpdate(this.position, { ...event, n: this.#events }, ranges), null);
    this.position = { clientId, clock: clock + 1, origin: { client: clientId, clock } };
    this.known.set(clientId, clock + 1);
  }

  /** Like a restart of the process: a new class-0 client id, and the tail is folded into a snapshot. */
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

  /** Connects all devices and delivers messages in both directions until there are none. */
  deliverAll(): void {
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

/** A document's content as plain values. */
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

/** A document's clocks according to Yjs, and as `clocksOf` reads them. */
export function clocksBothWays(doc: Y.Doc): [Map<number, number>, Map<number, number>] {
  return [Y.decodeStateVector(Y.encodeStateVector(doc)), clocksOf(Y.encodeStateAsUpdate(doc))];
}
