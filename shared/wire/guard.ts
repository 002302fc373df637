/**
 * The guard accepts only those parts of a device's Yjs update that its seat may write. It reads the bytes without building Yjs
 * objects and returns slices of them, so nothing is re-encoded. Its rules are in docs/spec.md (GU…).
 */
import type { Seat } from '../exercise/seat.ts';
import { succeeded, type Result } from '../result.ts';
import type { KnownClocks } from './clocks.ts';
import { updateFrom } from './guard-kept.ts';
import { refusalOf, type GuardReason } from './guard-reason.ts';
import { GuardVisitor, type GuardMode } from './guard-visitor.ts';
import { runAtOnce, type Sliced } from './sliced.ts';
import { walkUpdate } from './update-walk.ts';

export type { Clocks, KnownClocks } from './clocks.ts';
export { isResolvedByAnswer, type GuardReason } from './guard-reason.ts';
export type { GuardMode } from './guard-visitor.ts';

export interface Guarded {
  /** What to store and relay; null if nothing is new. May be the same bytes as the input. */
  update: Uint8Array | null;
  /** The clients that have new structs, with their next clocks. */
  clocks: Map<number, number>;
  /** Structs and deleted ranges in `update`. */
  structs: number;
  /** All of the seat's clients in the update, also those without anything new. */
  named: number[];
  /** The update has conductor structs beyond the known clocks: this server lost part of its log. */
  isAhead: boolean;
}

/** Never throws. Takes time proportional to the number of bytes. */
export function guardUpdate(
  bytes: Uint8Array,
  seat: Seat,
  known: KnownClocks,
  mode: GuardMode,
): Result<Guarded, GuardReason> {
  return runAtOnce(guardSteps(bytes, seat, known, mode));
}

/** The same in steps, because an answer can be as large as a room. */
export function* guardSteps(
  bytes: Uint8Array,
  seat: Seat,
  known: KnownClocks,
  mode: GuardMode,
): Sliced<Result<Guarded, GuardReason>> {
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
