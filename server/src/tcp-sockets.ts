/** Every TCP connection of the server from its first moment to its last, whatever becomes of it: HTTP, a refused upgrade, a WebSocket. */
import type { Socket } from 'node:net';
import { AddressCounts } from './address-counts.ts';
import { clientAddress } from './client-address.ts';
import type { SettingHints } from './setting-hints.ts';

/** Of one address on the internet. A browser has six or fewer for HTTP; a whole office or mobile network may share an address. */
const MAX_PER_ADDRESS = 1_024;

export class TcpSockets {
  readonly #open = new Set<Socket>();
  readonly #counts: AddressCounts | null;
  readonly #hints: SettingHints;

  /** `trustsProxy`: all connections come from a proxy, so their addresses say nothing. */
  constructor(trustsProxy: boolean, hints: SettingHints) {
    this.#counts = trustsProxy ? null : new AddressCounts(MAX_PER_ADDRESS);
    this.#hints = hints;
  }

  /**
   * For the HTTP server's `connection` event. The listener stays until the end: a socket that reports an error to nobody ends the
   * process, and both Node and ws take theirs away when a socket changes hands.
   */
  watch(socket: Socket): void {
    socket.on('error', () => {});
    const giveBack = this.#counts ? this.#counts.take(addressOf(socket)) : () => {};
    if (!giveBack) {
      this.#hints.give('TRUST_PROXY', 'too-many-of-one-address');
      return void socket.destroy();
    }
    this.#open.add(socket);
    socket.once('close', () => {
      this.#open.delete(socket);
      giveBack();
    });
  }

  destroyAll(): void {
    for (const socket of this.#open) socket.destroy();
  }
}

function addressOf({ remoteAddress }: Socket): string {
  return clientAddress(() => undefined, remoteAddress, false);
}
