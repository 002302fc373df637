/**
 * A bad line on demand: a TCP proxy on loopback between one device and the server. It breaks the line in the ways that
 * networks do, and can be led to another port, as when a server comes back after a crash.
 */
import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/**
 * `open`: as if it weren't there. `refusing`: nobody listens; running connections are cut. `deaf`: connections open, and
 * nothing is ever read or answered. `silent`: what is open stays open, and no byte passes any more (a phone in a tunnel).
 */
export type Line = 'open' | 'refusing' | 'deaf' | 'silent';

interface Pair {
  device: Socket;
  server: Socket | null;
}

export class FaultProxy {
  #line: Line = 'open';
  #target: number;
  #latencyMs = 0;
  #cutAfter: number | null = null;
  readonly #listener: Server;
  readonly #pairs = new Set<Pair>();
  /** Every byte that passed from the server, for looking for what must not be there. */
  readonly fromServer: Buffer[] = [];

  private constructor(target: number) {
    this.#target = target;
    this.#listener = createServer({ allowHalfOpen: false }, (device) => this.#welcome(device));
  }

  static async to(target: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    proxy.#listener.listen(0, '127.0.0.1');
    await once(proxy.#listener, 'listening');
    return proxy;
  }

  get port(): number {
    const address = this.#listener.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy is closed');
    return address.port;
  }

  get connections(): number {
    return this.#pairs.size;
  }

  /** Where new connections go from now on; the running ones stay where they are. */
  leadTo(target: number): void {
    this.#target = target;
  }

  /** Everything arrives so much later, in both directions. */
  delay(latencyMs: number): void {
    this.#latencyMs = latencyMs;
  }

  /** Cuts the line after so many more bytes from the device: in the middle of a frame, if it is a small number. */
  cutAfter(bytes: number): void {
    this.#cutAfter = bytes;
  }

  set(line: Line): void {
    this.#line = line;
    for (const pair of this.#pairs) {
      if (line === 'refusing') this.#cut(pair);
      else if (line === 'open') this.#release(pair);
      else this.#hold(pair);
    }
  }

  /** Cuts all that is open; what is opened next is fine. */
  cut(): void {
    for (const pair of this.#pairs) this.#cut(pair);
  }

  async close(): Promise<void> {
    this.cut();
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #welcome(device: Socket): void {
    // A reset is one of the things that it is here for.
    device.on('error', () => device.destroy());
    if (this.#line === 'refusing') return void device.resetAndDestroy();
    const pair: Pair = { device, server: null };
    this.#pairs.add(pair);
    device.once('close', () => this.#cut(pair));
    if (this.#line === 'open') this.#join(pair);
    else device.pause();
  }

  #join(pair: Pair): void {
    const { device } = pair;
    const server = connect(this.#target, '127.0.0.1');
    pair.server = server;
    server.on('error', () => this.#cut(pair));
    server.once('close', () => this.#cut(pair));
    device.on('data', (bytes: Buffer) => this.#toServer(pair, bytes));
    server.on('data', (bytes: Buffer) => {
      this.fromServer.push(bytes);
      this.#pass(bytes, device);
    });
    device.once('end', () => server.end());
    server.once('end', () => device.end());
  }

  #toServer(pair: Pair, bytes: Buffer): void {
    if (!pair.server) return;
    if (this.#cutAfter === null || bytes.length < this.#cutAfter) {
      if (this.#cutAfter !== null) this.#cutAfter -= bytes.length;
      return this.#pass(bytes, pair.server);
    }
    const part = bytes.subarray(0, this.#cutAfter);
    this.#cutAfter = null;
    pair.server.write(part, () => this.#cut(pair));
  }

  #pass(bytes: Buffer, to: Socket): void {
    if (this.#latencyMs === 0) return void to.write(bytes);
    setTimeout(() => {
      if (!to.destroyed) to.write(bytes);
    }, this.#latencyMs);
  }

  #hold(pair: Pair): void {
    pair.device.pause();
    pair.server?.pause();
  }

  #release(pair: Pair): void {
    if (pair.server === null) this.#join(pair);
    pair.device.resume();
    pair.server?.resume();
  }

  #cut(pair: Pair): void {
    this.#pairs.delete(pair);
    pair.device.destroy();
    pair.server?.destroy();
  }
}
