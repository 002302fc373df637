import { afterEach, describe, expect, it } from 'vitest';
import { Device } from './device.fixture.ts';
import { RawClient, requestOf, upgradeRequest, type UpgradeOptions } from './raw-client.fixture.ts';
import { TestServer, withMethods, type TestServerOptions } from './test-server.fixture.ts';

let server: TestServer;
const clients: RawClient[] = [];
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.destroy();
  await server.dispose();
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

async function start(options: TestServerOptions = {}) {
  server = await TestServer.start(options);
  const room = await server.createRoom();
  const dial = async (upgrade: UpgradeOptions = {}) => {
    const client = await RawClient.connect(server.port);
    clients.push(client);
    client.send(upgradeRequest(room, upgrade));
    return client;
  };
  return { room, dial };
}

describe('an upgrade', () => {
  it.each([
    ['elsewhere', { path: '/elsewhere' }, ' 404 '],
    ['with an invalid handshake', { key: 'short' }, ' 400 '],
  ])('[SV303] %s is closed some time after its answer', async (_, upgrade, status) => {
    const { dial } = await start();
    const client = await dial(upgrade);
    expect(await client.receivesAll()).toContain(status);
    // It doesn't close its own direction.
    server.schedule.advance(2_000);
    await until(() => client.socket.destroyed || (client.send('x'), false));
  });

  it('[SV304] is given up if its admission takes too long', async () => {
    const { dial } = await start({ wrap: (log) => withMethods(log, { find: () => new Promise(() => {}) }) });
    const before = server.schedule.waiting;
    const client = await dial();
    const closed = new Promise((resolve) => client.socket.once('end', resolve));
    await until(() => server.schedule.waiting > before);
    server.schedule.advance(15_000);
    await closed;
  });

  it('[SV304] is refused while a thousand others wait', async () => {
    const { dial } = await start({ wrap: (log) => withMethods(log, { find: () => new Promise(() => {}) }) });
    const before = server.schedule.waiting;
    await Promise.all(Array.from({ length: 1_000 }, () => dial()));
    await until(() => server.schedule.waiting >= before + 1_000);
    expect(await (await dial()).receivesAll()).toContain(' 503 ');
    server.schedule.advance(15_000);
  });

  it('[SV305] is refused while its address has 512 sockets, and other addresses aren’t', async () => {
    const { dial } = await start({ trustProxy: true });
    const from = (address: string) => dial({ headers: { 'X-Forwarded-For': address }, path: '/ws/none' });
    const first = await Promise.all(Array.from({ length: 512 }, (_, i) => from(`2001:db8:1:2::${i}`)));
    await Promise.all(first.map((client) => client.receives(' 101 ')));
    const more = await from('[2001:db8:1:2::ffff]:5000');
    expect(await more.receivesAll()).toContain(' 429 ');
    await (await from('2001:db8:1:3::1')).receives(' 101 ');
    for (const { socket } of first) socket.destroy();
    await until(() => server.load.sockets === 1);
    await (await from('2001:db8:1:2::ffff')).receives(' 101 ');
  });
});

describe('a page of another origin', () => {
  const refusals = () => server.logged('setting-may-help').map(({ level, setting }) => [level, setting]);

  it('[SV312] is refused, and the log names once the setting that would allow it', async () => {
    const { room } = await start();
    const inner = { host: 'inner', origin: 'https://heard.example' };
    for (const headers of [inner, inner, { ...inner, 'x-forwarded-host': 'heard.example' }, inner]) {
      expect(await Device.connect(server, room, 'host', { headers }).closed).toMatchObject({ why: 'wrongOrigin' });
    }
    expect(refusals()).toEqual([
      ['warn', 'ORIGIN'],
      ['warn', 'TRUST_PROXY'],
    ]);
  });

  it('[SV311] is accepted if a trusted proxy says that it is the server’s own', async () => {
    const { room } = await start({ trustProxy: true });
    const headers = {
      host: 'inner',
      origin: 'https://heard.example',
      'x-forwarded-host': 'heard.example:443, heard.example',
    };
    await Device.open(server, room, 'host', { headers });
    expect(refusals()).toEqual([]);
  });
});

describe('a request that offers another protocol', () => {
  it('[HT301] is answered over HTTP/1.1', async () => {
    await start();
    for (const upgrade of ['h2c', 'TLS/1.0', 'websocketx', '']) {
      const client = await RawClient.connect(server.port);
      const headers = { Host: 'a', Connection: 'Upgrade, close', Upgrade: upgrade };
      client.send(requestOf('GET /api/health HTTP/1.1', headers));
      expect(await client.receivesAll()).toMatch(/^HTTP\/1\.1 200 .*{"status":"ok"}/s);
      client.socket.destroy();
    }
  });
});
