import { describe, expect, it } from 'vitest';
import { GONE_PATH, leaveAgainOnBack, leaveQuickly, leaveWithOtherTabs } from './leave-quickly.ts';

const TO = 'https://example.org/weather';

/** A fake BroadcastChannel: a channel doesn't receive its own messages. */
class Channels {
  readonly #open = new Set<{ onmessage: ((event: { data: unknown }) => void) | null }>();

  class(): unknown {
    const open = this.#open;
    return class {
      onmessage: ((event: { data: unknown }) => void) | null = null;
      constructor() {
        open.add(this);
      }
      postMessage(data: unknown): void {
        for (const other of open) if (other !== this) other.onmessage?.({ data });
      }
      close(): void {
        open.delete(this);
      }
    };
  }
}

interface Entry {
  key: string;
  index: number;
  sameDocument: boolean;
}

/** A fake window that records what is done to it, in order. */
function tabWith({
  entries = null,
  channels = new Channels(),
  kept = new Map<string, string>(),
  arrival = 'navigate',
}: { entries?: Entry[] | null; channels?: Channels; kept?: Map<string, string>; arrival?: string } = {}) {
  const done: string[] = [];
  const committed = Promise.withResolvers<null>();
  const document = {
    title: 'Ben is here',
    documentElement: { style: { setProperty: (name: string, value: string) => done.push(`${name}: ${value}`) } },
  };
  const shownAgain: ((event: { persisted: boolean }) => void)[] = [];
  const tab = {
    document,
    performance: { getEntriesByType: () => [{ type: arrival }] },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    BroadcastChannel: channels.class(),
    addEventListener: (type: string, listener: (event: { persisted: boolean }) => void) => {
      done.push(`listens: ${type}`);
      if (type === 'pageshow') shownAgain.push(listener);
    },
    setTimeout: () => 1,
    clearTimeout: () => undefined,
    history: { replaceState: (_state: null, _title: string, url: string) => done.push(`becomes ${url}`) },
    location: {
      replace: (url: string) => done.push(`replaced by ${url}`),
      assign: (url: string) => done.push(`on to ${url}`),
    },
    navigation: entries && {
      entries: () => entries,
      currentEntry: entries.at(-1),
      traverseTo: (key: string) => {
        done.push(`back to ${key}`);
        return { committed: committed.promise };
      },
    },
  };
  return { at: tab as unknown as Window & typeof globalThis, document, done, committed, kept, shownAgain };
}

const entry = (index: number, sameDocument = true): Entry => ({ key: `entry-${index}`, index, sameDocument });

describe('leaving quickly', () => {
  it('[SF01] blanks the page first', () => {
    const { at, document, done } = tabWith();
    leaveQuickly(TO, at);
    expect(done[0]).toBe('display: none');
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
    expect(document.title).toBe('New tab');
  });

  it('[SF01] ignores later changes of the title', () => {
    const { at, document } = tabWith();
    leaveQuickly(TO, at);
    document.title = 'Ben is not here yet';
    expect(document.title).toBe('New tab');
  });

  it('[SF01] can be called twice', () => {
    const { at, document, done } = tabWith();
    leaveQuickly(TO, at);
    leaveQuickly(TO, at);
    expect(document.title).toBe('New tab');
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF03] replaces the page if it has no earlier entry of its own, or without the Navigation API', () => {
    for (const entries of [null, [entry(0)], [entry(0, false), entry(1)]]) {
      const { at, done } = tabWith({ entries });
      leaveQuickly(TO, at);
      expect(done).toContain(`replaced by ${TO}`);
      expect(done.join()).not.toContain('back to');
    }
  });

  it('[SF03] navigates on from an emptied first entry, so that this site is neither behind nor ahead in the history', async () => {
    const { at, done, committed } = tabWith({ entries: [entry(0, false), entry(1), entry(2), entry(3)] });
    leaveQuickly(TO, at);
    expect(done.at(-1)).toBe('back to entry-1');
    committed.resolve(null);
    await committed.promise;
    expect(done.slice(-2)).toEqual([`becomes ${GONE_PATH}`, `on to ${TO}`]);
  });

  it('[SF03] replaces the page if traversing fails', async () => {
    const { at, done, committed } = tabWith({ entries: [entry(0), entry(1)] });
    leaveQuickly(TO, at);
    committed.reject(new Error('not now'));
    await committed.promise.catch(() => undefined);
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF04] leaves the other tabs, too', () => {
    const channels = new Channels();
    const [here, there] = [tabWith({ channels }), tabWith({ channels })];
    leaveWithOtherTabs(there.at);
    leaveQuickly(TO, here.at);
    expect(there.done[0]).toBe('display: none');
    expect(there.done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF04] accepts only http and https URLs from other tabs', () => {
    const channels = new Channels();
    const there = tabWith({ channels });
    leaveWithOtherTabs(there.at);
    const Channel = channels.class() as typeof BroadcastChannel;
    for (const message of ['javascript:alert(1)', '/r/abc', null, { to: TO }]) new Channel('x').postMessage(message);
    expect(there.done).toEqual([]);
  });

  it('[SF05] leaves again when "Back" leads to another page of this site in the same tab', () => {
    const { at: room, kept } = tabWith();
    leaveQuickly(TO, room);
    const home = tabWith({ kept, arrival: 'back_forward' });
    expect(leaveAgainOnBack(home.at)).toBe(true);
    expect(home.done).toContain('display: none');
    expect(home.done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF05] leaves again when the page comes from the back/forward cache', () => {
    const home = tabWith();
    expect(leaveAgainOnBack(home.at)).toBe(false);
    leaveQuickly(TO, tabWith({ kept: home.kept }).at);
    for (const shown of home.shownAgain) shown({ persisted: false });
    expect(home.done).not.toContain('display: none');
    for (const shown of home.shownAgain) shown({ persisted: true });
    expect(home.done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF05] clears the mark when the site is opened again', () => {
    const { at, kept } = tabWith();
    leaveQuickly(TO, at);
    expect(leaveAgainOnBack(tabWith({ kept }).at)).toBe(false);
    expect(leaveAgainOnBack(tabWith({ kept, arrival: 'back_forward' }).at)).toBe(false);
  });

  it('[SF05] ignores a stored URL that isn’t http or https, and works without storage', () => {
    const kept = new Map([['heard/left', 'javascript:alert(1)']]);
    expect(leaveAgainOnBack(tabWith({ kept, arrival: 'back_forward' }).at)).toBe(false);
    const { at, done } = tabWith();
    const refused = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.assign(at, { sessionStorage: { getItem: refused, setItem: refused } });
    leaveQuickly(TO, at);
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
    expect(leaveAgainOnBack(at)).toBe(false);
  });
});
