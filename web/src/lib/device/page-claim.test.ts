import { afterEach, expect, it, vi } from 'vitest';
import { askingClaim, lockClaim, type PageClaim } from './page-claim.ts';

/** The locks of one browser: one holder each, the others queue. */
class FakeLocks {
  readonly #lines = new Map<string, (() => Promise<unknown>)[]>();

  readonly request = (name: string, ...rest: unknown[]): Promise<unknown> => {
    const hold = rest.at(-1) as () => unknown;
    return new Promise((resolve) => {
      const line = this.#lines.get(name) ?? [];
      this.#lines.set(name, line);
      line.push(async () => resolve(await hold()));
      if (line.length === 1) void this.#serve(line);
    });
  };

  async #serve(line: (() => Promise<unknown>)[]): Promise<void> {
    for (let next = line[0]; next; next = line[0]) {
      await next();
      line.shift();
    }
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => void vi.useRealTimers());

async function watching(claim: PageClaim, page: string): Promise<string[]> {
  const gone: string[] = [];
  claim.whenGone(page, () => gone.push(page));
  await turn();
  return gone;
}

it('[AQ03] with locks: a page counts as closed when its lock is released, and not before', async () => {
  const locks = new FakeLocks() as unknown as LockManager;
  const [a, b] = [lockClaim('a', locks), lockClaim('b', locks)];
  await Promise.all([a.hold(), b.hold()]);
  // A second call keeps it.
  await a.hold();
  const gone = await watching(b, 'a');
  expect(gone).toEqual([]);
  a.release();
  await turn();
  expect(gone).toEqual(['a']);
  expect(await watching(b, 'never there')).toEqual(['never there']);
});

it('[AQ03] with locks: a page that is released before it gets its lock doesn’t hold it', async () => {
  const locks = new FakeLocks() as unknown as LockManager;
  let letGo: () => void = () => undefined;
  void locks.request('heard/page/a', () => new Promise<void>((resolve) => (letGo = resolve)));
  const [a, b] = [lockClaim('a', locks), lockClaim('b', locks)];
  const holding = a.hold();
  a.release();
  const gone = await watching(b, 'a');
  letGo();
  await holding;
  await turn();
  expect(gone).toEqual(['a']);
});

it('[AQ03] without locks: a page that doesn’t answer for two seconds counts as closed', async () => {
  const waiting: (() => void)[] = [];
  const after = (_ms: number, run: () => void) => void waiting.push(run);
  const channels = [new BroadcastChannel('test'), new BroadcastChannel('test')] as const;
  const [a, b] = [askingClaim('a', channels[0], after), askingClaim('b', channels[1], after)];
  const alive = await watching(b, 'a');
  const gone = await watching(b, 'c');
  // BroadcastChannel is asynchronous.
  await vi.waitFor(async () => {
    await turn();
    for (const run of waiting.splice(0)) run();
    expect(gone).toEqual(['c']);
  });
  expect(alive).toEqual([]);
  a.release();
  b.release();
});
