import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import { roomKeys } from '@heard/shared/words/keys';
import { newEntryId, sealEntry } from '@heard/shared/words/seal';
import { outboxStore, refusingStore } from '../device/outbox-store.ts';
import { randomBytes } from '../device/random.ts';
import { Outbox } from './outbox.ts';
import { RoomDocument } from './room-document.ts';

const keys = roomKeys(new Uint8Array(16).fill(7));
const store = outboxStore('a-room');

function item(entryId: string, revision: number) {
  const context = { key: keys.sealKey, roomId: keys.roomId, seat: 'host' as const, entryId, revision };
  return { entryId, revision, sealed: sealEntry(context, { kind: 'person', name: `name ${revision}` }, randomBytes) };
}

/** As the server would confirm what it was sent of a document. */
function durable(document: RoomDocument): Map<number, number> {
  const copy = new RoomDocument('guest', 9);
  applyUpdate(copy.doc, encodeStateAsUpdate(document.doc));
  return new Map([...copy.doc.store.clients].map(([client, structs]) => [client, clockAfter(structs)]));
}

function clockAfter(structs: { id: { clock: number }; length: number }[]): number {
  const last = structs.at(-1);
  return last ? last.id.clock + last.length : 0;
}

beforeEach(async () => {
  for (const { entryId, revision } of await store.all()) await store.drop(entryId, revision);
});

describe('outbox', () => {
  it('[OB01] keeps what was written until the server has it durably', async () => {
    const outbox = new Outbox(store);
    const document = new RoomDocument('host', 1);
    const id = newEntryId(randomBytes);
    await outbox.put(item(id, 0));
    expect(await store.all()).toHaveLength(1);
    outbox.flush(document, document.entries('host'));
    expect(outbox.isEmpty).toBe(false);
    outbox.confirm(new Map());
    expect(outbox.isEmpty).toBe(false);
    outbox.confirm(durable(document));
    expect(outbox.isEmpty).toBe(true);
    await settled();
    expect(await store.all()).toHaveLength(0);
  });

  it('[OB02] survives the page: another one sends what this one could not', async () => {
    const id = newEntryId(randomBytes);
    await new Outbox(store).put(item(id, 3));
    const next = new Outbox(store);
    await next.load();
    const document = new RoomDocument('host', 2);
    next.flush(document, document.entries('host'));
    expect(document.entries('host').get(id)).toEqual(next.items.get(id)?.sealed);
  });

  it('[OB03] sends nothing twice, and what another device wrote later is not undone', async () => {
    const outbox = new Outbox(store);
    const document = new RoomDocument('host', 1);
    const id = newEntryId(randomBytes);
    await outbox.put(item(id, 1));
    const newer = item(id, 2).sealed;
    document.put(id, newer);
    outbox.flush(document, document.entries('host'));
    expect(document.entries('host').get(id)).toEqual(newer);
    expect(outbox.isEmpty).toBe(true);
  });

  it('[OB04] a confirmation of an older revision leaves a newer one waiting', async () => {
    const outbox = new Outbox(store);
    const document = new RoomDocument('host', 1);
    const id = newEntryId(randomBytes);
    await outbox.put(item(id, 0));
    outbox.flush(document, document.entries('host'));
    const confirmed = durable(document);
    await outbox.put(item(id, 1));
    outbox.confirm(confirmed);
    expect(outbox.items.get(id)?.revision).toBe(1);
    outbox.flush(document, document.entries('host'));
    outbox.confirm(durable(document));
    expect(outbox.isEmpty).toBe(true);
  });

  it('[OB05] a fresh document gets what the one before had not delivered', async () => {
    const outbox = new Outbox(store);
    const id = newEntryId(randomBytes);
    await outbox.put(item(id, 0));
    outbox.flush(new RoomDocument('host', 1), new Map());
    outbox.forgetSent();
    const fresh = new RoomDocument('host', 5);
    outbox.flush(fresh, fresh.entries('host'));
    expect(fresh.entries('host').has(id)).toBe(true);
  });

  it('[OB06] a removal is confirmed like a writing', async () => {
    const outbox = new Outbox(store);
    const document = new RoomDocument('host', 1);
    const id = newEntryId(randomBytes);
    document.put(id, item(id, 0).sealed);
    const before = durable(document);
    await outbox.put({ entryId: id, revision: 1, sealed: null });
    outbox.flush(document, document.entries('host'));
    expect(document.entries('host').has(id)).toBe(false);
    outbox.confirm(before);
    expect(outbox.isEmpty).toBe(false);
    outbox.confirm(durable(document));
    expect(outbox.isEmpty).toBe(true);
  });

  it('[OB07] says when the device refuses to keep anything, and sends it all the same', async () => {
    const outbox = new Outbox(refusingStore());
    const document = new RoomDocument('host', 1);
    const id = newEntryId(randomBytes);
    await outbox.put(item(id, 0));
    expect(outbox.isKept).toBe(false);
    outbox.flush(document, document.entries('host'));
    expect(document.entries('host').has(id)).toBe(true);
  });

  it('[OB08] tells when everything is durable', async () => {
    const outbox = new Outbox(store);
    const document = new RoomDocument('host', 1);
    await outbox.drained();
    await outbox.put(item(newEntryId(randomBytes), 0));
    let isDrained = false;
    const drained = outbox.drained().then(() => (isDrained = true));
    outbox.flush(document, document.entries('host'));
    expect(isDrained).toBe(false);
    outbox.confirm(durable(document));
    await drained;
    expect(isDrained).toBe(true);
  });
});

/** Lets the store finish what the outbox doesn't wait for. */
async function settled(): Promise<void> {
  await store.put({ entryId: 'settled', revision: 0, sealed: null });
  await store.drop('settled', 0);
}
