/** WebSockets on the HTTP server's own port. Who may come in is settled before a socket costs more than a connection. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { CloseName } from '@heard/shared/wire/close-codes';
import { LIMITS } from '@heard/shared/wire/limits';
import { SOCKET_PATH } from '@heard/shared/wire/protocol';
import { failed, type Result } from '@heard/shared/words/result';
import { admit, isOwnOrigin, subprotocolFor, type Admitted } from './admission.ts';
import { closeSocket, Connection } from './connection.ts';
import { errorFields, type Logging } from './logging.ts';
import { whyUnusable } from './log-too-new.ts';
import type { RoomLog } from './log/room-log.ts';
import { hasPlace } from './room.ts';
import type { Holding, Rooms } from './rooms.ts';
import type { Schedule } from './schedule.ts';

const PING_MS = 10_000;
/** A frame's head and lengths around the largest update. */
const SLACK_BYTES = 64 * 1024;
/** For who isn't let in: enough for y-websocket's first frames, which may be on their way already. */
const REFUSED_PAYLOAD = 4 * 1024;

export interface SocketsOptions {
  log: RoomLog;
  rooms: Rooms;
  logging: Logging;
  schedule: Schedule;
  /** Origins of pages allowed beside the server's own. */
  origins: readonly string[];
  trustProxy: boolean;
}

export class Sockets {
  readonly #options: SocketsOptions;
  readonly #admitting = socketServer(LIMITS.roomBytes + SLACK_BYTES);
  readonly #refusing = socketServer(REFUSED_PAYLOAD);
  readonly #open = new Map<WebSocket, Connection | null>();
  readonly #stopPinging: () => void;
  #isClosing = false;

  constructor(options: SocketsOptions) {
    this.#options = options;
    this.#stopPinging = options.schedule.every(PING_MS, () => this.#open.forEach((connection) => connection?.ping()));
  }

  get size(): number {
    return this.#open.size;
  }

  /** For the HTTP server's `upgrade` event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ignore = () => {};
    socket.on('error', ignore);
    this.#upgrade(request, socket, head)
      .catch((error: unknown) => {
        this.#options.logging.error('upgrade-failed', errorFields(error));
        socket.destroy();
      })
      .finally(() => socket.off('error', ignore));
  }

  refuseNew(): void {
    this.#isClosing = true;
  }

  /** Resolves when every socket is closed; those that don't agree within their time are cut. */
  async close(): Promise<void> {
    this.refuseNew();
    const closing = [...this.#open.keys()].map((socket) => {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      closeSocket(socket, 'goingAway', this.#options.schedule);
      return closed;
    });
    await Promise.all(closing);
    this.#stopPinging();
  }

  /** Cuts what is still open. */
  cut(): void {
    for (const socket of this.#open.keys()) socket.terminate();
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const path = pathOf(request);
    if (!path.startsWith(`${SOCKET_PATH}/`)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const entered = await this.#enter(request, path);
    if (!entered.ok) return this.#refuse(request, socket, head, entered.error);
    const { holding, admitted } = entered.value;
    let isUpgraded = false;
    this.#admitting.handleUpgrade(request, socket, head, (opened) => {
      isUpgraded = true;
      this.#seat(opened, holding, admitted);
    });
    // Gone meanwhile, or a handshake that isn't one: ws has answered that itself.
    if (!isUpgraded) await this.#options.rooms.leave(holding);
  }

  async #enter(
    request: IncomingMessage,
    path: string,
  ): Promise<Result<{ holding: Holding; admitted: Admitted }, CloseName>> {
    const { log, rooms, logging, origins } = this.#options;
    if (this.#isClosing) return failed('goingAway');
    if (!isOwnOrigin(request.headers.origin, this.#hostOf(request), origins)) return failed('wrongOrigin');
    try {
      const admitted = await admit(log, { path, protocols: protocolsOf(request) });
      if (!admitted.ok) return admitted;
      const holding = await rooms.enter(admitted.value.roomId);
      return holding ? { ok: true, value: { holding, admitted: admitted.value } } : failed('refusedSeat');
    } catch (error) {
      return failed(whyUnusable(error, logging, 'room-not-loaded'));
    }
  }

  #seat(socket: WebSocket, holding: Holding, { seat, version }: Admitted): void {
    const { rooms, logging, schedule, log } = this.#options;
    const { room } = holding;
    this.#makePlace(holding, seat);
    if (this.#isClosing || !hasPlace(room, seat)) {
      void rooms.leave(holding);
      return this.#turnAway(socket, this.#isClosing ? 'goingAway' : 'tooManyDevices');
    }
    const connection = new Connection({ socket, room, seat, version, now: () => log.now(), schedule, logging });
    this.#open.set(socket, connection);
    logging.debug('socket-opened', { sockets: this.#open.size });
    socket.on('error', (error) => logging.info('socket-error', errorFields(error)));
    socket.once('close', () => {
      this.#open.delete(socket);
      room.leave(connection);
      void rooms.leave(holding);
    });
    room.join(connection);
  }

  /** A half-open line of a phone that lost its network doesn't shut out the phone that comes back. */
  #makePlace({ room }: Holding, seat: Admitted['seat']): void {
    if (hasPlace(room, seat)) return;
    for (const [socket, connection] of this.#open) {
      if (connection?.isSilent && connection.seat === seat && connection.isAt(room)) {
        room.leave(connection);
        socket.terminate();
        return;
      }
    }
  }

  /** A browser can't read the status of a failed upgrade, and would try for ever: let it open, then say why it is closed. */
  #refuse(request: IncomingMessage, socket: Duplex, head: Buffer, why: CloseName): void {
    this.#refusing.handleUpgrade(request, socket, head, (opened) => this.#turnAway(opened, why));
  }

  #turnAway(socket: WebSocket, why: CloseName): void {
    const { logging, schedule } = this.#options;
    this.#open.set(socket, null);
    socket.on('error', () => {});
    socket.once('close', () => this.#open.delete(socket));
    logging.info('socket-refused', { close: why });
    closeSocket(socket, why, schedule);
  }

  /** Behind a proxy that is trusted, the name that the browser asked for. */
  #hostOf(request: IncomingMessage): string | undefined {
    const forwarded = request.headers['x-forwarded-host'];
    return this.#options.trustProxy && typeof forwarded === 'string' ? forwarded : request.headers.host;
  }
}

function socketServer(maxPayload: number): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload,
    handleProtocols: subprotocolFor,
  });
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

function protocolsOf(request: IncomingMessage): string[] {
  return (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
}
