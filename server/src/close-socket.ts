/** Closing a WebSocket from the server's side. */
import type { WebSocket } from 'ws';
import { CLOSE, type CloseName } from '@heard/shared/wire/close-codes';
import type { Schedule } from './schedule.ts';

/** How long a client may take to answer the close handshake. ms. */
export const CLOSE_TIMEOUT_MS = 2_000;
/** Limit of RFC 6455 for a reason. */
const MAX_REASON_BYTES = 123;

/** Closes with the code's own sentence, and cuts the connection if the client doesn't answer the handshake in time. */
export function closeSocket(socket: WebSocket, why: CloseName, schedule: Schedule, detail?: string): void {
  const { code, reason } = CLOSE[why];
  const sentence = detail ? `${reason} (${detail})` : reason;
  socket.close(code, sentence.slice(0, MAX_REASON_BYTES));
  // The client's close frame comes behind whatever it had sent before, so the socket has to be read on.
  if (socket.isPaused) socket.resume();
  const stop = schedule.after(CLOSE_TIMEOUT_MS, () => socket.terminate());
  socket.once('close', stop);
}
