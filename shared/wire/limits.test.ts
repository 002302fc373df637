import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { decodeClientFrame, encodeClientFrame } from './frame.ts';
import { guardUpdate } from './guard.ts';
import { LIMITS } from './limits.ts';
import { FRAME } from './protocol.ts';
import { byHost } from './update.fixture.ts';

const passes = (update: Uint8Array) => guardUpdate(update, 'host', new Map(), 'live').ok;

function isIntentRead(bytes: number): boolean {
  const encoder = createEncoder();
  writeVarUint(encoder, FRAME.intent);
  writeVarString(encoder, ' '.repeat(bytes));
  return decodeClientFrame(toUint8Array(encoder)).ok;
}

/** Type, kind and length in front of an update of this size. */
const HEADER_BYTES = 5;
/** What a sync answer may have around an update of `LIMITS.roomBytes`. */
const ENVELOPE_BYTES = 64;

function isSyncRead(type: 'update' | 'sync-answer', frameBytes: number): boolean {
  return decodeClientFrame(encodeClientFrame({ type, update: new Uint8Array(frameBytes - HEADER_BYTES) })).ok;
}

/** For each limit, whether the server takes as much as that. */
const IS_TAKEN: Record<keyof typeof LIMITS, (amount: number) => boolean> = {
  entryBytes: (size) => passes(byHost({ size })),
  frameBytes: (bytes) => isSyncRead('update', bytes),
  roomBytes: (bytes) => isSyncRead('sync-answer', bytes + ENVELOPE_BYTES),
  structsPerUpdate: (count) => passes(byHost(...Array.from({ length: count }, () => ({ gc: 1 })))),
  signalBytes: (bytes) => decodeClientFrame(encodeClientFrame({ type: 'signal', sealed: new Uint8Array(bytes) })).ok,
  intentBytes: isIntentRead,
};

describe('limits', () => {
  it.each(Object.keys(LIMITS) as (keyof typeof LIMITS)[])('[WI05] the server refuses more than `%s`', (limit) => {
    expect(IS_TAKEN[limit](LIMITS[limit])).toBe(true);
    expect(IS_TAKEN[limit](LIMITS[limit] + 1)).toBe(false);
  });

  it('[WI05] an entry of the largest size fits a live frame', () => {
    const update = byHost({ size: LIMITS.entryBytes });
    expect(isSyncRead('update', update.length + HEADER_BYTES)).toBe(true);
  });
});
