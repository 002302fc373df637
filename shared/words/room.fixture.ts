/** A room with fixed secrets, and a deterministic source of bytes instead of a random one. */
import type { Entry } from './entry.ts';
import { roomKeys } from './keys.ts';
import { sealEntry, type SealContext } from './seal.ts';

export const ROOM_SECRET = ascending(0x00, 16);
export const SEAT_SECRET = ascending(0x10, 16);
export const KEYS = roomKeys(ROOM_SECRET);
export const OTHER_KEYS = roomKeys(ascending(0x80, 16));

/** `count` bytes, ascending from `first`. */
export function ascending(first: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, index) => first + index);
}

/** A source of bytes whose calls all return different bytes, and the same in each run. */
export function countingBytes(): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    calls += 1;
    return Uint8Array.from({ length: count }, (_, index) => (calls * 31 + index * 7) & 0xff);
  };
}

export const HOST_ENTRY: SealContext = {
  key: KEYS.sealKey,
  roomId: KEYS.roomId,
  seat: 'host',
  entryId: 'AAAAAAAAAAAA',
  revision: 3,
};

export function sealed(entry: Entry, changes: Partial<SealContext> = {}): Uint8Array {
  return sealEntry({ ...HOST_ENTRY, ...changes }, entry, countingBytes());
}

export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
