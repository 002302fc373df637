/** Why an update was refused: one reason for each rule, so that a log line says which. */
import { Unreadable, type ReadProblem } from './byte-reader.ts';
import { failed, succeeded, type Result } from '../result.ts';

export type GuardReason =
  /** It ends early, a number isn't in its shortest form, or is beyond 32 bits. */
  | ReadProblem
  /** Something stands behind the delete set. */
  | 'trailing-bytes'
  | 'too-many-structs'
  /** Clients of structs or of deletes are not strictly descending. */
  | 'sections-unordered'
  | 'empty-section'
  | 'empty-run'
  | 'clock-too-large'
  /** A client id of another class than the seat's. */
  | 'foreign-client'
  /** The clock doesn't follow on what is known. */
  | 'gap'
  | 'skip'
  /** Anything but GC, deleted and binary content. */
  | 'unknown-content'
  /** A GC or Skip with flags of an item: Yjs would read it and write it differently. */
  | 'stray-flags'
  | 'right-origin'
  | 'foreign-origin'
  /** The origin isn't there, nor comes before in this update: Yjs would keep the struct pending for ever. */
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
 * An honest device that wrote while it was offline can send a live update before it has answered the server's state request.
 * Such an update stands on what the server doesn't have yet. Until the answer has come, it is left aside and the socket stays
 * open: the answer is made later, from the whole document, and brings it too.
 */
export function isMendedByAnswer(reason: GuardReason): boolean {
  return reason === 'gap' || reason === 'unknown-origin' || reason === 'unknown-delete';
}

/** Ends a walk from within; `walked` makes a value of it. */
export class Refused extends Error {
  readonly reason: GuardReason;

  constructor(reason: GuardReason) {
    super(reason);
    this.reason = reason;
  }
}

/** A walk's value, or why it ended early. */
export function walked<T>(walk: () => T): Result<T, GuardReason> {
  try {
    return succeeded(walk());
  } catch (problem) {
    return refusalOf(problem);
  }
}

/** Throws again what isn't a refusal. */
export function refusalOf(problem: unknown): Result<never, GuardReason> {
  if (problem instanceof Refused) return failed(problem.reason);
  if (problem instanceof Unreadable) return failed(problem.problem);
  throw problem;
}
