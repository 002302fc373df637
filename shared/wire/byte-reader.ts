/**
 * Reads lib0's encoding from bytes that nobody has checked. lib0's own reader takes a length on trust and can then look
 * beyond a view into the buffer that holds it; this one ends with `Unreadable`, which the parsers here catch.
 */
import { decodeUtf8 } from 'lib0/string';

export type ReadProblem = 'truncated' | 'long-varint' | 'number-too-large' | 'not-utf8';

/** Thrown inside of a parser, never out of it. */
export class Unreadable extends Error {
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
    if (byte === undefined) throw new Unreadable('truncated');
    this.at += 1;
    return byte;
  }

  /** At most 2^32-1, in its shortest form only: a number has one spelling. */
  uint32(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let factor = 0x80; ; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > MAX_UINT32) throw new Unreadable('number-too-large');
      if (byte < 0x80) {
        if (byte === 0) throw new Unreadable('long-varint');
        return value;
      }
      // A fifth byte is the last that can add to 32 bits; more of them, all zero, would be a long form.
      if (factor > MAX_UINT32) throw new Unreadable('long-varint');
    }
  }

  skip(count: number): void {
    if (count > this.bytes.length - this.at) throw new Unreadable('truncated');
    this.at += count;
  }

  /** A view of `count` bytes, not a copy. */
  take(count: number): Uint8Array {
    const start = this.at;
    this.skip(count);
    return this.bytes.subarray(start, this.at);
  }

  /** Bytes behind their length. */
  sizedBytes(): Uint8Array {
    return this.take(this.uint32());
  }

  sizedText(): string {
    const bytes = this.sizedBytes();
    try {
      return decodeUtf8(bytes);
    } catch {
      throw new Unreadable('not-utf8');
    }
  }

  /** Big-endian, as lib0 writes it. */
  float64(): number {
    const { buffer, byteOffset } = this.take(8);
    return new DataView(buffer, byteOffset, 8).getFloat64(0, false);
  }
}
