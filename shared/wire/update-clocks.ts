/** Reads stored updates. They passed the guard or were written by the server, so bytes that can't be read are a bug and throw. */
import { CONDUCTOR_ROOT } from './conductor-update.ts';
import { AUTHOR_CLASS } from './protocol.ts';
import { runAtOnce } from './sliced.ts';
import { BINARY, SKIP } from './struct-reader.ts';
import { walkUpdate } from './update-walk.ts';

export interface ConductorItem {
  client: number;
  clock: number;
  /** An event as JSON; see `readEvent`. */
  content: Uint8Array;
}

/** The next clock of every client with a struct in the update. */
export function clocksOf(update: Uint8Array): Map<number, number> {
  const clocks = new Map<number, number>();
  runAtOnce(
    walkUpdate(update, {
      struct(client, clock, { content, length }) {
        if (content !== SKIP) clocks.set(client, clock + length);
      },
    }),
  );
  return clocks;
}

/** The conductor's events that aren't deleted, in the order of the update. */
export function conductorItems(update: Uint8Array): ConductorItem[] {
  const items: ConductorItem[] = [];
  runAtOnce(
    walkUpdate(update, {
      struct(client, clock, { content, binaryStart, end }) {
        if ((client & 3) !== AUTHOR_CLASS[CONDUCTOR_ROOT] || content !== BINARY) return;
        items.push({ client, clock, content: update.subarray(binaryStart, end) });
      },
    }),
  );
  return items;
}
