/** Refuses an upgrade with an HTTP answer on the raw socket, which is then closed whatever the client does. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE_TIMEOUT_MS } from './close-socket.ts';
import type { Schedule } from './schedule.ts';

export function refuseUpgrade(socket: Duplex, status: 404 | 429 | 503, schedule: Schedule): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  // Reads and discards what the client still sends, so that its FIN is seen.
  socket.resume();
  destroySoon(socket, schedule);
}

/** Destroys a socket that was answered, if the client doesn't close it in time. */
export function destroySoon(socket: Duplex, schedule: Schedule): void {
  const stop = schedule.after(CLOSE_TIMEOUT_MS, () => socket.destroy());
  socket.once('close', stop);
}
