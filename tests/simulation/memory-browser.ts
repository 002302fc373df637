/** The storage and locks that the pages of one browser share. A lock is released when its page is gone. */
import type { ActionStore, StoredRow } from '../../web/src/lib/device/action-store.ts';
import type { PageClaim } from '../../web/src/lib/device/page-claim.ts';
import type { KeptRevisions } from '../../web/src/lib/device/database.ts';

export class MemoryBrowser {
  rows: StoredRow[] = [];
  /** Simulates full storage: further writes fail. */
  refuses = false;
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #alive = new Set<string>();
  readonly #added: (row: StoredRow) => void;
  #revisions: KeptRevisions = {};
  #order = 0;

  /** `added`: called for each new row. */
  constructor(added: (row: StoredRow) => void) {
    this.#added = added;
  }

  /** `isAlive`: whether the page still runs. Transactions of a page that is gone never happen. */
  store(isAlive: () => boolean): ActionStore {
    const transaction = async <T>(work: () => T): Promise<T> => {
      if (!isAlive()) return never();
      await Promise.resolve();
      // In a browser, a transaction that was pending when its page closed may or may not be committed; here it isn't.
      if (!isAlive()) return never();
      const result = work();
      await Promise.resolve();
      return isAlive() ? result : never();
    };
    const room = 'room';
    return {
      all: () => transaction(() => structuredClone(this.rows)),
      add: (rows) =>
        transaction(() => {
          if (this.refuses) throw new Error('full');
          return rows.map((row) => {
            this.#order += 1;
            const kept = structuredClone({ ...row, room, order: this.#order });
            this.rows.push(kept);
            this.#added(structuredClone(kept));
            return this.#order;
          });
        }),
      change: (row) =>
        transaction(() => {
          const at = this.rows.findIndex(({ order, page }) => order === row.order && page === row.page);
          if (at >= 0) this.rows[at] = structuredClone({ ...row, room });
          return at >= 0;
        }),
      drop: (order) => transaction(() => void (this.rows = this.rows.filter((row) => row.order !== order))),
      takeOver: (from, page) =>
        transaction(() => {
          const taken = this.rows.filter((row) => row.page === from);
          for (const row of taken) row.page = page;
          return structuredClone(taken);
        }),
      revisions: () => transaction(() => structuredClone(this.#revisions)),
      keepRevisions: (revisions) => transaction(() => void (this.#revisions = structuredClone(revisions))),
    };
  }

  claim(page: string): PageClaim {
    return {
      page,
      hold: async () => void this.#alive.add(page),
      whenGone: (other, gone) => {
        if (!this.#alive.has(other)) return void queueMicrotask(gone);
        const watchers = this.#watchers.get(other) ?? new Set();
        this.#watchers.set(other, watchers.add(gone));
      },
      release: () => this.kill(page),
    };
  }

  /** The page is gone: releases its lock. */
  kill(page: string): void {
    this.#alive.delete(page);
    for (const gone of this.#watchers.get(page) ?? []) queueMicrotask(gone);
    this.#watchers.delete(page);
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
