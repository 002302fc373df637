/** A simulated network of queues, whose frames tests deliver by hand, and its browser sockets. */
export interface ServerEnd {
  receive(frame: Uint8Array): void;
  /** Called when the socket is gone. */
  gone(): void;
}

export interface BrowserEnd {
  send(frame: Uint8Array): void;
  close(code: number): void;
}

export type Accept = (path: string, protocols: readonly string[], browser: BrowserEnd) => ServerEnd;

/** The network between one page and the server. */
export class FakeNetwork {
  readonly accept: Accept;
  /** The subprotocol that the server chooses; null for the newest offered. */
  protocol: string | null = null;
  #isUp = true;
  readonly #sockets = new Set<FakeSocket>();

  constructor(accept: Accept) {
    this.accept = accept;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** A WebSocket class for y-websocket (`WebSocketPolyfill`). */
  get socket(): typeof WebSocket {
    const { sockets, network } = { sockets: this.#sockets, network: () => this };
    return class extends FakeSocket {
      constructor(url: string, protocols: string[]) {
        super(network(), url, protocols);
        sockets.add(this);
      }
    } as unknown as typeof WebSocket;
  }

  /** Goes down: its connections are lost, with the frames in flight. */
  cut(): void {
    this.#isUp = false;
    for (const socket of [...this.#sockets]) socket.lose();
    this.#sockets.clear();
  }

  restore(): void {
    this.#isUp = true;
  }

  /** Delivers up to this many frames in each direction, in order. Returns the number of delivered frames. */
  deliver(up: number, down: number): number {
    return [...this.#sockets].reduce((sum, socket) => sum + socket.deliver(up, down), 0);
  }
}

export class FakeSocket {
  readonly OPEN = 1;
  binaryType = '';
  protocol = '';
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #network: FakeNetwork;
  readonly #url: string;
  readonly #protocols: string[];
  #server: ServerEnd | null = null;
  #up: Uint8Array[] = [];
  #down: (Uint8Array | number)[] = [];

  constructor(network: FakeNetwork, url: string, protocols: string[]) {
    this.#network = network;
    this.#url = url;
    this.#protocols = protocols;
  }

  send(frame: Uint8Array): void {
    if (this.readyState === this.OPEN) this.#up.push(frame.slice());
  }

  close(): void {
    this.#end();
  }

  /** The connection is lost. */
  lose(): void {
    const wasThere = this.readyState < 3;
    this.#end();
    if (wasThere) this.onclose?.({ code: 1006, reason: '' });
  }

  deliver(up: number, down: number): number {
    if (!this.#network.isUp || this.readyState > 1) return 0;
    if (this.readyState === 0) return this.#open();
    const ups = this.#up.splice(0, up);
    for (const frame of ups) this.#server?.receive(frame);
    const downs = this.#down.splice(0, down);
    for (const each of downs) this.#take(each);
    return ups.length + downs.length;
  }

  #open(): number {
    this.protocol = this.#network.protocol ?? this.#protocols[0] ?? '';
    this.readyState = 1;
    this.#server = this.#network.accept(new URL(this.#url).pathname, this.#protocols, {
      send: (frame) => void this.#down.push(frame),
      close: (code) => void this.#down.push(code),
    });
    this.onopen?.();
    return 1;
  }

  #take(each: Uint8Array | number): void {
    if (this.readyState > 1) return;
    if (typeof each !== 'number') return void this.onmessage?.({ data: each.slice().buffer });
    this.#end();
    this.onclose?.({ code: each, reason: '' });
  }

  #end(): void {
    if (this.readyState > 1) return;
    this.readyState = 3;
    this.#up = [];
    this.#down = [];
    this.#server?.gone();
  }
}
