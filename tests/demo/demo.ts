/** `pnpm demo`: the server with a room in the middle of a conversation, and its two links. Everything is deleted at the end. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEATS } from '@heard/shared/exercise/seat';
import { buildWeb } from '../../scripts/web-build.ts';
import { configFrom } from '../../server/src/config.ts';
import { startServer } from '../../server/src/server.ts';
import { seedRoom } from '../support/seeded-room.ts';

const NAMES = { host: 'Ana', guest: 'Ben' } as const;

const dataDir = mkdtempSync(join(tmpdir(), 'heard-demo-'));
const config = configFrom({ LOG_LEVEL: 'warn', ...process.env, DATA_DIR: dataDir }, process.cwd());
if (!config.ok) {
  console.error(config.error);
  process.exitCode = 1;
} else if (await buildWeb()) {
  const server = await startServer({ config: config.value });
  const room = await seedRoom({ port: server.port, names: NAMES, at: 'first-stretch', hasWishes: true });
  room.leave();
  console.log('A room in the middle of a conversation. Open each link in a browser of its own and press "Come in":\n');
  for (const seat of SEATS) console.log(`  ${NAMES[seat]}: ${room.link(seat, server.address)}`);
  console.log('\nCtrl+C ends it and deletes the room.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
} else {
  process.exitCode = 1;
}
rmSync(dataDir, { recursive: true, force: true });
