import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { createHttpServer, MAX_PIPELINED } from './http-server.ts';
import { RawClient, requestOf } from './raw-client.fixture.ts';

/** More than the operating system buffers for a client that doesn't read. */
const LARGE = new Uint8Array(32 * 1024 * 1024);

async function listening(listener: RequestListener) {
  const server = createHttpServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

it('[HT306] limits the time of a request, and closes an idle connection', async () => {
  const server = createHttpServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  for (const bound of [server.timeout, server.headersTimeout, server.requestTimeout]) expect(bound).toBeGreaterThan(0);
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [socket] = await accepted;
  expect(socket.timeout).toBe(server.timeout);
  const closed = once(client, 'close');
  socket.emit('timeout');
  await closed;
  server.close();
});

it('[HT321] handles the requests of one connection in turn: each starts after the previous answer was read', async () => {
  const begun: string[] = [];
  const { server, port } = await listening(({ url = '' }, response) => {
    begun.push(url);
    response.end(url === '/0' ? LARGE : `answer to ${url}`);
  });
  const client = await RawClient.connect(port);
  client.socket.pause();
  for (let i = 1; i < MAX_PIPELINED; i += 1) client.send(requestOf(`GET /${i - 1} HTTP/1.1`));
  client.send(requestOf('GET /last HTTP/1.1', { Host: 'a', Connection: 'close' }));
  const other = await RawClient.connect(port);
  other.send(requestOf('GET /other HTTP/1.1'));
  await other.receives('answer to /other');
  expect(begun.toSorted()).toEqual(['/0', '/other']);
  client.socket.resume();
  expect(await client.receivesAll()).toMatch(/answer to \/last$/);
  expect(begun).toHaveLength(MAX_PIPELINED + 1);
  for (const { socket } of [client, other]) socket.destroy();
  server.close();
});

it('[HT322] closes a connection with more than eight pipelined requests, and handles no more of them', async () => {
  let begun = 0;
  const { server, port } = await listening(() => (begun += 1));
  const client = await RawClient.connect(port);
  client.send(requestOf('GET / HTTP/1.1').repeat(1_000));
  expect(await client.receivesAll()).toBe('');
  expect(begun).toBe(1);
  client.socket.destroy();
  server.close();
});
