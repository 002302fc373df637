import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Sealing from './journal-sealing.ts';

/** Cheap, for tests only. */
const COST = { N: 16, r: 8, p: 1 };
const WORDS = 'four small quiet words';
const OTHER = 'another set of words';
const THIRD = 'and yet another one';
const PAGES = ['a', 'b', 'c', 'd'];

/** A pause between checking a passphrase and acting on it. */
let meanwhile: () => Promise<void> = () => Promise.resolve();

vi.mock('./journal-sealing.ts', async (importOriginal) => {
  const actual = await importOriginal<typeof Sealing>();
  const openLock: typeof actual.openLock = async (...args) => {
    const opened = await actual.openLock(...args);
    await meanwhile();
    return opened;
  };
  const newLock: typeof actual.newLock = async (...args) => {
    const made = await actual.newLock(...args);
    await meanwhile();
    return made;
  };
  return { ...actual, openLock, newLock };
});

/** The journal's modules in one tab: separate memory, the same store. */
async function openTab() {
  vi.resetModules();
  const lock = await import('./journal-lock.ts');
  const journal = await import('./journal.ts');
  const drafts = await import('./journal-drafts.ts');
  const access = await import('./journal-access.ts');
  const { database } = await import('./database.ts');
  return { ...lock, ...journal, ...drafts, ...access, database };
}

type Tab = Awaited<ReturnType<typeof openTab>>;

/** Makes the next check of a passphrase wait until `open` is called; `reached` resolves when it waits. */
function holdNext(): { open: () => void; reached: Promise<void> } {
  let open = (): void => undefined;
  let arrived = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  meanwhile = () => {
    meanwhile = () => Promise.resolve();
    arrived();
    return opened;
  };
  return { open, reached };
}

const tabs: Tab[] = [];

async function tab(): Promise<Tab> {
  const made = await openTab();
  tabs.push(made);
  return made;
}

beforeEach(async () => {
  const first = await tab();
  const db = await first.database();
  await db.clear('kept');
  await db.clear('journal');
  for (const [index, id] of PAGES.entries()) await first.saveInJournal(id, { text: `page ${id}` }, index + 1);
  await first.writeDraft('new', { text: 'half' });
});

afterEach(async () => {
  vi.restoreAllMocks();
  meanwhile = () => Promise.resolve();
  for (const each of tabs.splice(0)) {
    each.letGo();
    (await each.database()).close();
  }
});

/**
 * Checks that the journal is intact: no lock and nothing sealed, or a lock and everything sealed with its key. Returns the passphrase,
 * or null.
 */
async function whole(ids: readonly string[] = PAGES, observer?: Tab): Promise<string | null> {
  const fresh = observer ?? (await tab());
  fresh.letGo();
  const db = await fresh.database();
  const isLocked = (await db.get('kept', fresh.LOCK_KEY)) !== undefined;
  const rows = await db.getAll('journal');
  expect(rows.map((row) => row.page instanceof Uint8Array)).toEqual(rows.map(() => isLocked));
  expect((await db.get('kept', `${fresh.DRAFT_PREFIX}new`)) instanceof Uint8Array).toBe(isLocked);
  let passphrase: string | null = null;
  if (isLocked) {
    for (const words of [WORDS, OTHER, THIRD]) if ((await fresh.unlock(words)).ok) passphrase = words;
    expect(passphrase).not.toBeNull();
  }
  const pages = await fresh.journalPages();
  if (!pages.ok) throw new Error('expected the journal to be open');
  expect(pages.value.map(({ id, page }) => [id, page]).toSorted()).toEqual(
    ids.map((id) => [id, { text: `page ${id}` }]),
  );
  expect(await fresh.readDraft('new')).toEqual({ text: 'half' });
  return passphrase;
}

