/** The delete set behind the structs: number of clients; for each its id, the number of ranges, and clock and length of each. */
import type { Seat } from '../exercise/seat.ts';
import type { ByteReader } from './byte-reader.ts';
import { STRIDE, type Clocks, type GuardMode, type KeptDeletes, type KnownClocks } from './guard-kept.ts';
import { Refused } from './guard-reason.ts';
import { AUTHOR_CLASS } from './protocol.ts';

interface Deleting {
  seat: Seat;
  mode: GuardMode;
  known: KnownClocks;
  /** What the structs of this update add to `known`. */
  clocks: Clocks;
  /** Ranges that may come at most in a live update. */
  budget: number;
}

/** Yields now and then: an answer may hold hundreds of thousands of ranges. */
export function* guardDeletes(reader: ByteReader, deleting: Deleting): Generator<void, KeptDeletes> {
  const { seat, mode, known, clocks } = deleting;
  const kept: KeptDeletes = { ranges: 0, slices: [], clients: [], isWhole: true };
  let previous = Infinity;
  let walked = 0;
  for (let left = reader.uint32(); left > 0; left -= 1) {
    const from = reader.at;
    const client = reader.uint32();
    const ranges = reader.uint32();
    if (ranges === 0) throw new Refused('empty-section');
    if (client >= previous) throw new Refused('sections-unordered');
    previous = client;
    const isOwn = (client & 3) === AUTHOR_CLASS[seat];
    if (!isOwn && (mode === 'live' || (client & 3) === 3)) throw new Refused('foreign-delete');
    if (isOwn) kept.ranges += ranges;
    // Yjs tells everything that was ever deleted in each answer: after years that is more than an update may hold.
    if (mode === 'live' && kept.ranges > deleting.budget) throw new Refused('too-many-structs');
    const end = yield* readRanges(reader, ranges);
    if (isOwn && end > (clocks.get(client) ?? known.get(client) ?? 0)) throw new Refused('unknown-delete');
    if (isOwn) {
      kept.slices.push({ from, to: reader.at });
      kept.clients.push(client);
    } else kept.isWhole = false;
    walked += 1;
    if (walked % STRIDE === 0) yield;
  }
  return kept;
}

/** Gives the clock behind the last range. */
function* readRanges(reader: ByteReader, ranges: number): Generator<void, number> {
  let end = 0;
  for (let left = ranges; left > 0; left -= 1) {
    const clock = reader.uint32();
    const length = reader.uint32();
    if (length === 0) throw new Refused('empty-run');
    if (clock < end) throw new Refused('ranges-unordered');
    end = clock + length;
    if (left % STRIDE === 0) yield;
  }
  return end;
}
