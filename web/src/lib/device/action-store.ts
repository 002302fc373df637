/** Stores actions on the device, in the order in which they were done, until they have an outcome. Each call is one transaction. */
import { database, type ActionRow, type KeptRevisions } from './database.ts';

export type StoredRow = ActionRow & { order: number };

/** Every call may reject, because storage can be refused or full at any time. */
export interface ActionStore {
  /** Rows of all pages, in order. */
  all(): Promise<StoredRow[]>;
  /** All or none. Returns their keys, which are their order. */
  add(rows: readonly Omit<ActionRow, 'room'>[]): Promise<number[]>;
  /** False, without a change, when the row is gone or another page has taken it over. */
  change(row: Omit<StoredRow, 'room'>): Promise<boolean>;
  drop(order: number): Promise<void>;
  /** Assigns the rows of a closed page to `page`, and returns them. */
  takeOver(from: string, page: string): Promise<StoredRow[]>;
  /** The highest revision that was seen of each entry, so that a replayed older one is detected. */
  revisions(): Promise<KeptRevisions>;
  keepRevisions(revisions: KeptRevisions): Promise<void>;
}

/** `room`: its local id. */
export function actionStore(room: string): ActionStore {
  return {
    async all() {
      return ordered(await (await database()).getAllFromIndex('actions', 'room', room));
    },
    async add(rows) {
      const transaction = (await database()).transaction('actions', 'readwrite');
      const orders = await Promise.all(rows.map((row) => transaction.store.add({ ...row, room })));
      await transaction.done;
      return orders;
    },
    async change(row) {
      const transaction = (await database()).transaction('actions', 'readwrite');
      const there = await transaction.store.get(row.order);
      const isOurs = there?.page === row.page;
      if (isOurs) await transaction.store.put({ ...row, room });
      await transaction.done;
      return isOurs;
    },
    async drop(order) {
      await (await database()).delete('actions', order);
    },
    async takeOver(from, page) {
      const transaction = (await database()).transaction('actions', 'readwrite');
      const rows = ordered(await transaction.store.index('room').getAll(room)).filter((row) => row.page === from);
      const taken = rows.map((row) => ({ ...row, page }));
      for (const row of taken) await transaction.store.put(row);
      await transaction.done;
      return taken;
    },
    async revisions() {
      return (await (await database()).get('revisions', room)) ?? {};
    },
    async keepRevisions(revisions) {
      await (await database()).put('revisions', revisions, room);
    },
  };
}

function ordered(rows: readonly ActionRow[]): StoredRow[] {
  return rows.filter((row): row is StoredRow => row.order !== undefined).sort((a, b) => a.order - b.order);
}

/** For devices that store nothing. */
export function refusingStore(): ActionStore {
  // @wc-ignore
  const refuse = () => Promise.reject(new DOMException('this device stores nothing', 'NotAllowedError'));
  return {
    all: () => Promise.resolve([]),
    add: refuse,
    change: refuse,
    drop: () => Promise.resolve(),
    takeOver: () => Promise.resolve([]),
    revisions: () => Promise.resolve({}),
    keepRevisions: () => Promise.resolve(),
  };
}
