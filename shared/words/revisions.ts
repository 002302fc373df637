/**
 * The highest revision that this device has seen of each entry. Sealing can't tell that somebody put an older version back in its
 * place, which is sealed just as well; this can.
 */
import { SEATS, type BySeat, type Seat } from '../exercise/seat.ts';

export class Revisions {
  readonly #highest: BySeat<Map<string, number>>;

  /** `kept`: what `toRecord` gave earlier. */
  constructor(kept: Partial<BySeat<Record<string, number>>> = {}) {
    this.#highest = {
      host: new Map(Object.entries(kept.host ?? {})),
      guest: new Map(Object.entries(kept.guest ?? {})),
    };
  }

  /** Remembers this revision, unless a higher one has been seen. */
  see(seat: Seat, entryId: string, revision: number): 'current' | 'stale' {
    if (revision < this.highest(seat, entryId)) return 'stale';
    this.#highest[seat].set(entryId, revision);
    return 'current';
  }

  /** -1 for an entry that has never been seen, so that the next one to write is `highest + 1`. */
  highest(seat: Seat, entryId: string): number {
    return this.#highest[seat].get(entryId) ?? -1;
  }

  /** For the device's storage. */
  toRecord(): BySeat<Record<string, number>> {
    const [host, guest] = SEATS.map((seat) => Object.fromEntries(this.#highest[seat]));
    return { host: host ?? {}, guest: guest ?? {} };
  }
}
