/**
 * The guard: of a Yjs update that a seat's device sent, it lets through what that seat may write and nothing else. It reads the
 * bytes without building Yjs objects, and returns slices of them, so nothing is encoded again. Its rules are in docs/spec.md (GU…).
 */
import type { Seat } from '../exercise/seat.ts';
import { succeeded, type Result } from '../result.ts';
import type { KnownClocks } from './clocks.ts';
import { updateFrom } from './guard-kept.ts';
import { refusalOf, type GuardReason } from './guard-reason.ts';
import { GuardVisitor, type GuardMode } from './guard-visitor.ts';
import { atOnce, type Steps } from './steps.ts';
import { walkUpdate } from './update-walk.ts';

export type { Clocks, KnownClocks } from './clocks.ts';
export { isMendedByAnswer, type GuardReason } from './guard-reason.ts';
export type { GuardMode } from './guard-visitor.ts';

export interface Guarded {
  /** What to store and relay; null when nothing is new. May be the bytes that came in. */
  update: Uint8Array | null;
  /** The clients that have new structs, with their next clocks. */
  clocks: Map<number, number>;
  /** Structs and deleted ranges in `update`. */
  structs: number;
  /** The seat's clients in the update, whether it has anything new of them or not. */
  named: number[];
  /** It has structs of the conductor that aren't known here. */
  isAhead: boolean;
}

/** Never throws, and takes time in proportion to the bytes. */
export function guardUpdate(
  bytes: Uint8Array,
  seat: Seat,
  known: KnownClocks,
  mode: GuardMode,
): Result<Guarded, GuardReason> {
  return atOnce(guardSteps(bytes, seat, known, mode));
}

/** The same in steps, because an answer can be as large as a room. */
export function* guardSteps(
  bytes: Uint8Array,
  seat: Seat,
  known: KnownClocks,
  mode: GuardMode,
): Steps<Result<Guarded, GuardReason>> {
  const visitor = new GuardVisitor({ bytes, seat, known, mode });
  try {
    yield* walkUpdate(bytes, visitor);
  } catch (problem) {
    return refusalOf(problem);
  }
  const { structs, deletes, clocks, count, named, isAhead, isWhole } = visitor;
  const update = count === 0 ? null : isWhole ? bytes : updateFrom(bytes, structs, deletes);
  return succeeded({ update, clocks, structs: count, named: [...named], isAhead });
}
