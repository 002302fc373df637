import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readEvent } from './conductor-update.ts';
import { contentOf, Device, Server } from './room.fixture.ts';
import { clocksOf, conductorItems } from './update-clocks.ts';
import { byHost, CONDUCTOR, GUEST, HOST, HOST_2, updateOf } from './update.fixture.ts';

describe('the contents of an update', () => {
  it('[WI30] have the next clock of every client with a struct in it', () => {
    const bytes = updateOf(
      [
        { client: HOST_2, clock: 3, structs: [{ gc: 2 }, {}] },
        { client: GUEST, structs: [{ content: 'deleted', size: 4, parent: 'guest' }] },
        { client: HOST, clock: 7, structs: [{}, { skip: 5 }] },
      ],
      [{ client: CONDUCTOR, ranges: [[0, 9]] }],
    );
    expect(clocksOf(bytes)).toEqual(
      new Map([
        [HOST_2, 6],
        [GUEST, 4],
        [HOST, 8],
      ]),
    );
    expect(clocksOf(updateOf([]))).toEqual(new Map());
  });

  it('[WI30] have the same clocks as the Yjs document', () => {
    const server = new Server([new Device('host', 9), new Device('guest', 8)]);
    server.deliverAll();
    for (const device of server.devices)
      for (const n of [1, 2, 3]) device.entries.set('AAAAAAAAAAAA', Uint8Array.of(n));
    server.conduct({ type: 'away', n: 1, at: 1, seat: 'host' });
    server.deliverAll();
    const whole = Y.encodeStateAsUpdate(server.fold());
    expect(clocksOf(whole)).toEqual(Y.decodeStateVector(Y.encodeStateVectorFromUpdate(whole)));
  });

  it('[WI31] have the events that are not deleted, with their clocks', () => {
    const server = new Server([]);
    for (let n = 0; n < 3; n += 1) server.conduct({ type: 'away', n, at: 1, seat: 'host' });
    server.conduct({ type: 'back', n: 0, at: 1, seat: 'host' }, true);
    server.conduct({ type: 'away', n: 0, at: 1, seat: 'host' });
    const items = conductorItems(Y.encodeStateAsUpdate(server.fold()));
    expect(items.map(({ client, clock, content }) => [client, clock, readEvent(content)?.n])).toEqual([
      [server.position.clientId, 3, 4],
      [server.position.clientId, 4, 5],
    ]);
    expect(contentOf(server.fold()).events).toEqual([4, 5]);
    expect(conductorItems(byHost({}))).toEqual([]);
  });

  it('[WI32] throw if the update neither passed the guard nor came from the conductor', () => {
    expect(() => clocksOf(byHost({ content: 7 }))).toThrow();
    expect(() => clocksOf(Uint8Array.of(1))).toThrow();
  });
});
