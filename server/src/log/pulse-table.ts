/**
 * When each room with people in it was last reported as live. A row is removed some time after the people have left, so a row that is
 * left over means that the server crashed, and tells since when its people are away.
 */
import type { Database } from './sqlite-database.ts';

/** A room that hasn't been reported for this long was left in good order. Three pulses; pulses of other servers come in between. ms. */
const LEFT_AFTER_MS = 15_000;
/** How much running time a crash may lose while nobody is connected. ms. */
const STORE_TIME_EVERY_MS = 10 * 60_000;

export class PulseTable {
  readonly #monotonic: () => number;
  /** When each room was last reported (monotonic time). */
  readonly #reportedAt = new Map<string, number>();
  #timeStoredAt = 0;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Time in that room, ms. Null if no one was there, or everyone left before the process ended. */
  of(db: Database, room: number): number | null {
    const at = db.prepare('SELECT at FROM pulse WHERE room = ?').get(room)?.['at'];
    return typeof at === 'number' ? at : null;
  }

  isDue(live: ReadonlyMap<string, number>, ranMs: number): boolean {
    return live.size > 0 || this.#left(live).length > 0 || ranMs - this.#timeStoredAt >= STORE_TIME_EVERY_MS;
  }

  /** One transaction for all rooms. */
  store(db: Database, live: ReadonlyMap<string, number>, ranMs: number, today: number): void {
    const left = this.#left(live);
    const put = db.prepare(
      `INSERT INTO pulse (room, at) SELECT id, ? FROM room WHERE name = ? AND erased_at IS NULL
       ON CONFLICT (room) DO UPDATE SET at = excluded.at`,
    );
    const use = db.prepare('UPDATE room SET last_used_day = ? WHERE name = ? AND last_used_day < ?');
    for (const [roomId, at] of live) {
      put.run(at, roomId);
      use.run(today, roomId, today);
      this.#reportedAt.set(roomId, this.#monotonic());
    }
    this.#drop(db, left);
    this.storeRunningTime(db, ranMs);
  }

  #left(live: ReadonlyMap<string, number>): string[] {
    const oldest = this.#monotonic() - LEFT_AFTER_MS;
    return [...this.#reportedAt].filter(([roomId, at]) => at < oldest && !live.has(roomId)).map(([roomId]) => roomId);
  }

  #drop(db: Database, roomIds: readonly string[]): void {
    const drop = db.prepare('DELETE FROM pulse WHERE room = (SELECT id FROM room WHERE name = ?)');
    for (const roomId of roomIds) {
      drop.run(roomId);
      this.#reportedAt.delete(roomId);
    }
  }

  storeRunningTime(db: Database, ranMs: number): void {
    db.prepare('UPDATE server SET ran_ms = ?').run(ranMs);
    this.#timeStoredAt = ranMs;
  }
}
