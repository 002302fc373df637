/**
 * The real server as a child process that measures how long its event loop is blocked. `fork` it, and it sends its port.
 * To any message it replies with the longest turn of the event loop since the last message, and its memory.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/src/server.ts';

export interface Turns {
  /** CPU time, ms: unaffected by other processes. */
  longestCpuMs: number;
  /** Wall-clock time, ms: includes waiting for the disk. */
  longestMs: number;
  residentMb: number;
}

const dataDir = mkdtempSync(join(tmpdir(), 'heard-stall-'));
const server = await startServer({
  config: {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    webDir: join(dataDir, 'no-web'),
    origins: [],
    trustProxy: false,
    roomDays: null,
    logLevel: process.env['STALL_LOG'] === undefined ? 'silent' : 'debug',
  },
});

let [longestCpu, longest] = [0, 0];
let [cpuAt, at] = [cpuTime(), performance.now()];

function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Runs once per turn of the event loop, and keeps the loop from idling, so that a turn's time is work only. */
function measure(): void {
  const [cpu, now] = [cpuTime(), performance.now()];
  // The system's CPU time has a coarse resolution, so wall-clock time is an upper bound.
  longestCpu = Math.max(longestCpu, Math.min(cpu - cpuAt, now - at));
  longest = Math.max(longest, now - at);
  [cpuAt, at] = [cpu, now];
  setImmediate(measure);
}

process.on('message', () => {
  const turns: Turns = {
    longestCpuMs: longestCpu,
    longestMs: longest,
    residentMb: process.memoryUsage.rss() / 1024 / 1024,
  };
  [longestCpu, longest] = [0, 0];
  process.send?.(turns);
});
process.on('disconnect', () => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
});

measure();
process.send?.(server.port);
