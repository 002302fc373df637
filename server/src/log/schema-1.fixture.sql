-- A database of schema 1: a room with an entry, a tombstone, and one pulse for all rooms.
CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  host_digest TEXT NOT NULL,
  guest_digest TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  erased_at INTEGER,
  snapshot BLOB,
  snapshot_position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE entry (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL REFERENCES room (id),
  author INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX entry_by_room ON entry (room, position);
CREATE TABLE pulse (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL
) STRICT;
INSERT INTO room (id, name, host_digest, guest_digest, created_at, used_at) VALUES
  (1, 'AAAAAAAAAAAAAAAAAAAAAA', 'hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh', 'ggggggggggggggggggggggggggggggggggggggggggg', 1000, 1700000000000);
INSERT INTO room (id, name, host_digest, guest_digest, created_at, used_at, erased_at) VALUES
  (2, 'BBBBBBBBBBBBBBBBBBBBBA', 'hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh', 'ggggggggggggggggggggggggggggggggggggggggggg', 1000, 1700000000000, 3000);
INSERT INTO entry (room, author, body) VALUES (1, 1, CAST('written in version 1' AS BLOB));
INSERT INTO pulse (id, at) VALUES (1, 55000);
PRAGMA journal_mode = WAL;
PRAGMA user_version = 1;
