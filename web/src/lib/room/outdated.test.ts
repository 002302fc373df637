import { expect, it } from 'vitest';
import type { RoomEvent } from '@heard/shared/exercise/event';
import { eventUpdate } from '@heard/shared/wire/conductor-update';
import { clientIdFor } from '@heard/shared/wire/protocol';
import type { Entry } from '@heard/shared/words/entry';
import { roomKeys } from '@heard/shared/words/keys';
import { readWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import { newEntryId, sealEntry } from '@heard/shared/words/seal';
import { sealSignal, SESSION_BYTES } from '@heard/shared/words/signal';
import { applyUpdate } from 'yjs';
import { randomBytes } from '#lib/device/random.ts';
import { isOutdated } from './outdated.ts';
import { RoomDocument } from './room-document.ts';
import { WritingSignal } from './writing-signal.ts';

const keys = roomKeys(new Uint8Array(16).fill(7));
const CONDUCTOR = clientIdFor('conductor', 9);
const away = (n: number): RoomEvent => ({ type: 'away', n, at: 5, seat: 'guest' });

/** `events` as a server writes them, in order. */
function documentWith(events: readonly object[]): RoomDocument {
  const document = new RoomDocument('host', 5);
  for (const [clock, event] of events.entries()) {
    const origin = clock === 0 ? null : { client: CONDUCTOR, clock: clock - 1 };
    applyUpdate(document.doc, eventUpdate({ clientId: CONDUCTOR, clock, origin }, event as RoomEvent, []));
  }
  return document;
}

function wordsWith(entry: object | null) {
  const document = documentWith([]);
  const entryId = newEntryId(randomBytes);
  const context = { key: keys.sealKey, roomId: keys.roomId, seat: 'host', entryId, revision: 0 } as const;
  if (entry) document.put(entryId, sealEntry(context, entry as Entry, randomBytes));
  return readWords({ host: document.entries('host'), guest: new Map() }, keys, new Revisions());
}

const TAKEAWAY = { kind: 'takeaway', conversation: 1, text: 'Your patience.' };

it('[VS05] an entry of a kind, or with a field, that this build doesn’t know is distinguished from a damaged one', () => {
  for (const entry of [
    { kind: 'song', text: 'la' },
    { ...TAKEAWAY, key: 'c-minor' },
  ]) {
    expect(wordsWith(entry).unreadable.map(({ reason }) => reason)).toEqual(['newer']);
  }
  expect(wordsWith(TAKEAWAY)).toMatchObject({ entries: [{ entry: TAKEAWAY }], unreadable: [] });
  const nextSealing = new Map([['AAAAAAAAAAAA', Uint8Array.of(2, 0, 1, 2, 3)]]);
  const torn = new Map([['AAAAAAAAAAAA', Uint8Array.of(1, 0, 1, 2, 3)]]);
  const reasonsOf = (guest: Map<string, Uint8Array>) =>
    readWords({ host: new Map(), guest }, keys, new Revisions()).unreadable.map(({ reason }) => reason);
  expect(reasonsOf(nextSealing)).toEqual(['newer']);
  expect(reasonsOf(torn)).toEqual(['damaged']);
});

it('[VS06] a page is outdated once an event, an entry or a signal is of a newer build, and not before', () => {
  const whole = documentWith([away(1), away(2)]);
  expect(isOutdated(whole, wordsWith(TAKEAWAY))).toBe(false);
  expect(isOutdated(whole, wordsWith({ kind: 'song', text: 'la' }))).toBe(true);
  expect(isOutdated(documentWith([away(1), { ...away(2), type: 'sung' }]), wordsWith(null))).toBe(true);
  expect(isOutdated(documentWith([away(1), { ...away(2), key: 'c-minor' }]), wordsWith(null))).toBe(true);
  expect(isOutdated(documentWith([away(1), away(3)]), wordsWith(null))).toBe(true);
  expect(documentWith([away(1), { ...away(2), type: 'sung' }, away(3)]).events()).toEqual([away(1)]);
  expect(isOutdated(whole, wordsWith(null), { hasUnknown: true })).toBe(true);
});

it('[VS06] events are parsed once, until others arrive', () => {
  const document = documentWith([away(1)]);
  expect(document.events()).toBe(document.events());
  const position = { clientId: CONDUCTOR, clock: 1, origin: { client: CONDUCTOR, clock: 0 } };
  applyUpdate(document.doc, eventUpdate(position, away(2), []));
  expect(document.events()).toEqual([away(1), away(2)]);
});

it('[VS15] a signal of an unknown version or kind is reported; a late, truncated or foreign one isn’t', () => {
  const session = randomBytes(SESSION_BYTES);
  const sealed = (counter: number, payload: number) =>
    sealSignal(
      { key: keys.sealKey, roomId: keys.roomId, seat: 'guest', session, counter },
      Uint8Array.of(payload),
      randomBytes,
    );
  const host = new WritingSignal(keys, 'host');
  const writing = sealed(1, 1);
  for (const bytes of [writing, writing, Uint8Array.of(1, 2, 3)]) host.hear(bytes, 0);
  expect(host.hasUnknown).toBe(false);
  host.hear(sealed(2, 9), 0);
  expect(host.hasUnknown).toBe(true);
  const other = new WritingSignal(keys, 'host');
  other.hear(Uint8Array.of(2, 0, 0), 0);
  expect(other.hasUnknown).toBe(true);
});
