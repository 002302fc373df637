/** Serialises actions for the device's store. Entries are sealed with the room's key, in a context that isn't valid in any room. */
import { safeParse } from 'valibot';
import { intentSchema } from '@heard/shared/exercise/intent';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Entry } from '@heard/shared/words/entry';
import type { RoomKeys } from '@heard/shared/words/keys';
import { openEntry, sealEntry } from '@heard/shared/words/seal';
import type { StoredRow } from '#lib/device/action-store.ts';
import type { ActionRow, StoredAction } from '#lib/device/database.ts';
import { randomBytes } from '#lib/device/random.ts';
import type { Action, WriteAction } from './action.ts';

export interface Sealing {
  keys: RoomKeys;
  seat: Seat;
}

/** The context for an entry on this device. Room ids contain no slash, so the sealed bytes can't be used as an entry of a room. */
function localContext({ keys, seat }: Sealing, entryId: string) {
  return { key: keys.sealKey, roomId: `${keys.roomId}/queue`, seat, entryId, revision: 0 };
}

export function sealLocally(sealing: Sealing, entryId: string, entry: Entry): Uint8Array {
  return sealEntry(localContext(sealing, entryId), entry, randomBytes);
}

export function sealForRoom({ keys, seat }: Sealing, entryId: string, entry: Entry, revision: number): Uint8Array {
  const context = { key: keys.sealKey, roomId: keys.roomId, seat, entryId, revision };
  return sealEntry(context, entry, randomBytes);
}

/** `local`: a write's entry, sealed by `sealLocally`. */
export function rowOf(action: Action, page: string, local: Uint8Array | null): Omit<ActionRow, 'room' | 'order'> {
  const { conversation, ordinal } = action.screen;
  return { page, id: action.id, conversation, step: ordinal, what: storedForm(action, local) };
}

function storedForm(action: Action, local: Uint8Array | null): StoredAction {
  switch (action.kind) {
    case 'write':
      return { kind: 'write', entryId: action.entryId, local, sealed: action.sealed };
    case 'remove':
      return { kind: 'remove', entryIds: [...action.entryIds] };
    case 'erase-words':
      return { kind: 'erase-words', conversation: action.conversation, markId: action.markId };
    case 'intent':
      return { kind: 'intent', intent: { ...action.intent } };
    case 'erase-room':
      return { kind: 'erase-room' };
  }
}

/** Null for a row of another build that this one can't read. The row stays in the store. */
export function actionOf(row: StoredRow, sealing: Sealing): Action | null {
  const { id, order, what } = row;
  const base = { id, order, screen: { conversation: row.conversation, ordinal: row.step } };
  switch (what.kind) {
    case 'write':
      return writeOf(base, what, sealing);
    case 'remove':
      return { ...base, kind: 'remove', entryIds: what.entryIds, written: null };
    case 'erase-words':
      return { ...base, kind: 'erase-words', conversation: what.conversation, markId: what.markId, written: null };
    case 'intent': {
      const intent = safeParse(intentSchema, what.intent);
      return intent.success ? { ...base, kind: 'intent', intent: intent.output, sentOn: null } : null;
    }
    case 'erase-room':
      return { ...base, kind: 'erase-room', sentOn: null };
    default:
      return null;
  }
}

function writeOf(
  base: Pick<WriteAction, 'id' | 'order' | 'screen'>,
  { entryId, local, sealed }: Extract<StoredAction, { kind: 'write' }>,
  sealing: Sealing,
): WriteAction | null {
  const entry = local
    ? openEntry(localContext(sealing, entryId), local)
    : openEntry(
        { key: sealing.keys.sealKey, roomId: sealing.keys.roomId, seat: sealing.seat, entryId },
        bytesOf(sealed),
      );
  // An entry that can't be opened can still be sent as it was sealed for the room.
  if (!entry.ok && sealed === null) return null;
  return { ...base, kind: 'write', entryId, entry: entry.ok ? entry.value.entry : null, sealed, written: null };
}

function bytesOf(sealed: { bytes: Uint8Array } | null): Uint8Array {
  return sealed?.bytes ?? new Uint8Array(0);
}
