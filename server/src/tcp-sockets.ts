/** Every TCP connection from accept to close, whatever it becomes: HTTP, a refused upgrade, a WebSocket. */
import type { Socket } from 'node:net';
import { AddressCounts } from './address-counts.ts';
import { clientAddress } from './client-address.ts';
import type { SettingHints } from './setting-hints.ts';

/** Connections of one public address. A browser has six or fewer for HTTP; a whole office or mobile network may share an address. */
const MAX_PER_ADDRESS = 1_024;

export class TcpSockets {
  readonly #open = new Set<Socket>();
  readonly #counts: AddressCounts | null;
  readonly #hints: SettingHints;

  /** `trustProxy`: all connections come from a proxy, so their addresses aren't counted. */
  constructor(trustProxy: boolean, hints: SettingHints) {
    this.#counts = trustProxy ? null : new AddressCounts(MAX_PER_ADDRESS);
    this.#hints = hints;
  }

  /**
   * Listener for the HTTP server's `connection` event. Its `error` listener stays for good: an `error` event without a listener ends the
   * process, and both Node and ws remove theirs when a socket changes hands.
   */
  watch(socket: Socket): void {
    socket.on('error', () => {});
    const release = this.#counts ? this.#counts.take(addressOf(socket)) : () => {};
    if (!release) {
      this.#hints.give('TRUST_PROXY', 'too-many-of-one-address');
      return void socket.destroy();
    }
    this.#open.add(socket);
    socket.once('close', () => {
      this.#open.delete(socket);
      release();
    });
  }

  destroyAll(): void {
    for (const socket of this.#open) socket.destroy();
  }
}

function addressOf({ remoteAddress }: Socket): string {
  return clientAddress(() => undefined, remoteAddress, false);
}
