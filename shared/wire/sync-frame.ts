/** The sync messages of the y-protocols package: a varuint kind, and bytes behind their length. Both sides send all three kinds. */
import { writeVarUint, writeVarUint8Array, type Encoder } from 'lib0/encoding';
import type { ByteReader } from './byte-reader.ts';

export type SyncFrame =
  /** Sync step 1: the Yjs state vector of what the sender has. */
  | { type: 'sync-request'; stateVector: Uint8Array }
  /** Sync step 2: what the other side lacks according to its request. */
  | { type: 'sync-answer'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array };

const KIND = { 'sync-request': 0, 'sync-answer': 1, update: 2 } as const;

export function writeSync(encoder: Encoder, frame: SyncFrame): void {
  writeVarUint(encoder, KIND[frame.type]);
  writeVarUint8Array(encoder, frame.type === 'sync-request' ? frame.stateVector : frame.update);
}

/** Null for an unknown kind. */
export function readSync(reader: ByteReader): SyncFrame | null {
  switch (reader.uint32()) {
    case KIND['sync-request']:
      return { type: 'sync-request', stateVector: reader.sizedBytes() };
    case KIND['sync-answer']:
      return { type: 'sync-answer', update: reader.sizedBytes() };
    case KIND.update:
      return { type: 'update', update: reader.sizedBytes() };
    default:
      return null;
  }
}
