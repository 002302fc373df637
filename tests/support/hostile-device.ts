/** A device that follows the protocol but behaves badly: it sends any frame that a test wants, and counts what it receives. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Seat } from '@heard/shared/exercise/seat';
import { decodeServerFrame, encodeClientFrame } from '@heard/shared/wire/frame';
import { newTestRoom, protocolsFor, type TestRoom } from '../../server/src/test-server.fixture.ts';

export async function createRoom(port: number): Promise<TestRoom> {
  const room = newTestRoom();
  const response = await fetch(`http://127.0.0.1:${port}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roomId: room.id, ...room.digests }),
  });
  if (response.status !== 201) throw new Error(`expected a new room, got ${response.status}`);
  return room;
}

export class HostileDevice {
  readonly socket: WebSocket;
  readonly counts = new Map<string, number>();
  closedWith: number | null = null;
  #waiting: (() => void)[] = [];

  private constructor(port: number, room: TestRoom, seat: Seat) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/ws/${room.id}`, protocolsFor(room.tokens[seat]));
    this.socket.binaryType = 'nodebuffer';
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => {
      this.closedWith = code;
      this.#wake();
    });
    this.socket.on('message', (data: Buffer) => {
      const frame = decodeServerFrame(new Uint8Array(data));
      const type = frame.ok ? frame.value.type : 'unreadable';
      this.counts.set(type, this.count(type) + 1);
      this.#wake();
    });
  }

  static async connect(port: number, room: TestRoom, seat: Seat = 'host'): Promise<HostileDevice> {
    const device = new HostileDevice(port, room, seat);
    await once(device.socket, 'open');
    device.socket.send(encodeClientFrame({ type: 'hello' }));
    return device;
  }

  count(type: string): number {
    return this.counts.get(type) ?? 0;
  }

  answer(update: Uint8Array): void {
    this.socket.send(encodeClientFrame({ type: 'sync-answer', update }));
  }

  update(update: Uint8Array): void {
    this.socket.send(encodeClientFrame({ type: 'update', update }));
  }

  ask(stateVector: Uint8Array = Uint8Array.of(0)): void {
    this.socket.send(encodeClientFrame({ type: 'sync-request', stateVector }));
  }

  /** Resolves after this many frames of a type, when the connection is closed, or after a timeout (ms). */
  async until(type: string, count: number, ms: number): Promise<void> {
    const end = performance.now() + ms;
    while (this.count(type) < count && this.closedWith === null) {
      const left = end - performance.now();
      if (left <= 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Resolves when the server has processed everything sent so far, or after a timeout (ms). */
  async settled(ms: number): Promise<void> {
    const before = this.count('clock');
    this.socket.send(encodeClientFrame({ type: 'clock', t0: before }));
    await this.until('clock', before + 1, ms);
  }

  async leave(): Promise<void> {
    if (this.closedWith !== null) return;
    this.socket.close();
    await this.until('nothing', 1, 2_000);
  }

  #wake(): void {
    this.#waiting.splice(0).forEach((go) => go());
  }
}
