import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { ROOMS_PER_WINDOW } from './creation-limit.ts';
import { createLogging } from './logging.ts';
import { SqliteLog } from './log/sqlite-log.ts';
import { newTestRoom, withMethods } from './test-server.fixture.ts';
import { WebBuild } from './web-build.ts';

const INLINE = 'start()';
const HTML = `<!doctype html><script src="/a.js"></script><script>${INLINE}</script>`;

let dir: string;
let web: string;
let log: SqliteLog;
let app: Hono;
let address: string;
const clock = { now: 1_000_000, monotonic: 0 };
const lines: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-app-'));
  web = join(dir, 'web');
  mkdirSync(join(web, '_app/immutable'), { recursive: true });
  writeFileSync(join(web, '200.html'), HTML);
  writeFileSync(join(web, 'safe.html'), '<!doctype html>safe');
  mkdirSync(join(web, 'fonts'));
  writeFileSync(join(web, 'fonts/letters-1.woff2'), 'letters');
  writeFileSync(join(web, '_app/immutable/a.123.js'), 'code'.repeat(10));
  writeFileSync(join(web, '_app/immutable/a.123.js.br'), 'brotli');
  writeFileSync(join(web, 'favicon.svg'), '<svg/>');
  writeFileSync(join(dir, 'secret.txt'), 'outside');
  log = new SqliteLog({ dataDir: join(dir, 'data'), now: () => clock.now });
  address = '192.0.2.1';
  lines.length = 0;
  app = make();
});
afterEach(async () => {
  await log.close();
  rmSync(dir, { recursive: true });
});

function make(options: { log?: SqliteLog; web?: string; trustProxy?: boolean } = {}): Hono {
  return createApp({
    log: options.log ?? log,
    monotonic: () => clock.monotonic,
    logging: createLogging(
      'debug',
      () => clock.now,
      (line) => lines.push(line),
    ),
    build: new WebBuild(options.web ?? web),
    addressOf: () => address,
    trustProxy: options.trustProxy ?? false,
  });
}

const room = newTestRoom();
const body = { roomId: room.id, ...room.digests };

function create(sent: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return app.request('/api/rooms', {
    method: 'POST',
    headers,
    body: typeof sent === 'string' ? sent : JSON.stringify(sent),
  });
}

describe('POST /api/rooms', () => {
  it('[HT01] creates a room with 201, and answers 200 to the same request again', async () => {
    const first = await create(body);
    expect([first.status, await first.json()]).toEqual([201, {}]);
    expect((await create(body)).status).toBe(200);
    expect(await log.find(room.id)).toEqual({ digests: room.digests, isErased: false });
  });

  it('[HT02] answers 409 when a room with this id has other digests, or was erased', async () => {
    await create(body);
    expect((await create({ ...body, guest: newTestRoom().digests.guest })).status).toBe(409);
    await log.erase(room.id);
    expect((await create(body)).status).toBe(409);
  });

  it.each([
    ['roomId', { ...body, roomId: 'short' }],
    ['roomId', { ...body, roomId: `${room.id.slice(0, 21)}!` }],
    ['host', { ...body, host: 'not a digest' }],
    ['guest', { roomId: room.id, host: room.digests.host }],
    ['guest', { ...body, guest: body.host }],
    ['name', { ...body, name: 'Ana' }],
    ['body', 'not json'],
    ['roomId', []],
    ['body', `"${'x'.repeat(2_000)}"`],
  ])('[HT03] names the invalid field: %s', async (field, sent) => {
    const response = await create(sent);
    expect([response.status, await response.json()]).toEqual([400, { error: expect.any(String), field }]);
    expect(await log.find(room.id)).toBeNull();
  });

  it('[HT04] accepts JSON only, so that a form on another site can’t create rooms', async () => {
    const response = await create(body, { 'content-type': 'text/plain' });
    expect([response.status, await response.json()]).toMatchObject([400, { field: 'content-type' }]);
  });

  it('[HT05] answers 429 to an address over the limit, not to others, and until ten minutes have passed', async () => {
    for (let i = 0; i < ROOMS_PER_WINDOW; i += 1) expect((await create(body)).status).toBeLessThan(300);
    const refused = await create(body);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
    address = '192.0.2.2';
    expect((await create(body)).status).toBe(200);
    address = '192.0.2.1';
    clock.monotonic += 10 * 60 * 1000;
    expect((await create(body)).status).toBe(200);
  });

  it('[HT320] measures the ten minutes by monotonic time', async () => {
    const yearMs = 365 * 24 * 60 * 60 * 1000;
    clock.now += yearMs;
    for (let i = 0; i <= ROOMS_PER_WINDOW; i += 1) await create(body);
    expect((await create(body)).status).toBe(429);
    clock.now -= yearMs;
    clock.monotonic += 10 * 60 * 1000;
    expect((await create(body)).status).toBe(200);
  });

  it('[HT05] counts a whole IPv6 /64 network as one address', async () => {
    for (let i = 0; i < ROOMS_PER_WINDOW; i += 1) {
      address = `2001:db8:1:2::${i.toString(16)}`;
      await create(body);
    }
    address = '2001:db8:1:2:ffff::1';
    expect((await create(body)).status).toBe(429);
    address = '2001:db8:1:3::1';
    expect((await create(body)).status).toBe(200);
  });

  it('[HT06] answers 503 without details when the room can’t be stored', async () => {
    const broken = withMethods(log, { create: () => Promise.reject(new Error('disk of Ana')) }) as SqliteLog;
    app = make({ log: broken });
    const response = await create(body);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('Ana');
    expect(lines.join('')).toContain('request-failed');
    expect(lines.join('')).not.toContain('Ana');
  });
});

