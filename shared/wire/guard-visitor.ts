/** The guard's rules (docs/spec.md, GU…), applied to each part of an update, and what is to be kept of it. */
import type { Seat } from '../exercise/seat.ts';
import { MAX_UINT32 } from './byte-reader.ts';
import type { KnownClocks } from './clocks.ts';
import { cutStruct } from './cut-struct.ts';
import type { KeptDeletes, KeptStructs } from './guard-kept.ts';
import { originsComeFirst } from './guard-origins.ts';
import { checkPlace } from './guard-place.ts';
import { Refused } from './guard-reason.ts';
import { LIMITS } from './limits.ts';
import { AUTHOR_CLASS } from './protocol.ts';
import { BINARY, GC, SKIP, type Struct } from './struct-reader.ts';
import type { UpdateVisitor } from './update-walk.ts';

/**
 * `live`: all of an update must be the seat's own. `answer`: honest devices also send structs and deletes of the other authors,
 * which are left out.
 */
export type GuardMode = 'live' | 'answer';

/** The class of client ids that belong to no author. */
const UNUSED_CLASS = 3;

export interface Judged {
  bytes: Uint8Array;
  seat: Seat;
  known: KnownClocks;
  mode: GuardMode;
}

export class GuardVisitor implements UpdateVisitor {
  readonly structs: KeptStructs[] = [];
  readonly deletes: KeptDeletes[] = [];
  /** The clients that have new structs, with their next clocks. */
  readonly clocks = new Map<number, number>();
  /** Structs and deleted ranges that are kept. */
  count = 0;
  /** Nothing was left out or cut, so the update can be stored as it is. */
  isWhole = true;
  /** The seat's own clients in the update, whether it has anything new of them or not. */
  readonly named = new Set<number>();
  isAhead = false;

  readonly #judged: Judged;
  readonly #ownClass: number;
  /** How many structs and ranges may still follow. */
  #budget: number = LIMITS.structsPerUpdate;
  #previousClient = Infinity;
  /** What is kept of the current client; null for a client of another author. */
  #kept: KeptStructs | null = null;
  /** Next known clock of the current client. For its deletes, this includes the structs of this update. */
  #knownClock = 0;
  /** End of the last deleted range of the current client. */
  #rangesEnd = 0;
  #ownRanges = 0;

  constructor(judged: Judged) {
    this.#judged = judged;
    this.#ownClass = AUTHOR_CLASS[judged.seat];
  }

  structsOf(client: number, clock: number, count: number): void {
    this.#checkClient(client, count);
    this.#knownClock = this.#judged.known.get(client) ?? 0;
    this.#kept = null;
    if (!this.#isOwn(client)) {
      this.#leaveOut(client, 'foreign-client');
      return;
    }
    if (clock > this.#knownClock) throw new Refused('gap');
    this.named.add(client);
    const start = this.#knownClock;
    this.#kept = { client, start, next: start, count: 0, from: 0, to: 0, head: null, pendingOrigins: [] };
  }

  struct(client: number, clock: number, struct: Struct): void {
    const end = clock + struct.length;
    if (this.#kept === null) {
      const isConductors = (client & 3) === AUTHOR_CLASS.conductor;
      if (isConductors && struct.content !== SKIP && end > this.#knownClock) this.isAhead = true;
      return;
    }
    if (end > MAX_UINT32) throw new Refused('clock-too-large');
    const isNew = end > this.#knownClock;
    if (isNew || this.#judged.mode === 'live') this.#spend();
    if (struct.content === SKIP) this.#checkSkip(isNew);
    else if (struct.content !== GC) this.#checkItem(clock, struct, isNew ? this.#kept : null);
    if (isNew) this.#keep(this.#kept, clock, struct);
    else this.isWhole = false;
  }

  deleteSet(): void {
    if (!originsComeFirst(this.structs, this.#judged.known)) throw new Refused('unknown-origin');
    for (const { client, next, count } of this.structs) {
      this.clocks.set(client, next);
      this.count += count;
    }
    this.#previousClient = Infinity;
  }

  deletesOf(client: number, count: number, at: number): void {
    this.#checkClient(client, count);
    this.#rangesEnd = 0;
    if (!this.#isOwn(client)) {
      this.#leaveOut(client, 'foreign-delete');
      this.#knownClock = Infinity;
      return;
    }
    // An answer repeats all deletes that there have ever been: after years that is more than a live update may hold.
    this.#ownRanges += count;
    if (this.#judged.mode === 'live' && this.#ownRanges > this.#budget) throw new Refused('too-many-structs');
    this.#knownClock = this.clocks.get(client) ?? this.#judged.known.get(client) ?? 0;
    this.named.add(client);
    this.count += count;
    this.deletes.push({ client, from: at, to: at });
  }

  deleted(client: number, clock: number, length: number, end: number): void {
    if (length === 0) throw new Refused('empty-run');
    if (clock < this.#rangesEnd) throw new Refused('ranges-unordered');
    this.#rangesEnd = clock + length;
    if (this.#rangesEnd > this.#knownClock) throw new Refused('unknown-delete');
    const last = this.deletes.at(-1);
    if (last?.client === client) last.to = end;
  }

  #checkClient(client: number, count: number): void {
    if (count === 0) throw new Refused('empty-section');
    if (client >= this.#previousClient) throw new Refused('sections-unordered');
    this.#previousClient = client;
  }

  #isOwn(client: number): boolean {
    return (client & 3) === this.#ownClass;
  }

  #leaveOut(client: number, reason: 'foreign-client' | 'foreign-delete'): void {
    if (this.#judged.mode === 'live' || (client & 3) === UNUSED_CLASS) throw new Refused(reason);
    this.isWhole = false;
  }

  #spend(): void {
    this.#budget -= 1;
    if (this.#budget < 0) throw new Refused('too-many-structs');
  }

  /** In an answer, Yjs skips clocks that the device lacks. The server has to know them already. */
  #checkSkip(isNew: boolean): void {
    if (this.#judged.mode === 'live') throw new Refused('skip');
    if (isNew) throw new Refused('gap');
  }

  /** `kept`: null for an item that is already known. */
  #checkItem(clock: number, struct: Struct, kept: KeptStructs | null): void {
    const { bytes, seat, known } = this.#judged;
    checkPlace(bytes, struct, seat);
    if (struct.content === BINARY && struct.end - struct.binaryStart > LIMITS.entryBytes)
      throw new Refused('entry-too-large');
    if (!struct.hasOrigin || kept === null) return;
    const { originClient, originClock } = struct;
    if (originClient === kept.client) {
      if (originClock >= clock) throw new Refused('unknown-origin');
    } else if (originClock >= (known.get(originClient) ?? 0)) {
      kept.pendingOrigins.push({ clock, originClient, originClock });
    }
  }

  #keep(kept: KeptStructs, clock: number, struct: Struct): void {
    kept.next = clock + struct.length;
    kept.to = struct.end;
    kept.count += 1;
    if (kept.count > 1) return;
    this.structs.push(kept);
    kept.from = struct.start;
    if (clock === kept.start) return;
    this.isWhole = false;
    kept.from = struct.end;
    kept.head = cutStruct(struct, kept.client, kept.start, kept.next - kept.start);
  }
}
