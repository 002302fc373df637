/** Puts everything together on one port. Tests run it in their own process with a clock, a schedule and a log of their own. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Help } from '@heard/shared/safety/help';
import { createApp, type AppOptions } from './app.ts';
import { PULSE_MS } from './device-counts.ts';
import { clientAddress } from './client-address.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createHttpServer } from './http-server.ts';
import { lineWriter } from './log-output.ts';
import { createLogging, errorFields, type Logging } from './logging.ts';
import { readHelp } from './help-file.ts';
import type { RoomLog } from './log/room-log.ts';
import { SqliteLog } from './log/sqlite-log.ts';
import { LiveRooms } from './live-rooms.ts';
import { systemSchedule, type Schedule } from './schedule.ts';
import { SettingHints } from './setting-hints.ts';
import { shutDown } from './shutdown.ts';
import { Sockets } from './sockets.ts';
import { TcpSockets } from './tcp-sockets.ts';
import { WebBuild } from './web-build.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface ServerOptions {
  config: Config;
  now?: Clock;
  /** Monotonic time of this process, ms. */
  monotonic?: () => number;
  schedule?: Schedule;
  /** Used instead of the SQLite file in the data folder. The server closes it. */
  log?: RoomLog;
  writeLine?: (line: string) => void;
  random30?: () => number;
}

export interface RunningServer {
  port: number;
  /** URL for a browser on this machine. */
  address: string;
  /** Rooms in memory, and open sockets. */
  readonly load: { rooms: number; sockets: number };
  /** Bytes that devices occupy: what they haven't read, and what isn't handled yet. */
  readonly held: number;
  /** Stores everything, tells devices to reconnect, and closes the port. Takes a few seconds at most. */
  close(): Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, now = systemClock(), monotonic = () => performance.now(), schedule = systemSchedule } = options;
  const logging = createLogging(config.logLevel, now, options.writeLine ?? lineWriter(process.stdout));
  const help = helpFor(config);
  const log = options.log ?? openLog(config, { now, monotonic, logging });
  const random30 = options.random30 ?? randomBits30;
  const rooms = new LiveRooms({
    ...{ log, logging, schedule, random30, monotonic },
    process: randomBytes(9).toString('base64url'),
  });
  const { trustProxy, publicUrl } = config;
  const origins = publicUrl === undefined ? config.origins : [publicUrl, ...config.origins];
  const server = createHttp(config, { log, monotonic, logging, help });
  const hints = new SettingHints(logging);
  const tcp = new TcpSockets(trustProxy, hints);
  const sockets = new Sockets({ log, rooms, logging, schedule, origins, trustProxy, hints });
  server.on('connection', (socket) => tcp.watch(socket));
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  await listen(server, config, logging).catch(async (error: unknown) => {
    await log.close();
    throw error;
  });
  const stopTimers = startTimers({ rooms, log, logging, schedule, roomDays: config.roomDays });
  const { port } = server.address() as AddressInfo;
  logging.info('listening', { port, pid: process.pid });
  return {
    port,
    address: `http://localhost:${port}`,
    get load() {
      return { rooms: rooms.size, sockets: sockets.size };
    },
    get held() {
      return sockets.held;
    },
    close: async () => {
      stopTimers();
      await shutDown({ server, tcp, rooms, sockets, log, logging, schedule });
    },
  };
}

function helpFor(config: Config): Help {
  const help = readHelp(config.helpFile);
  if (!help.ok) throw new Error(help.error);
  return help.value;
}

function randomBits30(): number {
  return randomBytes(4).readUInt32BE() >>> 2;
}

type HttpParts = Pick<AppOptions, 'log' | 'monotonic' | 'logging' | 'help'>;

function createHttp({ webDir, trustProxy, publicUrl }: Config, parts: HttpParts): Server {
  const addressOf = (c: Context) =>
    clientAddress((name) => c.req.header(name), getConnInfo(c).remote.address, trustProxy);
  const app = createApp({ ...parts, build: new WebBuild(webDir), publicUrl: publicUrl ?? null, addressOf, trustProxy });
  // HTTP/1.0 has requests without a Host header.
  const answer = getRequestListener(app.fetch, { hostname: 'localhost' });
  return createHttpServer((request, response) => {
    answer(request, response).catch((error: unknown) => parts.logging.error('request-failed', errorFields(error)));
  });
}

interface LogParts {
  now: Clock;
  monotonic: () => number;
  logging: Logging;
}

function openLog(config: Config, { now, monotonic, logging }: LogParts): RoomLog {
  const onError = (error: unknown) => logging.error('database-failed', errorFields(error));
  return new SqliteLog({ dataDir: config.dataDir, now, monotonic, onError });
}

async function listen(server: Server, { host, port }: Config, logging: Logging): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
  // For example a connection that can't be accepted, because the process has too many files open.
  server.on('error', (error) => logging.error('server-failed', errorFields(error)));
}

interface Timed {
  rooms: LiveRooms;
  log: RoomLog;
  logging: Logging;
  schedule: Schedule;
  roomDays: number | null;
}

function startTimers({ rooms, log, logging, schedule, roomDays }: Timed): () => void {
  const guarded = (name: string, run: () => Promise<void>) => () =>
    void run().catch((error: unknown) => logging.error(name, errorFields(error)));
  const expire = async () => {
    if (roomDays === null) return;
    const count = await log.expire(roomDays * DAY_MS);
    if (count > 0) logging.info('rooms-expired', { rooms: count });
  };
  const stops = [
    schedule.every(
      PULSE_MS,
      guarded('pulse-failed', () => rooms.pulse()),
    ),
    schedule.every(DAY_MS, guarded('expire-failed', expire)),
  ];
  guarded('expire-failed', expire)();
  return () => stops.forEach((stop) => stop());
}
