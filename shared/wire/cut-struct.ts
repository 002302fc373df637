/** Cuts a struct of which the beginning is known already. */
import { createEncoder, toUint8Array, writeUint8, writeVarUint } from 'lib0/encoding';
import { DELETED, GC, HAS_KEY, HAS_ORIGIN, type Struct } from './struct-reader.ts';

/**
 * The bytes of what is left of a GC or deleted struct from clock `start` on, as Yjs writes them: the origin of a deleted item is
 * then the clock before.
 */
export function cutStruct(struct: Struct, client: number, start: number, length: number): Uint8Array {
  const encoder = createEncoder();
  if (struct.content === DELETED) {
    writeUint8(encoder, DELETED | HAS_ORIGIN | (struct.info & HAS_KEY));
    writeVarUint(encoder, client);
    writeVarUint(encoder, start - 1);
  } else {
    writeUint8(encoder, GC);
  }
  writeVarUint(encoder, length);
  return toUint8Array(encoder);
}
