/**
 * Fault injection: a TCP proxy on loopback between one device and the server. It breaks connections in the ways that
 * networks do, and can be redirected to another port, as when a server restarts after a crash.
 */
import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/**
 * `open`: passes everything. `refusing`: refuses new connections and cuts open ones. `deaf`: accepts connections, and
 * never reads or answers. `silent`: keeps connections open, and no byte passes any more (a phone in a tunnel).
 */
export type ProxyMode = 'open' | 'refusing' | 'deaf' | 'silent';

interface Pair {
  device: Socket;
  server: Socket | null;
}

export class FaultProxy {
  #mode: ProxyMode = 'open';
  #target: number;
  #latencyMs = 0;
  #cutAfter: number | null = null;
  readonly #listener: Server;
  readonly #pairs = new Set<Pair>();
  /** Every byte from the server, so that tests can search it for leaks. */
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

  /** Redirects new connections to another port; open ones stay. */
  leadTo(target: number): void {
    this.#target = target;
  }

  /** Adds latency in both directions. */
  delay(latencyMs: number): void {
    this.#latencyMs = latencyMs;
  }

  /** Cuts the connection after this many more bytes from the device: a small number cuts in the middle of a frame. */
  cutAfter(bytes: number): void {
    this.#cutAfter = bytes;
  }

  set(mode: ProxyMode): void {
    this.#mode = mode;
    for (const pair of this.#pairs) {
      if (mode === 'refusing') this.#cut(pair);
      else if (mode === 'open') this.#release(pair);
      else this.#hold(pair);
    }
  }

  /** Cuts all open connections; later ones aren't affected. */
  cut(): void {
    for (const pair of this.#pairs) this.#cut(pair);
  }

  async close(): Promise<void> {
    this.cut();
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #welcome(device: Socket): void {
    // Resets are expected here.
    device.on('error', () => device.destroy());
    if (this.#mode === 'refusing') return void device.resetAndDestroy();
    const pair: Pair = { device, server: null };
    this.#pairs.add(pair);
    device.once('close', () => this.#cut(pair));
    if (this.#mode === 'open') this.#join(pair);
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
