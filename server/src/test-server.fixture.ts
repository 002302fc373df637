/** A server on loopback in the test's process, with a clock and a schedule that only the test advances. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seat } from '@heard/shared/exercise/seat';
import { SUBPROTOCOLS, TOKEN_PREFIX } from '@heard/shared/wire/protocol';
import { encodeToken, roomKeys, seatToken, tokenDigest } from '@heard/shared/words/keys';
import { newRoomSecrets } from '@heard/shared/words/secret';
import type { RoomLog } from './log/room-log.ts';
import { SqliteLog } from './log/sqlite-log.ts';
import { ManualSchedule } from './schedule.fixture.ts';
import { startServer, type RunningServer } from './server.ts';

export const START = 1_700_000_000_000;

export interface TestRoom {
  id: string;
  tokens: Record<Seat, string>;
  digests: Record<Seat, string>;
}

export function newTestRoom(): TestRoom {
  const secrets = newRoomSecrets((count) => new Uint8Array(randomBytes(count)));
  const { roomId } = roomKeys(secrets.room);
  const tokens = { host: seatToken(secrets.host, roomId), guest: seatToken(secrets.guest, roomId) };
  return {
    id: roomId,
    tokens: { host: encodeToken(tokens.host), guest: encodeToken(tokens.guest) },
    digests: { host: tokenDigest(tokens.host), guest: tokenDigest(tokens.guest) },
  };
}

export const protocolsFor = (token: string) => [...SUBPROTOCOLS, `${TOKEN_PREFIX}${token}`];

export interface TestServerOptions {
  /** Wraps the log, to slow it down or make it fail. */
  wrap?: (log: RoomLog) => RoomLog;
  /** Shares the log of another server. */
  sharing?: TestServer;
  origins?: string[];
  roomDays?: number;
  trustProxy?: boolean;
}

export class TestServer {
  /** `jumped`: how far the log's clock is ahead of monotonic time, because it was set or the machine was suspended. */
  readonly clock: { now: number; jumped: number };
  readonly schedule = new ManualSchedule();
  readonly lines: string[] = [];
  readonly dataDir: string;
  log!: RoomLog;
  #server!: RunningServer;
  readonly #options: TestServerOptions;

  private constructor(options: TestServerOptions) {
    this.#options = options;
    this.clock = options.sharing?.clock ?? { now: START, jumped: 0 };
    this.dataDir = options.sharing?.dataDir ?? mkdtempSync(join(tmpdir(), 'heard-server-'));
  }

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(options);
    await server.start();
    return server;
  }

  async start(dataDir = this.dataDir): Promise<void> {
    const { sharing, wrap = (log) => log, origins = [], roomDays = null, trustProxy = false } = this.#options;
    const now = () => this.clock.now;
    const monotonic = () => this.clock.now - this.clock.jumped;
    this.log = sharing ? unclosable(sharing.log) : wrap(new SqliteLog({ dataDir, now, monotonic }));
    this.#server = await startServer({
      config: {
        port: 0,
        host: '127.0.0.1',
        dataDir,
        webDir: join(dataDir, 'no-web'),
        origins,
        trustProxy,
        roomDays,
        logLevel: 'debug',
      },
      now,
      monotonic,
      schedule: this.schedule,
      log: this.log,
      writeLine: (line) => this.lines.push(line),
    });
  }

  get port(): number {
    return this.#server.port;
  }

  get load(): RunningServer['load'] {
    return this.#server.load;
  }

  get held(): number {
    return this.#server.held;
  }

  get socketUrl(): string {
    return `ws://127.0.0.1:${this.port}/ws`;
  }

  async createRoom(): Promise<TestRoom> {
    const room = newTestRoom();
    const response = await fetch(`http://127.0.0.1:${this.port}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ roomId: room.id, ...room.digests }),
    });
    if (response.status !== 201) throw new Error(`expected a new room, got ${response.status}`);
    return room;
  }

  wait(seconds: number): void {
    this.clock.now += seconds * 1000;
  }

  /** The clock is set, or the machine was suspended. */
  jump(seconds: number): void {
    this.clock.now += seconds * 1000;
    this.clock.jumped += seconds * 1000;
  }

  /** Log lines of one event, parsed. */
  logged(event: string): Record<string, unknown>[] {
    const all = this.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    return all.filter((line) => line['event'] === event);
  }

  async stop(): Promise<void> {
    await this.#server.close();
  }

  async dispose(): Promise<void> {
    await this.stop();
    if (!this.#options.sharing) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** For servers that share a log: the first one closes it. */
function unclosable(log: RoomLog): RoomLog {
  return new Proxy(log, {
    get(target, name) {
      if (name === 'close') return async () => undefined;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A log with some methods replaced. */
export function withMethods(log: RoomLog, methods: Partial<RoomLog>): RoomLog {
  return new Proxy(log, {
    get(target, name) {
      const value: unknown = Reflect.get(name in methods ? methods : target, name, target);
      return typeof value === 'function' && !(name in methods) ? value.bind(target) : value;
    },
  });
}
