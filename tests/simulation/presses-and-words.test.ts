/** Past or possible failures of presses and words as short histories, against the server's real room. */
import { describe, expect, it } from 'vitest';
import { open, status, takeaway, texts, twoPeople, untold } from './two-people.fixture.ts';
import { LogFile } from './room-server.ts';
import { settle } from './simulation.ts';

const at = twoPeople();

describe('a press', () => {
  it.each(['stop', 'pause', 'ready', 'open'] as const)(
    '[AQ24] %s that was pressed offline doesn’t reach the next conversation, even if the page was closed in between',
    async (type) => {
      if (type === 'open') {
        at.simulation.press(at.ana, { type: 'stop' });
        await at.simulation.calm();
      }
      at.ana.network.cut();
      at.simulation.press(at.ana, type === 'open' ? open : { type });
      await settle();
      at.simulation.close(at.ana);
      if (type === 'open') {
        at.simulation.press(at.ben, open);
        await at.flow(at.ben);
        at.simulation.press(at.ben, { type: 'stop' });
        await at.flow(at.ben);
      } else await at.nextEvening(at.ben);
      const before = at.simulation.server.stored.length;
      at.ana = await at.simulation.open('host', at.ana.browser);
      await at.simulation.calm();
      expect(status(at.ana)).toBe(type === 'open' ? 'closed' : 'gathering');
      expect(untold(at.ana)).toEqual(['press superseded']);
      // Only the conductor's event of the person's return was stored.
      expect(at.simulation.server.stored.slice(before).every(({ author }) => author === 'conductor')).toBe(true);
    },
  );

  it('[AQ21] carries the conversation and the step of the screen that was pressed, not those of the room when it is sent', async () => {
    const { view } = at.ana.client.current;
    const outcome = at.ana.client.send(
      { type: 'ready' },
      { conversation: view.conversation, ordinal: view.ordinal - 1 },
    );
    await at.simulation.calm();
    expect(await outcome).toEqual({ type: 'refused', code: 'stale' });
  });

  it('[AQ20] doesn’t wait for later writes', async () => {
    at.simulation.press(at.ana, { type: 'stop' });
    for (let line = 0; line < 3; line += 1) at.simulation.write(at.ana, takeaway(`line ${line}`));
    await settle();
    at.ana.network.deliver(1, 0);
    await settle();
    await at.flow(at.ben);
    expect(status(at.ben)).toBe('closed');
    expect(texts(at.ben)).toEqual([]);
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['line 0', 'line 1', 'line 2']);
  });

  it('[AQ02] [AQ25] counts once if it was sent before a reload', async () => {
    at.simulation.press(at.ana, { type: 'stop' });
    await settle();
    at.ana.network.deliver(99, 0);
    await settle();
    at.ana = await at.reload(at.ana);
    await at.simulation.calm();
    expect([status(at.ana), untold(at.ana)]).toEqual(['closed', []]);
  });
});

describe('with a server that speaks version 1', () => {
  it('[AQ21] an intent is sent without its conversation, which the client still checks', async () => {
    at.ana.network.cut();
    at.ana.network.protocol = 'heard.1';
    at.simulation.press(at.ana, { type: 'ready' });
    await at.simulation.calm();
    expect(at.simulation.server.intents.at(-1)).not.toHaveProperty('conversation');
    at.simulation.press(at.ben, { type: 'ready' });
    await at.simulation.calm();
    expect(at.simulation.server.intents.at(-1)).toHaveProperty('conversation', 1);
    expect(status(at.ana)).toBe('running');
  });
});

describe('at the door', () => {
  it('[AQ50] nothing is written, sent or stored; coming in continues with the same connection and document', async () => {
    const stored = at.simulation.server.stored.length;
    at.simulation.write(at.ana, takeaway('a line'));
    const read = at.simulation.read('guest');
    read.roomConnection.open();
    await settle();
    for (let round = 0; round < 6; round += 1) {
      read.network.deliver(99, 99);
      await at.flow(at.ana);
    }
    const { document, syncs } = read.roomConnection;
    expect([document.entries('host').size, syncs]).toEqual([1, 1]);
    expect(at.simulation.server.stored).toHaveLength(stored + 1);
    expect(at.ana.client.current.presence).toEqual({ host: 1, guest: 1 });

    const browser = at.simulation.browser('guest');
    const tablet = await at.simulation.open('guest', browser, read);
    at.simulation.write(tablet, { kind: 'person', name: 'Ben' });
    await at.simulation.calm();
    expect(texts(tablet)).toEqual(['a line']);
    expect([tablet.roomConnection.document, tablet.roomConnection.syncs]).toEqual([document, 1]);
    expect(at.ana.client.current.presence).toEqual({ host: 1, guest: 2 });
    expect(at.ana.client.current.names.guest).toBe('Ben');
  });
});

