/** Statements on the table `room` and what belongs to its rows. Each function runs inside a transaction of the caller. */
import type { Reading } from './room-log.ts';
import type { Database } from './sqlite-database.ts';

export function roomRow(db: Database, roomId: string): Record<string, unknown> | undefined {
  return db.prepare('SELECT host_digest, guest_digest, erased_at FROM room WHERE name = ?').get(roomId);
}

/** Replaces everything up to `upTo`. False, and nothing is changed, if another snapshot has been stored since `from` was read. */
export function putSnapshot(db: Database, roomId: string, from: Reading, upTo: number, snapshot: Uint8Array): boolean {
  const { changes } = db
    .prepare(
      `UPDATE room SET snapshot = ?, snapshot_position = ?
       WHERE name = ? AND erased_at IS NULL AND snapshot_position = ? AND snapshot_position <= ?`,
    )
    .run(snapshot, upTo, roomId, from.snapshotPosition, upTo);
  if (changes === 0) return false;
  db.prepare('DELETE FROM entry WHERE room = (SELECT id FROM room WHERE name = ?) AND position <= ?').run(roomId, upTo);
  return true;
}

/** Leaves a tombstone: the row without its content. */
export function eraseRoom(db: Database, roomId: string, now: number, today: number): void {
  db.prepare('DELETE FROM entry WHERE room = (SELECT id FROM room WHERE name = ?)').run(roomId);
  db.prepare('DELETE FROM pulse WHERE room = (SELECT id FROM room WHERE name = ?)').run(roomId);
  db.prepare(
    'UPDATE room SET erased_at = ?, last_used_day = ?, snapshot = NULL WHERE name = ? AND erased_at IS NULL',
  ).run(now, today, roomId);
}

/** Deletes rooms and tombstones that were last used on `day` (of running time) or before, and returns their ids. */
export function deleteRooms(db: Database, day: number): string[] {
  const rows = db.prepare('SELECT id, name FROM room WHERE last_used_day <= ?').all(day);
  for (const row of rows) {
    const id = row['id'] as number;
    db.prepare('DELETE FROM entry WHERE room = ?').run(id);
    db.prepare('DELETE FROM pulse WHERE room = ?').run(id);
    db.prepare('DELETE FROM room WHERE id = ?').run(id);
  }
  return rows.map((row) => String(row['name']));
}
