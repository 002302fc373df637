/**
 * `pnpm dev`: the server, restarted when its sources change, the page with hot reload, and a page with both seats. Ctrl+C stops all.
 */
import { answers, firstInUse } from './ports.ts';
import { launch } from './run.ts';

const SERVER_PORT = 8787;
const PAGE_PORT = 5173;
const BOTH_PORT = 5174;
/** The page again, for the guest: another port is another origin, with storage of its own. */
const GUEST_PORT = 5175;
/** Vite prepares the dependencies at its first start, which takes longer on a slow machine. */
const START_WITHIN_MS = 120_000;

const PAGE = `http://localhost:${PAGE_PORT}`;
const BOTH = `http://localhost:${BOTH_PORT}`;

const ADDRESSES = `Both seats of a new room, side by side: ${BOTH} (press "Come in" on each side)
The page by itself: ${PAGE}
The gallery: ${PAGE}/dev/gallery
Changes are shown at once. Ctrl+C stops it.`;

async function develop(): Promise<void> {
  const server = launch({
    command: 'node',
    args: ['--watch-path=server/src', '--watch-path=shared', '--watch-preserve-output', 'server/src/main.ts'],
    env: { PORT: String(SERVER_PORT), HOST: '127.0.0.1', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' },
  });
  const page = launch({
    command: 'vite',
    args: ['dev', '--host', '127.0.0.1', '--port', String(PAGE_PORT), '--strictPort', '--logLevel', 'warn'],
    in: 'web',
  });
  const both = launch({
    command: 'node',
    args: ['tests/demo/both-seats.ts', ...[BOTH_PORT, SERVER_PORT, PAGE_PORT, GUEST_PORT].map(String)],
  });
  const children = [server, page, both];
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
    for (const child of children) child.kill('SIGTERM');
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  for (const child of children) {
    child.once('exit', (code) => {
      process.exitCode ||= code ?? 0;
      end();
    });
  }
  console.log('Starting the server and the page.');
  if (await answers([PAGE, `http://127.0.0.1:${SERVER_PORT}/api/health`], START_WITHIN_MS, ending.signal)) {
    console.log(ADDRESSES);
  } else if (!ending.signal.aborted) {
    console.error(`The page didn't answer within ${START_WITHIN_MS / 1000} seconds. The reason may be printed above.`);
    process.exitCode = 1;
    end();
  }
}

const taken = await firstInUse([PAGE_PORT, BOTH_PORT, GUEST_PORT, SERVER_PORT]);
if (taken === null) {
  await develop();
} else {
  console.error(`Port ${taken} is in use: end the other \`dev\` first, or the program that uses the port.`);
  process.exitCode = 1;
}
