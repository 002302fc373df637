/**
 * What this device wrote and the server hasn't confirmed. An entry is sealed, kept on the device, put into the document when
 * that is in step with the server's, and dropped when a `durable` frame covers it. So it survives a reload, a closed tab and a
 * fresh document; it is never only in a document that may die.
 */
import { LIMITS } from '@heard/shared/wire/limits';
import type { OutboxItem } from '../device/database.ts';
import type { OutboxStore } from '../device/outbox-store.ts';
import type { RoomDocument, Written } from './room-document.ts';
import { revisionOf } from './revision-of.ts';

/** Each takes a struct and up to two deleted ranges of an update, which may hold `structsPerUpdate`. */
const REMOVALS_AT_ONCE = Math.floor(LIMITS.structsPerUpdate / 4);

export class Outbox {
  readonly #store: OutboxStore;
  readonly #items = new Map<string, OutboxItem>();
  /** What is in the current document and on its way, by entry. */
  readonly #sent = new Map<string, Written & { revision: number }>();
  readonly #waiting = new Set<() => void>();
  #isKept = true;
  #isForgotten = false;

  constructor(store: OutboxStore) {
    this.#store = store;
  }

  /** Call before connecting: what an earlier page left. */
  async load(): Promise<void> {
    try {
      for (const item of await this.#store.all()) {
        if ((this.#items.get(item.entryId)?.revision ?? -1) < item.revision) this.#items.set(item.entryId, item);
      }
    } catch {
      this.#isKept = false;
    }
  }

  get isEmpty(): boolean {
    return this.#items.size === 0;
  }

  /** False when the device refuses to keep what is written. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get items(): ReadonlyMap<string, OutboxItem> {
    return this.#items;
  }

  /** Resolves when the device keeps it, or has refused to. */
  async put(item: OutboxItem): Promise<void> {
    if (this.#isForgotten) return;
    this.#items.set(item.entryId, item);
    try {
      await this.#store.put(item);
      this.#isKept = true;
    } catch {
      this.#isKept = false;
    }
  }

  /** Puts what is waiting into a document that is in step with the server's. */
  flush(document: RoomDocument, own: ReadonlyMap<string, Uint8Array>): void {
    const removals: OutboxItem[] = [];
    for (const item of [...this.#items.values()]) {
      if (this.#sent.get(item.entryId)?.revision === item.revision) continue;
      const there = own.get(item.entryId);
      if (item.sealed === null) {
        // Removed by another device, or never there: nothing is left to confirm.
        if (there === undefined) this.#drop(item);
        else removals.push(item);
      } else if (there !== undefined && (revisionOf(there) ?? -1) >= item.revision) {
        // What the server has told us is durable already.
        this.#drop(item);
      } else {
        this.#sent.set(item.entryId, { ...document.put(item.entryId, item.sealed), revision: item.revision });
      }
    }
    this.#remove(document, removals);
  }

  /** Together, in as few updates as the limits allow. */
  #remove(document: RoomDocument, removals: readonly OutboxItem[]): void {
    for (let from = 0; from < removals.length; from += REMOVALS_AT_ONCE) {
      const batch = removals.slice(from, from + REMOVALS_AT_ONCE);
      const written = document.remove(batch.map(({ entryId }) => entryId));
      for (const { entryId, revision } of batch) this.#sent.set(entryId, { ...written, revision });
    }
  }

  /** The room is gone: nothing of what waited may go anywhere, or be kept. */
  forget(): void {
    this.#isForgotten = true;
    this.#items.clear();
    this.#sent.clear();
    this.#settleWaiting();
  }

  /** A fresh document knows nothing of what was sent with the one before. */
  forgetSent(): void {
    this.#sent.clear();
  }

  /** Drops what the server has made durable. `clocks`: Yjs client id -> next clock. */
  confirm(clocks: ReadonlyMap<number, number>): void {
    for (const [entryId, { client, clock, revision }] of [...this.#sent]) {
      if ((clocks.get(client) ?? 0) < clock) continue;
      this.#sent.delete(entryId);
      const item = this.#items.get(entryId);
      if (item?.revision === revision) this.#drop(item);
    }
  }

  /** Resolves when everything written so far is durable. */
  drained(): Promise<void> {
    if (this.isEmpty) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #drop(item: OutboxItem): void {
    this.#items.delete(item.entryId);
    this.#store.drop(item.entryId, item.revision).catch(() => undefined);
    if (this.isEmpty) this.#settleWaiting();
  }

  #settleWaiting(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
