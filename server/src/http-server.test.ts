import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { createHttpServer } from './http-server.ts';

it('[HT306] bounds the time of a request, and closes a connection on which nothing moves', async () => {
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
