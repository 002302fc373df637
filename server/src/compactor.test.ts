import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Compactor, TIMEOUT_MS, type Job } from './compactor.ts';
import { newDoc } from './device.fixture.ts';
import { ManualSchedule } from './schedule.fixture.ts';

function documentOf(entries: number): Job {
  const doc = newDoc('host');
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const map = doc.getMap('host');
  for (let n = 0; n < entries; n += 1) map.set(`entry-${String(n).padStart(6, '0')}`, new Uint8Array(4));
  return { updates, stateVector: Y.encodeStateVector(doc) };
}

function sizeOf(snapshot: Uint8Array | null): number | null {
  if (snapshot === null) return null;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, snapshot);
  return doc.getMap('host').size;
}

/** A worker thread that answers when the test says so. */
class FakeThread extends EventEmitter {
  readonly jobs: Job[] = [];
  isTerminated = false;

  unref(): void {}

  postMessage(job: Job): void {
    this.jobs.push(job);
  }

  terminate(): Promise<number> {
    this.isTerminated = true;
    return Promise.resolve(1);
  }
}

describe('compaction', () => {
  const compactors: Compactor[] = [];
  const made = (compactor: Compactor) => {
    compactors.push(compactor);
    return compactor;
  };
  afterEach(async () => {
    for (const compactor of compactors.splice(0)) await compactor.close();
  });

  function withFakes() {
    const threads: FakeThread[] = [];
    const schedule = new ManualSchedule();
    const startWorker = () => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread as unknown as Worker;
    };
    return { threads, schedule, compactor: made(new Compactor({ schedule, startWorker })) };
  }

  it('[SV347] of a large room runs in a worker thread', async () => {
    const job = documentOf(1_200);
    const compactor = made(new Compactor({ schedule: new ManualSchedule() }));
    expect(sizeOf(await compactor.compact(job))).toBe(1_200);
    expect(await compactor.compact({ ...job, updates: job.updates.slice(0, -1) })).toBeNull();
  });

  it('[SV347] of a small room runs at once, unless it has many clients', async () => {
    const { threads, compactor } = withFakes();
    const job = documentOf(100);
    expect(sizeOf(await compactor.compact(job))).toBe(100);
    expect(threads).toHaveLength(0);
    const many = Array.from({ length: 100 }, () => documentOf(1));
    const updates = many.flatMap((each) => each.updates);
    void compactor.compact({ updates, stateVector: job.stateVector });
    await turn();
    expect(threads[0]?.jobs).toHaveLength(1);
  });

  it('[SV347] over its time limit is given up and its thread terminated; the next one gets a new thread', async () => {
    const { threads, schedule, compactor } = withFakes();
    const job = documentOf(600);
    const first = compactor.compact(job);
    const second = compactor.compact(job);
    await turn();
    expect(threads[0]?.jobs).toHaveLength(1);
    schedule.advance(TIMEOUT_MS);
    expect(await first).toBeNull();
    expect(threads.map((thread) => [thread.jobs.length, thread.isTerminated])).toEqual([
      [1, true],
      [1, false],
    ]);
    // A late answer of the terminated thread is ignored.
    threads[0]?.emit('message', { snapshot: Uint8Array.of(9) });
    threads[1]?.emit('message', { snapshot: Uint8Array.of(1) });
    expect(await second).toEqual(Uint8Array.of(1));
    schedule.advance(TIMEOUT_MS);
    expect(threads[1]?.isTerminated).toBe(false);
  });

  it('[SV347] is given up when its thread dies, and waiting ones when the server stops', async () => {
    const { threads, compactor } = withFakes();
    const job = documentOf(600);
    const first = compactor.compact(job);
    await turn();
    threads[0]?.emit('error', new Error('out of memory'));
    expect(await first).toBeNull();
    const waiting = [compactor.compact(job), compactor.compact(job)];
    await turn();
    await compactor.close();
    expect(await Promise.all(waiting)).toEqual([null, null]);
    expect(threads[1]?.isTerminated).toBe(true);
  });
});
