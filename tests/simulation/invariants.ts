/** Invariants of every run, checked once all frames are delivered. */
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { RoomEvent } from '@heard/shared/exercise/event';
import { evolve } from '@heard/shared/exercise/evolve';
import { initialState } from '@heard/shared/exercise/state';
import { readEvent } from '@heard/shared/wire/conductor-update';
import { SEATS } from '@heard/shared/exercise/seat';
import type { Outcome } from '../../web/src/lib/room/action.ts';
import type { Kept, Simulation } from './simulation.ts';

/** Returns kind and outcome of every action that a device had stored. */
export async function expectInvariants(simulation: Simulation): Promise<string[]> {
  for (const { seat, browser } of simulation.browsers) {
    if (!simulation.pages.some((page) => page.browser === browser)) await simulation.open(seat, browser);
  }
  await simulation.calm();
  const log = new Log(simulation);
  const all = [...simulation.kept.values()];
  const outcomes = all.map((kept) => {
    const outcome = oneOutcome(kept);
    if (outcome.type === 'durable') expectStored(kept, log, all);
    else expectTextKept(kept, outcome, simulation);
    return `${kept.row.what.kind} ${outcome.type}`;
  });
  expectPressesWhereTheyWereMeant(simulation, log);
  expectOrder(simulation, log);
  await expectConverged(simulation);
  return outcomes;
}

/** The position of each entry and event in the log. */
class Log {
  readonly places = new Map<string, number>();
  readonly events: [RoomEvent, place: number][] = [];

  constructor({ server }: Simulation) {
    for (const [place, { author, update }] of server.stored.entries()) {
      for (const struct of Y.decodeUpdate(update).structs) {
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentBinary)) continue;
        const { content } = struct.content;
        const event = author === 'conductor' ? readEvent(content) : null;
        if (event) this.events.push([event, place]);
        else this.places.set(keyOf(content), place);
      }
    }
  }

  placeOf({ outcomes }: Kept): number | undefined {
    const action = outcomes.at(-1)?.action;
    if (action?.kind === 'write' && action.sealed) return this.places.get(keyOf(action.sealed.bytes));
    if (action?.kind !== 'intent') return undefined;
    return this.events.find(([event]) => 'cause' in event && event.cause === action.id)?.[1];
  }
}

function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** A second outcome is allowed only if the page with the first one was gone before it could be recorded on the device. */
function oneOutcome({ row, outcomes }: Kept): Outcome {
  const last = outcomes.at(-1);
  expect(last, `${row.what.kind} ${row.id} has no outcome`).toBeDefined();
  for (const { page } of outcomes.slice(0, -1)) expect(page.isAlive, 'an outcome was reported twice').toBe(false);
  return last!.outcome;
}

/** A durable action is in the log, unless a later action of the same device replaced it before it was sent. */
function expectStored(kept: Kept, log: Log, all: readonly Kept[]): void {
  const { action } = kept.outcomes.at(-1)!;
  if (action.kind !== 'write' && action.kind !== 'intent') return;
  const isOvertaken = action.kind === 'write' && all.some((other) => overtakes(other, kept, action.entryId));
  expect(
    isOvertaken || log.placeOf(kept) !== undefined,
    `${action.kind} ${action.id} is durable but not in the log`,
  ).toBe(true);
}

function overtakes({ row, browser }: Kept, before: Kept, entryId: string): boolean {
  if (browser !== before.browser || row.order <= before.row.order) return false;
  if (row.what.kind === 'write') return row.what.entryId === entryId;
  return row.what.kind === 'erase-words' || (row.what.kind === 'remove' && row.what.entryIds.includes(entryId));
}

/** Typed words that aren't in the room stay on the device until their author has seen that, or has removed them. */
function expectTextKept(kept: Kept, outcome: Outcome, simulation: Simulation): void {
  const { row, browser, outcomes } = kept;
  const { action } = outcomes.at(-1)!;
  if (action.kind !== 'write' || action.entry === null || outcome.type === 'refused') return;
  const others = [...simulation.kept.values()].filter((other) => other.row.what.kind !== 'write');
  if (others.some((other) => overtakes(other, kept, action.entryId))) return;
  expect(
    browser.rows.some(({ id }) => id === row.id),
    `${outcome.type} words are stored on the device`,
  ).toBe(true);
  const isTold = simulation.pages.some(({ client }) => client.current.unplaced.some(({ id }) => id === row.id));
  expect(isTold, `${outcome.type} words are reported`).toBe(true);
}

function expectPressesWhereTheyWereMeant({ kept }: Simulation, log: Log): void {
  let state = initialState();
  const seen = new Set<number>();
  for (const [event] of log.events) {
    if (seen.has(event.n)) continue;
    seen.add(event.n);
    const meant = 'cause' in event ? kept.get(event.cause)?.row.conversation : undefined;
    if (meant !== undefined)
      expect(meant, `${event.type} was meant for conversation ${meant}`).toBe(state.conversation);
    state = evolve(state, event);
  }
}

/** An intent is in the log after all earlier durable actions of its page. */
function expectOrder({ kept }: Simulation, log: Log): void {
  const all = [...kept.values()];
  for (const press of all.filter(({ row }) => row.what.kind === 'intent')) {
    const place = log.placeOf(press);
    if (place === undefined) continue;
    const before = all.filter(({ row, browser }) => browser === press.browser && row.order < press.row.order);
    for (const earlier of before.filter(({ row }) => row.page === press.row.page)) {
      const first = log.placeOf(earlier);
      if (first !== undefined && earlier.outcomes.at(-1)!.outcome.type === 'durable') {
        expect(first, `${earlier.row.what.kind} before a press`).toBeLessThanOrEqual(place);
      }
    }
  }
}

async function expectConverged({ pages, server }: Simulation): Promise<void> {
  const stored = contentOf(await server.document());
  for (const page of pages) {
    const { current } = page.client;
    expect(current.saving).toBe('saved');
    expect(current.connection.status).toBe('live');
    expect(current.words.unreadable).toEqual([]);
    expect(contentOf(page.roomConnection.document.doc)).toEqual(stored);
  }
}

function contentOf(doc: Y.Doc): unknown {
  const words = SEATS.map((seat) => {
    const entries = [...doc.getMap(seat).entries()] as [string, Uint8Array][];
    return Object.fromEntries(entries.map(([id, bytes]) => [id, keyOf(bytes)]));
  });
  const events = doc.getArray('conductor').toArray() as Uint8Array[];
  return { words, events: events.map(keyOf) };
}
