/**
 * The server's real room, in this process, with simulated sockets. A filter in front of it simulates a full room, so that a few
 * entries fill it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { CLOSE } from '@heard/shared/wire/close-codes';
import { decodeClientFrame, encodeServerFrame, type ClientFrame, type ServerFrame } from '@heard/shared/wire/frame';
import { authorOf } from '@heard/shared/wire/protocol';
import type { Intent } from '@heard/shared/exercise/intent';
import type { Seat } from '@heard/shared/exercise/seat';
import type { LogEntry, RoomLog } from '../../server/src/log/room-log.ts';
import { SqliteLog } from '../../server/src/log/sqlite-log.ts';
import { createLogging } from '../../server/src/logging.ts';
import type { Member } from '../../server/src/members.ts';
import { LiveRooms, type RoomLease } from '../../server/src/live-rooms.ts';
import { ManualSchedule } from '../../server/src/schedule.fixture.ts';
import type { BrowserEnd, ServerEnd } from './fake-network.ts';

const START = 1_700_000_000_000;

export class LogFile {
  readonly clock = { now: START };
  readonly log: SqliteLog;
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'heard-simulation-'));

  constructor() {
    this.log = new SqliteLog({ dataDir: this.#dataDir, now: () => this.clock.now });
  }

  async dispose(): Promise<void> {
    await this.log.close();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

export class RoomServer {
  /** Every entry that was appended to the log, in order. */
  readonly stored: LogEntry[] = [];
  /** The intents as devices sent them. */
  readonly intents: Intent[] = [];
  readonly roomId: string;
  readonly #log: RoomLog;
  readonly #rooms: LiveRooms;
  readonly #browsers = new Set<BrowserEnd>();
  readonly #mirror = new Y.Doc();
  /** The limit of a room's words, bytes. */
  capacity = Infinity;

  constructor(file: LogFile, roomId: string) {
    this.roomId = roomId;
    this.#log = noting(file.log, this.stored);
    const logging = createLogging(
      'silent',
      () => file.clock.now,
      () => undefined,
    );
    let random = 1;
    this.#rooms = new LiveRooms({
      log: this.#log,
      logging,
      schedule: new ManualSchedule(),
      random30: () => (random += 1),
      monotonic: () => file.clock.now,
      process: 'simulated',
    });
  }

  async create(): Promise<void> {
    await this.#log.create(this.roomId, { host: 'h', guest: 'g' });
  }

  /** The document according to the log. */
  async document(): Promise<Y.Doc> {
    const reading = await this.#log.read(this.roomId);
    const doc = new Y.Doc();
    if (reading?.snapshot) Y.applyUpdate(doc, reading.snapshot);
    for (const { update } of reading?.tail ?? []) Y.applyUpdate(doc, update);
    return doc;
  }

  /** Sends a frame to every connected device. */
  tell(frame: ServerFrame): void {
    for (const browser of this.#browsers) browser.send(encodeServerFrame(frame));
  }

  accept(seat: Seat, browser: BrowserEnd): ServerEnd {
    const member: Member = {
      seat,
      version: 2,
      send: (frame) => browser.send(frame),
      charge: () => undefined,
      end: (why) => browser.close(CLOSE[why].code),
    };
    this.#browsers.add(browser);
    let lease: RoomLease | null = null;
    let isGone = false;
    const refused = new Set<number>();
    const entered = this.#rooms.acquire(this.roomId).then((found) => {
      lease = found;
      if (!found) return browser.close(CLOSE.roomErased.code);
      if (isGone) return void this.#rooms.release(found);
      found.room.join(member);
    });
    return {
      receive: (bytes) =>
        void entered.then(() => {
          const frame = decodeClientFrame(bytes);
          if (!frame.ok) throw new Error(`invalid frame from a device: ${frame.error.detail}`);
          if (frame.value.type === 'intent') this.intents.push(frame.value.intent);
          const passed = this.#front(frame.value, seat, browser, refused);
          if (passed && !isGone) void lease?.room.receive(member, passed);
        }),
      gone: () => {
        isGone = true;
        this.#browsers.delete(browser);
        void entered.then(() => {
          if (!lease) return;
          lease.room.leave(member);
          void this.#rooms.release(lease);
        });
      },
    };
  }

  /** The part of a frame that reaches the room: nothing of Yjs clients whose write didn't fit. `refused`: those on this socket. */
  #front(frame: ClientFrame, seat: Seat, browser: BrowserEnd, refused: Set<number>): ClientFrame | null {
    if (frame.type !== 'update' && frame.type !== 'sync-answer') return frame;
    const known = Y.decodeStateVector(Y.encodeStateVector(this.#mirror));
    const { structs } = Y.decodeUpdate(frame.update);
    const own = structs.filter(({ id }) => authorOf(id.client) === seat);
    const fresh = own.filter(({ id, length }) => id.clock + length > (known.get(id.client) ?? 0));
    const clients = new Set(fresh.map(({ id }) => id.client));
    const isLive = frame.type === 'update';
    if (isLive && [...clients].some((client) => refused.has(client))) return null;
    const adds = fresh.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentBinary);
    if (adds && this.#used() + frame.update.length > this.capacity) {
      for (const client of clients) {
        refused.add(client);
        browser.send(encodeServerFrame({ type: 'room-full', client, clock: known.get(client) ?? 0 }));
      }
      return isLive ? null : { type: 'sync-answer', update: Uint8Array.from([0, 0]) };
    }
    for (const client of clients) refused.delete(client);
    Y.applyUpdate(this.#mirror, frame.update);
    return frame;
  }

  #used(): number {
    return Y.encodeStateAsUpdate(this.#mirror).length;
  }
}

function noting(log: RoomLog, stored: LogEntry[]): RoomLog {
  return new Proxy(log, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'append') return value.bind(target);
      return async (roomId: string, entries: readonly LogEntry[]) => {
        const positions = await target.append(roomId, entries);
        stored.push(...entries);
        return positions;
      };
    },
  });
}
