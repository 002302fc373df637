/**
 * Which clocks of a room are deleted. A device that comes back tells all its deletes again; without this the server would
 * store and relay them at each reconnect.
 */
import { ByteReader } from '@heard/shared/wire/byte-reader';
import { BINARY, emptyStruct, readStruct, type Struct } from '@heard/shared/wire/struct-reader';

interface Range {
  client: number;
  clock: number;
  /** Behind the last one. */
  end: number;
}

export class DeletedRanges {
  /** Per client: ascending, apart from each other. */
  readonly #ranges = new Map<number, Range[]>();

  /** `update` went through the guard. Each client's ranges are put in order once, however many there are. */
  add(update: Uint8Array): void {
    const unknown = new Map<number, Range[]>();
    for (const range of deletesIn(update)) {
      if (this.#has(range)) continue;
      const ranges = unknown.get(range.client) ?? [];
      ranges.push(range);
      unknown.set(range.client, ranges);
    }
    for (const [client, ranges] of unknown) {
      const all = [...(this.#ranges.get(client) ?? []), ...ranges].sort((a, b) => a.clock - b.clock);
      this.#ranges.set(client, joined(all));
    }
  }

  hasAllOf(update: Uint8Array): boolean {
    return deletesIn(update).every((range) => this.#has(range));
  }

  #has({ client, clock, end }: Range): boolean {
    const ranges = this.#ranges.get(client) ?? [];
    const at = lastFrom(ranges, clock);
    return at !== null && end <= at.end;
  }
}

/** The clients of which an update deletes something. */
export function deletedClients(update: Uint8Array): number[] {
  return deletesIn(update).map((range) => range.client);
}

/**
 * Whether an update takes words away without putting others in their place. A device removes an entry by an empty one that is
 * deleted at once, so a removal among other writings is seen by its deleted content; a bare delete brings no content at all.
 */
export function removesWords(update: Uint8Array): boolean {
  const contents = readContents(new ByteReader(update));
  return contents.some((content) => content !== BINARY) || contents.length === 0;
}

/** The last of the ascending ranges that begins at `clock` or before. */
function lastFrom(ranges: readonly Range[], clock: number): Range | null {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle] as Range).clock <= clock) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1] ?? null;
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.clock <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

function deletesIn(update: Uint8Array): Range[] {
  const reader = new ByteReader(update);
  readContents(reader);
  const found: Range[] = [];
  for (let clients = reader.uint32(); clients > 0; clients -= 1) {
    const client = reader.uint32();
    for (let ranges = reader.uint32(); ranges > 0; ranges -= 1) {
      const clock = reader.uint32();
      found.push({ client, clock, end: clock + reader.uint32() });
    }
  }
  return found;
}

/** Reads an update's structs, up to its deletes. */
function readContents(reader: ByteReader): Struct['content'][] {
  const struct = emptyStruct();
  const contents: Struct['content'][] = [];
  for (let sections = reader.uint32(); sections > 0; sections -= 1) {
    const count = reader.uint32();
    reader.uint32();
    reader.uint32();
    for (let left = count; left > 0; left -= 1) {
      readStruct(reader, struct);
      contents.push(struct.content);
    }
  }
  return contents;
}
