/**
 * How long the owner of a room can block the server for everybody else: `pnpm bench stall`. Each attack runs against a real server
 * in a child process, which reports the longest turn of its event loop.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { updateOf, type HandSection } from '@heard/shared/wire/update.fixture';
import { encodeStateVector } from '@heard/shared/wire/state-vector';
import { createRoom, HostileDevice } from '../support/hostile-device.ts';
import type { Turns } from '../support/measured-server.ts';
import { foldReading, applyDurable } from '../../server/src/room-fold.ts';
import { runAtOnce } from '../../server/src/time-slicing.ts';
import type { TestRoom } from '../../server/src/test-server.fixture.ts';
import { hostileUpdate, seeded } from '../support/hostile-updates.ts';
import { finish, type Figure } from './figures.ts';

/** The budget of CPU time for one turn of the event loop, ms. */
const MOST_MS = 10;
const MOST_GROWTH_MB = 250;
/** The time limit of an attack, ms. */
const PATIENCE_MS = 12_000;
const FUZZED = 3_000;

interface Scene {
  port: number;
  room: TestRoom;
  host: HostileDevice;
  /** Resets the measurement. */
  measureFromHere: () => Promise<void>;
}

const idOf = (n: number) => (n + 1) * 4 + 1;
const range = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n));

/** One client's items of the smallest size, each after the previous one, beginning at clock `from`. */
function chain(from: number, count: number, client = 1): HandSection {
  const structs = range(count, (n) =>
    from + n === 0 ? { size: 0 } : { size: 0, origin: { client, clock: from + n - 1 } },
  );
  return { client, clock: from, structs };
}

async function fillWithItems(host: HostileDevice, count: number): Promise<void> {
  host.answer(Uint8Array.of(0, 0));
  for (let from = 0; from < count; from += 1_900) {
    host.update(updateOf([chain(from, Math.min(1_900, count - from))]));
    await host.settled(PATIENCE_MS);
  }
}

/** Updates by many clients in turn. */
async function fillWithClients(host: HostileDevice, clients: number, updates: number): Promise<void> {
  host.answer(Uint8Array.of(0, 0));
  const each = Math.ceil(clients / updates);
  for (let n = 0; n < updates; n += 1) {
    // One id from each range, so that the clients of different updates interleave.
    const sections = range(each, (k): HandSection => ({ client: idOf(k * updates + n), structs: [{ gc: 1 }] }));
    host.update(updateOf(sections.reverse()));
    if (n % 10 === 9) await host.settled(PATIENCE_MS);
  }
  await host.settled(PATIENCE_MS);
}

const singles = (count: number, from = 0): [number, number][] => range(count, (n) => [from + 2 * n, 1]);
const deletes = (ranges: [number, number][], client = 1) => updateOf([], [{ client, ranges }]);

/** The largest sync answer, made of structs of two bytes. */
const runs = (client: number) => updateOf([{ client, structs: range(500_000, () => ({ gc: 1 })) }]);

