/** Stops a running server: stores everything, tells devices to reconnect, and closes within a few seconds whatever clients or the disk do. */
import type { Server } from 'node:http';
import type { LiveRooms } from './live-rooms.ts';
import type { RoomLog } from './log/room-log.ts';
import type { Logging } from './logging.ts';
import type { Schedule } from './schedule.ts';
import type { Sockets } from './sockets.ts';
import type { TcpSockets } from './tcp-sockets.ts';

/** How long devices and rooms have before their connections are cut. ms. */
const GRACE_MS = 4_000;

export interface ShutdownOptions {
  server: Server;
  tcp: TcpSockets;
  rooms: LiveRooms;
  sockets: Sockets;
  log: RoomLog;
  logging: Logging;
  schedule: Schedule;
}

export async function shutDown({
  server,
  tcp,
  rooms,
  sockets,
  log,
  logging,
  schedule,
}: ShutdownOptions): Promise<void> {
  const stopped = new Promise((resolve) => server.close(resolve));
  let stopTimer = () => {};
  const isOverdue = new Promise<void>((resolve) => {
    stopTimer = schedule.after(GRACE_MS, () => {
      sockets.terminateAll();
      tcp.destroyAll();
      resolve();
    });
  });
  sockets.refuseNew();
  // A disk that doesn't answer must not prevent the shutdown.
  await Promise.race([rooms.stop(), isOverdue]);
  await Promise.race([sockets.close(), isOverdue]);
  server.closeIdleConnections();
  await stopped;
  stopTimer();
  await log.close();
  logging.info('stopped');
}
