/** Runs tools of the workspace as child processes, which are killed when this process exits. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface Tool {
  /** A program, or the name of one in the `node_modules/.bin` of `in`. */
  command: string;
  args?: readonly string[];
  /** A folder of the workspace; the root by default. */
  in?: string;
  env?: Record<string, string>;
  /** A timeout in milliseconds, after which it is killed. */
  withinMs?: number;
}

/** Puts `node_modules/.bin` first on the PATH, so that the workspace's Node 26 is used instead of the system's. */
function environment(tool: Tool): NodeJS.ProcessEnv {
  const cwd = join(ROOT, tool.in ?? '.');
  const path = [join(cwd, 'node_modules/.bin'), join(ROOT, 'node_modules/.bin'), process.env['PATH']];
  return { ...process.env, PATH: path.join(':'), ...tool.env };
}

export function launch(tool: Tool, options: SpawnOptions = {}): ChildProcess {
  return spawn(tool.command, tool.args ?? [], {
    cwd: join(ROOT, tool.in ?? '.'),
    env: environment(tool),
    stdio: ['ignore', 'inherit', 'inherit'],
    ...(tool.withinMs === undefined ? {} : { timeout: tool.withinMs, killSignal: 'SIGKILL' }),
    ...options,
  });
}

/** Runs a tool and returns its exit code, or 1 if it couldn't be started or was killed by a signal. */
export function run(tool: Tool): Promise<number> {
  return new Promise((resolve) => {
    const child = launch(tool);
    const stop = (): void => void child.kill('SIGTERM');
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const end = (code: number | null): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    };
    child.once('error', (error) => {
      console.error(`${tool.command} could not be started: ${error.message}`);
      end(1);
    });
    child.once('exit', end);
  });
}

/** Runs a tool and captures its output. */
export function capture(tool: Tool): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = launch(tool, { stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    const end = (code: number | null): void => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() });
    child.once('error', (error) => {
      parts.push(Buffer.from(error.message));
      end(1);
    });
    child.once('close', end);
  });
}
