/** `pnpm dev`: the server, started anew when its sources change, and the page with reload. Ctrl+C ends both. */
import { launch } from './run.ts';

const PAGE = 'http://localhost:5173';

const server = launch({
  command: 'node',
  args: ['--watch', '--watch-preserve-output', 'server/src/main.ts'],
  env: { PORT: '8787', HOST: '127.0.0.1', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' },
});
const page = launch({
  command: 'vite',
  args: ['dev', '--port', '5173', '--strictPort', '--logLevel', 'warn'],
  in: 'web',
});
const children = [server, page];

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

console.log(`Heard in development: ${PAGE}\nIt follows what you change. Ctrl+C ends it.`);
