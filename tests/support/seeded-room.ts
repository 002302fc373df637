/** Creates a room in the middle of a conversation over the server's protocol, without a browser. */
import { randomBytes } from 'node:crypto';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { SEATS, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import type { RoomScript } from '@heard/shared/exercise/script';
import { roomKeys, seatToken, tokenDigest } from '@heard/shared/words/keys';
import { formatLink } from '@heard/shared/words/link';
import { newRoomSecrets } from '@heard/shared/words/secret';
import { HEARD } from '../../web/src/exercises/in-english.ts';
import { HeadlessDevice } from './headless-device.ts';

const DAY_MS = 24 * 60 * 60_000;

/** `gathering`: both are still arriving. `first-step`: the exercise has begun. `first-stretch` (only of Heard): the host speaks. */
export type StartAt = 'gathering' | 'first-step' | 'first-stretch';

export interface Seeding {
  port: number;
  names: BySeat<string>;
  at: StartAt;
  script?: RoomScript;
  /** Whether the plan has wishes; false on a couple's first evening. */
  hasWishes?: boolean;
}

export interface SeededRoom {
  /** The link of a seat, for a page at this origin. */
  link: (seat: Seat, origin: string) => string;
  /** Disconnects the headless device of a seat (default: of both), which until then is shown as a second device. */
  leave: (seat?: Seat) => void;
}

export async function seedRoom(seeding: Seeding): Promise<SeededRoom> {
  const { port } = seeding;
  const secrets = newRoomSecrets((count) => new Uint8Array(randomBytes(count)));
  const keys = roomKeys(secrets.room);
  const token = (seat: Seat) => seatToken(secrets[seat], keys.roomId);
  const body = { roomId: keys.roomId, host: tokenDigest(token('host')), guest: tokenDigest(token('guest')) };
  const response = await fetch(`http://127.0.0.1:${port}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`creating the room failed: ${response.status}`);
  const arrive = (seat: Seat) => HeadlessDevice.arrives({ port, seat, keys, token: token(seat) });
  const devices = { host: await arrive('host'), guest: await arrive('guest') };
  await openConversation(devices, seeding);
  await advance(devices, seeding.at);
  return {
    link: (seat, origin) => formatLink(origin, { seat, roomSecret: secrets.room, seatSecret: secrets[seat] }),
    leave: (only) => (only ? [only] : SEATS).forEach((seat) => devices[seat].leaves()),
  };
}

type Devices = BySeat<HeadlessDevice>;

async function openConversation({ host, guest }: Devices, seeding: Seeding): Promise<void> {
  const { names, script = HEARD, hasWishes = false } = seeding;
  host.writes({ kind: 'person', name: names.host, partner: names.guest });
  host.writes({ kind: 'table', exercise: script.id, minutes: script.minutes, first: 'host', message: '' });
  guest.writes({ kind: 'person', name: names.guest });
  const plan = planFrom(script, { first: 'host', hasWishes, midnightAt: Date.now() + DAY_MS });
  await host.presses({ type: 'open', plan }, guest);
}

async function advance({ host, guest }: Devices, at: StartAt): Promise<void> {
  if (at === 'gathering') return;
  for (const type of ['ready', 'begin'] as const) {
    await host.presses({ type }, guest);
    await guest.presses({ type }, host);
  }
  if (at === 'first-step') return;
  await host.presses({ type: 'hand-over' }, guest);
  await guest.presses({ type: 'hand-over' }, host);
}