describe('two tabs and one passphrase', () => {
  it('[JO300] one tab removes the passphrase while the other changes it: no lock over unsealed pages', async () => {
    const first = await tab();
    await first.setPassphrase(WORDS, undefined, COST);
    const second = await tab();
    const held = holdNext();
    const changing = second.changePassphrase(WORDS, OTHER, undefined, COST);
    await held.reached;
    expect(await first.removePassphrase(WORDS)).toEqual({ ok: true, value: undefined });
    expect(await first.saveInJournal('e', { text: 'page e' }, 9)).toMatchObject({ ok: true });
    held.open();
    expect(await changing).toEqual({ ok: false, error: 'changed' });
    expect(await whole([...PAGES, 'e'])).toBeNull();
  });

  it('[JO300] of two changes one succeeds, and the other is told that it didn’t', async () => {
    const first = await tab();
    await first.setPassphrase(WORDS, undefined, COST);
    const second = await tab();
    const held = holdNext();
    const changing = second.changePassphrase(WORDS, THIRD, undefined, COST);
    await held.reached;
    expect((await first.changePassphrase(WORDS, OTHER, undefined, COST)).ok).toBe(true);
    held.open();
    expect(await changing).toEqual({ ok: false, error: 'changed' });
    expect(await whole()).toBe(OTHER);
  });

  it.each(['removePassphrase', 'unlock'] as const)(
    '[JO300] %s with words that were the passphrase until a moment ago does nothing',
    async (way) => {
      const first = await tab();
      await first.setPassphrase(WORDS, undefined, COST);
      const second = await tab();
      const held = holdNext();
      const listener = vi.fn();
      second.onLockChange(listener);
      const doing = second[way](WORDS);
      await held.reached;
      await first.changePassphrase(WORDS, OTHER, undefined, COST);
      held.open();
      expect(await doing).toEqual({ ok: false, error: 'changed' });
      expect(listener).toHaveBeenCalled();
      expect(await second.lockStatus()).toEqual({ ok: true, value: 'locked' });
      expect(await whole()).toBe(OTHER);
    },
  );

  it('[JO300] removing it, setting a second one and changing the first leaves the second', async () => {
    const first = await tab();
    await first.setPassphrase(WORDS, undefined, COST);
    const second = await tab();
    const held = holdNext();
    const changing = second.changePassphrase(WORDS, THIRD, undefined, COST);
    await held.reached;
    await first.removePassphrase(WORDS);
    await first.setPassphrase(OTHER, undefined, COST);
    held.open();
    expect(await changing).toEqual({ ok: false, error: 'changed' });
    expect(await whole()).toBe(OTHER);
  });

  it('[JO300] a journal that was emptied while another tab changed its passphrase has none', async () => {
    const first = await tab();
    await first.setPassphrase(WORDS, undefined, COST);
    const second = await tab();
    const held = holdNext();
    const changing = second.changePassphrase(WORDS, OTHER, undefined, COST);
    await held.reached;
    first.lock();
    await first.deleteJournal();
    for (const [index, id] of PAGES.entries()) await first.saveInJournal(id, { text: `page ${id}` }, index + 1);
    await first.writeDraft('new', { text: 'half' });
    held.open();
    expect(await changing).toEqual({ ok: false, error: 'changed' });
    expect(await whole()).toBeNull();
  });

  it('[JO301] any order of changes in two tabs leaves an intact journal', async () => {
    const ways: ((tab: Tab) => Promise<unknown>)[] = [
      (each) => each.setPassphrase(WORDS, undefined, COST),
      (each) => each.setPassphrase(OTHER, undefined, COST),
      (each) => each.changePassphrase(WORDS, OTHER, undefined, COST),
      (each) => each.changePassphrase(OTHER, THIRD, undefined, COST),
      (each) => each.changePassphrase(OTHER, WORDS, undefined, COST),
      (each) => each.removePassphrase(WORDS),
      (each) => each.removePassphrase(OTHER),
      (each) => each.unlock(WORDS),
      (each) => each.unlock(OTHER),
      (each) => Promise.resolve(each.lock()),
      (each) => each.saveInJournal('a', { text: 'page a' }, 7),
      (each) => each.changePages((here) => here),
      (each) => each.writeDraft('new', { text: 'half' }),
    ];
    const counted = { locked: 0, open: 0 };
    const [observer, ...both] = [await tab(), await tab(), await tab()] as const;
    for (let seed = 1; seed <= 60; seed += 1) {
      let state = seed;
      const below = (end: number) => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return Math.floor((state / 2_147_483_648) * end);
      };
      const later = async () => {
        for (let turns = below(12); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
      };
      both.forEach((each) => each.letGo());
      meanwhile = later;
      await Promise.all(
        both.map(async (each) => {
          for (let step = 0; step < 4; step += 1) {
            await later();
            await ways[below(ways.length)]!(each);
          }
        }),
      );
      meanwhile = () => Promise.resolve();
      const passphrase = await whole(PAGES, observer).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
      counted[passphrase === null ? 'open' : 'locked'] += 1;
      if (passphrase !== null) await observer.removePassphrase(passphrase);
    }
    expect(Math.min(counted.locked, counted.open)).toBeGreaterThan(5);
  });
});

it('[JO303] pages that an older tab left unsealed are sealed at the next unlock', async () => {
  const first = await tab();
  await first.setPassphrase(WORDS, undefined, COST);
  first.lock();
  const db = await first.database();
  await db.put('journal', { id: 'a', savedAt: 1, page: { text: 'page a' } });
  await db.put('kept', { text: 'half' }, `${first.DRAFT_PREFIX}new`);
  expect((await first.unlock(WORDS)).ok).toBe(true);
  expect(await whole()).toBe(WORDS);
});
