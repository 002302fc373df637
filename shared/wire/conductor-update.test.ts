import fc from 'fast-check';
import { encodeUtf8 } from 'lib0/string';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { HEARD_PLAN } from '../exercise/plan.fixture.ts';
import type { RoomEvent } from '../exercise/event.ts';
import {
  CONDUCTOR_ROOT,
  eventUpdate,
  readEvent,
  type ConductorPosition,
  type DeletedRange,
} from './conductor-update.ts';
import { clientIdFor } from './protocol.ts';
import { clocksOf, conductorItems } from './update-clocks.ts';

const FIRST_CLIENT = clientIdFor('conductor', 500);

function event(n: number): RoomEvent {
  return { type: n % 2 ? 'away' : 'back', n, at: 1_790_000_000_000 + n, seat: n % 3 ? 'host' : 'guest' };
}

/** Writes events one after another without a Y.Doc, like the server. */
class Conductor {
  readonly updates: Uint8Array[] = [];
  position: ConductorPosition = { clientId: FIRST_CLIENT, clock: 0, origin: null };
  #n = 0;

  write(deletes: DeletedRange[] = []): void {
    const { clientId, clock } = this.position;
    this.#n += 1;
    this.updates.push(eventUpdate(this.position, event(this.#n), deletes));
    this.position = { clientId, clock: clock + 1, origin: { client: clientId, clock } };
  }

  restart(clientId: number): void {
    this.position = { ...this.position, clientId, clock: 0 };
  }
}

function numbersIn(doc: Y.Doc): (number | null)[] {
  return doc.getArray<Uint8Array>(CONDUCTOR_ROOT).map((bytes) => readEvent(bytes)?.n ?? null);
}

function docOf(updates: Uint8Array[], gc = true): Y.Doc {
  const doc = new Y.Doc({ gc });
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

describe("the conductor's updates", () => {
  it('[WI20] are byte for byte what Yjs would have written', () => {
    const author = new Y.Doc();
    author.clientID = FIRST_CLIENT;
    const expected: Uint8Array[] = [];
    author.on('update', (update: Uint8Array) => expected.push(update));
    const conductor = new Conductor();
    for (let n = 1; n <= 3; n += 1) {
      author.getArray<Uint8Array>(CONDUCTOR_ROOT).push([encodeUtf8(JSON.stringify(event(n)))]);
      conductor.write();
    }
    expect(conductor.updates).toEqual(expected);
  });

  it('[WI20] add the events to a document in order', () => {
    const conductor = new Conductor();
    for (let n = 0; n < 20; n += 1) conductor.write();
    const doc = docOf(conductor.updates);
    expect(numbersIn(doc)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(doc.store.pendingStructs).toBeNull();
  });

  it('[WI21] can delete earlier events, and later events follow the deleted ones', () => {
    const conductor = new Conductor();
    for (let n = 0; n < 5; n += 1) conductor.write();
    conductor.write([{ client: FIRST_CLIENT, clock: 0, length: 5 }]);
    conductor.write();
    expect(numbersIn(docOf(conductor.updates))).toEqual([6, 7]);
  });

  it('[WI21] merge and sort the ranges that they delete', () => {
    const ranges = [
      { client: 4, clock: 5, length: 2 },
      { client: 400, clock: 0, length: 1 },
      { client: 4, clock: 0, length: 3 },
      { client: 4, clock: 2, length: 3 },
    ];
    const bytes = eventUpdate({ clientId: FIRST_CLIENT, clock: 0, origin: null }, event(1), ranges);
    const { ds } = Y.decodeUpdate(bytes);
    expect([...ds.clients].map(([client, items]) => [client, items.map(({ clock, len }) => [clock, len])])).toEqual([
      [400, [[0, 1]]],
      [4, [[0, 7]]],
    ]);
    expect(ranges[2]?.length).toBe(3);
  });

  it('[WI22] continue under a new client id after the last item of an older one', () => {
    const conductor = new Conductor();
    for (const clientId of [FIRST_CLIENT, clientIdFor('conductor', 3), clientIdFor('conductor', 90_000)]) {
      conductor.restart(clientId);
      conductor.write();
      conductor.write();
    }
    expect(numbersIn(docOf(conductor.updates))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('[WI22] continue after items that were deleted and garbage-collected, also from a snapshot', () => {
    const conductor = new Conductor();
    for (let n = 0; n < 3; n += 1) conductor.write();
    conductor.restart(clientIdFor('conductor', 7));
    conductor.write([{ client: FIRST_CLIENT, clock: 0, length: 3 }]);
    const snapshot = Y.encodeStateAsUpdate(docOf(conductor.updates));
    const second = clientIdFor('conductor', 7);
    conductor.write([{ client: second, clock: 0, length: 1 }]);
    conductor.restart(clientIdFor('conductor', 2));
    conductor.write();
    const doc = docOf([snapshot, ...conductor.updates.slice(4)]);
    expect(numbersIn(doc)).toEqual([5, 6]);
    expect(doc.store.pendingStructs).toBeNull();
    expect(numbersIn(docOf([Y.encodeStateAsUpdate(doc)]))).toEqual([5, 6]);
  });

  it('[WI23] give the same events in any order, with restarts, openings and snapshots in between', () => {
    const step = fc.constantFrom('event', 'event', 'event', 'open', 'restart', 'fold');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (steps, random) => {
        const conductor = new Conductor();
        let expected: number[] = [];
        let restarts = 0;
        const folded = new Y.Doc();
        let unfolded = 0;
        const fold = () => {
          for (const update of conductor.updates.slice(unfolded)) Y.applyUpdate(folded, update);
          unfolded = conductor.updates.length;
        };
        steps.forEach((each) => {
          if (each === 'fold') return fold();
          if (each === 'restart') return conductor.restart(clientIdFor('conductor', 900 - 7 * (restarts += 1)));
          const deletes = each === 'open' ? [...clocksIn(conductor.updates)] : [];
          conductor.write(deletes.map(([client, length]) => ({ client, clock: 0, length })));
          expected = each === 'open' ? [conductor.updates.length] : [...expected, conductor.updates.length];
        });
        fold();
        const shuffled = conductor.updates
          .map((update) => ({ update, rank: random.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ update }) => update);
        expect(numbersIn(folded)).toEqual(expected);
        expect(numbersIn(docOf(shuffled))).toEqual(expected);
        expect(numbersIn(docOf([Y.encodeStateAsUpdate(folded)], false))).toEqual(expected);
      }),
    );
  });

  it('[WI24] can be read back, and content that is no event is null', () => {
    const opened: RoomEvent = {
      type: 'opened',
      n: 1,
      at: 5,
      seat: 'host',
      step: 0,
      cause: 'abcdefgh',
      plan: HEARD_PLAN,
    };
    const [item] = conductorItems(eventUpdate({ clientId: 4, clock: 0, origin: null }, opened, []));
    expect(readEvent(item?.content ?? new Uint8Array())).toEqual(opened);
    for (const text of ['', '{', 'null', '{"type":"shouted"}', '{"type":"away","n":0,"at":1,"seat":"host"}']) {
      expect(readEvent(encodeUtf8(text))).toBeNull();
    }
    expect(readEvent(Uint8Array.of(0xff, 0xfe))).toBeNull();
  });
});

function clocksIn(updates: Uint8Array[]): Map<number, number> {
  return new Map(updates.flatMap((update) => [...clocksOf(update)]));
}
