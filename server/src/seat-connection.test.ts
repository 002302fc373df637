import type { Socket } from 'node:net';
import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { encodeClientFrame, type ClientFrame } from '@heard/shared/wire/frame';
import { Backlog } from './backlog.ts';
import { SeatConnection } from './seat-connection.ts';
import { createLogging } from './logging.ts';
import type { LiveRoom } from './live-room.ts';
import { ManualSchedule } from './schedule.fixture.ts';
import { LoopBudget } from './loop-budget.ts';

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  isPaused = false;
  pause(): void {
    this.isPaused = true;
  }
  resume(): void {
    this.isPaused = false;
  }
}

const now = () => 0;

/** A connection to a room that only records what it receives. */
function connect() {
  const socket = new FakeSocket();
  const received: ClientFrame[] = [];
  const room = {
    loopBudget: new LoopBudget(),
    load: { bytes: 0, clients: 0, items: 0, isCold: false },
    receive: (_member: unknown, frame: ClientFrame) => Promise.resolve(void received.push(frame)),
  };
  const backlog = new Backlog();
  const connection = new SeatConnection({
    socket: socket as unknown as WebSocket,
    tcp: Object.assign(new EventEmitter(), { bytesRead: 0 }) as Socket,
    address: '192.0.2.1',
    backlog,
    room: room as unknown as LiveRoom,
    seat: 'host',
    version: 2,
    now,
    schedule: new ManualSchedule(),
    logging: createLogging('silent', now, () => undefined),
  });
  const send = (frame: Parameters<typeof encodeClientFrame>[0]) =>
    socket.emit('message', Buffer.from(encodeClientFrame(frame)), true);
  return { socket, received, backlog, connection, send };
}

it('[SV360] of a disconnected device only words and erasing are handled, within the loop’s budget, in order', async () => {
  const { socket, received, backlog, connection, send } = connect();
  const count = 100;
  for (let n = 0; n < count; n += 1) {
    send({ type: 'update', update: Uint8Array.of(n) });
    send({ type: 'signal', sealed: Uint8Array.of(n) });
    send({ type: 'clock', t0: n });
    send({ type: 'sync-request', stateVector: Uint8Array.of(0) });
  }
  send({ type: 'hello' });
  send({ type: 'erase-room' });
  const before = received.length;
  socket.readyState = 3;
  socket.emit('close');
  expect(received).toHaveLength(before);
  let most = 0;
  for (let done = before; received.at(-1)?.type !== 'erase-room'; done = received.length) {
    await turn();
    most = Math.max(most, received.length - done);
  }
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(40);
  expect(new Set(received.slice(before).map(({ type }) => type))).toEqual(new Set(['update', 'erase-room']));
  const words = received.flatMap((frame) => (frame.type === 'update' ? [...frame.update] : []));
  expect(words).toEqual(Array.from({ length: count }, (_, n) => n));
  await connection.finished;
  expect(backlog.bytes).toBe(0);
});

it('[SV360] what isn’t stored yet of a disconnected device counts as memory that it occupies, and can be dropped', async () => {
  const { socket, received, backlog, connection, send } = connect();
  for (let n = 0; n < 10; n += 1) send({ type: 'update', update: new Uint8Array(60_000) });
  socket.readyState = 3;
  Object.assign(socket, { terminate: () => undefined });
  socket.emit('close');
  const held = backlog.bytes;
  expect(held).toBeGreaterThan(8 * 60_000);
  await turn();
  expect(backlog.bytes).toBeLessThan(held);
  connection.cutOff('server');
  await connection.finished;
  expect(backlog.bytes).toBe(0);
  const given = received.length;
  await turn();
  expect(received).toHaveLength(given);
});
