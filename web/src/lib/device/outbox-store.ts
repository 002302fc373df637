/** Where unconfirmed entries lie until the server has them: on the device, or in memory where the device refuses. */
import { database, type KeptRevisions, type OutboxItem } from './database.ts';

/** Every call may reject: storage can be refused or full at any time. */
export interface OutboxStore {
  all(): Promise<OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  /** Drops an item unless a newer revision has taken its place. */
  drop(entryId: string, revision: number): Promise<void>;
  /** The highest revision seen of each entry, so that an older one that is played again is noticed. */
  revisions(): Promise<KeptRevisions>;
  keepRevisions(revisions: KeptRevisions): Promise<void>;
}

export function outboxStore(room: string): OutboxStore {
  return {
    async all() {
      const range = IDBKeyRange.bound([room, ''], [room, '\uffff']);
      return (await database()).getAll('outbox', range);
    },
    async put(item) {
      await (await database()).put('outbox', { ...item, room });
    },
    async drop(entryId, revision) {
      const store = (await database()).transaction('outbox', 'readwrite').store;
      const kept = await store.get([room, entryId]);
      if (kept && kept.revision <= revision) await store.delete([room, entryId]);
    },
    async revisions() {
      return (await (await database()).get('revisions', room)) ?? {};
    },
    async keepRevisions(revisions) {
      await (await database()).put('revisions', revisions, room);
    },
  };
}

/** For looking into a room before anything may be kept, and for devices that keep nothing. */
export function refusingStore(): OutboxStore {
  // @wc-ignore
  const refuse = () => Promise.reject(new DOMException('nothing is kept here', 'NotAllowedError'));
  return {
    all: () => Promise.resolve([]),
    put: refuse,
    drop: () => Promise.resolve(),
    revisions: () => Promise.resolve({}),
    keepRevisions: () => Promise.resolve(),
  };
}
