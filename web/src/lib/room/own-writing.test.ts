import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import { LIMITS } from '@heard/shared/wire/limits';
import type { Entry } from '@heard/shared/words/entry';
import { roomKeys } from '@heard/shared/words/keys';
import { readWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import type { Words } from '@heard/shared/words/words';
import { outboxStore } from '../device/outbox-store.ts';
import { NewestOwn } from './newest-own.ts';
import { Outbox } from './outbox.ts';
import { OwnWriting } from './own-writing.ts';
import { RoomDocument } from './room-document.ts';
import type { RoomLine } from './room-line.ts';

const keys = roomKeys(new Uint8Array(16).fill(7));
const takeaway = (text: string, conversation = 4): Entry => ({ kind: 'takeaway', conversation, text });

/** A page of the host: its outbox, its document and whether that is in step with the server's. */
class FakePage {
  readonly outbox: Outbox;
  readonly document: RoomDocument;
  readonly revisions = new Revisions();
  readonly newestOwn = new NewestOwn();
  readonly writing: OwnWriting;
  isInStep = true;

  constructor(room: string, random: number) {
    this.outbox = new Outbox(outboxStore(room));
    this.document = new RoomDocument('host', random);
    this.writing = new OwnWriting({
      seat: 'host',
      keys,
      outbox: this.outbox,
      line: this.#line(),
      words: () => this.words,
      highestSeen: (id) => this.revisions.highest('host', id),
      changed: () => undefined,
    });
  }

  get words(): Words {
    const host = this.document.entries('host');
    for (const { entryId, sealed } of this.outbox.items.values()) {
      if (sealed) host.set(entryId, sealed);
      else host.delete(entryId);
    }
    return readWords({ host, guest: new Map() }, keys, this.revisions);
  }

  get texts(): string[] {
    return this.words.entries.map(({ entry }) => ('text' in entry ? entry.text : entry.kind)).sort();
  }

  /** Takes over what another page has, and the other way round. */
  meets(other: FakePage): void {
    applyUpdate(this.document.doc, encodeStateAsUpdate(other.document.doc));
    applyUpdate(other.document.doc, encodeStateAsUpdate(this.document.doc));
  }

  flush(): void {
    if (this.isInStep) this.outbox.flush(this.document, this.document.entries('host'));
  }

  #line(): RoomLine {
    const isInStep = () => this.isInStep;
    const line: Partial<RoomLine> = {
      document: this.document,
      hasComeIn: true,
      get isInStep() {
        return isInStep();
      },
      flush: () => this.flush(),
      letGo: (ids) => this.newestOwn.forget(ids),
    };
    return line as RoomLine;
  }
}

let page: FakePage;
beforeEach(() => {
  page = new FakePage(`room-${Math.random()}`, 1);
});

it('[RO50] erasing a conversation’s words leaves a mark and the words of other conversations', async () => {
  await page.writing.write(takeaway('of this one'));
  await page.writing.write({ kind: 'keep', conversation: 4, kept: {} });
  await page.writing.write({ kind: 'past', conversation: 4, title: 'Heard', at: 9 });
  await page.writing.write(takeaway('of another', 9));
  await page.writing.eraseWords(4);
  expect(page.texts).toEqual(['keep', 'of another', 'past']);
  const keep = page.words.entries.find(({ entry }) => entry.kind === 'keep')?.entry;
  expect(keep).toEqual({ kind: 'keep', conversation: 4, kept: {}, isSettled: true, isErased: true });
  expect(page.document.entries('host').size).toBe(3);
});

it('[RO51] everything is taken away in one update, however much it is, and within its limits', async () => {
  const count = LIMITS.structsPerUpdate / 4;
  for (let n = 0; n < count; n += 1) await page.writing.write(takeaway(`line ${n}`));
  const updates: Uint8Array[] = [];
  page.document.doc.on('update', (update) => updates.push(update));
  await page.writing.eraseWords(4);
  // The mark, and the removals.
  expect(updates).toHaveLength(2);
  for (const update of updates) expect(update.length).toBeLessThan(LIMITS.frameBytes);
  expect(page.texts).toEqual(['keep']);
});

it('[RO52] written offline it survives a reload, and is confirmed like everything else', async () => {
  const room = `room-${Math.random()}`;
  page = new FakePage(room, 1);
  const id = await page.writing.write(takeaway('to be erased'));
  page.outbox.confirm(new Map([[page.document.doc.clientID, 1]]));
  page.isInStep = false;
  await page.writing.eraseWords(4);
  expect(page.texts).toEqual(['keep']);
  expect(page.document.entries('host').has(id)).toBe(true);

  const reloaded = new FakePage(room, 2);
  await reloaded.outbox.load();
  applyUpdate(reloaded.document.doc, encodeStateAsUpdate(page.document.doc));
  expect(reloaded.texts).toEqual(['keep']);
  reloaded.flush();
  expect([...reloaded.document.entries('host').keys()]).not.toContain(id);
  expect(reloaded.outbox.isEmpty).toBe(false);
  reloaded.outbox.confirm(new Map([[reloaded.document.doc.clientID, 99]]));
  expect(reloaded.outbox.isEmpty).toBe(true);
  await vi.waitFor(async () => expect(await outboxStore(room).all()).toEqual([]));
});

it('[RO53] words of another device of this seat that arrive afterwards are taken away again', async () => {
  const phone = new FakePage(`phone-${Math.random()}`, 2);
  const id = await page.writing.write(takeaway('said once'));
  phone.meets(page);
  // In a tunnel the phone rewrites the line, and writes another.
  await phone.writing.write(takeaway('said again'), id);
  await phone.writing.write(takeaway('and more'));
  await page.writing.eraseWords(4);
  page.meets(phone);
  page.outbox.confirm(new Map([[page.document.doc.clientID, 99]]));
  await page.writing.removeWhatCameBack();
  page.meets(phone);
  phone.outbox.confirm(new Map([[phone.document.doc.clientID, 99]]));
  expect([page.texts, phone.texts]).toEqual([['keep'], ['keep']]);
  expect([...phone.document.entries('host').keys()]).toHaveLength(1);
});

it('[RO53] a device that merely held them takes nothing back', async () => {
  const phone = new FakePage(`phone-${Math.random()}`, 2);
  await page.writing.write(takeaway('said once'));
  phone.meets(page);
  phone.newestOwn.see(phone.document.entries('host'));
  await page.writing.eraseWords(4);
  phone.meets(page);
  expect(phone.newestOwn.see(phone.document.entries('host'))).toEqual([]);
  expect([page.texts, phone.texts]).toEqual([['keep'], ['keep']]);
});

it('[RO54] what was erased is not written again because an older version of it shows up', async () => {
  const id = await page.writing.write(takeaway('older'));
  const older = page.document.entries('host');
  await page.writing.write(takeaway('newer'), id);
  page.newestOwn.see(page.document.entries('host'));
  await page.writing.eraseWords(4);
  expect(page.newestOwn.see(older)).toEqual([]);
});

it('[RO55] once the room is erased nothing waits any more, and nothing is kept', async () => {
  const room = `room-${Math.random()}`;
  page = new FakePage(room, 1);
  page.isInStep = false;
  await page.writing.write(takeaway('on its way'));
  expect(await outboxStore(room).all()).toHaveLength(1);
  const drained = page.outbox.drained();
  page.outbox.forget();
  await drained;
  await page.outbox.put({ entryId: 'after-------', revision: 0, sealed: null });
  expect(page.outbox.isEmpty).toBe(true);
  expect((await outboxStore(room).all()).map(({ entryId }) => entryId)).not.toContain('after-------');
});
