/** A full room, and erasing, as short histories against the server's real room. */
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@heard/shared/wire/limits';
import { long, status, takeaway, texts, twoPeople, untold } from './two-people.fixture.ts';
import { settle } from './simulation.ts';

const at = twoPeople();

describe('a full room', () => {
  it('[AQ40] leaves what doesn’t fit on the device, and everything else still works', async () => {
    at.simulation.server.capacity = 12_000;
    at.simulation.write(at.ana, long('fits'));
    await at.simulation.calm();
    at.simulation.write(at.ana, long('too long'), 'toolong-----');
    at.simulation.write(at.ana, takeaway('a short one'));
    at.simulation.press(at.ana, { type: 'stop' });
    await at.simulation.calm();
    expect(at.ana.client.current.connection.status).toBe('live');
    expect(texts(at.ben)).toEqual(
      [long('fits')]
        .map(() => 'fits xxxxxxxxxxxxxxx')
        .concat('a short one')
        .sort(),
    );
    expect(status(at.ben)).toBe('closed');
    expect(untold(at.ana)).toEqual(['words full']);
    // The author's page shows only what the partner can read.
    expect(texts(at.ana)).toEqual(texts(at.ben));
    at.ana = await at.reload(at.ana);
    await at.simulation.calm();
    expect(untold(at.ana)).toEqual(['words full']);
  });

  it('[AQ40] leaves the previous version readable if a longer one didn’t fit', async () => {
    at.simulation.server.capacity = 6_000;
    at.simulation.write(at.ana, takeaway('a short one'), 'takeaway----');
    await at.simulation.calm();
    at.simulation.write(at.ana, long('longer'), 'takeaway----');
    await at.simulation.calm();
    for (const page of [at.ana, at.ben]) {
      expect(texts(page)).toEqual(['a short one']);
      expect(page.client.current.words.unreadable).toEqual([]);
    }
    expect(untold(at.ana)).toEqual(['words full']);
  });

  it('[AQ40] accepts what didn’t fit once there is space, or the device discards it', async () => {
    at.simulation.server.capacity = 12_000;
    at.simulation.write(at.ana, long('fits'), 'fits--------');
    at.simulation.write(at.ana, long('too long'));
    await at.simulation.calm();
    void at.ana.client.remove('fits--------');
    await at.simulation.calm();
    at.ana.client.tryAgain(at.ana.client.current.unplaced[0]!.id);
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['too long xxxxxxxxxxx']);
    expect([untold(at.ana), at.ana.browser.rows]).toEqual([[], []]);
    at.simulation.write(at.ana, long('no place'));
    await at.simulation.calm();
    at.ana.client.acknowledge(at.ana.client.current.unplaced[0]!.id);
    await settle();
    expect([untold(at.ana), at.ana.browser.rows]).toEqual([[], []]);
  });

  it('[AQ40] allows erasing, whoever’s words fill it', async () => {
    at.simulation.server.capacity = 12_000;
    at.simulation.write(at.ana, long('fits'));
    at.simulation.write(at.ana, long('too long'));
    await at.simulation.calm();
    void at.ana.client.eraseWords(1);
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['keep']);
    expect(at.ana.client.current.saving).toBe('saved');
  });

  it('[AQ42] is reported as almost full from four fifths on', async () => {
    for (const [bytes, isAlmostFull] of [
      [LIMITS.roomBytes * 0.79, false],
      [LIMITS.roomBytes * 0.8, true],
      [LIMITS.roomBytes * 0.5, false],
    ] as const) {
      at.simulation.server.tell({ type: 'room-use', bytes: Math.ceil(bytes) });
      await at.simulation.calm();
      expect(at.ana.client.current.isAlmostFull).toBe(isAlmostFull);
    }
  });

  it('[AQ41] of several writes in one update, only those that don’t fit are left out', async () => {
    at.simulation.server.capacity = 12_000;
    at.simulation.write(at.ana, takeaway('short'));
    for (const text of ['one', 'two']) at.simulation.write(at.ana, long(text));
    await settle();
    // They are in the document, and the answer to the server's sync request sends all of them at once.
    at.ana.network.cut();
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['one xxxxxxxxxxxxxxxx', 'short']);
    expect(untold(at.ana)).toEqual(['words full']);
  });

  it('[AQ41] of several writes after a reconnect, only those that don’t fit are left out', async () => {
    at.simulation.server.capacity = 12_000;
    at.ana.network.cut();
    for (const text of ['one', 'two', 'three']) at.simulation.write(at.ana, long(text));
    at.simulation.write(at.ana, takeaway('short'));
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['one xxxxxxxxxxxxxxxx', 'short']);
    expect(untold(at.ana)).toEqual(['words full', 'words full']);
  });
});

