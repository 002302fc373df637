/** Hand-made Yjs updates, including ones that Yjs would never write. */
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from 'lib0/encoding';
import { clientIdFor } from './protocol.ts';

export const HOST = clientIdFor('host', 1000);
export const HOST_2 = clientIdFor('host', 2000);
export const GUEST = clientIdFor('guest', 1000);
export const CONDUCTOR = clientIdFor('conductor', 1000);
export const NOBODY = CONDUCTOR + 3;
export const KEY = 'AAAAAAAAAAAA';

export interface Id {
  client: number;
  clock: number;
}

export interface HandItem {
  content?: 'binary' | 'deleted' | number;
  /** Bytes of binary content, or clocks of deleted content. */
  size?: number;
  origin?: Id;
  rightOrigin?: Id;
  parent?: string | Id;
  key?: string | null;
  /** Instead of the right info byte. */
  info?: number;
}

export type HandStruct = { gc: number } | { skip: number } | { raw: number[] } | HandItem;

export interface HandSection {
  client: number;
  clock?: number;
  /** Instead of the right count. */
  count?: number;
  structs: HandStruct[];
}

export interface HandDeletes {
  client: number;
  /** clock, length */
  ranges: [number, number][];
}

export function updateOf(sections: HandSection[], deletes: HandDeletes[] = [], behind: number[] = []): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, sections.length);
  for (const { client, clock, count, structs } of sections) {
    writeVarUint(encoder, count ?? structs.length);
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock ?? 0);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, ranges.length);
    for (const number of ranges.flat()) writeVarUint(encoder, number);
  }
  for (const byte of behind) writeUint8(encoder, byte);
  return toUint8Array(encoder);
}

/** An update with structs of one client, as most tests need it. */
export function byHost(...structs: HandStruct[]): Uint8Array {
  return updateOf([{ client: HOST, structs }]);
}

function writeStruct(encoder: Encoder, struct: HandStruct): void {
  if ('raw' in struct) for (const byte of struct.raw) writeUint8(encoder, byte);
  else if ('gc' in struct) writeRun(encoder, 0, struct.gc);
  else if ('skip' in struct) writeRun(encoder, 10, struct.skip);
  else writeItem(encoder, struct);
}

function writeRun(encoder: Encoder, info: number, length: number): void {
  writeUint8(encoder, info);
  writeVarUint(encoder, length);
}

function writeItem(encoder: Encoder, item: HandItem): void {
  const { content = 'binary', size = 1, origin, rightOrigin, parent = 'host', key = KEY } = item;
  const ref = content === 'binary' ? 3 : content === 'deleted' ? 1 : content;
  const flags = (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === null ? 0 : 0x20);
  writeUint8(encoder, item.info ?? ref | flags);
  if (origin) writeId(encoder, origin);
  if (rightOrigin) writeId(encoder, rightOrigin);
  if (!origin && !rightOrigin) {
    writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') writeVarString(encoder, parent);
    else writeId(encoder, parent);
    if (key !== null) writeVarString(encoder, key);
  }
  if (content === 'deleted') writeVarUint(encoder, size);
  else writeVarUint8Array(encoder, new Uint8Array(size));
}

function writeId(encoder: Encoder, { client, clock }: Id): void {
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
}
