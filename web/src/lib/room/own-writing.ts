/** Writing, rewriting and taking away one's own entries: sealed, given the next revision, and kept until the server has them. */
import type { Seat } from '@heard/shared/exercise/seat';
import type { Entry } from '@heard/shared/words/entry';
import { cameBack, erasedKeep, ownWordsOf } from '@heard/shared/words/erased';
import type { RoomKeys } from '@heard/shared/words/keys';
import { newEntryId, sealEntry } from '@heard/shared/words/seal';
import type { Words } from '@heard/shared/words/words';
import type { OutboxItem } from '../device/database.ts';
import { randomBytes } from '../device/random.ts';
import type { Outbox } from './outbox.ts';
import { revisionOf } from './revision-of.ts';
import type { RoomLine } from './room-line.ts';

export interface OwnWritingOptions {
  seat: Seat;
  keys: RoomKeys;
  outbox: Outbox;
  line: RoomLine;
  words: () => Words;
  /** The highest revision of an own entry that this device has seen, -1 for none. */
  highestSeen: (entryId: string) => number;
  /** What is shown of the words has to be read anew. */
  changed: () => void;
}

export class OwnWriting {
  readonly #options: OwnWritingOptions;

  constructor(options: OwnWritingOptions) {
    this.#options = options;
  }

  /** Resolves with the entry's id once this device keeps it. */
  async write(entry: Entry, id: string = newEntryId(randomBytes)): Promise<string> {
    await this.#keep([this.#sealed(entry, id)]);
    return id;
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#options.line.letGo(ids);
    await this.#keep(ids.map((id) => this.#removal(id)));
  }

  /** The mark that stays goes together with the removals: nothing comes in between. */
  async eraseWords(conversation: number): Promise<void> {
    const { words, seat, line } = this.#options;
    const own = ownWordsOf(words(), conversation, seat);
    const mark = own.find(({ entry }) => entry.kind === 'keep')?.id ?? newEntryId(randomBytes);
    const others = own.map(({ id }) => id).filter((id) => id !== mark);
    line.letGo(others);
    await this.#keep([this.#sealed(erasedKeep(conversation), mark), ...others.map((id) => this.#removal(id))]);
  }

  /** Words of an erased conversation that another device of this seat still held, or had not sent yet. */
  async removeWhatCameBack(): Promise<void> {
    const { line, words, seat } = this.#options;
    if (!line.hasComeIn || !line.isInStep) return;
    const ids = cameBack(words(), seat);
    if (ids.length > 0) await this.remove(ids);
  }

  #sealed(entry: Entry, entryId: string): OutboxItem {
    const { seat, keys } = this.#options;
    const revision = this.#nextRevision(entryId);
    const context = { key: keys.sealKey, roomId: keys.roomId, seat, entryId, revision };
    return { entryId, revision, sealed: sealEntry(context, entry, randomBytes) };
  }

  #removal(entryId: string): OutboxItem {
    return { entryId, revision: this.#nextRevision(entryId), sealed: null };
  }

  async #keep(items: readonly OutboxItem[]): Promise<void> {
    const { outbox, line, changed } = this.#options;
    const kept = Promise.all(items.map((item) => outbox.put(item)));
    changed();
    await kept;
    line.flush();
    changed();
  }

  #nextRevision(id: string): number {
    const { seat, line, outbox, highestSeen } = this.#options;
    const there = line.document.entries(seat).get(id);
    const inDocument = there ? (revisionOf(there) ?? -1) : -1;
    const waiting = outbox.items.get(id)?.revision ?? -1;
    return Math.max(highestSeen(id), inDocument, waiting) + 1;
  }
}
