/**
 * Encodes entries as tagged bytes. JSON isn't used because it escapes a control character with six bytes, so a text within its limit
 * could exceed that of an entry. Texts are UTF-8 or UTF-16, whichever is shorter: at most two bytes for each UTF-16 unit, and
 * lone surrogates are preserved.
 */
import {
  createEncoder,
  toUint8Array,
  writeFloat64,
  writeUint8,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from 'lib0/encoding';
import { encodeUtf8 } from 'lib0/string';
import * as v from 'valibot';
import { ByteReader, ReadError } from '../wire/byte-reader.ts';
import { entrySchema, type Entry } from './entry.ts';

const TAG = { no: 0, yes: 1, number: 2, utf8: 3, utf16: 4, record: 5 } as const;
/** An entry is a record that may contain records. */
const MAX_DEPTH = 2;

export function encodeEntry(entry: Entry): Uint8Array {
  const encoder = createEncoder();
  writeValue(encoder, entry);
  return toUint8Array(encoder);
}

/** Null if the bytes aren't an entry of a kind that this build knows. */
export function decodeEntry(bytes: Uint8Array): Entry | null {
  try {
    const reader = new ByteReader(bytes);
    const value = readValue(reader, 0);
    if (!reader.isAtEnd) return null;
    const parsed = v.safeParse(entrySchema, value);
    return parsed.success ? parsed.output : null;
  } catch (problem) {
    if (problem instanceof ReadError) return null;
    throw problem;
  }
}

function writeValue(encoder: Encoder, value: unknown): void {
  switch (typeof value) {
    case 'boolean':
      return writeUint8(encoder, value ? TAG.yes : TAG.no);
    case 'number':
      writeUint8(encoder, TAG.number);
      return writeFloat64(encoder, value);
    case 'string':
      return writeText(encoder, value);
    default:
      return writeRecord(encoder, value as Record<string, unknown>);
  }
}

function writeRecord(encoder: Encoder, record: Record<string, unknown>): void {
  const fields = Object.entries(record).filter(([, value]) => value !== undefined);
  writeUint8(encoder, TAG.record);
  writeVarUint(encoder, fields.length);
  for (const [key, value] of fields) {
    writeVarUint8Array(encoder, encodeUtf8(key));
    writeValue(encoder, value);
  }
}

function writeText(encoder: Encoder, text: string): void {
  const utf8 = text.isWellFormed() ? encodeUtf8(text) : null;
  const isUtf8 = utf8 !== null && utf8.length <= text.length * 2;
  writeUint8(encoder, isUtf8 ? TAG.utf8 : TAG.utf16);
  writeVarUint8Array(encoder, isUtf8 ? utf8 : toUtf16(text));
}

function readValue(reader: ByteReader, depth: number): unknown {
  switch (reader.byte()) {
    case TAG.no:
      return false;
    case TAG.yes:
      return true;
    case TAG.number:
      return reader.float64();
    case TAG.utf8:
      return reader.sizedText();
    case TAG.utf16:
      return fromUtf16(reader.sizedBytes());
    case TAG.record:
      return depth < MAX_DEPTH ? readRecord(reader, depth + 1) : undefined;
    default:
      return undefined;
  }
}

function readRecord(reader: ByteReader, depth: number): unknown {
  const fields: [string, unknown][] = [];
  for (let left = reader.uint32(); left > 0; left -= 1) fields.push([reader.sizedText(), readValue(reader, depth)]);
  // `fromEntries` defines own properties, so a field named `__proto__` is an ordinary one.
  return Object.fromEntries(fields);
}

function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}

function fromUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}
