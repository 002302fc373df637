/** The server as a child process, for tests that kill and restart it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.ts';
import { WEB_BUILD } from '../../scripts/web-build.ts';
import { freePort, isListening } from '../engines/own-process.ts';

export class HeardServerProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'heard-server-'));
  readonly port: number;
  /** The process's output. */
  printed = '';
  #process: ChildProcess | null = null;

  /** The repository root with the server's source. */
  readonly #root: string;

  private constructor(port: number, root: string) {
    this.port = port;
    this.#root = root;
  }

  static async open(root = ROOT): Promise<HeardServerProcess> {
    const server = new HeardServerProcess(await freePort(), root);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      DATA_DIR: this.dataDir,
      WEB_DIR: process.env['HEARD_WEB_DIR'] ?? WEB_BUILD,
      LOG_LEVEL: 'debug',
    };
    const child = spawn(process.execPath, ['server/src/main.ts'], {
      cwd: this.#root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const note = (part: Buffer): void => void (this.printed += part.toString());
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    while (!(await isListening(this.port))) {
      if (child.exitCode !== null) throw new Error(`the server exited early:\n${this.printed}`);
    }
  }

  /** SIGKILL, like a power cut: nothing is flushed and no socket is closed. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
