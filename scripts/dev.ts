/**
 * `pnpm dev`: the server, restarted when its sources change, the page with hot reload, and a page with both seats. Ctrl+C stops all.
 */
import { launch } from './run.ts';

const SERVER_PORT = 8787;
const PAGE_PORT = 5173;
const BOTH_PORT = 5174;

const server = launch({
  command: 'node',
  args: ['--watch', '--watch-preserve-output', 'server/src/main.ts'],
  env: { PORT: String(SERVER_PORT), HOST: '127.0.0.1', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' },
});
const page = launch({
  command: 'vite',
  args: ['dev', '--host', '127.0.0.1', '--port', String(PAGE_PORT), '--strictPort', '--logLevel', 'warn'],
  in: 'web',
});
const both = launch({
  command: 'node',
  args: ['tests/demo/both-seats.ts', ...[BOTH_PORT, SERVER_PORT, PAGE_PORT].map(String)],
});
const children = [server, page, both];

function end(): void {
  for (const child of children) child.kill('SIGTERM');
}

process.on('SIGINT', end).on('SIGTERM', end);
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0;
    end();
  });
}

console.log(`Both seats of a new room, side by side: http://localhost:${BOTH_PORT}
The page by itself: http://localhost:${PAGE_PORT}
The gallery: http://localhost:${PAGE_PORT}/dev/gallery
Changes are shown at once. Ctrl+C stops it.`);
