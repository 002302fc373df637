/** What a device has to do about its seat's words because of what other devices of that seat did. */
import type { Screen } from './action.ts';
import type { ActionQueue } from './action-queue.ts';
import { puttingBack, removing } from './own-actions.ts';
import type { RoomDelivery } from './room-delivery.ts';
import type { RoomLine } from './room-line.ts';
import type { RoomWords } from './room-words.ts';

export interface OwnUpkeepOptions {
  line: RoomLine;
  queue: ActionQueue;
  delivery: RoomDelivery;
  words: RoomWords;
  screen: () => Screen;
}

export class OwnUpkeep {
  readonly #options: OwnUpkeepOptions;

  constructor(options: OwnUpkeepOptions) {
    this.#options = options;
  }

  /** Not from within Yjs' own transaction: what is written because of it is the next one. */
  look(): void {
    const { line, queue, delivery, words, screen } = this.#options;
    const lost = delivery.lostVersions(queue.actions);
    if (!line.hasComeIn || !line.isInStep) return;
    for (const [entryId, version] of lost) {
      const isWaiting = queue.actions.some((action) => action.kind === 'write' && action.entryId === entryId);
      if (!isWaiting) void queue.add(puttingBack(entryId, version, screen()));
    }
    const back = words.wordsToEraseAgain();
    if (back.length > 0) void queue.add(removing(back, screen()));
  }
}
