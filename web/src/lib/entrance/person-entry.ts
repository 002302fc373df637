import type { EntryOf } from '@heard/shared/words/entry';
import type { PreviewState } from '#lib/room/room-preview.ts';
import { ownEntry } from '#lib/evening/own-entry.ts';

/** The entry to write so that this person has the name `name`, with the id of the entry to replace; null if they have it already. */
export function personEntry(
  { words, seat }: Pick<PreviewState, 'words' | 'seat'>,
  name: string,
): { entry: EntryOf<'person'>; id?: string } | null {
  const before = ownEntry(words, 'person', seat);
  if (before === null) return { entry: { kind: 'person', name } };
  return before.entry.name === name ? null : { entry: { ...before.entry, name }, id: before.id };
}
