/** Whether the room holds data of a newer build than this page. Such a page mustn't show the conversation as if it were complete. */
import type { Words } from '@heard/shared/words/words';
import type { RoomDocument } from './room-document.ts';

export function isOutdated(
  document: Pick<RoomDocument, 'hasWholeConversation'>,
  words: Words,
  signals: { hasUnknown: boolean } = { hasUnknown: false },
): boolean {
  return (
    !document.hasWholeConversation || signals.hasUnknown || words.unreadable.some(({ reason }) => reason === 'newer')
  );
}