const ATTACKS: Record<string, { says: string; attack: (scene: Scene) => Promise<void> }> = {
  runOfClocks: {
    says: 'deletes of single clocks out of a run of 4·10⁹',
    attack: async ({ host }) => {
      host.answer(updateOf([{ client: 1, structs: [{ gc: 4_000_000_000 }] }]));
      for (let n = 0; n < 60; n += 1) host.update(deletes(singles(1_990, n * 4_000)));
      await host.settled(PATIENCE_MS);
    },
  },
  crowd: {
    says: '25,350 clients, then 30 requests for the room',
    attack: async ({ host, measureFromHere }) => {
      await fillWithClients(host, 25_350, 195);
      await measureFromHere();
      for (let n = 0; n < 30; n += 1) host.ask(encodeStateVector(new Map(range(15, (k) => [idOf(k), 1]))));
      await host.until('sync-answer', 30, PATIENCE_MS);
    },
  },
  filling: {
    says: 'filling a room with clients',
    attack: ({ host }) => fillWithClients(host, 25_350, 195),
  },
  smallItems: {
    says: 'a room of 120,000 items, every other one deleted by live updates',
    attack: async ({ host }) => {
      await fillWithItems(host, 120_000);
      for (let n = 0; n < 30; n += 1) host.update(deletes(singles(1_990, n * 4_000)));
      await host.settled(PATIENCE_MS);
    },
  },
  deletesInAnswer: {
    says: 'a room of 120,000 items, every other one deleted by one answer, known deletes told again',
    attack: async ({ host, measureFromHere }) => {
      await fillWithItems(host, 120_000);
      await measureFromHere();
      const all = deletes(singles(60_000));
      for (let n = 0; n < 4; n += 1) host.answer(all);
      await host.settled(PATIENCE_MS);
    },
  },
  requests: {
    says: 'a room of 60,000 ranges, asked for with every kind of state vector, 400 requests at once',
    attack: async ({ host, measureFromHere }) => {
      await fillWithItems(host, 120_000);
      for (let n = 0; n < 30; n += 1) host.update(deletes(singles(1_990, n * 4_000)));
      await host.settled(PATIENCE_MS);
      await measureFromHere();
      for (let n = 0; n < 400; n += 1) host.ask(encodeStateVector(new Map([[1, n * 300]])));
      await host.until('sync-answer', 12, PATIENCE_MS);
    },
  },
  largeVectors: {
    says: 'requests with state vectors of 64 KiB',
    attack: async ({ host }) => {
      const vector = encodeStateVector(new Map(range(15_000, (n) => [idOf(n), 1])));
      for (let n = 0; n < 20; n += 1) host.ask(vector);
      await host.until('sync-answer', 20, PATIENCE_MS);
    },
  },
  largeAnswers: {
    says: 'answers of 1 MiB: half a million structs, known, foreign, and too many',
    attack: async ({ port, room, host }) => {
      host.answer(updateOf([{ client: 1, structs: [{ gc: 1_000_000 }] }]));
      await host.settled(PATIENCE_MS);
      for (const client of [1, 2]) {
        const device = await HostileDevice.connect(port, room);
        for (let n = 0; n < 3; n += 1) device.answer(runs(client));
        await device.settled(PATIENCE_MS);
        await device.leave();
      }
      const device = await HostileDevice.connect(port, room);
      device.answer(runs(5));
      await device.settled(PATIENCE_MS);
    },
  },
  crossing: {
    says: 'compacting a room of 6,000 clients that write in the same place',
    attack: async ({ host }) => {
      host.answer(Uint8Array.of(0, 0));
      for (let n = 0; n < 210; n += 1) {
        const sections = range(30, (k): HandSection => ({ client: idOf(n * 30 + k), structs: [{ size: 0 }] }));
        host.update(updateOf(sections.reverse()));
      }
      await host.settled(PATIENCE_MS);
      await new Promise((resolve) => setTimeout(resolve, 4_000));
    },
  },
  coming: {
    says: 'coming back to a room of 120,000 items that nobody was in',
    attack: async ({ port, room, host, measureFromHere }) => {
      await fillWithItems(host, 120_000);
      await host.leave();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await measureFromHere();
      const device = await HostileDevice.connect(port, room);
      device.ask();
      await device.until('sync-answer', 1, PATIENCE_MS);
      await device.leave();
    },
  },
  honest: {
    says: 'an honest room of 1 MiB: filling, asking, removing',
    attack: async ({ host }) => {
      host.answer(Uint8Array.of(0, 0));
      for (let n = 0; n < 25; n += 1) {
        const key = `entry-${String(n).padStart(6, '0')}`;
        host.update(updateOf([{ client: 1, clock: n, structs: [{ size: 39 * 1_024, key }] }]));
      }
      await host.settled(PATIENCE_MS);
      for (let n = 0; n < 5; n += 1) {
        host.ask();
        host.update(deletes([[n, 1]]));
        await new Promise((resolve) => setTimeout(resolve, 600));
      }
      await host.settled(PATIENCE_MS);
    },
  },
};

