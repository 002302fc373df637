/** What a stored update holds. For updates that went through the guard or were written here; anything else is a bug and throws. */
import { ByteReader } from './byte-reader.ts';
import { CONDUCTOR_ROOT } from './conductor-update.ts';
import { AUTHOR_CLASS } from './protocol.ts';
import { BINARY, emptyStruct, readStruct, SKIP, type Struct } from './struct-reader.ts';

export interface ConductorItem {
  client: number;
  clock: number;
  /** An event as JSON; see `readEvent`. */
  content: Uint8Array;
}

/** Yjs client id -> next clock, for every client with a struct in the update. */
export function clocksOf(update: Uint8Array): Map<number, number> {
  const clocks = new Map<number, number>();
  walk(update, (client, clock, struct) => {
    if (struct.content !== SKIP) clocks.set(client, clock + struct.length);
  });
  return clocks;
}

/** The conductor's events that are still there, in the order of the update. */
export function conductorItems(update: Uint8Array): ConductorItem[] {
  const items: ConductorItem[] = [];
  walk(update, (client, clock, struct) => {
    if ((client & 3) !== AUTHOR_CLASS[CONDUCTOR_ROOT] || struct.content !== BINARY) return;
    items.push({ client, clock, content: update.subarray(struct.binaryStart, struct.end) });
  });
  return items;
}

function walk(update: Uint8Array, visit: (client: number, clock: number, struct: Struct) => void): void {
  const reader = new ByteReader(update);
  const struct = emptyStruct();
  for (let sections = reader.uint32(); sections > 0; sections -= 1) {
    const count = reader.uint32();
    const client = reader.uint32();
    let clock = reader.uint32();
    for (let left = count; left > 0; left -= 1) {
      readStruct(reader, struct);
      visit(client, clock, struct);
      clock += struct.length;
    }
  }
}
