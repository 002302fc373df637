import { openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineWriter, type LineStream } from './log-output.ts';
import { createRoomAt, endOf, healthAt, portOf, ServerProcesses } from './server-process.fixture.ts';

let processes: ServerProcesses;
beforeEach(() => {
  processes = new ServerProcesses();
});
afterEach(() => processes.dispose());

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Polls, because a process without a log can't report that it listens. */
async function healthSoonAt(port: number): Promise<number> {
  for (;;) {
    const status = await healthAt(port).catch(() => null);
    if (status !== null) return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a log that can’t be written', () => {
  it('[LG300] because the disk is full loses lines only', async () => {
    const full = openSync('/dev/full', 'w');
    const port = await freePort();
    const child = processes.launch({ PORT: String(port), LOG_LEVEL: 'debug' }, ['ignore', full, full]);
    expect(await healthSoonAt(port)).toBe(200);
    await createRoomAt(port);
    expect(await endOf(child)).toBe(0);
  });

  it('[LG300] because its reader has ended loses lines only', async () => {
    const child = processes.launch({ LOG_LEVEL: 'debug' });
    const port = await portOf(child);
    child.stdout?.destroy();
    child.stderr?.destroy();
    for (let i = 0; i < 5; i += 1) expect(await healthAt(port)).toBe(200);
    await createRoomAt(port);
    expect(await endOf(child)).toBe(0);
  });

  it('[LG301] because its reader hangs takes a bounded amount of memory', () => {
    const written: string[] = [];
    const stream = newStream((line) => written.push(line));
    const write = lineWriter(stream);
    write('first');
    stream.writableLength = 2 * 1024 * 1024;
    write('lost');
    stream.writableLength = 0;
    write('second');
    expect(written).toEqual(['first', 'second']);
  });

  it('[LG300] is tried again with the next line', () => {
    const written: string[] = [];
    let isFull = true;
    const write = lineWriter(
      newStream((line) => {
        if (isFull) throw new Error('ENOSPC');
        written.push(line);
      }),
    );
    write('lost');
    isFull = false;
    write('kept');
    expect(written).toEqual(['kept']);
  });
});

function newStream(write: (line: string) => void): LineStream & { writableLength: number } {
  return { writableLength: 0, write, on: () => undefined };
}
