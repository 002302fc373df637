import { describe, expect, it } from 'vitest';
import { level, yesOrNo } from './local-preference.ts';
import { Persisted } from './persisted.ts';
import type { StorageProblem, StoredItem } from './stored-item.ts';

/** Answers asynchronously, like a database, and refuses to write while `problem` is set. */
class SlowItem implements StoredItem<string> {
  stored: string | null;
  problem: StorageProblem | null = null;

  constructor(stored: string | null = null) {
    this.stored = stored;
  }

  async read(): Promise<string | null> {
    return this.stored;
  }

  async write(value: string): Promise<StorageProblem | null> {
    if (this.problem === null) this.stored = value;
    return this.problem;
  }

  async remove(): Promise<StorageProblem | null> {
    if (this.problem === null) this.stored = null;
    return this.problem;
  }
}

const text = (item: StoredItem<string>) =>
  new Persisted(item, { initial: '', parse: (stored) => stored, serialise: (value) => value || null });

describe('a persisted value', () => {
  it('[DV30] is stored with every change, and read again by the next page', async () => {
    const item = new SlowItem();
    const first = text(item);
    first.current = 'h';
    first.current = 'half a wo';
    expect(first.current).toBe('half a wo');
    const second = text(item);
    await second.read();
    expect([second.current, second.isRestored]).toEqual(['half a wo', true]);
  });

  it('[DV31] is not replaced by an older stored one that is read after a change', async () => {
    const persisted = text(new SlowItem('old'));
    const reading = persisted.read();
    persisted.current = 'new';
    await reading;
    expect([persisted.current, persisted.isRestored]).toEqual(['new', false]);
  });

  it('[DV32] keeps its initial value where the stored one can’t be parsed', async () => {
    const options = { initial: 7, parse: () => null, serialise: String };
    const persisted = new Persisted(new SlowItem('seven'), options);
    await persisted.read();
    expect(persisted.current).toBe(7);
  });

  it('[DV33] that can’t be stored lasts as long as the page, with the reason, until a later change is stored', async () => {
    const item = new SlowItem();
    item.problem = 'full';
    const persisted = text(item);
    expect(await persisted.set('a')).toBe('full');
    expect([persisted.current, persisted.problem]).toEqual(['a', 'full']);
    item.problem = null;
    expect(await persisted.set('ab')).toBeNull();
    expect([persisted.problem, item.stored]).toEqual([null, 'ab']);
  });

  it('[DV34] leaves nothing on the device where it is empty or was cleared', async () => {
    const item = new SlowItem('kept');
    const persisted = text(item);
    await persisted.set('');
    expect(item.stored).toBeNull();
    await persisted.set('typed');
    await persisted.clear();
    expect([persisted.current, item.stored]).toEqual(['', null]);
  });

  it('[DV34] stays where the device can’t remove it', async () => {
    const item = new SlowItem();
    const persisted = text(item);
    await persisted.set('typed');
    item.problem = 'refused';
    expect(await persisted.clear()).toBe('refused');
    expect([persisted.current, persisted.problem, item.stored]).toEqual(['typed', null, 'typed']);
  });
});

/** Local storage that holds `stored`. */
function storage(stored: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(stored));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

function refuse(): never {
  throw new Error('refused');
}

describe('a preference of one screen', () => {
  it('[ST45] outlives a reload, and works where storage is refused', () => {
    const local = storage();
    yesOrNo('digits', false, local).current = true;
    expect(local.getItem('heard.digits')).toBe('yes');
    expect(yesOrNo('digits', false, local).current).toBe(true);
    for (const refusing of [null, { getItem: refuse, setItem: refuse } as unknown as Storage]) {
      const preference = yesOrNo('digits', false, refusing);
      preference.current = true;
      expect(preference.current).toBe(true);
    }
  });

  it('[LT03] the loudness of the chimes outlives a reload, and stays within its steps whatever is stored', () => {
    const local = storage();
    level('loudness', 4, 7, local).current = 6;
    expect(level('loudness', 4, 7, local).current).toBe(6);
    for (const [stored, shown] of [
      ['900', 7],
      ['-3', 1],
      ['loud', 4],
    ] as const) {
      expect(level('loudness', 4, 7, storage({ 'heard.loudness': stored })).current).toBe(shown);
    }
    expect(level('loudness', 4, 7, null).current).toBe(4);
  });
});
