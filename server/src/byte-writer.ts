/** Writes lib0's varints and byte slices into one growing buffer. For updates of a whole room, where lib0's encoder is slower. */

const SHORT_COPY = 32;

export class ByteWriter {
  #bytes: Uint8Array;
  #at = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  uint32(value: number): void {
    this.#ensureCapacity(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#at++] = 0x80 | (rest & 0x7f);
      rest = rest < 0x80000000 ? rest >>> 7 : Math.floor(rest / 0x80);
    }
    this.#bytes[this.#at++] = rest;
  }

  copy(source: Uint8Array, from = 0, to = source.length): void {
    this.#ensureCapacity(to - from);
    if (to - from > SHORT_COPY) this.#bytes.set(source.subarray(from, to), this.#at);
    else for (let at = from; at < to; at += 1) this.#bytes[this.#at + at - from] = source[at] as number;
    this.#at += to - from;
  }

  #ensureCapacity(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#at + count, this.#bytes.length * 2));
    grown.set(this.written);
    this.#bytes = grown;
  }
}
