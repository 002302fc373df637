import { beforeEach, expect, it } from 'vitest';
import { initialState } from '@heard/shared/exercise/state';
import { LIMITS } from '@heard/shared/wire/limits';
import { NO_WORDS } from '@heard/shared/words/words';
import { roomKeys } from '@heard/shared/words/keys';
import { restoreAction } from './new-action.ts';
import { RoomDelivery } from './room-delivery.ts';
import { RoomDocument } from './room-document.ts';
import type { RoomConnection } from './room-connection.ts';
import { sealForRoom } from './stored-action.ts';

const sealing = { keys: roomKeys(new Uint8Array(16).fill(7)), seat: 'host' as const };
const ID = 'entry-------';
const sealed = (revision: number) =>
  sealForRoom(sealing, ID, { kind: 'takeaway', conversation: 1, text: `version ${revision}` }, revision);

let document: RoomDocument;
let delivery: RoomDelivery;

beforeEach(() => {
  document = new RoomDocument('host', 1);
  const connection: Partial<RoomConnection> = { ...sealing, document, isSynced: true, hasComeIn: true };
  delivery = new RoomDelivery({
    connection: connection as RoomConnection,
    state: initialState,
    causes: () => new Set(),
    words: () => NO_WORDS,
    highest: () => -1,
  });
  document.observe(() => delivery.changed());
});

const lost = () => delivery.overwrittenVersions([]).map(([entryId, { revision }]) => [entryId, revision]);

it('[AQ14] finds a version that an older one has overwritten', () => {
  document.put(ID, sealed(5));
  expect(lost()).toEqual([]);
  document.put(ID, sealed(4));
  expect(lost()).toEqual([[ID, 5]]);
});

it('[AQ14] a version of a waiting action may never arrive, so it can’t be overwritten', () => {
  document.put(ID, sealed(5));
  const [version] = [...document.versions('host').values()];
  if (!version) throw new Error('nothing was written');
  expect(delivery.overwrittenVersions([restoreAction(ID, version, { conversation: 1, ordinal: 1 })])).toEqual([]);
  document.put(ID, sealed(4));
  expect(lost()).toEqual([]);
});

it('[RO54] a removed entry doesn’t count as overwritten when an older version of it appears', () => {
  document.put(ID, sealed(5));
  expect(lost()).toEqual([]);
  delivery.remove([ID]);
  document.put(ID, sealed(4));
  expect(lost()).toEqual([]);
});

it('[RO51] removes as many as an update may hold at once', () => {
  const updates: Uint8Array[] = [];
  const ids = Array.from({ length: LIMITS.structsPerUpdate / 4 + 1 }, (_, at) => String(at).padStart(12, '0'));
  for (const id of ids) document.put(id, sealed(0));
  document.doc.on('update', (update) => updates.push(update));
  const { from, clock } = delivery.remove(ids);
  expect(updates).toHaveLength(2);
  for (const update of updates) expect(update.length).toBeLessThan(LIMITS.frameBytes);
  expect([document.entries('host').size, clock - from]).toEqual([0, ids.length]);
});
