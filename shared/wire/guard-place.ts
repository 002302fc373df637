/** Where an item may be: in the seat's own root with an entry id as its key, or after another item of the seat. */
import type { Seat } from '../exercise/seat.ts';
import { Refused } from './guard-reason.ts';
import { AUTHOR_CLASS } from './protocol.ts';
import type { Struct } from './struct-reader.ts';

const ROOT = { host: asciiOf('host'), guest: asciiOf('guest') } as const;
const ENTRY_ID_LENGTH = 12;
const IS_ID_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9_-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export function checkPlace(bytes: Uint8Array, struct: Struct, seat: Seat): void {
  if (struct.hasRightOrigin) throw new Refused('right-origin');
  if (struct.hasOrigin) {
    if ((struct.originClient & 3) !== AUTHOR_CLASS[seat]) throw new Refused('foreign-origin');
    return;
  }
  if (!isRoot(bytes, struct, ROOT[seat])) throw new Refused('foreign-parent');
  if (!struct.hasKey) throw new Refused('keyless');
  if (!isEntryId(bytes, struct)) throw new Refused('bad-key');
}

function isRoot(bytes: Uint8Array, { parentStart, parentEnd }: Struct, root: Uint8Array): boolean {
  if (parentEnd - parentStart !== root.length) return false;
  return root.every((byte, index) => bytes[parentStart + index] === byte);
}

function isEntryId(bytes: Uint8Array, { keyStart, keyEnd }: Struct): boolean {
  if (keyEnd - keyStart !== ENTRY_ID_LENGTH) return false;
  for (let at = keyStart; at < keyEnd; at += 1) if (IS_ID_BYTE[bytes[at] ?? 0] !== 1) return false;
  return true;
}

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
