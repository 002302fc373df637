/**
 * The last released build as a fixture: its built page, its server and the shared code. It is unpacked into a temporary folder
 * and runs with this workspace's dependencies. docs/decisions/0020 says when the fixture is replaced.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { ROOT } from '../../scripts/run.ts';

const PACKED = join(ROOT, 'tests/fixtures/released/0ed1159.tgz');

export class Released {
  /** Laid out like this repository: `server`, `shared`, `web/build`. */
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static unpack(): Released {
    const root = mkdtempSync(join(tmpdir(), 'heard-released-'));
    execFileSync('tar', ['-xzf', PACKED, '-C', root]);
    symlinkSync(join(ROOT, 'shared/node_modules'), join(root, 'shared/node_modules'));
    linkPackages(join(ROOT, 'server/node_modules'), join(root, 'server/node_modules'));
    mkdirSync(join(root, 'server/node_modules/@heard'));
    symlinkSync(join(root, 'shared'), join(root, 'server/node_modules/@heard/shared'));
    return new Released(root);
  }

  get webDir(): string {
    return join(this.root, 'web/build');
  }

  /** Serves the released page in front of any server, as if a device had cached it. */
  inFrontOf(server: { port: number }): Promise<ReleasedPage> {
    return ReleasedPage.open(this.webDir, server);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the page's files, and forwards API requests and WebSockets to the server. */
export class ReleasedPage {
  readonly #webDir: string;
  readonly #server: { port: number };
  readonly #listener = createServer((asked, answer) => this.#answer(asked, answer));
  readonly #open = new Set<Socket>();

  private constructor(webDir: string, server: { port: number }) {
    this.#webDir = webDir;
    this.#server = server;
    this.#listener.on('upgrade', (asked: IncomingMessage, device: Socket, head: Buffer) =>
      this.#pass(asked, device, head),
    );
    this.#listener.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
  }

  static async open(webDir: string, server: { port: number }): Promise<ReleasedPage> {
    const page = new ReleasedPage(webDir, server);
    page.#listener.listen(0, '127.0.0.1');
    await once(page.#listener, 'listening');
    return page;
  }

  get port(): number {
    return (this.#listener.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #answer(asked: IncomingMessage, answer: ServerResponse): void {
    const path = new URL(asked.url ?? '/', 'http://x').pathname;
    if (path.startsWith('/api/') || path === '/help.json') return this.#ask(asked, answer);
    const file = this.#fileFor(path);
    if (file === null) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    answer.end(readFileSync(file));
  }

  #ask(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url, headers } = asked;
    const passed = request({ host: '127.0.0.1', port: this.#server.port, method, path: url, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  }

  #pass({ method, url, rawHeaders }: IncomingMessage, device: Socket, head: Buffer): void {
    const server = connect(this.#server.port, '127.0.0.1');
    const lines = [`${method} ${url} HTTP/1.1`];
    for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
    server.write(`${lines.join('\r\n')}\r\n\r\n`);
    server.write(head);
    for (const [socket, other] of [
      [device, server],
      [server, device],
    ] as const) {
      socket.on('error', () => other.destroy());
      socket.once('close', () => other.destroy());
    }
    device.pipe(server).pipe(device);
  }

  /** Resolves a path like the server: the file, the prerendered page, or the fallback page for client-side routes. */
  #fileFor(path: string): string | null {
    const names = path === '/' ? ['index.html'] : [path.slice(1), `${path.slice(1)}.html`];
    const found = names
      .map((name) => join(this.#webDir, name))
      .find((file) => extname(file) !== '' && existsSync(file));
    return found ?? (extname(path) === '' ? join(this.#webDir, '200.html') : null);
  }
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  const names = readdirSync(from).filter((name) => name !== '@heard' && !name.startsWith('.'));
  for (const name of names) symlinkSync(join(from, name), join(to, name));
}