describe('erasing', () => {
  it('[RO50] a conversation’s words leaves a mark, and keeps the words of other conversations', async () => {
    at.simulation.write(at.ana, takeaway('of this one'));
    at.simulation.write(at.ana, { kind: 'keep', conversation: 1, kept: {} });
    at.simulation.write(at.ana, { kind: 'past', conversation: 1, title: 'Heard', at: 9 });
    at.simulation.write(at.ana, takeaway('of another', 9));
    await at.simulation.calm();
    void at.ana.client.eraseWords(1);
    await at.simulation.calm();
    for (const page of [at.ana, at.ben]) expect(texts(page)).toEqual(['keep', 'of another', 'past']);
    const keep = at.ben.client.current.words.entries.find(({ entry }) => entry.kind === 'keep')?.entry;
    expect(keep).toEqual({ kind: 'keep', conversation: 1, kept: {}, isSettled: true, isErased: true });
  });

  it('[RO51] many words are removed in one update, within the limits', async () => {
    const count = LIMITS.structsPerUpdate / 8;
    for (let line = 0; line < count; line += 1) at.simulation.write(at.ana, takeaway(`line ${line}`));
    await at.simulation.calm();
    const before = at.simulation.server.stored.length;
    void at.ana.client.eraseWords(1);
    await at.simulation.calm();
    const updates = at.simulation.server.stored.slice(before);
    // The removals, and the mark.
    expect(updates).toHaveLength(2);
    for (const { update } of updates) expect(update.length).toBeLessThan(LIMITS.frameBytes);
    expect(texts(at.ben)).toEqual(['keep']);
  });

  it('[RO52] offline survives a reload', async () => {
    at.simulation.write(at.ana, takeaway('to be erased'));
    await at.simulation.calm();
    at.ana.network.cut();
    void at.ana.client.eraseWords(1);
    await settle();
    expect(texts(at.ana)).toEqual(['keep']);
    at.ana = await at.reload(at.ana);
    await at.simulation.calm();
    expect([texts(at.ana), texts(at.ben)]).toEqual([['keep'], ['keep']]);
    expect(at.ana.browser.rows).toEqual([]);
  });

  it('[AQ31] unsent words leaves nothing of them, on the device either', async () => {
    at.ana.network.cut();
    at.simulation.write(at.ana, takeaway('never mind'));
    void at.ana.client.eraseWords(1);
    await at.simulation.calm();
    expect([texts(at.ana), untold(at.ana), at.ana.browser.rows]).toEqual([['keep'], [], []]);
    // Only the mark.
    expect(at.simulation.server.stored.filter(({ author }) => author === 'host')).toHaveLength(1);
  });

  it('[RO53] also removes words that another device of the seat hadn’t sent yet, and [AQ31] reports it there', async () => {
    const phone = await at.simulation.open('host', at.simulation.browser('host'));
    at.simulation.write(at.ana, takeaway('said once'), 'takeaway----');
    await at.simulation.calm();
    phone.network.cut();
    at.simulation.write(phone, takeaway('said again'), 'takeaway----');
    at.simulation.write(phone, takeaway('and more'));
    await settle();
    void at.ana.client.eraseWords(1);
    await at.flow(at.ana, at.ben);
    await at.simulation.calm();
    for (const page of [at.ana, at.ben, phone]) expect(texts(page)).toEqual(['keep']);
    expect(untold(phone)).toEqual(['words superseded', 'words superseded']);
    expect(phone.client.current.unplaced[0]?.what).toMatchObject({ isErased: true });
  });

  it('[RO53] also removes words that another device of the seat was sending', async () => {
    const phone = await at.simulation.open('host', at.simulation.browser('host'));
    await at.simulation.calm();
    at.simulation.write(phone, takeaway('on its way'));
    await settle();
    void at.ana.client.eraseWords(1);
    await at.flow(at.ana, at.ben);
    expect(texts(at.ben)).toEqual(['keep']);
    await at.simulation.calm();
    for (const page of [at.ana, at.ben, phone]) expect(texts(page)).toEqual(['keep']);
  });

  it('[RO55] [AQ32] the room goes before everything else; then nothing waits any more, and nothing is stored', async () => {
    at.ana.network.cut();
    at.simulation.write(at.ana, takeaway('on its way'));
    at.ana.client.eraseRoom(at.ana.client.current.view);
    await settle();
    at.ana = await at.reload(at.ana);
    await at.simulation.calm();
    for (const page of [at.ana, at.ben]) {
      expect(page.client.current.connection).toMatchObject({ status: 'ended', why: 'roomErased' });
    }
    // The page of the person who erased it knows that, also after a reload.
    expect([at.ana, at.ben].map(({ client }) => client.current.connection)).toEqual([
      { status: 'ended', why: 'roomErased', isOwnDoing: true },
      { status: 'ended', why: 'roomErased' },
    ]);
    expect(at.ana.browser.rows).toEqual([]);
  });

  it('[AQ32] the room is superseded by a conversation that was opened since', async () => {
    at.ana.network.cut();
    at.ana.client.eraseRoom(at.ana.client.current.view);
    at.simulation.write(at.ana, takeaway('and this'));
    await settle();
    at.simulation.close(at.ana);
    await at.nextEvening(at.ben);
    at.ana = await at.simulation.open('host', at.ana.browser);
    await at.simulation.calm();
    expect(at.ana.client.current.connection.status).toBe('live');
    expect(untold(at.ana)).toEqual(['erase-room superseded']);
    expect(texts(at.ben)).toEqual(['and this']);
  });
});
