/** What the guard keeps of an update, as offsets into it, and the update that is put together from that. */
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';

/** The new structs of one client: the end of what the update has of it. */
export interface KeptStructs {
  client: number;
  /** Clock of the first new struct, and the one after the last. */
  start: number;
  next: number;
  count: number;
  /** Offsets of the bytes to copy. */
  from: number;
  to: number;
  /** The first struct, if its beginning was known and so had to be cut; null if it is copied as it is. */
  head: Uint8Array | null;
  pendingOrigins: PendingOrigin[];
}

/** The struct at `clock` has its origin in another client's struct, which isn't known yet. */
export interface PendingOrigin {
  clock: number;
  originClient: number;
  originClock: number;
}

/** One client's deleted ranges, with the offsets of the bytes to copy. */
export interface KeptDeletes {
  client: number;
  from: number;
  to: number;
}

export function updateFrom(
  bytes: Uint8Array,
  structs: readonly KeptStructs[],
  deletes: readonly KeptDeletes[],
): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, structs.length);
  for (const { count, client, start, head, from, to } of structs) {
    writeVarUint(encoder, count);
    writeVarUint(encoder, client);
    writeVarUint(encoder, start);
    if (head) writeUint8Array(encoder, head);
    writeUint8Array(encoder, bytes.subarray(from, to));
  }
  writeVarUint(encoder, deletes.length);
  for (const { from, to } of deletes) writeUint8Array(encoder, bytes.subarray(from, to));
  return toUint8Array(encoder);
}
