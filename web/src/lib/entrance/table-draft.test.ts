import { describe, expect, it } from 'vitest';
import type { StoredItem } from '#lib/device/stored-item.ts';
import { NEW_TABLE, tableDraft, type TableDraft } from './table-draft.ts';

const TYPED = { ...NEW_TABLE, mine: 'Ben "B"', theirs: ' Ana', length: 'longer', first: 'guest' } as const;

function itemWith(stored: string | null): StoredItem<string> & { stored: string | null } {
  return {
    stored,
    read() {
      return this.stored;
    },
    write(value) {
      this.stored = value;
      return null;
    },
    remove() {
      this.stored = null;
      return null;
    },
  };
}

async function readFrom(item: StoredItem<string>): Promise<TableDraft> {
  const draft = tableDraft(item);
  await draft.read();
  return draft.current;
}

describe('the draft of a table', () => {
  it('[PA24] comes back as it was typed, letter by letter', async () => {
    const item = itemWith(null);
    tableDraft(item).current = TYPED;
    expect(await readFrom(item)).toEqual(TYPED);
  });

  it('[PA24] begins afresh where nothing was stored or it cannot be read', async () => {
    const endless = JSON.stringify({ ...TYPED, length: 'endless' });
    for (const stored of [null, '', '{"mine":"Be', '{"mine":3}', '[]', endless]) {
      expect(await readFrom(itemWith(stored))).toEqual(NEW_TABLE);
    }
  });
});
