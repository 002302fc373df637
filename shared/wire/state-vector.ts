/** Yjs state vectors without a Y.Doc: the number of clients, then each client's id and next clock. */
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import type { Result } from '../result.ts';
import { ByteReader } from './byte-reader.ts';
import type { Clocks } from './clocks.ts';
import { Refused, resultOf, type GuardReason } from './guard-reason.ts';

export function encodeStateVector(clocks: Clocks): Uint8Array {
  const encoder = createEncoder();
  const clients = Uint32Array.from(clocks.keys()).filter((client) => (clocks.get(client) ?? 0) > 0);
  writeVarUint(encoder, clients.length);
  for (const client of clients.sort().reverse()) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, clocks.get(client) ?? 0);
  }
  return toUint8Array(encoder);
}

/** Never throws. Clients may come in any order, but only once. */
export function decodeStateVector(bytes: Uint8Array): Result<Map<number, number>, GuardReason> {
  return resultOf(() => {
    const reader = new ByteReader(bytes);
    const clocks = new Map<number, number>();
    for (let left = reader.uint32(); left > 0; left -= 1) {
      const client = reader.uint32();
      if (clocks.has(client)) throw new Refused('sections-unordered');
      clocks.set(client, reader.uint32());
    }
    if (!reader.isAtEnd) throw new Refused('trailing-bytes');
    return clocks;
  });
}
