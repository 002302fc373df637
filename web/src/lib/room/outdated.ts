/** Whether this page's build is older than what the room holds. Then nothing of the conversation may be shown as if it were all. */
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
