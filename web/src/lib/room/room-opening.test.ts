import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HEARD_PLAN } from '@heard/shared/exercise/plan.fixture';
import type { IntentDraft } from '@heard/shared/exercise/intent';
import { opened } from '@heard/shared/exercise/playback.fixture';
import type { Outcome } from './action.ts';
import { openKnownRoom } from './open-room.ts';
import { RoomOpening } from './room-opening.ts';
import type { RoomSession } from './room-state.ts';

vi.mock('./open-room.ts', () => ({ openKnownRoom: vi.fn() }));
vi.mock('#lib/device/known-rooms.ts', () => ({ rememberRoom: () => Promise.resolve({ ok: true, value: 'here' }) }));

const person = { kind: 'person', name: 'Ana' } as const;
const table = { kind: 'table', exercise: 'heard', minutes: 20, first: 'host', message: '' } as const;
const other = { ...HEARD_PLAN, first: 'guest' as const };

/** A room in which an earlier try opened a conversation with `HEARD_PLAN`. */
function openRoom(outcomes: Partial<Record<IntentDraft['type'], Outcome>>) {
  const sent: IntentDraft[] = [];
  const nothing = () => undefined;
  const room: Pick<RoomSession, 'comeIn' | 'write' | 'send' | 'leave'> & { current: unknown } = {
    current: { view: opened().view('host') },
    comeIn: nothing,
    write: () => Promise.resolve(''),
    send(draft) {
      sent.push(draft);
      return Promise.resolve(outcomes[draft.type] ?? { type: 'durable' });
    },
    leave: nothing,
  };
  vi.mocked(openKnownRoom).mockResolvedValue(room as RoomSession);
  return sent;
}

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://heard.example' });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({}, { status: 201 })));
});
afterEach(() => vi.unstubAllGlobals());

const busy: Outcome = { type: 'refused', code: 'room-busy' };

it('[AQ73] a second try at opening a room with another plan changes the plan that the first one opened', async () => {
  for (const open of [busy, { type: 'superseded' } as const]) {
    const sent = openRoom({ open });
    expect(await new RoomOpening().run({ person, table, parts: [], plan: other })).toMatchObject({ ok: true });
    expect(sent.slice(1)).toEqual([{ type: 'change-plan', plan: other }]);
  }
});

it('[AQ73] a second try with the same plan changes nothing, and one whose change is refused says so', async () => {
  const sent = openRoom({ open: busy });
  expect(await new RoomOpening().run({ person, table, parts: [], plan: HEARD_PLAN })).toMatchObject({ ok: true });
  expect(sent.map(({ type }) => type)).toEqual(['open']);
  openRoom({ open: busy, 'change-plan': { type: 'refused', code: 'stale' } });
  const result = await new RoomOpening().run({ person, table, parts: [], plan: other });
  expect(result).toMatchObject({ ok: false, error: 'refused' });
});
