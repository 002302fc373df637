/**
 * Property test of the action queue against the server's real room, with random sequences of actions, lost connections, reloads,
 * two tabs, two devices, a full room, erasing, the next conversation. A failing run prints its seed.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { LogFile } from './room-server.ts';
import { expectInvariants } from './invariants.ts';
import { op, perform, prepare, type Op } from './operations.ts';

let file: LogFile;
beforeAll(() => void (file = new LogFile()));
afterAll(() => file.dispose());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => void vi.useRealTimers());

async function run(ops: readonly Op[], capacity: number): Promise<string[]> {
  const simulation = await prepare(file);
  try {
    simulation.server.capacity = capacity;
    for (const each of ops) await perform(simulation, each);
    return await expectInvariants(simulation);
  } finally {
    simulation.end();
  }
}

/** `SEED=… RUNS=…` sets the seed and the number of runs. */
const { SEED, RUNS } = process.env;
const numRuns = Number(RUNS ?? 40);

describe.each([
  { room: 'with space', capacity: Infinity },
  { room: 'that gets full', capacity: 12_000 },
])('a room $room', ({ room, capacity }) => {
  it(`[AQ90] ${room}: each action has one outcome, what is durable is in the log, no typed words disappear, and all converge`, async () => {
    const count: Record<string, number> = {};
    const seed = Number(SEED ?? Date.now() % 1_000_000_000);
    console.info(`seed ${seed}`);
    const property = fc.asyncProperty(fc.array(op, { minLength: 10, maxLength: 60, size: 'max' }), async (ops) => {
      for (const type of await run(ops, capacity)) count[type] = (count[type] ?? 0) + 1;
    });
    await fc.assert(property, { seed, numRuns, endOnFailure: false });
    // Guards against runs in which nothing happens.
    const kinds = ['write durable', 'write superseded', 'remove durable', 'erase-words durable', 'intent durable'];
    kinds.push('intent superseded', 'intent refused', ...(capacity === Infinity ? [] : ['write full']));
    for (const kind of kinds) expect(count[kind] ?? 0, `${kind} in ${JSON.stringify(count)}`).toBeGreaterThan(0);
  }, 300_000);
});
