/** The delete set behind the structs: number of clients; for each its id, the number of ranges, and clock and length of each. */
import type { Seat } from '../exercise/seat.ts';
import type { ByteReader } from './byte-reader.ts';
import type { Clocks, GuardMode, KeptDeletes } from './guard-kept.ts';
import { Refused } from './guard-reason.ts';
import { AUTHOR_CLASS } from './protocol.ts';

interface Deleting {
  seat: Seat;
  mode: GuardMode;
  known: Clocks;
  /** What the structs of this update add to `known`. */
  clocks: Clocks;
  /** Ranges that may come at most in a live update. */
  budget: number;
}

export function guardDeletes(reader: ByteReader, deleting: Deleting): KeptDeletes {
  const { seat, mode, known, clocks } = deleting;
  const kept: KeptDeletes = { ranges: 0, slices: [], isWhole: true };
  let previous = Infinity;
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
    const end = readRanges(reader, ranges);
    if (isOwn && end > (clocks.get(client) ?? known.get(client) ?? 0)) throw new Refused('unknown-delete');
    if (isOwn) kept.slices.push({ from, to: reader.at });
    else kept.isWhole = false;
  }
  return kept;
}

/** Gives the clock behind the last range. */
function readRanges(reader: ByteReader, ranges: number): number {
  let end = 0;
  for (let left = ranges; left > 0; left -= 1) {
    const clock = reader.uint32();
    const length = reader.uint32();
    if (length === 0) throw new Refused('empty-run');
    if (clock < end) throw new Refused('ranges-unordered');
    end = clock + length;
  }
  return end;
}
