/**
 * The highest revision that this device has seen of each entry. Detects that an older version of an entry was put back, which
 * sealing can't: the older version is sealed correctly, too.
 */
import { SEATS, type BySeat, type Seat } from '../exercise/seat.ts';

export class Revisions {
  readonly #highest: BySeat<Map<string, number>>;

  /** `kept`: an earlier result of `toRecord`. */
  constructor(kept: Partial<BySeat<Record<string, number>>> = {}) {
    this.#highest = {
      host: new Map(Object.entries(kept.host ?? {})),
      guest: new Map(Object.entries(kept.guest ?? {})),
    };
  }

  /** Records this revision, unless a higher one has been seen. */
  see(seat: Seat, entryId: string, revision: number): 'current' | 'stale' {
    if (revision < this.highest(seat, entryId)) return 'stale';
    this.#highest[seat].set(entryId, revision);
    return 'current';
  }

  /** -1 for an entry that has never been seen, so that the next revision to write is always `highest + 1`. */
  highest(seat: Seat, entryId: string): number {
    return this.#highest[seat].get(entryId) ?? -1;
  }

  /** For storage on the device. */
  toRecord(): BySeat<Record<string, number>> {
    const [host, guest] = SEATS.map((seat) => Object.fromEntries(this.#highest[seat]));
    return { host: host ?? {}, guest: guest ?? {} };
  }
}
