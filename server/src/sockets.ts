/** WebSockets on the HTTP server's port. Until a socket is admitted, it costs no more than its TCP connection and its request. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { CloseName } from '@heard/shared/wire/close-codes';
import { LIMITS } from '@heard/shared/wire/limits';
import { SOCKET_PATH } from '@heard/shared/wire/protocol';
import { failed, type Result } from '@heard/shared/result';
import { AddressCounts } from './address-counts.ts';
import { admit, subprotocolFor, type Admission } from './admission.ts';
import { Backlog } from './backlog.ts';
import { clientAddress, networkOf } from './client-address.ts';
import { CLOSE_TIMEOUT_MS, closeSocket } from './close-socket.ts';
import { SeatConnection } from './seat-connection.ts';
import { errorFields, type Logging } from './logging.ts';
import { closeNameFor } from './log-too-new.ts';
import { checkOrigin } from './origin-check.ts';
import type { RoomLog } from './log/room-log.ts';
import type { RoomLease, LiveRooms } from './live-rooms.ts';
import type { Schedule } from './schedule.ts';
import type { SettingHints } from './setting-hints.ts';
import { destroySoon, refuseUpgrade } from './upgrade-refusal.ts';
import { headersOf, pathOf, protocolsOf } from './upgrade-request.ts';

/** Interval of liveness checks. ms. */
const LIVENESS_CHECK_MS = 10_000;
/** Time limit of an admission: the disk may be slow, or the room large. ms. */
const ADMISSION_MS = 15_000;
/** Admissions at the same time. Each occupies the memory of a request. */
const MAX_WAITING = 1_000;
/** Open sockets of one public address. A room of two has two to sixteen; a whole mobile network may share an address. */
const MAX_PER_ADDRESS = 512;
/** Fragments of a message. Browsers send one or a few; each occupies memory until the last one arrives. */
const MAX_FRAGMENTS = 1_024;
/** Header of a frame around the largest update. */
const HEADER_SLACK_BYTES = 64 * 1024;
/** For sockets that are refused: enough for y-websocket's first frames, which may be on their way already. */
const MAX_REFUSED_PAYLOAD = 4 * 1024;

export interface SocketsOptions {
  log: RoomLog;
  rooms: LiveRooms;
  logging: Logging;
  schedule: Schedule;
  /** Origins of pages that are allowed besides the server's own. */
  origins: readonly string[];
  trustProxy: boolean;
  hints: SettingHints;
}

interface AdmittedSocket {
  lease: RoomLease;
  admitted: Admission;
  address: string;
  tcp: Socket;
}

interface Upgrade {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
}

export class Sockets {
  readonly #options: SocketsOptions;
  readonly #backlog = new Backlog();
  readonly #counts = new AddressCounts(MAX_PER_ADDRESS);
  readonly #admittingServer = socketServer(LIMITS.roomBytes + HEADER_SLACK_BYTES);
  readonly #refusingServer = socketServer(MAX_REFUSED_PAYLOAD);
  readonly #open = new Map<WebSocket, SeatConnection | null>();
  readonly #stopChecks: () => void;
  #waiting = 0;
  #isClosing = false;

