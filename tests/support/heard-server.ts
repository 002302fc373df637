/** The real server, in the test's process, with a temporary data folder and a clock that tests can move. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from '@playwright/test';
import { startServer, type RunningServer } from '../../server/src/server.ts';
import { WEB_BUILD } from '../../scripts/web-build.ts';
import { MovableClock } from './clock.ts';

export interface HeardServerOptions {
  /** A build other than the default one, for tests that change it while the server runs. */
  webDir?: string;
  trustProxy?: boolean;
  publicUrl?: string;
}

export class HeardServer {
  readonly clock = new MovableClock();
  readonly dataDir: string;
  /** Lines of the server's log. */
  readonly logged: string[] = [];
  #server: RunningServer | null = null;

  readonly #webDir: string;
  readonly #trustProxy: boolean;
  readonly #publicUrl: string | undefined;

  private constructor({ webDir, trustProxy = false, publicUrl }: HeardServerOptions) {
    this.#webDir = webDir ?? process.env['HEARD_WEB_DIR'] ?? WEB_BUILD;
    this.#trustProxy = trustProxy;
    this.#publicUrl = publicUrl;
    this.dataDir = mkdtempSync(join(tmpdir(), 'heard-server-'));
  }

  static async open(options: HeardServerOptions = {}): Promise<HeardServer> {
    const server = new HeardServer(options);
    await server.#start();
    return server;
  }

  /** Restarts the server, which lists its static files again. `meanwhile` runs while it is down. */
  async restarts(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await this.#server?.close();
    await meanwhile();
    await this.#start();
  }

  get port(): number {
    if (this.#server === null) throw new Error('the server is closed');
    return this.#server.port;
  }

  /** The content of every file in the data folder, by file name. */
  onDisk(): Map<string, Buffer> {
    const files = readdirSync(this.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(files.map((file) => [file.name, readFileSync(join(file.parentPath, file.name))]));
  }

  /** All log entries in the database, in order: position, author and body in hex. */
  written(): string[] {
    const database = new DatabaseSync(join(this.dataDir, 'heard.db'), { readOnly: true });
    const rows = database.prepare('SELECT position, author, body FROM entry ORDER BY position').all();
    database.close();
    return rows.map(
      (row) => `${row['position']} ${row['author']} ${Buffer.from(row['body'] as Uint8Array).toString('hex')}`,
    );
  }

  /** Waits until the server has appended to a room's log, such as the event of a lost connection. */
  async hasWrittenSince(count: number): Promise<void> {
    await expect.poll(() => this.written().length).toBeGreaterThan(count);
  }

  async close(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    const config = {
      port: 0,
      host: '127.0.0.1',
      dataDir: this.dataDir,
      webDir: this.#webDir,
      origins: [],
      trustProxy: this.#trustProxy,
      ...(this.#publicUrl !== undefined && { publicUrl: this.#publicUrl }),
      roomDays: null,
      logLevel: 'debug',
    } as const;
    const writeLine = (line: string): void => void this.logged.push(line);
    this.#server = await startServer({ config, now: this.clock.now, monotonic: this.clock.monotonic, writeLine });
  }
}
