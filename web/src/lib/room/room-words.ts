/** A room's words as this device reads them: what the document holds, and over it what was done here and is on its way. */
import { isSame } from '@heard/shared/exercise/is-same';
import { bySeat } from '@heard/shared/exercise/seat';
import { cameBack } from '@heard/shared/words/erased';
import { readWords, type OpenedWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import type { Words } from '@heard/shared/words/words';
import type { ActionStore } from '../device/action-store.ts';
import type { KeptRevisions } from '../device/database.ts';
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
  /** The room is gone, and nothing of it is kept any more. */
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

  /** What an earlier page knew of revisions. */
  async load(): Promise<void> {
    this.#revisions = new Revisions(await this.#store.revisions().catch(() => ({})));
    this.changed();
  }

  /** Of an own entry, -1 for one that was never seen. */
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

  /** Before the press nothing is kept. */
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

  /** Words of an erased conversation that another device of this seat still held, or hadn't sent yet. */
  cameBack(): string[] {
    return cameBack(this.inRoom, this.#connection.seat).filter((id) => !isBeingRemoved(id, this.#actions()));
  }

  changed(): void {
    this.#inRoom = null;
    this.#current = null;
  }

  /** What is on its way may never arrive: its revision hasn't been seen in the room yet. */
  readonly #see: Revisions['see'] = (seat, entryId, revision) => {
    const isUnderway = seat === this.#connection.seat && isOnItsWay(entryId, revision, this.#actions());
    return isUnderway ? 'current' : this.#revisions.see(seat, entryId, revision);
  };
}
