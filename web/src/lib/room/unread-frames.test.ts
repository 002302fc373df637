import { afterEach, expect, it, vi } from 'vitest';
import { FRAME } from '@heard/shared/wire/protocol';
import { SyncConnection, type SyncEvents } from './sync-connection.ts';
import { RoomDocument } from './room-document.ts';

/** A socket that opens at once and receives what a test gives it. */
class FakeSocket extends EventTarget {
  static opened: FakeSocket[] = [];
  readonly OPEN = 1;
  readyState = 1;
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: unknown) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    FakeSocket.opened.push(this);
    queueMicrotask(() => this.onopen?.());
  }

  send(): void {}

  close(): void {
    this.readyState = 3;
    this.onclose?.({ code: 1000 });
  }
}

function connect() {
  const names = ['opened', 'synced', 'lost', 'frame', 'ended', 'broken'] as const;
  const events = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as SyncEvents;
  FakeSocket.opened = [];
  const { doc } = new RoomDocument('host', 5);
  const socket = FakeSocket as unknown as typeof WebSocket;
  const connection = new SyncConnection({ server: 'ws://x', roomId: 'room', token: 't', doc, events, socket });
  return {
    connection,
    events,
    hears: (...bytes: number[]) => FakeSocket.opened[0]?.onmessage?.({ data: Uint8Array.from(bytes).buffer }),
  };
}

afterEach(() => vi.useRealTimers());

it.each([
  ['of a type that isn’t known', [99], 'unknownFrame'],
  ['of a known type that ends early', [FRAME.presence, 1], 'malformed'],
  ['with a refusal that isn’t known', [FRAME.refusal, 1, 65, 1, 65], 'malformed'],
])('[VS14] a frame %s ends the connection for good, with a named reason', async (_, bytes, why) => {
  vi.useFakeTimers();
  const { connection, events, hears } = connect();
  await vi.advanceTimersByTimeAsync(0);
  hears(...bytes);
  expect(events.ended).toHaveBeenCalledExactlyOnceWith(why);
  expect(FakeSocket.opened[0]?.readyState).toBe(3);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeSocket.opened).toHaveLength(1);
  connection.destroy();
});
