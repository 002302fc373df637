/** For `pnpm dev`: a page with both seats of a room side by side, in the middle of a conversation. Each reload creates a new room. */
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isListening } from '../engines/own-process.ts';
import { seedRoom } from '../support/seeded-room.ts';

const NAMES = { host: 'Ana', guest: 'Ben' } as const;

/** Ports of this page, of the Heard server, of the dev server, and the one at which the dev server is offered to the guest. */
const [OWN_PORT, SERVER_PORT, PAGE_PORT, GUEST_PORT] = process.argv.slice(2).map(Number) as [
  number,
  number,
  number,
  number,
];

function windowWith(hostLink: string, guestLink: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="referrer" content="no-referrer" />
    <title>Both seats · Heard in development</title>
    <style>
      body { display: grid; grid-template: auto 1fr / 1fr 1fr; gap: 2px; height: 100vh; margin: 0; background: #888; }
      p { grid-column: 1 / -1; margin: 0; padding: 0.4rem 1rem; background: #fff; font: 1rem system-ui, sans-serif; }
      iframe { width: 100%; height: 100%; border: 0; }
    </style>
  </head>
  <body>
    <p>Press <em>Come in</em> on each side. Each reload of this page creates a new room.</p>
    <iframe title="${NAMES.host}, host" src="${hostLink}" allow="clipboard-read; clipboard-write; screen-wake-lock; fullscreen"></iframe>
    <iframe title="${NAMES.guest}, guest" src="${guestLink}" allow="clipboard-read; clipboard-write; screen-wake-lock; fullscreen"></iframe>
  </body>
</html>
`;
}

/** Resolves once the port accepts connections: this page may be opened before the other two servers have started. */
async function isServing(port: number): Promise<void> {
  while (!(await isListening(port))) await wait(200);
}

/**
 * A new room and its two links. Each seat has an origin, and so storage, of its own. The origins differ only in the port, because browsers
 * may refuse storage to a frame of another site, such as 127.0.0.1 in a page of localhost.
 */
async function newRoom(): Promise<{ html: string; leave: () => void }> {
  await Promise.all([SERVER_PORT, PAGE_PORT].map(isServing));
  const room = await seedRoom({ port: SERVER_PORT, names: NAMES, at: 'first-stretch', hasWishes: true });
  const hostLink = room.link('host', `http://localhost:${PAGE_PORT}`);
  const guestLink = room.link('guest', `http://localhost:${GUEST_PORT}`);
  return { html: windowWith(hostLink, guestLink), leave: () => room.leave() };
}

createServer((request, response) => {
  if (request.url !== '/') {
    response.writeHead(404).end();
    return;
  }
  newRoom().then(
    ({ html, leave }) => {
      response.once('close', leave);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
    },
    (error: unknown) => {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`No room could be made (${String(error)}). If the server is still starting, reload this page.`);
    },
  );
}).listen(OWN_PORT, '127.0.0.1');

// Forwards bytes, so that pages, hot reload and WebSockets all pass.
createTcpServer((socket) => {
  const target = connect(PAGE_PORT, '127.0.0.1');
  socket.on('error', () => target.destroy()).on('close', () => target.destroy());
  target.on('error', () => socket.destroy()).on('close', () => socket.destroy());
  socket.pipe(target).pipe(socket);
}).listen(GUEST_PORT, '127.0.0.1');
