/** Why a frame can't be read, as values that `decodeClientFrame` and `decodeServerFrame` return. */
import { failed, type Result } from '../result.ts';
import { ByteReader, ReadError } from './byte-reader.ts';
import type { CloseName } from './close-codes.ts';

export interface FrameProblem {
  close: CloseName;
  /** For the log; reveals nothing of the content. */
  detail: string;
}

/** Reads a frame that must have all of the bytes. */
export function wholeFrame<F>(
  bytes: Uint8Array,
  read: (reader: ByteReader) => Result<F, FrameProblem>,
): Result<F, FrameProblem> {
  const reader = new ByteReader(bytes);
  try {
    const frame = read(reader);
    return frame.ok && !reader.isAtEnd ? malformed('trailing bytes') : frame;
  } catch (problem) {
    if (problem instanceof ReadError) return malformed(problem.problem);
    throw problem;
  }
}

export function malformed(detail: string): Result<never, FrameProblem> {
  return failed({ close: 'malformed', detail });
}

export function tooLarge(detail: string): Result<never, FrameProblem> {
  return failed({ close: 'tooLarge', detail });
}

export function unknownFrame(detail: string): Result<never, FrameProblem> {
  return failed({ close: 'unknownFrame', detail });
}
