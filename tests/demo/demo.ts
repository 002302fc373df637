/** `pnpm demo`: the server with a room in the middle of a conversation, and the two links into it. Forgets it all at the end. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import { roomKeys, seatToken, tokenDigest } from '@heard/shared/words/keys';
import { formatLink } from '@heard/shared/words/link';
import { newRoomSecrets } from '@heard/shared/words/secret';
import { configFrom } from '../../server/src/config.ts';
import { startServer } from '../../server/src/server.ts';
import { HEARD } from '../../web/src/exercises/in-english.ts';
import { DemoPerson, untilStopped } from './demo-person.ts';
import { buildWeb } from '../../scripts/web-build.ts';

const NAMES = { host: 'Ana', guest: 'Ben' } as const;
const DAY_MS = 24 * 60 * 60_000;

const secrets = newRoomSecrets((count) => new Uint8Array(randomBytes(count)));
const keys = roomKeys(secrets.room);

async function createRoom(port: number): Promise<void> {
  const digest = (seat: Seat) => tokenDigest(seatToken(secrets[seat], keys.roomId));
  const response = await fetch(`http://127.0.0.1:${port}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roomId: keys.roomId, host: digest('host'), guest: digest('guest') }),
  });
  if (!response.ok) throw new Error(`the room was not created: ${response.status}`);
}

/** Ana and Ben have said what they value in each other, and Ana has begun to speak. */
async function playBeginning(port: number): Promise<void> {
  const arrive = (seat: Seat) => DemoPerson.arrives({ port, seat, keys, token: seatToken(secrets[seat], keys.roomId) });
  const host = await arrive('host');
  const guest = await arrive('guest');
  host.writes({ kind: 'person', name: NAMES.host, partner: NAMES.guest });
  host.writes({ kind: 'table', exercise: HEARD.id, minutes: HEARD.minutes, first: 'host', message: '' });
  guest.writes({ kind: 'person', name: NAMES.guest });
  await host.presses(
    { type: 'open', plan: planFrom(HEARD, { first: 'host', midnightAt: Date.now() + DAY_MS }) },
    guest,
  );
  await host.presses({ type: 'ready' }, guest);
  await guest.presses({ type: 'ready' }, host);
  await host.presses({ type: 'begin' }, guest);
  await guest.presses({ type: 'begin' }, host);
  await host.presses({ type: 'hand-over' }, guest);
  await guest.presses({ type: 'hand-over' }, host);
  host.leaves();
  guest.leaves();
}

const dataDir = mkdtempSync(join(tmpdir(), 'heard-demo-'));
const config = configFrom({ LOG_LEVEL: 'warn', ...process.env, DATA_DIR: dataDir }, process.cwd());
if (!config.ok) {
  console.error(config.error);
  process.exitCode = 1;
} else if (await buildWeb()) {
  const server = await startServer({ config: config.value });
  await createRoom(server.port);
  await playBeginning(server.port);
  const link = (seat: Seat) =>
    formatLink(server.address, { seat, roomSecret: secrets.room, seatSecret: secrets[seat] });
  console.log('A room in the middle of a conversation. Open each link in a browser of its own:\n');
  for (const seat of SEATS) console.log(`  ${NAMES[seat]}: ${link(seat)}`);
  console.log('\nCtrl+C ends it, and forgets the room.');
  await untilStopped();
  await server.close();
} else {
  process.exitCode = 1;
}
rmSync(dataDir, { recursive: true, force: true });
