-- A database of schema 2: two rooms, of which the first was used later.
CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  host_digest TEXT NOT NULL,
  guest_digest TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_after_ms INTEGER NOT NULL,
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
  room INTEGER PRIMARY KEY REFERENCES room (id),
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE server (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  ran_ms INTEGER NOT NULL,
  run TEXT NOT NULL,
  probe BLOB
) STRICT;
INSERT INTO server (id, ran_ms, run) VALUES (1, 2592000000, 'before');
INSERT INTO room (id, name, host_digest, guest_digest, created_at, used_after_ms) VALUES
  (1, 'AAAAAAAAAAAAAAAAAAAAAA', 'hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh', 'ggggggggggggggggggggggggggggggggggggggggggg', 1000, 2160012345),
  (2, 'BBBBBBBBBBBBBBBBBBBBBA', 'hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh', 'ggggggggggggggggggggggggggggggggggggggggggg', 1000, 12345);
INSERT INTO entry (room, author, body) VALUES (1, 1, CAST('written in version 2' AS BLOB));
INSERT INTO pulse (room, at) VALUES (1, 55000);
PRAGMA journal_mode = WAL;
PRAGMA user_version = 2;
