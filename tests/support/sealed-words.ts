/** Opens the sealed words of a room in the database, so that tests can search files for the sealed bytes of each entry. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Entry } from '@heard/shared/words/entry';
import { roomKeys } from '@heard/shared/words/keys';
import { parseLink } from '@heard/shared/words/link';
import { openEntry } from '@heard/shared/words/seal';
import { applyUpdate, Doc } from 'yjs';

export interface SealedWord {
  seat: 'host' | 'guest';
  entry: Entry;
  sealed: Buffer;
}

/** `link`: either of the two links. */
export function sealedWords(dataDir: string, link: string): SealedWord[] {
  const parsed = parseLink(link);
  if (!parsed.ok) throw new Error(`invalid link: ${parsed.error}`);
  const { roomId, sealKey } = roomKeys(parsed.value.roomSecret);
  const doc = new Doc();
  for (const update of updatesIn(dataDir, roomId)) applyUpdate(doc, update);
  return (['host', 'guest'] as const).flatMap((seat) =>
    [...doc.getMap(seat).entries()].flatMap(([entryId, sealed]) => {
      const opened = openEntry({ key: sealKey, roomId, seat, entryId }, sealed as Uint8Array);
      return opened.ok ? [{ seat, entry: opened.value.entry, sealed: Buffer.from(sealed as Uint8Array) }] : [];
    }),
  );
}

function updatesIn(dataDir: string, roomId: string): Uint8Array[] {
  const database = new DatabaseSync(join(dataDir, 'heard.db'), { readOnly: true });
  const room = database.prepare('SELECT id, snapshot FROM room WHERE name = ?').get(roomId);
  const rows = room
    ? database.prepare('SELECT body FROM entry WHERE room = ? ORDER BY position').all(room['id'] as number)
    : [];
  database.close();
  const snapshot = room?.['snapshot'] as Uint8Array | null | undefined;
  return [...(snapshot ? [snapshot] : []), ...rows.map((row) => row['body'] as Uint8Array)];
}
