/** Removes from an update the deletes that the room knows already. */
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { STRIDE, type KnownClocks } from '@heard/shared/wire/guard-kept';
import type { Guarded } from '@heard/shared/wire/guard';
import type { LiveItems } from './live-items.ts';
import type { Sliced } from './time-slicing.ts';
import { walkDeletes, walkStructs } from './update-walk.ts';

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
  const reader = yield* walkStructs(update, () => undefined);
  const behindStructs = reader.at;
  const news: DeleteRanges = new Map();
  let [all, left] = [0, 0];
  for (const range of walkDeletes(reader)) {
    const { client, clock, end } = range;
    all += 1;
    if (all % STRIDE === 0) yield;
    // Items that come with this update can't be deleted yet.
    if (end <= (known.clocks.get(client) ?? 0) && !known.items.isIn(range)) continue;
    left += 1;
    const ranges = news.get(client);
    if (ranges) ranges.push(clock, end - clock);
    else news.set(client, [clock, end - clock]);
  }
  if (left === all) return guarded;
  const structs = guarded.structs - (all - left);
  if (structs === 0) return { ...guarded, update: null, structs };
  const encoder = createEncoder();
  writeUint8Array(encoder, update.subarray(0, behindStructs));
  writeDeletes(encoder, news);
  return { ...guarded, update: toUint8Array(encoder), structs };
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
  const reader = yield* walkStructs(update, () => undefined);
  const structs = update.subarray(0, reader.at);
  const parts: DeleteRanges[] = [];
  let left = 0;
  for (const { client, clock, end } of walkDeletes(reader)) {
    if (left === 0) {
      parts.push(new Map());
      left = rangesPerPart;
      yield;
    }
    left -= 1;
    const news = parts.at(-1) as DeleteRanges;
    const ranges = news.get(client);
    if (ranges) ranges.push(clock, end - clock);
    else news.set(client, [clock, end - clock]);
  }
  if (parts.length <= 1) return [update];
  return parts.map((news, index) => {
    const encoder = createEncoder();
    if (index === 0) writeUint8Array(encoder, structs);
    else writeVarUint(encoder, 0);
    writeDeletes(encoder, news);
    return toUint8Array(encoder);
  });
}
