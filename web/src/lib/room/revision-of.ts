import { createDecoder, readUint8, readVarUint } from 'lib0/decoding';

/** The revision that a sealed entry says it has; null when that can't be read. Believed only once the entry opens. */
export function revisionOf(sealed: Uint8Array): number | null {
  try {
    const decoder = createDecoder(sealed);
    readUint8(decoder);
    return readVarUint(decoder);
  } catch {
    return null;
  }
}