describe('words', () => {
  it('[AQ10] a name that was changed on a second device before it was in sync isn’t overwritten', async () => {
    for (const name of ['Ana', 'Anna', 'Hanna']) at.simulation.write(at.ana, { kind: 'person', name }, 'person------');
    await at.simulation.calm();
    const tablet = await at.simulation.open('host', at.simulation.browser('host'));
    at.simulation.write(tablet, { kind: 'person', name: 'Ann' }, 'person------');
    await at.simulation.calm();
    for (const page of [at.ana, at.ben, tablet]) expect(page.client.current.names.host).toMatch(/^Ann$/);
    expect(at.ana.client.current.words.unreadable).toEqual([]);
  });

  it('[AQ12] if two devices write at once, both get a correct outcome', async () => {
    const tablet = await at.simulation.open('host', at.simulation.browser('host'));
    await at.simulation.calm();
    at.simulation.write(at.ana, takeaway('from the laptop'), 'takeaway----');
    at.simulation.write(tablet, takeaway('from the tablet'), 'takeaway----');
    await settle();
    await at.simulation.calm();
    expect(texts(at.ana)).toEqual(texts(tablet));
    expect(texts(at.ben)).toEqual(texts(at.ana));
    const outcomes = [...at.simulation.kept.values()].filter(({ row }) => row.what.kind === 'write');
    expect(outcomes.map(({ outcomes: [first] }) => first?.outcome.type)).toEqual(['durable', 'durable']);
    // Both writes are in the log, and the later one is current.
    expect(at.ana.client.current.words.entries.find(({ id }) => id === 'takeaway----')?.revision).toBeLessThanOrEqual(
      1,
    );
  });

  it('[AQ13] words that another device has replaced aren’t reported as saved, and aren’t lost', async () => {
    at.simulation.write(at.ana, takeaway('first'), 'takeaway----');
    await at.simulation.calm();
    const tablet = await at.simulation.open('host', at.simulation.browser('host'));
    await at.simulation.calm();
    // The write has its revision when the connection breaks and the page is closed.
    at.simulation.write(at.ana, takeaway('typed in a tunnel'), 'takeaway----');
    await settle();
    at.simulation.close(at.ana);
    for (const text of ['from the tablet', 'tablet again']) at.simulation.write(tablet, takeaway(text), 'takeaway----');
    await at.flow(tablet, at.ben);
    at.ana = await at.simulation.open('host', at.ana.browser);
    await at.simulation.calm();
    expect([texts(at.ana), texts(at.ben)]).toEqual([['tablet again'], ['tablet again']]);
    const [unplaced] = at.ana.client.current.unplaced;
    expect(unplaced?.outcome.type).toBe('superseded');
    expect(unplaced?.what).toMatchObject({ kind: 'words', isErased: false, entry: takeaway('typed in a tunnel') });
    at.ana.client.tryAgain(unplaced!.id);
    await at.simulation.calm();
    expect([texts(at.ben), untold(at.ana)]).toEqual([['typed in a tunnel'], []]);
  });

  it('[AQ01] [AQ02] words written offline arrive after a reload, and are then deleted from the device', async () => {
    at.ana.network.cut();
    at.simulation.write(at.ana, takeaway('in a tunnel'));
    await settle();
    expect(at.ana.client.current.saving).toBe('kept-here');
    expect(JSON.stringify(at.ana.browser.rows)).not.toContain('tunnel');
    at.ana = await at.reload(at.ana);
    expect(texts(at.ana)).toEqual(['in a tunnel']);
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['in a tunnel']);
    expect(at.ana.browser.rows).toEqual([]);
  });

  it('[AQ15] are sent again if the server lost them by restoring an older backup', async () => {
    at.simulation.write(at.ana, takeaway('first'), 'takeaway----');
    await at.simulation.calm();
    at.simulation.write(at.ana, takeaway('second'), 'takeaway----');
    at.simulation.write(at.ben, takeaway('mine'));
    await at.simulation.calm();
    const backup = new LogFile();
    await at.simulation.loseLog(backup);
    await at.simulation.calm();
    for (const page of [at.ana, at.ben]) {
      expect([texts(page), texts(page, 'guest'), page.client.current.saving]).toEqual([['second'], ['mine'], 'saved']);
      expect(page.client.current.words.unreadable).toEqual([]);
    }
    at.simulation.end();
    await settle();
    await backup.dispose();
  });

  it('[AQ06] are saved when they are durable, and not before', async () => {
    at.simulation.write(at.ana, takeaway('a line'));
    expect(at.ana.client.current.saving).toBe('saving');
    await settle();
    at.ana.network.deliver(99, 0);
    await settle();
    expect(at.ana.client.current.saving).toBe('saving');
    await at.simulation.calm();
    expect(at.ana.client.current.saving).toBe('saved');
  });

  it('[AQ03] of a closed tab are sent by another tab', async () => {
    const tab = await at.simulation.open('host', at.ana.browser);
    await at.simulation.calm();
    tab.network.cut();
    at.simulation.write(tab, takeaway('from the other tab'));
    await settle();
    at.simulation.close(tab);
    at.ana.wakes();
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['from the other tab']);
  });

  it('[AQ03] of an open tab are sent by that tab only', async () => {
    at.ana.network.cut();
    at.simulation.write(at.ana, takeaway('mine'));
    await settle();
    const tab = await at.simulation.open('host', at.ana.browser);
    await at.flow(tab, at.ben);
    expect([texts(tab), texts(at.ben)]).toEqual([[], []]);
    await at.simulation.calm();
    expect(texts(at.ben)).toEqual(['mine']);
  });
});