describe('other routes', () => {
  it('[HT07] reports that the server is healthy', async () => {
    const response = await app.request('/api/health');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('[HT09] are logged by fixed names, whatever URL was requested', async () => {
    for (const path of ['/api/health', '/api/MARKER', '/_app/MARKER.js', '/r/%231hMARKER', '/MARKER?key=MARKER']) {
      await app.request(path);
    }
    const routes = lines.map((line) => (JSON.parse(line) as { route: string }).route);
    expect(routes).toEqual(['/api/health', '/api/*', '/_app/*', 'page', 'page']);
    expect(lines.join('')).not.toContain('MARKER');
  });

  it('[HT08] answers 404 as JSON for an unknown API route', async () => {
    for (const path of ['/api', '/api/', '/api/none', '/api/rooms']) {
      const response = await app.request(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.json()).toHaveProperty('error');
    }
  });
});

describe('the page', () => {
  it('[HT10] is served for every path of the client-side router, with revalidation', async () => {
    for (const path of ['/', '/new', '/r', '/r/abc123', '/journal', '/journal/1', '/r/%231hAAAA-BBB_CCC']) {
      const response = await app.request(path);
      expect([path, response.status, await response.text()]).toEqual([path, 200, HTML]);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it('[HT10] is the prerendered one if there is one', async () => {
    expect(await (await app.request('/safe')).text()).toContain('safe');
  });

  it('[HT11] is answered with 304 if the client has it', async () => {
    const etag = (await app.request('/')).headers.get('etag') ?? '';
    const again = await app.request('/', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await app.request('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('[HT12] may be cached for a year if its name contains a hash of its content', async () => {
    const response = await app.request('/_app/immutable/a.123.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const letters = await app.request('/fonts/letters-1.woff2');
    expect(letters.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await app.request('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('[HT13] is sent compressed if the client accepts that, with an ETag of its own', async () => {
    const path = '/_app/immutable/a.123.js';
    const plain = await app.request(path);
    const small = await app.request(path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect([await small.text(), small.headers.get('content-encoding')]).toEqual(['brotli', 'br']);
    expect(small.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(small.headers.get('vary')).toBe('Accept-Encoding');
    const unwanted = await app.request(path, { headers: { 'accept-encoding': 'br;q=0' } });
    expect(unwanted.headers.get('content-encoding')).toBeNull();
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/_app/..%2f..%2f..%2fsecret.txt',
    '/%2fetc%2fpasswd.txt',
    '/_app/immutable/none.js',
    '/none.png',
    '/%E0%A4%A.js',
  ])('[HT14] never serves a file outside its folder, and answers 404 for a missing one: %s', async (path) => {
    const response = await app.request(`http://localhost${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('outside');
  });

  it('[HT15] says how to build it if it isn’t built', async () => {
    app = make({ web: join(dir, 'nowhere') });
    const response = await app.request('/');
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('pnpm')]);
  });
});
