/** y-protocols' sync messages: a varuint kind and sized bytes. Both sides send all three. */
import { writeVarUint, writeVarUint8Array, type Encoder } from 'lib0/encoding';
import type { ByteReader } from './byte-reader.ts';

export type SyncFrame =
  /** "This is what I have": a Yjs state vector. */
  | { type: 'sync-request'; stateVector: Uint8Array }
  /** What the other side lacked, from its own request. */
  | { type: 'sync-answer'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array };

const KIND = { 'sync-request': 0, 'sync-answer': 1, update: 2 } as const;

export function writeSync(encoder: Encoder, frame: SyncFrame): void {
  writeVarUint(encoder, KIND[frame.type]);
  writeVarUint8Array(encoder, frame.type === 'sync-request' ? frame.stateVector : frame.update);
}

/** Null for a kind that doesn't exist. */
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
