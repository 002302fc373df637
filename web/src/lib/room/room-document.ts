/** The room's Yjs document: the conductor's events, and each seat's sealed entries. Has no access to keys or sockets. */
import * as Y from 'yjs';
import { readAnyEvent } from '@heard/shared/wire/conductor-update';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { readingOf, type RoomEvent } from '@heard/shared/exercise/event';
import { readEvents, type ReadEvents } from '@heard/shared/exercise/read-events';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Version, Written } from './action.ts';
import { revisionOf } from './revision-of.ts';

export class RoomDocument {
  readonly doc: Y.Doc;
  readonly #seat: Seat;
  readonly #clientId: number;
  /** Null when the events have changed since they were read. */
  #read: ReadEvents | null = null;

  /** `random30`: 30 random bits. With the seat's class they form the document's Yjs client id. */
  constructor(seat: Seat, random30 = thirtyRandomBits()) {
    this.doc = new Y.Doc();
    this.#clientId = clientIdFor(seat, random30);
    this.doc.clientID = this.#clientId;
    this.#seat = seat;
    // Defines the root types before the first update arrives.
    this.doc.getArray('conductor').observe(() => (this.#read = null));
    this.#entries('host');
    this.#entries('guest');
  }

  /** Yjs has changed the client id because another document uses it. This document mustn't be written to any more. */
  get isForeign(): boolean {
    return this.doc.clientID !== this.#clientId;
  }

  /** In the order of their numbers, up to the first that this build can't read. Of two with the same number, the first counts. */
  events(): RoomEvent[] {
    return this.#readEvents().events;
  }

  /** Includes events after one that this build can't read. */
  get known(): RoomEvent[] {
    return this.#readEvents().known;
  }

  /** False when an event is missing or of a newer build, so `events` isn't the whole conversation. */
  get hasWholeConversation(): boolean {
    return this.#readEvents().isWhole;
  }

  #readEvents(): ReadEvents {
    const contents = this.doc.getArray('conductor').toArray();
    this.#read ??= readEvents(
      contents.map((each) => (each instanceof Uint8Array ? readAnyEvent(each) : readingOf(each))),
    );
    return this.#read;
  }

  entries(seat: Seat): Map<string, Uint8Array> {
    const entries = new Map<string, Uint8Array>();
    for (const [id, sealed] of this.#entries(seat).entries()) if (sealed instanceof Uint8Array) entries.set(id, sealed);
    return entries;
  }

  /** With the revisions from their headers; entries without a readable header are left out. */
  versions(seat: Seat): Map<string, Version> {
    const versions = new Map<string, Version>();
    for (const [id, bytes] of this.entries(seat)) {
      const revision = revisionOf(bytes);
      if (revision !== null) versions.set(id, { revision, bytes });
    }
    return versions;
  }

  get clientId(): number {
    return this.#clientId;
  }

  put(entryId: string, sealed: Uint8Array): Written {
    return this.#write(() => this.#entries(this.#seat).set(entryId, sealed));
  }

  /** In one update. A deletion doesn't advance the clock, so it couldn't be acknowledged: an empty entry is written first. */
  remove(entryIds: readonly string[]): Written {
    return this.#write(() => {
      for (const entryId of entryIds) {
        this.#entries(this.#seat).set(entryId, new Uint8Array(0));
        this.#entries(this.#seat).delete(entryId);
      }
    });
  }

  #write(write: () => void): Written {
    const from = this.#clock();
    this.doc.transact(write);
    return { client: this.#clientId, from, clock: this.#clock() };
  }

  #clock(): number {
    return Y.getState(this.doc.store, this.#clientId);
  }

  /** `changed` gets the branch in which something has changed. */
  observe(changed: (branch: 'conductor' | Seat) => void): void {
    this.doc.getArray('conductor').observe(() => changed('conductor'));
    this.#entries('host').observe(() => changed('host'));
    this.#entries('guest').observe(() => changed('guest'));
  }

  #entries(seat: Seat): Y.Map<unknown> {
    return this.doc.getMap(seat);
  }

  destroy(): void {
    this.doc.destroy();
  }
}

function thirtyRandomBits(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random & 0x3fffffff;
}
