import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { project } from '@heard/shared/exercise/project';
import { refusingStore } from '#lib/device/action-store.ts';
import { ServerClock } from './clock.ts';
import { RoomClient } from './room-client.ts';
import { RoomConnection } from './room-connection.ts';
import { BROWSER_SCHEDULE } from './schedule.ts';

const svelte = vi.hoisted(() => ({ rerender: (() => undefined) as () => void }));

// On the server Svelte has no effects. This subscribes at the first read and renders everything on each update.
vi.mock('svelte/reactivity', () => ({
  createSubscriber(start: (update: () => void) => () => void) {
    let isStarted = false;
    return () => {
      if (!isStarted) start(() => svelte.rerender());
      isStarted = true;
    };
  },
}));
vi.mock('@heard/shared/exercise/project', { spy: true });

/** About as many as a conversation on screen has. */
const READERS = 12;

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
let now: number;
let room: RoomClient;
let rendered: { view: unknown; now: number }[];

/** Rendering takes time, so each read of the clock gives another time. */
function clock() {
  return new ServerClock({ monotonic: () => (now += 1), wall: () => (now += 1) });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.visibilityState = 'visible';
  now = 1_700_000_000_000;
  const link = { seat: 'host', roomSecret: new Uint8Array(16), seatSecret: new Uint8Array(16) } as const;
  room = new RoomClient({
    connection: new RoomConnection({ link, server: 'ws://nowhere', window: null }),
    links: { own: '', other: null },
    store: refusingStore(),
    claim: { page: 'page', hold: () => Promise.resolve(), whenGone: () => undefined, release: () => undefined },
    clock: clock(),
    environment: { document: page, window: new EventTarget(), schedule: BROWSER_SCHEDULE },
  });
  svelte.rerender = () => {
    rendered = Array.from({ length: READERS }, () => ({ view: room.current.view, now: room.now }));
  };
  svelte.rerender();
  vi.mocked(project).mockClear();
});

afterEach(() => {
  room.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('[RO60] the view is projected once per tick, and all readers get that one and its time', () => {
  vi.advanceTimersByTime(1_000);
  expect(project).toHaveBeenCalledTimes(4);
  expect(new Set(rendered.map(({ view }) => view)).size).toBe(1);
  expect(new Set(rendered.map((each) => each.now)).size).toBe(1);
});

it('[RO60] a change is shown at once, by one more projection with the time of the change', () => {
  const before = rendered[0]?.now ?? NaN;
  now += 100;
  room.comeIn();
  expect(project).toHaveBeenCalledTimes(1);
  expect(rendered[0]?.now).toBeGreaterThan(before + 100);
});

it('[RO60] on a hidden page, where there are no ticks, each reading is up to date', () => {
  page.visibilityState = 'hidden';
  const before = room.now;
  now += 60_000;
  expect(room.now).toBeGreaterThan(before + 60_000);
});

it('[RO60] after the device slept, a press before the next tick gets the time of the press', () => {
  const before = room.now;
  now += 600_000;
  expect(room.now).toBeGreaterThan(before + 600_000);
});
