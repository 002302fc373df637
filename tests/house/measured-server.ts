/**
 * The real server in a process of its own, which measures how long it keeps everybody waiting: `fork` it, and it sends its port.
 * Asked by a message, it tells the longest turn of its event loop since the last time, and its memory.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/src/server.ts';

export interface Turns {
  /** Of the processor, ms: what another process does at the same time isn't in it. */
  longestCpuMs: number;
  /** As a clock sees it, ms: waiting for the disk is in it. */
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

/** Once in each turn. It never lets the event loop sleep, so that a turn is nothing but work. */
function measure(): void {
  const [cpu, now] = [cpuTime(), performance.now()];
  // The system counts a processor's time in coarse steps.
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
