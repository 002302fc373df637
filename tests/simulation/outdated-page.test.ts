/** A page that receives an event of a newer build while its own actions are still in flight. */
import { describe, expect, it, vi } from 'vitest';
import type { RoomEvent } from '@heard/shared/exercise/event';
import { eventUpdate } from '@heard/shared/wire/conductor-update';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { settle } from './simulation.ts';
import { takeaway, twoPeople } from './two-people.fixture.ts';

const at = twoPeople();

/** Simulates a server of a newer build, whose event has the number 2. */
function tellsNewerEvent(): void {
  const position = { clientId: clientIdFor('conductor', 99), clock: 0, origin: null };
  const event = { type: 'sung', n: 2, at: 5 } as unknown as RoomEvent;
  at.simulation.server.tell({ type: 'update', update: eventUpdate(position, event, []) });
}

describe('a page that is outdated', () => {
  it('[VS06] [AQ22] sends words that wait for a press whose event came after an unknown one', async () => {
    at.simulation.press(at.ana, { type: 'ready' });
    at.simulation.write(at.ana, takeaway('after the press'));
    tellsNewerEvent();
    await at.flow(at.ana);
    expect(at.ana.client.current).toMatchObject({ isOutdated: true, saving: 'saved' });
    expect((await at.simulation.server.document()).getMap('host').size).toBe(1);
  });

  it('[VS25] disconnects once the last of several writes has its outcome, without waiting for another frame', async () => {
    const leave = vi.spyOn(at.ana.client, 'leave');
    for (const text of ['one', 'two', 'three']) at.simulation.write(at.ana, takeaway(text));
    await settle();
    tellsNewerEvent();
    // One frame confirms all of them.
    at.simulation.server.tell({ type: 'durable', clocks: new Map([[at.ana.roomConnection.document.clientId, 99]]) });
    at.ana.network.deliver(0, 99);
    await settle();
    expect(at.ana.client.current.saving).toBe('saved');
    expect(at.ana.client.current.isOutdated).toBe(true);
    expect(leave).toHaveBeenCalled();
  });

  it('[AQ70] [VS06] reports without a connection which words are on this page only', async () => {
    at.ana.network.cut();
    at.simulation.write(at.ana, takeaway('kept'));
    await at.flow(at.ana);
    expect(at.ana.client.current.unkept).toEqual([]);
    at.ana.browser.refuses = true;
    at.simulation.write(at.ana, takeaway('not kept'));
    await at.flow(at.ana);
    at.ana.network.cut();
    expect(at.ana.client.current).toMatchObject({ saving: 'not-kept', unkept: [{ text: 'not kept' }] });
  });
});
