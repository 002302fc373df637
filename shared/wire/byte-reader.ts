/**
 * Reads lib0's encoding from untrusted bytes. lib0's own decoder doesn't check lengths, so it can read past the end of a view,
 * into the rest of its buffer. This reader throws `ReadError` instead, which the parsers here catch.
 */
import { decodeUtf8 } from 'lib0/string';

export type ReadProblem = 'truncated' | 'long-varint' | 'number-too-large' | 'not-utf8';

/** Thrown within a parser and caught by it. */
export class ReadError extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem);
    this.problem = problem;
  }
}

export const MAX_UINT32 = 0xffffffff;

export class ByteReader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new ReadError('truncated');
    this.at += 1;
    return byte;
  }

  /** A varuint of at most 2^32-1. Only its shortest encoding is accepted, so a number has only one. */
  uint32(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let factor = 0x80; ; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > MAX_UINT32) throw new ReadError('number-too-large');
      if (byte < 0x80) {
        if (byte === 0) throw new ReadError('long-varint');
        return value;
      }
      // Only five bytes can add to 32 bits. More bytes would all be zero, which isn't the shortest encoding.
      if (factor > MAX_UINT32) throw new ReadError('long-varint');
    }
  }

  skip(count: number): void {
    if (count > this.bytes.length - this.at) throw new ReadError('truncated');
    this.at += count;
  }

  /** A view of `count` bytes, not a copy. */
  take(count: number): Uint8Array {
    const start = this.at;
    this.skip(count);
    return this.bytes.subarray(start, this.at);
  }

  /** Bytes that follow their length, as a varuint. */
  sizedBytes(): Uint8Array {
    return this.take(this.uint32());
  }

  /** UTF-8 that follows its length in bytes. */
  sizedText(): string {
    const bytes = this.sizedBytes();
    try {
      return decodeUtf8(bytes);
    } catch {
      throw new ReadError('not-utf8');
    }
  }

  /** Big-endian, like lib0's. */
  float64(): number {
    const { buffer, byteOffset } = this.take(8);
    return new DataView(buffer, byteOffset, 8).getFloat64(0, false);
  }
}
