/** A room's words on this device: those of the document, with the waiting actions applied to them. */
import { isSame } from '@heard/shared/exercise/is-same';
import { bySeat } from '@heard/shared/exercise/seat';
import { wordsToEraseAgain } from '@heard/shared/words/erased';
import { readWords, type OpenedWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import type { Words } from '@heard/shared/words/words';
import type { ActionStore } from '#lib/device/action-store.ts';
import type { KeptRevisions } from '#lib/device/database.ts';
import { isBeingRemoved, isOnItsWay, type Action } from './action.ts';
import { withPending } from './pending-words.ts';
import type { RoomConnection } from './room-connection.ts';

export class RoomWords {
  readonly #connection: RoomConnection;
  readonly #store: Pick<ActionStore, 'revisions' | 'keepRevisions'>;
  readonly #actions: () => readonly Action[];
  readonly #opened: OpenedWords = new WeakMap();
  #revisions = new Revisions();
  #inRoom: Words | null = null;
  #current: Words | null = null;
  #keptRevisions: KeptRevisions | null = null;
  /** The room was erased, so nothing about it may be stored any more. */
  isErased = false;

  constructor(
    connection: RoomConnection,
    store: Pick<ActionStore, 'revisions' | 'keepRevisions'>,
    actions: () => readonly Action[],
  ) {
    this.#connection = connection;
    this.#store = store;
    this.#actions = actions;
  }

  /** Reads the revisions that earlier pages have seen. */
  async load(): Promise<void> {
    this.#revisions = new Revisions(await this.#store.revisions().catch(() => ({})));
    this.changed();
  }

  /** The highest revision of an own entry that was seen; -1 for none. */
  highest(entryId: string): number {
    void this.inRoom;
    return this.#revisions.highest(this.#connection.seat, entryId);
  }

  get inRoom(): Words {
    if (this.#inRoom) return this.#inRoom;
    const sealed = bySeat((seat) => this.#connection.document.entries(seat));
    this.#inRoom = readWords(sealed, this.#connection.keys, { see: this.#see }, this.#opened);
    this.#keepRevisions();
    return this.#inRoom;
  }

  /** Nothing is stored before *Come in*. */
  #keepRevisions(): void {
    if (!this.#connection.hasComeIn || this.isErased) return;
    const revisions = this.#revisions.toRecord();
    if (isSame(revisions, this.#keptRevisions)) return;
    this.#keptRevisions = revisions;
    this.#store.keepRevisions(revisions).catch(() => undefined);
  }

  get current(): Words {
    return (this.#current ??= withPending(this.inRoom, this.#connection.seat, this.#actions()));
  }

  /** Ids of own entries of an erased conversation, which another device of this seat still held or sent late. */
  wordsToEraseAgain(): string[] {
    return wordsToEraseAgain(this.inRoom, this.#connection.seat).filter((id) => !isBeingRemoved(id, this.#actions()));
  }

  changed(): void {
    this.#inRoom = null;
    this.#current = null;
  }

  /** A waiting write may never arrive, so its revision doesn't count as seen yet. */
  readonly #see: Revisions['see'] = (seat, entryId, revision) => {
    const isUnderway = seat === this.#connection.seat && isOnItsWay(entryId, revision, this.#actions());
    return isUnderway ? 'current' : this.#revisions.see(seat, entryId, revision);
  };
}
