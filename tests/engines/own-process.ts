/** A child process with a home folder of its own. It is killed with all of its children, also if the test run exits first. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

/** The environment variables for a program. The user who runs the tests may have no writable home folder. */
export function environmentIn(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    XDG_RUNTIME_DIR: home,
    LANG: 'C.UTF-8',
    LANGUAGE: 'en_GB',
    TZ: 'Europe/Vienna',
    NO_AT_BRIDGE: '1',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
}

export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'heard-home-'));
  mkdirSync(join(home, 'Downloads'));
  return home;
}

export function removeHome(home: string): void {
  // A process that has just exited may still be flushing its last file.
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

export class OwnProcess {
  readonly child: ChildProcess;
  /** The process's output, newest last. */
  printed = '';
  readonly #endWithRun = (): void => this.#kill();
  readonly #name: string;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(command: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string) {
    this.#name = command;
    // A detached child leads a process group, so that its own children can be killed with it.
    this.child = spawn(command, args, {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    const note = (part: Buffer): void => void (this.printed += part.toString());
    this.child.stdout?.on('data', note);
    this.child.stderr?.on('data', note);
    this.child.on('error', (error) => (this.printed += error.message));
    this.#ended = once(this.child, 'close').catch(() => undefined);
    process.on('exit', this.#endWithRun);
  }

  /** The first output on file descriptor 3 (`Xvfb -displayfd 3`). */
  async told(): Promise<string> {
    const channel = this.child.stdio[3];
    if (channel === null || channel === undefined) throw new Error(`${this.#name} could not be started`);
    const [said] = (await Promise.race([once(channel, 'data'), this.#ended.then(() => [''])])) as [Buffer | string];
    if (said === '') throw new Error(`${this.#name} exited early:\n${this.printed}`);
    return said.toString().trim();
  }

  /** Resolves once the port accepts connections. */
  async listensOn(port: number): Promise<void> {
    while (!(await isListening(port))) {
      if (this.child.exitCode !== null || this.child.pid === undefined)
        throw new Error(`${this.#name} exited early:\n${this.printed}`);
      await rest(20);
    }
  }

  async end(): Promise<void> {
    process.off('exit', this.#endWithRun);
    this.#kill();
    if (this.child.pid !== undefined) await this.#ended;
  }

  #kill(): void {
    try {
      if (this.child.pid !== undefined) process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // The whole group has already exited.
    }
  }
}

export async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
