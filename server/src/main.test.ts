import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encodeClientFrame } from '@heard/shared/wire/frame';
import * as Y from 'yjs';
import { newDoc } from './device.fixture.ts';
import { createRoomAt, portOf, ServerProcesses } from './server-process.fixture.ts';
import { protocolsFor } from './test-server.fixture.ts';

let processes: ServerProcesses;

beforeEach(() => {
  processes = new ServerProcesses();
});
afterEach(() => processes.dispose());

async function failureOf(child: ChildProcess): Promise<{ code: unknown; said: string }> {
  let said = '';
  child.stderr!.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, said };
}

describe('the program', () => {
  it('[SV90] exits with 0 on SIGTERM, after telling its sockets to reconnect', async () => {
    const child = processes.launch();
    const port = await portOf(child);
    const room = await createRoomAt(port);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws/${room.id}`, protocolsFor(room.tokens.host));
    const closed = once(socket, 'close');
    await once(socket, 'message');
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect((await closed)[0]).toBe(1001);
  });

  it('[SV91] has everything that was acknowledged after SIGKILL and a restart', async () => {
    const first = processes.launch();
    const port = await portOf(first);
    const room = await createRoomAt(port);
    const doc = newDoc('host');
    doc.getMap('host').set('entry-000001', new TextEncoder().encode('acknowledged'));
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws/${room.id}`, protocolsFor(room.tokens.host));
    await once(socket, 'open');
    socket.send(encodeClientFrame({ type: 'hello' }));
    socket.send(encodeClientFrame({ type: 'update', update: Y.encodeStateAsUpdate(doc) }));
    const DURABLE = 105;
    for (;;) {
      const [data] = (await once(socket, 'message')) as [Buffer];
      if (data[0] === DURABLE) break;
    }
    first.kill('SIGKILL');
    await once(first, 'exit');
    const again = await portOf(processes.launch());
    const reader = new WebSocket(`ws://127.0.0.1:${again}/ws/${room.id}`, protocolsFor(room.tokens.guest));
    const [asked] = (await once(reader, 'message')) as [Buffer];
    // The sync request contains the server's state vector: this client with one clock.
    expect(asked.includes(Buffer.from(Y.encodeStateVector(doc).slice(1)))).toBe(true);
    reader.terminate();
  });

  it('[SV92] reports an invalid setting and exits with 1', async () => {
    const { code, said } = await failureOf(processes.launch({ PORT: 'many' }));
    expect(code).toBe(1);
    expect(said).toMatch(/^PORT=many can't be used\. Expected: a port/);
  });

  it('[SV92] reports a port or a folder that is in use, and what to do', async () => {
    const port = await portOf(processes.launch());
    const sameFolder = await failureOf(processes.launch());
    expect(sameFolder).toMatchObject({ code: 1, said: expect.stringMatching(/DATA_DIR is in use/) });
    const samePort = await failureOf(
      processes.launch({ PORT: String(port), DATA_DIR: join(processes.dataDir, 'other') }),
    );
    expect(samePort).toMatchObject({ code: 1, said: expect.stringMatching(`Port ${port} is taken`) });
  });
});