async function start(): Promise<{ child: ChildProcess; port: number; turns: () => Promise<Turns> }> {
  const child = fork(join(import.meta.dirname, '../support/measured-server.ts'));
  const [port] = (await once(child, 'message')) as [number];
  const turns = async () => {
    child.send('turns');
    const [told] = (await once(child, 'message')) as [Turns];
    return told;
  };
  return { child, port, turns };
}

/** Warms up the JIT compiler, as a server usually isn't attacked in its first second. */
async function warmUp(port: number): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    const host = await HostileDevice.connect(port, await createRoom(port));
    await fillWithClients(host, 2_000, 40);
    await fillWithItems(host, 6_000);
    host.update(deletes(singles(500)));
    host.ask();
    host.answer(updateOf([{ client: 2, structs: range(20_000, () => ({ gc: 1 })) }]));
    await host.settled(PATIENCE_MS);
    await host.leave();
  }
}

const figures: Figure[] = [];
const only = process.env['STALL_ONLY'];
for (const [name, { says, attack }] of Object.entries(ATTACKS)) {
  if (only !== undefined && only !== name) continue;
  const { child, port, turns } = await start();
  await warmUp(port);
  const room = await createRoom(port);
  const host = await HostileDevice.connect(port, room);
  let before = await turns();
  const measureFromHere = async () => void (before = await turns());
  await attack({ port, room, host, measureFromHere });
  const after = await turns();
  const growth = after.residentMb - before.residentMb;
  figures.push(
    { name: `${name}Ms`, value: after.longestCpuMs, unit: 'ms', most: MOST_MS, says },
    { name: `${name}WallMs`, value: after.longestMs, unit: 'ms', says: '  as a clock sees it' },
    { name: `${name}Mb`, value: growth, unit: 'MB', most: MOST_GROWTH_MB, says: '  memory that grew' },
  );
  if (host.closedWith !== null)
    figures.push({ name: `${name}Close`, value: host.closedWith, unit: '', says: '  closed' });
  await host.leave();
  child.disconnect();
  await once(child, 'exit');
}
if (only === undefined || only === 'fuzz') figures.push(...fuzz());
finish('stall', figures);

/** Guards random updates in this process, in a room that they fill. The seed is printed, to reproduce the worst update. */
function fuzz(): Figure[] {
  const seed = Number(process.env['STALL_SEED'] ?? Date.now() % 1_000_000);
  const random = seeded(seed);
  const loaded = runAtOnce(
    foldReading({ snapshot: null, snapshotPosition: 0, tail: [], lastPulse: null, followers: 1 }),
  );
  let [worst, worstAt, taken, position] = [0, 0, 0, 0];
  for (let n = 0; n < FUZZED; n += 1) {
    const ids = range(40, (k) => idOf((n % 7) * 40 + (40 - k)));
    const known = ids.map((id): [number, number] => [id, loaded.fold.clocks.get(id) ?? 0]);
    const update = hostileUpdate(random, known);
    const [since, cpuSince] = [performance.now(), process.threadCpuUsage()];
    const guarded = loaded.fold.fork().guard(update, 'host', 'live');
    const news = guarded.ok ? guarded.value.update : null;
    if (news && loaded.fold.fits(news))
      applyDurable(loaded, { position: (position += 1), author: 'host', update: news });
    // As after a compaction.
    loaded.fold.size.tailUpdates = 0;
    const { user, system } = process.threadCpuUsage(cpuSince);
    const ms = Math.min(performance.now() - since, (user + system) / 1_000);
    if (n > FUZZED / 10 && ms > worst) [worst, worstAt] = [ms, n];
    if (news) taken += 1;
  }
  const says = `the worst of ${FUZZED} random updates (number ${worstAt}; STALL_SEED=${seed}; ${taken} had something new)`;
  return [{ name: 'fuzzMs', value: worst, unit: 'ms', most: MOST_MS, says }];
}
