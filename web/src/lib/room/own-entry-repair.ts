/** Repairs its own seat's entries after concurrent changes by other devices of that seat. */
import type { Screen } from './action.ts';
import type { ActionQueue } from './action-queue.ts';
import { restoreAction, removeAction } from './new-action.ts';
import type { RoomDelivery } from './room-delivery.ts';
import type { RoomConnection } from './room-connection.ts';
import type { RoomWords } from './room-words.ts';

export interface OwnEntryRepairOptions {
  connection: RoomConnection;
  queue: ActionQueue;
  delivery: RoomDelivery;
  words: RoomWords;
  screen: () => Screen;
}

export class OwnEntryRepair {
  readonly #options: OwnEntryRepairOptions;

  constructor(options: OwnEntryRepairOptions) {
    this.#options = options;
  }

  /** Mustn't be called within a Yjs transaction, because it may write. */
  run(): void {
    const { connection, queue, delivery, words, screen } = this.#options;
    const lost = delivery.overwrittenVersions(queue.actions);
    if (!connection.hasComeIn || !connection.isSynced) return;
    for (const [entryId, version] of lost) {
      const isWaiting = queue.actions.some((action) => action.kind === 'write' && action.entryId === entryId);
      if (!isWaiting) void queue.add(restoreAction(entryId, version, screen()));
    }
    const back = words.wordsToEraseAgain();
    if (back.length > 0) void queue.add(removeAction(back, screen()));
  }
}
