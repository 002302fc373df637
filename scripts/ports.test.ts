import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { answers, firstInUse } from './ports.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(respond: RequestListener, host = '127.0.0.1'): Promise<number> {
  const server = createServer(respond).listen(0, host);
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const port = await serve(() => {});
  const server = servers.pop();
  server?.close();
  return port;
}

it('[TL15] finds the port that another program listens on', async () => {
  const [free, taken] = [await freePort(), await serve(() => {})];
  expect(await firstInUse([free, taken])).toBe(taken);
  expect(await firstInUse([free])).toBe(null);
});

it('[TL15] waits until the page answers without an error', async () => {
  let requests = 0;
  const port = await serve((_, response) => {
    requests += 1;
    response.writeHead(requests === 1 ? 503 : 200).end();
  });
  expect(await answers([`http://127.0.0.1:${port}`], 10_000)).toBe(true);
  expect(requests).toBe(2);
});

it('[TL15] stops waiting at the limit, or when it is told to', async () => {
  const silent = `http://127.0.0.1:${await serve(() => {})}`;
  expect(await answers([silent], 1)).toBe(false);
  expect(await answers([silent], 60_000, AbortSignal.abort())).toBe(false);
  for (const server of servers) server.closeAllConnections();
});
