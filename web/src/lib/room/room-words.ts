/** A room's words as this device reads them: what the document holds, and over it what was done here and is on its way. */
import { bySeat } from '@heard/shared/exercise/seat';
import { wordsToEraseAgain } from '@heard/shared/words/erased';
import { readWords, type OpenedWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import type { Words } from '@heard/shared/words/words';
import type { ActionStore } from '#lib/device/action-store.ts';
import type { Action } from './action.ts';
import { isBeingRemoved, isOnItsWay } from './own-actions.ts';
import { withPending } from './pending-words.ts';
import type { RoomLine } from './room-line.ts';

export class RoomWords {
  readonly #line: RoomLine;
  readonly #store: Pick<ActionStore, 'revisions' | 'keepRevisions'>;
  readonly #actions: () => readonly Action[];
  readonly #opened: OpenedWords = new WeakMap();
  #revisions = new Revisions();
  #inRoom: Words | null = null;
  #current: Words | null = null;
  #keptRevisions = '';
  /** The room is gone, and nothing of it is kept any more. */
  isErased = false;

  constructor(
    line: RoomLine,
    store: Pick<ActionStore, 'revisions' | 'keepRevisions'>,
    actions: () => readonly Action[],
  ) {
    this.#line = line;
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
    return this.#revisions.highest(this.#line.seat, entryId);
  }

  get inRoom(): Words {
    if (this.#inRoom) return this.#inRoom;
    const sealed = bySeat((seat) => this.#line.document.entries(seat));
    this.#inRoom = readWords(sealed, this.#line.keys, { see: this.#see }, this.#opened);
    this.#keepRevisions();
    return this.#inRoom;
  }

  /** Before the press nothing is kept. */
  #keepRevisions(): void {
    if (!this.#line.hasComeIn || this.isErased) return;
    const revisions = this.#revisions.toRecord();
    const asText = JSON.stringify(revisions);
    if (asText === this.#keptRevisions) return;
    this.#keptRevisions = asText;
    this.#store.keepRevisions(revisions).catch(() => undefined);
  }

  get current(): Words {
    return (this.#current ??= withPending(this.inRoom, this.#line.seat, this.#actions()));
  }

  /** Words of an erased conversation that another device of this seat still held, or hadn't sent yet. */
  wordsToEraseAgain(): string[] {
    return wordsToEraseAgain(this.inRoom, this.#line.seat).filter((id) => !isBeingRemoved(id, this.#actions()));
  }

  changed(): void {
    this.#inRoom = null;
    this.#current = null;
  }

  /** What is on its way may never arrive: its revision hasn't been seen in the room yet. */
  readonly #see: Revisions['see'] = (seat, entryId, revision) => {
    const isUnderway = seat === this.#line.seat && isOnItsWay(entryId, revision, this.#actions());
    return isUnderway ? 'current' : this.#revisions.see(seat, entryId, revision);
  };
}
