import { createDecoder, readUint8, readVarUint } from 'lib0/decoding';

/** The revision in a sealed entry's header, or null. It isn't authenticated before the entry has been opened. */
export function revisionOf(sealed: Uint8Array): number | null {
  try {
    const decoder = createDecoder(sealed);
    readUint8(decoder);
    return readVarUint(decoder);
  } catch {
    return null;
  }
}
