import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { SqliteLog } from './sqlite-log.ts';
import { ROOM, Storage } from './storage.fixture.ts';

const OTHER = 'BBBBBBBBBBBBBBBBBBBBBA';
const DAY = 24 * 60 * 60 * 1000;
const storage = new Storage();
const host = (text: string) => ({ author: 'host' as const, update: new TextEncoder().encode(text) });

/** Puts a database of an older schema into the data folder. */
function putBack(version: 1 | 2): void {
  mkdirSync(storage.dataDir);
  const old = new DatabaseSync(storage.path('heard.db'));
  old.exec(readFileSync(join(import.meta.dirname, `schema-${version}.fixture.sql`), 'utf8'));
  old.close();
}

async function textsIn(log: SqliteLog) {
  return (await log.read(ROOM))?.tail.map((each) => new TextDecoder().decode(each.update));
}

function lastUsedDays(): unknown[] {
  const db = new DatabaseSync(storage.path('heard.db'), { readOnly: true });
  const rows = db.prepare('SELECT last_used_day FROM room ORDER BY id').all();
  db.close();
  return rows.map((row) => row['last_used_day']);
}

describe('migrating the database', () => {
  it('[LO304] of schema 1 keeps rooms and entries, gives each room the one pulse, and counts every room as used now', async () => {
    putBack(1);
    const log = storage.start();
    expect(await textsIn(log)).toEqual(['written in version 1']);
    expect((await log.read(ROOM))?.lastPulse).toBe(55_000);
    expect(await log.find(OTHER)).toMatchObject({ isErased: true });
    expect(await log.expire(1)).toBe(0);
    storage.monotonic += 10 * DAY;
    await log.append(ROOM, [host('and now')]);
    // The tombstone, unused since then.
    expect(await log.expire(5 * DAY)).toBe(1);
    await log.close();
    expect(await textsIn(storage.start())).toEqual(['written in version 1', 'and now']);
  });

  it('[LO304] of schema 2 keeps only the day of a room’s last use', async () => {
    putBack(2);
    const log = storage.start();
    expect(await textsIn(log)).toEqual(['written in version 2']);
    expect((await log.read(ROOM))?.lastPulse).toBe(55_000);
    expect(lastUsedDays()).toEqual([25, 0]);
    expect(await log.expire(29 * DAY)).toBe(1);
    expect(await log.find(OTHER)).toBeNull();
  });
});
