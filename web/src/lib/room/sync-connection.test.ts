import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { SyncConnection } from './sync-connection.ts';

/** A socket that opens only when the test calls `open`. */
class SlowSocket {
  static readonly all: SlowSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  protocol = 'heard.2';
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    SlowSocket.all.push(this);
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  send(): void {}

  close(): void {
    this.readyState = 3;
  }

  static get open(): number {
    return SlowSocket.all.filter(({ readyState }) => readyState < 3).length;
  }
}

const nothing = () => undefined;
const events = { opened: nothing, synced: nothing, lost: nothing, frame: nothing, ended: nothing, broken: nothing };
let window: EventTarget;
let connection: SyncConnection;

beforeEach(() => {
  vi.useFakeTimers();
  SlowSocket.all.length = 0;
  window = new EventTarget();
  const socket = SlowSocket as unknown as typeof WebSocket;
  const at = { server: 'ws://nowhere', roomId: 'room', token: 'token', doc: new Doc(), events };
  connection = new SyncConnection({ ...at, socket, window });
});

afterEach(() => {
  connection.destroy();
  vi.useRealTimers();
});

it('[AQ60] a socket that doesn’t open within eight seconds is closed, and another one is opened', () => {
  vi.advanceTimersByTime(7_900);
  expect(SlowSocket.all).toHaveLength(1);
  vi.advanceTimersByTime(200);
  expect([SlowSocket.all.length, SlowSocket.open]).toEqual([2, 1]);
});

it('[AQ60] each further socket may take twice as long, up to a minute, until one opens', () => {
  for (const [at, sockets] of [
    [8_100, 2],
    [16_000, 3],
    [32_000, 4],
    [60_000, 5],
    [60_000, 6],
  ] as const) {
    vi.advanceTimersByTime(at);
    expect(SlowSocket.all).toHaveLength(sockets);
  }
  SlowSocket.all.at(-1)?.open();
  vi.advanceTimersByTime(8_100);
  expect(SlowSocket.all).toHaveLength(6);
});

it('[AQ60] on `online` a socket that hasn’t opened is replaced at once', () => {
  vi.advanceTimersByTime(3_000);
  window.dispatchEvent(new Event('online'));
  expect([SlowSocket.all.length, SlowSocket.open]).toEqual([2, 1]);
  // An open one stays; the heartbeat checks whether it still answers.
  SlowSocket.all.at(-1)?.open();
  window.dispatchEvent(new Event('online'));
  expect(SlowSocket.all).toHaveLength(2);
});

it('[AQ60] a replaced socket has no effect any more, and a destroyed connection opens none', () => {
  vi.advanceTimersByTime(8_100);
  const [first] = SlowSocket.all;
  first?.onopen?.();
  expect(connection.send({ type: 'hello' })).toBe(false);
  connection.destroy();
  window.dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(100_000);
  expect(SlowSocket.all).toHaveLength(2);
});
