/** Checks an update of a seat's words, and drafts what is to be stored of it. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { isResolvedByAnswer, type GuardMode } from '@heard/shared/wire/guard';
import { resultOf, type GuardReason } from '@heard/shared/wire/guard-reason';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import type { Seat } from '@heard/shared/exercise/seat';
import type { RoomFold } from './room-fold.ts';
import type { Drafted } from './room-writer.ts';
import { runAtOnce } from './time-slicing.ts';
import { contentsOf } from './update-contents.ts';

export type WordsOutcome =
  /** `clients`: the seat's Yjs clients in the update. `removes`: the log has to be compacted to erase something. */
  | { type: 'taken'; clients: number[]; removes: boolean }
  /** The device knows conductor events that the log lacks. The seat's own words are stored all the same. */
  | { type: 'behind'; clients: number[]; removes: boolean }
  /** A live update that outran the sync answer which contains it, too: ignored. */
  | { type: 'early' }
  /** It doesn't fit into the room. `from`: for each client, the clock from which on nothing was stored. */
  | { type: 'full'; from: Map<number, number> }
  /** Builds on an update that didn't fit. */
  | { type: 'ignored' }
  | { type: 'refused'; why: CloseName; reason: string };

export interface WordsContext {
  mode: GuardMode;
  /** The device hasn't answered the sync request yet. */
  isEarly: boolean;
  /** Yjs clients of this connection of which an update didn't fit. `draftWords` adds to them. */
  refused: Set<number>;
}

export function draftWords(
  fold: RoomFold,
  update: Uint8Array,
  seat: Seat,
  { mode, isEarly, refused }: WordsContext,
): Drafted<WordsOutcome> {
  if (mode === 'live' && refused.size > 0 && buildsOn(update, refused, fold))
    return withoutEntries({ type: 'ignored' });
  const guarded = fold.guard(update, seat, mode);
  if (!guarded.ok) {
    if (isEarly && isResolvedByAnswer(guarded.error)) return withoutEntries({ type: 'early' });
    return withoutEntries({ type: 'refused', why: closeNameOf(guarded.error), reason: guarded.error });
  }
  const { update: news, clocks, named, isAhead } = guarded.value;
  const type = isAhead ? 'behind' : 'taken';
  if (news === null) return withoutEntries({ type, clients: named, removes: false });
  if (!fold.fits(news)) {
    const clients = clocks.size > 0 ? [...clocks.keys()] : named;
    const from = new Map(clients.map((client) => [client, fold.clocks.get(client) ?? 0]));
    for (const client of from.keys()) refused.add(client);
    return withoutEntries({ type: 'full', from });
  }
  // A sync answer contains everything that was ignored.
  for (const client of clocks.keys()) refused.delete(client);
  const entry = { author: seat, update: news };
  fold.apply(entry);
  return { entries: [entry], result: { type, clients: named, removes: contentsOf(news).isRemoval } };
}

function withoutEntries(result: WordsOutcome): Drafted<WordsOutcome> {
  return { entries: [], result };
}

/** Whether an update continues or deletes what wasn't stored of these clients. False if it can't be read. */
function buildsOn(update: Uint8Array, refused: ReadonlySet<number>, { clocks }: RoomFold): boolean {
  const found = resultOf(() => {
    let isFound = false;
    const visitor = {
      struct: (client: number) => void (isFound ||= refused.has(client)),
      deleted: (client: number, clock: number, length: number) =>
        void (isFound ||= refused.has(client) && clock + length > (clocks.get(client) ?? 0)),
    };
    runAtOnce(walkUpdate(update, visitor));
    return isFound;
  });
  return found.ok && found.value;
}

export function closeNameOf(reason: GuardReason): CloseName {
  switch (reason) {
    case 'truncated':
    case 'long-varint':
    case 'number-too-large':
    case 'not-utf8':
    case 'trailing-bytes':
      return 'malformed';
    case 'too-many-structs':
    case 'entry-too-large':
      return 'tooLarge';
    default:
      return 'forbiddenUpdate';
  }
}
