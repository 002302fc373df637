/** The server in its own process, as an operator runs it, so that a crash shows in the exit code. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newTestRoom, type TestRoom } from './test-server.fixture.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

/** Processes on one data folder. `dispose` kills them and removes it. */
export class ServerProcesses {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'heard-main-'));
  readonly #children: ChildProcess[] = [];

  launch(env: Record<string, string> = {}, stdio: StdioOptions = ['ignore', 'pipe', 'pipe']): ChildProcess {
    const { dataDir } = this;
    const child = spawn(process.execPath, [MAIN], {
      cwd: dataDir,
      env: { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
      stdio,
    });
    this.#children.push(child);
    return child;
  }

  dispose(): void {
    for (const child of this.#children.splice(0)) child.kill('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Resolves with the port once the process listens. */
export async function portOf(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const { event, port } = JSON.parse(line) as { event: string; port: number };
    if (event === 'listening') return port;
  }
  throw new Error('the process ended before it listened');
}

export async function createRoomAt(port: number): Promise<TestRoom> {
  const room = newTestRoom();
  const response = await fetch(`http://127.0.0.1:${port}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roomId: room.id, ...room.digests }),
  });
  if (response.status !== 201) throw new Error(`expected a new room, got ${response.status}`);
  return room;
}

export async function healthAt(port: number): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}/api/health`)).status;
}

/** Sends SIGTERM. Resolves with the exit code, or with the signal that ended the process. */
export async function endOf(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  child.kill('SIGTERM');
  const [code, signal] = await ended;
  return code ?? signal;
}
