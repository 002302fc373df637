import type { EntryOf } from '@heard/shared/words/entry';
import type { LookState } from '#lib/room/room-look.ts';
import { ownEntry } from '#lib/evening/own-entry.ts';

/** The entry to write so that this person has the name `name`, with the id of the entry to replace; null if they have it already. */
export function personEntry(
  { words, seat }: Pick<LookState, 'words' | 'seat'>,
  name: string,
): { entry: EntryOf<'person'>; id?: string } | null {
  const before = ownEntry(words, 'person', seat);
  if (before === null) return { entry: { kind: 'person', name } };
  return before.entry.name === name ? null : { entry: { ...before.entry, name }, id: before.id };
}
