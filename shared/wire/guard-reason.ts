/** Why an update was refused: one reason for each rule, so that the log can name the rule. */
import { ReadError, type ReadProblem } from './byte-reader.ts';
import { failed, succeeded, type Result } from '../result.ts';

export type GuardReason =
  /** It ends early, or a number isn't in its shortest encoding or doesn't fit into 32 bits. */
  | ReadProblem
  /** Bytes follow the delete set. */
  | 'trailing-bytes'
  | 'too-many-structs'
  /** The client ids of the structs, or of the deletes, aren't strictly descending. */
  | 'sections-unordered'
  | 'empty-section'
  | 'empty-run'
  | 'clock-too-large'
  /** A client id of another class than the seat's. */
  | 'foreign-client'
  /** The first clock is beyond the next one that is known. */
  | 'gap'
  | 'skip'
  /** Anything but GC, deleted and binary content. */
  | 'unknown-content'
  /** A GC or Skip with an item's flags: Yjs would read it, but write it differently. */
  | 'stray-flags'
  | 'right-origin'
  | 'foreign-origin'
  /** The origin is neither known nor earlier in this update: Yjs would keep the struct pending forever. */
  | 'unknown-origin'
  | 'nested-parent'
  | 'foreign-parent'
  | 'keyless'
  | 'bad-key'
  | 'entry-too-large'
  | 'foreign-delete'
  | 'unknown-delete'
  | 'ranges-unordered';

/**
 * Whether an update may be valid once the device's sync answer has arrived. A device that wrote while it was offline can send a live
 * update before its answer, on top of structs that the server doesn't have yet. Until then such an update is ignored and the
 * socket stays open: the answer is made from the whole document and contains the update, too.
 */
export function isResolvedByAnswer(reason: GuardReason): boolean {
  return reason === 'gap' || reason === 'unknown-origin' || reason === 'unknown-delete';
}

/** Thrown to end a walk; `resultOf` and `refusalOf` turn it into a value. */
export class Refused extends Error {
  readonly reason: GuardReason;

  constructor(reason: GuardReason) {
    super(reason);
    this.reason = reason;
  }
}

/** The value of a walk, or why it was refused. */
export function resultOf<T>(walk: () => T): Result<T, GuardReason> {
  try {
    return succeeded(walk());
  } catch (problem) {
    return refusalOf(problem);
  }
}

/** Rethrows errors that aren't refusals. */
export function refusalOf(problem: unknown): Result<never, GuardReason> {
  if (problem instanceof Refused) return failed(problem.reason);
  if (problem instanceof ReadError) return failed(problem.problem);
  throw problem;
}
