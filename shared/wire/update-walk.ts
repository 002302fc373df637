/**
 * Walks over the bytes of a Yjs update (format V1) without building any Yjs objects. Everything that reads updates uses this
 * one walk with a visitor of its own: the guard, the clocks of an update, the items that it adds and deletes.
 *
 * An update is the number of clients; for each the number of structs, the client id, the first clock, and the structs. The
 * delete set follows: the number of clients; for each the client id, the number of ranges, and clock and length of each range.
 */
import { ByteReader } from './byte-reader.ts';
import { Refused } from './guard-reason.ts';
import { STRIDE, type Sliced } from './sliced.ts';
import { emptyStruct, readStruct, type Struct } from './struct-reader.ts';

/** Called in the order of the bytes. A method that throws ends the walk. */
export interface UpdateVisitor {
  /** `count` structs of a client follow, from `clock` on. */
  structsOf?(client: number, clock: number, count: number): void;
  /** `struct` is the same object each time. */
  struct?(client: number, clock: number, struct: Struct): void;
  /** All structs were visited. `at`: offset of the delete set. */
  deleteSet?(at: number): void;
  /** `count` deleted ranges of a client follow. `at`: offset of this client's part of the delete set. */
  deletesOf?(client: number, count: number, at: number): void;
  /** `end`: offset of the byte after this range. */
  deleted?(client: number, clock: number, length: number, end: number): void;
}

/**
 * Throws `Refused` or `ReadError` when the bytes aren't one whole update with content of the known kinds; see `refusalOf`.
 * Yields after each stride, because an update can be as large as a room.
 */
export function* walkUpdate(update: Uint8Array, visitor: UpdateVisitor): Sliced<void> {
  const reader = new ByteReader(update);
  const struct = emptyStruct();
  let visited = 0;
  for (let clients = reader.uint32(); clients > 0; clients -= 1) {
    const count = reader.uint32();
    const client = reader.uint32();
    let clock = reader.uint32();
    visitor.structsOf?.(client, clock, count);
    for (let left = count; left > 0; left -= 1) {
      readStruct(reader, struct);
      visitor.struct?.(client, clock, struct);
      clock += struct.length;
      visited += 1;
      if (visited % STRIDE === 0) yield;
    }
  }
  visitor.deleteSet?.(reader.at);
  for (let clients = reader.uint32(); clients > 0; clients -= 1) {
    const at = reader.at;
    const client = reader.uint32();
    const count = reader.uint32();
    visitor.deletesOf?.(client, count, at);
    for (let left = count; left > 0; left -= 1) {
      const clock = reader.uint32();
      const length = reader.uint32();
      visitor.deleted?.(client, clock, length, reader.at);
      visited += 1;
      if (visited % STRIDE === 0) yield;
    }
  }
  if (!reader.isAtEnd) throw new Refused('trailing-bytes');
}
