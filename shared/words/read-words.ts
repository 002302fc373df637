/** Opens a room's sealed entries. Those that can't be opened are listed; nothing is thrown. */
import { SEATS, type BySeat, type Seat } from '../exercise/seat.ts';
import type { RoomKeys } from './keys.ts';
import type { Revisions } from './revisions.ts';
import { openEntry } from './seal.ts';
import type { Words } from './words.ts';

/** Entry id -> sealed bytes, like the two seats' branches of the document. */
export type SealedWords = BySeat<ReadonlyMap<string, Uint8Array>>;

type Opened = ReturnType<typeof openEntry>;
/** A cache of opened entries by the identity of their sealed bytes: one for each room and page. */
export type OpenedWords = WeakMap<Uint8Array, { seat: Seat; id: string; opened: Opened }>;

/** Words in a stable order, by seat and id. Records their revisions in `revisions`. */
export function readWords(
  sealed: SealedWords,
  keys: RoomKeys,
  revisions: Pick<Revisions, 'see'>,
  before: OpenedWords = new WeakMap(),
): Words {
  const entries: Words['entries'][number][] = [];
  const unreadable: Words['unreadable'][number][] = [];
  for (const seat of SEATS) {
    for (const [id, bytes] of inOrder(sealed[seat])) {
      const opened = openOnce(bytes, seat, id, keys, before);
      if (!opened.ok) {
        unreadable.push({ id, seat, reason: opened.error === 'damaged' ? 'damaged' : 'newer' });
      } else if (revisions.see(seat, id, opened.value.revision) === 'stale') {
        unreadable.push({ id, seat, reason: 'stale' });
      } else {
        entries.push({ id, seat, ...opened.value });
      }
    }
  }
  return { entries, unreadable };
}

function inOrder<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function openOnce(bytes: Uint8Array, seat: Seat, id: string, keys: RoomKeys, before: OpenedWords): Opened {
  const known = before.get(bytes);
  if (known?.seat === seat && known.id === id) return known.opened;
  const opened = openEntry({ key: keys.sealKey, roomId: keys.roomId, seat, entryId: id }, bytes);
  before.set(bytes, { seat, id, opened });
  return opened;
}
