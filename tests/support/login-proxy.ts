/** A proxy with a login, on loopback. Without a session it answers every request itself, and forwards no WebSocket. */
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** How the proxy asks for a login: a redirect to its page, its page as the response to everything, or HTTP Basic. */
export type Login = 'redirect' | 'page' | 'basic';

const PAGE = '<!doctype html><title>Login</title><h1>Please sign in</h1>';

function answer(status: string, headers: readonly string[], body = ''): string {
  const all = [...headers, `Content-Length: ${body.length}`, 'Connection: close', 'Cache-Control: no-store'];
  return `HTTP/1.1 ${status}\r\n${all.join('\r\n')}\r\n\r\n${body}`;
}

const ANSWERS: Record<Login, (path: string) => string> = {
  redirect: (path) => answer('302 Found', [`Location: /login?to=${encodeURIComponent(path)}`]),
  page: () => answer('200 OK', ['Content-Type: text/html'], PAGE),
  basic: () => answer('401 Unauthorized', ['WWW-Authenticate: Basic realm="home"', 'Content-Type: text/html'], PAGE),
};

export class LoginProxy {
  /** Null while the session is valid. */
  #login: Login | null = null;
  readonly #target: number;
  readonly #listener: Server;
  readonly #open = new Set<Socket>();
  /** Paths of requests that weren't forwarded. */
  readonly heldBack: string[] = [];

  private constructor(target: number) {
    this.#target = target;
    this.#listener = createServer((device) => this.#welcome(device));
  }

  static async to(target: number): Promise<LoginProxy> {
    const proxy = new LoginProxy(target);
    proxy.#listener.listen(0, '127.0.0.1');
    await once(proxy.#listener, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#listener.address() as AddressInfo).port;
  }

  /** Ends the session, and cuts open connections. */
  signsOut(login: Login): void {
    this.#login = login;
    for (const socket of this.#open) socket.destroy();
  }

  signsIn(): void {
    this.#login = null;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #welcome(device: Socket): void {
    this.#open.add(device);
    device.on('error', () => device.destroy());
    device.once('close', () => this.#open.delete(device));
    if (this.#login === null) this.#passOn(device);
    else device.once('data', (bytes: Buffer) => this.#holdBack(device, bytes.toString('latin1')));
  }

  #passOn(device: Socket): void {
    const server = connect(this.#target, '127.0.0.1');
    server.on('error', () => device.destroy());
    server.once('close', () => device.destroy());
    device.once('close', () => server.destroy());
    device.pipe(server).pipe(device);
  }

  /** The login page signs in without a form, and redirects to the requested page. */
  #holdBack(device: Socket, request: string): void {
    const path = request.split(' ', 2)[1] ?? '/';
    this.heldBack.push(path);
    if (!path.startsWith('/login?to=')) return void device.end(ANSWERS[this.#login ?? 'page'](path));
    this.signsIn();
    device.end(answer('302 Found', [`Location: ${decodeURIComponent(path.slice('/login?to='.length))}`]));
  }
}
