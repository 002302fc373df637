import { describe, expect, it } from 'vitest';
import { PART_BYTES, SendQueue } from './send-queue.ts';

interface Part {
  bytes: Uint8Array;
  isEnd: boolean;
  taken: (error?: Error) => void;
}

/** A queue on a socket that completes writes when the test says so. */
function newQueue() {
  const parts: Part[] = [];
  const send = (bytes: Uint8Array, options: { fin: boolean }, taken: (error?: Error) => void) =>
    void parts.push({ bytes, isEnd: options.fin, taken });
  let change = 0;
  const queue = new SendQueue({ socket: { send: send as never }, onChange: (bytes) => (change += bytes) });
  return { queue, parts, changed: () => change };
}

const frameOf = (length: number, value: number) => new Uint8Array(length).fill(value);

describe('frames to a device', () => {
  it('[SV320] arrive whole and in order, in parts of a bounded size', () => {
    const { queue, parts } = newQueue();
    const frames = [
      frameOf(10, 1),
      frameOf(3 * PART_BYTES + 7, 2),
      frameOf(0, 3),
      frameOf(PART_BYTES, 4),
      frameOf(1, 5),
    ];
    frames.forEach((frame) => queue.push(frame));
    const arrived: Uint8Array[] = [];
    const message: number[] = [];
    for (let part = parts.shift(); part; part = parts.shift()) {
      expect(part.bytes.length).toBeLessThanOrEqual(PART_BYTES);
      message.push(...part.bytes);
      if (part.isEnd) arrived.push(Uint8Array.from(message.splice(0)));
      part.taken();
    }
    expect(arrived.map((frame) => [frame.length, frame[0]])).toEqual(frames.map((frame) => [frame.length, frame[0]]));
    expect(queue.bytes).toBe(0);
  });

  it('[SV320] are handed to the socket a little at a time, so that reading can be observed', () => {
    const { queue, parts } = newQueue();
    for (let i = 0; i < 100; i += 1) queue.push(frameOf(PART_BYTES, i));
    expect(parts).toHaveLength(1);
    const before = queue.written;
    parts.shift()?.taken();
    expect(queue.written).toBe(before + 1);
    expect(parts).toHaveLength(1);
  });

  it('[SV323] count for more than their bytes if they are small', () => {
    const { queue } = newQueue();
    for (let i = 0; i < 1_000; i += 1) queue.push(frameOf(1, i));
    expect(queue.bytes).toBeGreaterThan(100_000);
  });

  it('[SV323] free their memory when they are read, dropped, or lost with the socket', () => {
    for (const end of ['taken', 'dropped', 'lost'] as const) {
      const { queue, parts, changed } = newQueue();
      for (let i = 0; i < 5; i += 1) queue.push(frameOf(PART_BYTES, i));
      if (end === 'dropped') queue.drop();
      for (let part = parts.shift(); part; part = parts.shift())
        part.taken(end === 'lost' ? new Error('reset') : undefined);
      expect([end, queue.bytes, changed()]).toEqual([end, 0, 0]);
      if (end === 'taken') continue;
      queue.push(frameOf(1, 1));
      expect([end, parts.length, queue.bytes]).toEqual([end, 0, 0]);
    }
  });
});
