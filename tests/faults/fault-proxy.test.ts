import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FaultProxy } from './fault-proxy.ts';

/** Answers every byte with the same byte. */
let echo: Server;
let proxy: FaultProxy;
const open: Socket[] = [];

beforeEach(async () => {
  echo = createServer((socket) => socket.on('error', () => socket.destroy()).pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await FaultProxy.to((echo.address() as AddressInfo).port);
});

afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await proxy.close();
  echo.close();
});

async function device(): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1');
  open.push(socket);
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

async function answer(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return bytes.toString();
}

it('[FP01] an open proxy passes everything', async () => {
  const socket = await device();
  socket.write('hello');
  expect(await answer(socket)).toBe('hello');
  expect(Buffer.concat(proxy.fromServer).toString()).toBe('hello');
});

it('[FP02] a refusing proxy ends open connections and new ones', async () => {
  const socket = await device();
  socket.write('hello');
  await answer(socket);
  proxy.set('refusing');
  await once(socket, 'close');
  const second = connect(proxy.port, '127.0.0.1');
  second.on('error', () => second.destroy());
  await new Promise((resolve) => second.once('close', resolve));
  expect(proxy.connections).toBe(0);
});

it('[FP03] a deaf proxy accepts connections, and answers only when it is opened again', async () => {
  proxy.set('deaf');
  const socket = await device();
  let heard = '';
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString()));
  socket.write('hello');
  const other = connect((echo.address() as AddressInfo).port, '127.0.0.1');
  open.push(other);
  other.write('hello');
  await answer(other);
  expect(heard).toBe('');
  proxy.set('open');
  await once(socket, 'data');
  expect(heard).toBe('hello');
});

it('[FP04] a silent proxy keeps connections open and passes nothing', async () => {
  const socket = await device();
  socket.write('one');
  await answer(socket);
  proxy.set('silent');
  socket.write('two');
  expect(proxy.connections).toBe(1);
  proxy.set('open');
  expect(await answer(socket)).toBe('two');
});

it('[FP05] cuts a connection in the middle of a message', async () => {
  const socket = await device();
  proxy.cutAfter(3);
  const ended = once(socket, 'close');
  socket.write('hello');
  await ended;
  const second = await device();
  second.write('again');
  expect(await answer(second)).toBe('again');
});

it('[FP06] redirects new connections to another port', async () => {
  const other = createServer((socket) => socket.end('other')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  proxy.leadTo((other.address() as AddressInfo).port);
  expect(await answer(await device())).toBe('other');
  other.close();
});

it('[FP07] a slow proxy delivers late', async () => {
  proxy.delay(30);
  const socket = await device();
  const sentAt = performance.now();
  socket.write('hello');
  expect(await answer(socket)).toBe('hello');
  expect(performance.now() - sentAt).toBeGreaterThanOrEqual(55);
});
