/** Removes from an update the deletes that the room knows already. */
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import type { KnownClocks } from '@heard/shared/wire/clocks';
import type { Guarded } from '@heard/shared/wire/guard';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import type { LiveItems } from './live-items.ts';
import type { Sliced } from './time-slicing.ts';

export interface KnownRoom {
  clocks: KnownClocks;
  items: LiveItems;
}

/** For each client: clock and length of one range after the other. */
type DeleteRanges = Map<number, number[]>;

/** The same update without known deletes. */
export function* withoutKnownDeletes(guarded: Guarded, known: KnownRoom): Sliced<Guarded> {
  const { update } = guarded;
  if (update === null) return guarded;
  const news: DeleteRanges = new Map();
  let [structsEnd, all, left] = [0, 0, 0];
  yield* walkUpdate(update, {
    deleteSet: (at) => void (structsEnd = at),
    deleted: (client, clock, length) => {
      all += 1;
      // Items that come with this update can't be deleted yet.
      const end = clock + length;
      if (end <= (known.clocks.get(client) ?? 0) && !known.items.isIn({ client, clock, end })) return;
      left += 1;
      addRange(news, client, clock, length);
    },
  });
  if (left === all) return guarded;
  const structs = guarded.structs - (all - left);
  if (structs === 0) return { ...guarded, update: null, structs };
  const encoder = createEncoder();
  writeUint8Array(encoder, update.subarray(0, structsEnd));
  writeDeletes(encoder, news);
  return { ...guarded, update: toUint8Array(encoder), structs };
}

function addRange(ranges: DeleteRanges, client: number, clock: number, length: number): void {
  const ofClient = ranges.get(client);
  if (ofClient) ofClient.push(clock, length);
  else ranges.set(client, [clock, length]);
}

/** Clients in descending and ranges in ascending order, as they were read. */
function writeDeletes(encoder: ReturnType<typeof createEncoder>, news: DeleteRanges): void {
  writeVarUint(encoder, news.size);
  for (const [client, ranges] of news) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, ranges.length / 2);
    for (const number of ranges) writeVarUint(encoder, number);
  }
}

/** Splits an update with many deletes into updates of at most this many ranges. Structs stay in the first. */
export function* splitDeletes(update: Uint8Array, rangesPerPart: number): Sliced<Uint8Array[]> {
  const parts: DeleteRanges[] = [];
  let [structsEnd, left] = [0, 0];
  yield* walkUpdate(update, {
    deleteSet: (at) => void (structsEnd = at),
    deleted: (client, clock, length) => {
      if (left === 0) {
        parts.push(new Map());
        left = rangesPerPart;
      }
      left -= 1;
      addRange(parts.at(-1) as DeleteRanges, client, clock, length);
    },
  });
  if (parts.length <= 1) return [update];
  return parts.map((news, index) => {
    const encoder = createEncoder();
    if (index === 0) writeUint8Array(encoder, update.subarray(0, structsEnd));
    else writeVarUint(encoder, 0);
    writeDeletes(encoder, news);
    return toUint8Array(encoder);
  });
}