  constructor(options: SocketsOptions) {
    this.#options = options;
    this.#stopChecks = options.schedule.every(LIVENESS_CHECK_MS, () =>
      this.#open.forEach((connection) => connection?.checkLiveness()),
    );
  }

  get size(): number {
    return this.#open.size;
  }

  get held(): number {
    return this.#backlog.bytes;
  }

  /** Listener for the HTTP server's `upgrade` event. `TcpSockets` listens to the socket's errors. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { logging, schedule, trustProxy } = this.#options;
    if (!pathOf(request).startsWith(`${SOCKET_PATH}/`)) return refuseUpgrade(socket, 404, schedule);
    const address = clientAddress(headersOf(request), request.socket.remoteAddress, trustProxy);
    const release = this.#counts.take(address);
    if (!release) return this.#refuseTooMany(socket);
    socket.once('close', release);
    if (this.#waiting >= MAX_WAITING) return refuseUpgrade(socket, 503, schedule);
    this.#waiting += 1;
    const stop = schedule.after(ADMISSION_MS, () => socket.destroy());
    this.#admit({ request, socket, head }, address)
      .catch((error: unknown) => {
        logging.error('upgrade-failed', errorFields(error));
        socket.destroy();
      })
      .finally(() => {
        this.#waiting -= 1;
        stop();
      });
  }

  refuseNew(): void {
    this.#isClosing = true;
  }

  /** Resolves when every socket is closed. Those that don't answer the close handshake in time are cut. */
  async close(): Promise<void> {
    this.refuseNew();
    const closing = [...this.#open.keys()].map((socket) => {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      closeSocket(socket, 'goingAway', this.#options.schedule);
      return closed;
    });
    await Promise.all(closing);
    this.#stopChecks();
  }

  /** Terminates all open sockets. */
  terminateAll(): void {
    for (const socket of this.#open.keys()) socket.terminate();
  }

  async #admit(upgrade: Upgrade, address: string): Promise<void> {
    const entered = await this.#enter(upgrade.request);
    if (!entered.ok) return this.#refuse(upgrade, entered.error);
    const { lease, admitted } = entered.value;
    const isOpen = this.#accept(this.#admittingServer, upgrade, (opened) => {
      this.#seat(opened, { lease, admitted, address, tcp: upgrade.request.socket });
    });
    if (!isOpen) this.#release(lease);
  }

  /** False if the socket was closed meanwhile, or the request isn't a handshake, which ws has answered itself. */
  #accept(server: WebSocketServer, { request, socket, head }: Upgrade, onOpen: (opened: WebSocket) => void): boolean {
    let isOpen = false;
    server.handleUpgrade(request, socket, head, (opened) => {
      isOpen = true;
      onOpen(opened);
    });
    if (!isOpen) destroySoon(socket, this.#options.schedule);
    return isOpen;
  }

  async #enter(request: IncomingMessage): Promise<Result<{ lease: RoomLease; admitted: Admission }, CloseName>> {
    const { log, rooms, logging, origins, trustProxy, hints } = this.#options;
    if (this.#isClosing) return failed('goingAway');
    const setting = checkOrigin(headersOf(request), { origins, trustProxy });
    if (setting !== null) {
      hints.give(setting, 'wrong-origin');
      return failed('wrongOrigin');
    }
    try {
      const admitted = await admit(log, { path: pathOf(request), protocols: protocolsOf(request) });
      if (!admitted.ok) return admitted;
      const lease = await rooms.acquire(admitted.value.roomId);
      return lease ? { ok: true, value: { lease, admitted: admitted.value } } : failed('refusedSeat');
    } catch (error) {
      return failed(closeNameFor(error, logging, 'room-not-loaded'));
    }
  }

  #seat(socket: WebSocket, { lease, admitted, address, tcp }: AdmittedSocket): void {
    const { logging, schedule, log } = this.#options;
    const { room } = lease;
    const { seat, version } = admitted;
    const now = () => log.now();
    this.#makeSpace(lease, seat);
    if (this.#isClosing || !room.hasSpaceAt(seat)) {
      this.#release(lease);
      return this.#closeRefused(socket, this.#isClosing ? 'goingAway' : 'tooManyDevices');
    }
    const backlog = this.#backlog;
    const connection = new SeatConnection({
      ...{ socket, tcp, address: networkOf(address), backlog },
      ...{ room, seat, version, now, schedule, logging },
    });
    this.#open.set(socket, connection);
    logging.debug('socket-opened', { sockets: this.#open.size });
    socket.once('close', () => {
      this.#open.delete(socket);
      room.leave(connection);
      void connection.finished.then(() => this.#release(lease));
    });
    room.join(connection);
  }

  /** Frees the place of a phone that lost its network, so that it doesn't lock out the same phone when it reconnects. */
  #makeSpace({ room }: RoomLease, seat: Admission['seat']): void {
    if (room.hasSpaceAt(seat)) return;
    for (const [socket, connection] of this.#open) {
      if (connection?.isSilent && connection.seat === seat && connection.isAt(room)) {
        room.leave(connection);
        socket.terminate();
        return;
      }
    }
  }

  #release(lease: RoomLease): void {
    const { rooms, logging } = this.#options;
    rooms.release(lease).catch((error: unknown) => logging.error('room-release-failed', errorFields(error)));
  }

  /** A browser can't read the status of a failed upgrade and would retry forever, so the socket is opened and then closed with a code. */
  #refuse(upgrade: Upgrade, why: CloseName): void {
    this.#accept(this.#refusingServer, upgrade, (opened) => this.#closeRefused(opened, why));
  }

  /** Too many sockets of one address: not even opened to close them. */
  #refuseTooMany(socket: Duplex): void {
    const { logging, schedule, trustProxy, hints } = this.#options;
    logging.info('socket-refused', { reason: 'too-many-of-one-address' });
    // Without a trusted proxy, it may be the proxy's own address.
    if (!trustProxy) hints.give('TRUST_PROXY', 'too-many-of-one-address');
    refuseUpgrade(socket, 429, schedule);
  }

  #closeRefused(socket: WebSocket, why: CloseName): void {
    const { logging, schedule } = this.#options;
    this.#open.set(socket, null);
    socket.on('error', () => {});
    socket.once('close', () => this.#open.delete(socket));
    logging.info('socket-refused', { close: why });
    closeSocket(socket, why, schedule);
  }
}

function socketServer(maxPayload: number): WebSocketServer {
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload,
    maxFragments: MAX_FRAGMENTS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    handleProtocols: subprotocolFor,
  };
  return new WebSocketServer(options);
}
