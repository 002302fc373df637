import { describe, expect, it } from 'vitest';
import { GONE, leaveAgain, leaveQuickly, leaveWithOthers } from './leave-quickly.ts';

const TO = 'https://example.org/weather';

/** Tabs hear each other, and not themselves. */
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

/** A tab that writes down what is done to it, in order. */
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
  it('[SF01] is blank before it is anything else', () => {
    const { at, document, done } = tabWith();
    leaveQuickly(TO, at);
    expect(done[0]).toBe('display: none');
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
    expect(document.title).toBe('New tab');
  });

  it('[SF01] names nobody again, whatever still happens in the room', () => {
    const { at, document } = tabWith();
    leaveQuickly(TO, at);
    document.title = 'Ben is not here yet';
    expect(document.title).toBe('New tab');
  });

  it('[SF01] bears a second press', () => {
    const { at, document, done } = tabWith();
    leaveQuickly(TO, at);
    leaveQuickly(TO, at);
    expect(document.title).toBe('New tab');
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF03] takes the place of this page where there is nothing before it, or no way to know', () => {
    for (const entries of [null, [entry(0)], [entry(0, false), entry(1)]]) {
      const { at, done } = tabWith({ entries });
      leaveQuickly(TO, at);
      expect(done).toContain(`replaced by ${TO}`);
      expect(done.join()).not.toContain('back to');
    }
  });

  it('[SF03] goes from an emptied first page, so that nothing of ours is behind or ahead', async () => {
    const { at, done, committed } = tabWith({ entries: [entry(0, false), entry(1), entry(2), entry(3)] });
    leaveQuickly(TO, at);
    expect(done.at(-1)).toBe('back to entry-1');
    committed.resolve(null);
    await committed.promise;
    expect(done.slice(-2)).toEqual([`becomes ${GONE}`, `on to ${TO}`]);
  });

  it('[SF03] leaves all the same where going back fails', async () => {
    const { at, done, committed } = tabWith({ entries: [entry(0), entry(1)] });
    leaveQuickly(TO, at);
    committed.reject(new Error('not now'));
    await committed.promise.catch(() => undefined);
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF04] takes the other tabs along', () => {
    const channels = new Channels();
    const [here, there] = [tabWith({ channels }), tabWith({ channels })];
    leaveWithOthers(there.at);
    leaveQuickly(TO, here.at);
    expect(there.done[0]).toBe('display: none');
    expect(there.done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF04] takes them to an address of the web only', () => {
    const channels = new Channels();
    const there = tabWith({ channels });
    leaveWithOthers(there.at);
    const Channel = channels.class() as typeof BroadcastChannel;
    for (const message of ['javascript:alert(1)', '/r/abc', null, { to: TO }]) new Channel('x').postMessage(message);
    expect(there.done).toEqual([]);
  });

  it('[SF05] leads away again when "Back" comes to another page of ours in this tab', () => {
    const { at: room, kept } = tabWith();
    leaveQuickly(TO, room);
    const home = tabWith({ kept, arrival: 'back_forward' });
    expect(leaveAgain(home.at)).toBe(true);
    expect(home.done).toContain('display: none');
    expect(home.done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF05] also where the browser kept that page whole', () => {
    const home = tabWith();
    expect(leaveAgain(home.at)).toBe(false);
    leaveQuickly(TO, tabWith({ kept: home.kept }).at);
    for (const shown of home.shownAgain) shown({ persisted: false });
    expect(home.done).not.toContain('display: none');
    for (const shown of home.shownAgain) shown({ persisted: true });
    expect(home.done.at(-1)).toBe(`replaced by ${TO}`);
  });

  it('[SF05] lets in whoever opens the page anew, and forgets', () => {
    const { at, kept } = tabWith();
    leaveQuickly(TO, at);
    expect(leaveAgain(tabWith({ kept }).at)).toBe(false);
    expect(leaveAgain(tabWith({ kept, arrival: 'back_forward' }).at)).toBe(false);
  });

  it('[SF05] leads nowhere but to the web, and leaves without a storage as well', () => {
    const kept = new Map([['heard/left', 'javascript:alert(1)']]);
    expect(leaveAgain(tabWith({ kept, arrival: 'back_forward' }).at)).toBe(false);
    const { at, done } = tabWith();
    const refused = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.assign(at, { sessionStorage: { getItem: refused, setItem: refused } });
    leaveQuickly(TO, at);
    expect(done.at(-1)).toBe(`replaced by ${TO}`);
    expect(leaveAgain(at)).toBe(false);
  });
});
