/** Messages between the processes that have a room open, which may be lost: device counts, and sealed signals of devices. */
import { createDecoder, readUint8, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import type { Lead } from './room-clock.ts';
import { SEATS, type BySeat, type Seat } from '@heard/shared/exercise/seat';

export type RoomSignal =
  /**
   * Devices at each seat of one process, and how far the room's time is ahead there. `asks`: it has just loaded the room and asks the
   * others for theirs.
   */
  | { type: 'presence'; process: string; counts: BySeat<number>; asks: boolean; lead: Lead }
  | { type: 'sealed'; from: Seat; sealed: Uint8Array };

const PRESENCE = 0;
const SEALED = 1;

export function encodeSignal(signal: RoomSignal): Uint8Array {
  const encoder = createEncoder();
  if (signal.type === 'presence') {
    writeUint8(encoder, PRESENCE);
    writeVarString(encoder, signal.process);
    for (const seat of SEATS) writeVarUint(encoder, signal.counts[seat]);
    writeUint8(encoder, signal.asks ? 1 : 0);
    writeVarUint(encoder, signal.lead.conversation);
    writeVarUint(encoder, signal.lead.ms);
  } else {
    writeUint8(encoder, SEALED);
    writeUint8(encoder, SEATS.indexOf(signal.from));
    writeVarUint8Array(encoder, signal.sealed);
  }
  return toUint8Array(encoder);
}

/** Signals come from our own processes only, so an unreadable one is a bug and throws. */
export function decodeSignal(bytes: Uint8Array): RoomSignal {
  const decoder = createDecoder(bytes);
  if (readUint8(decoder) === PRESENCE) {
    const process = readVarString(decoder);
    const counts = { host: readVarUint(decoder), guest: readVarUint(decoder) };
    const asks = readUint8(decoder) === 1;
    const lead = { conversation: readVarUint(decoder), ms: readVarUint(decoder) };
    return { type: 'presence', process, counts, asks, lead };
  }
  const from = readUint8(decoder) === 0 ? 'host' : 'guest';
  return { type: 'sealed', from, sealed: readVarUint8Array(decoder) };
}
