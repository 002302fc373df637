import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { encodeClientFrame } from '@heard/shared/wire/frame';
import { maskedFrame, OPCODE, RawClient, requestOf, upgradeRequest } from './raw-client.fixture.ts';
import { createRoomAt, endOf, portOf, ServerProcesses } from './server-process.fixture.ts';

const PAGE = '<!doctype html><title>Heard</title>';
const RUNS = 150;
let processes: ServerProcesses;
let child: ChildProcess;
let port: number;
let logged = '';

beforeAll(async () => {
  processes = new ServerProcesses();
  const web = join(processes.dataDir, 'web');
  mkdirSync(web);
  writeFileSync(join(web, '200.html'), PAGE);
  child = processes.launch({ WEB_DIR: web, TRUST_PROXY: '1' });
  port = await portOf(child);
  child.stdout?.on('data', (data) => (logged += String(data)));
});
afterAll(async () => {
  expect(await endOf(child)).toBe(0);
  expect(logged).not.toContain('failed');
  processes.dispose();
});

/** The answer to a request with `Connection: close`; empty if the server closed without one. */
async function answerTo(bytes: string, isHalfClosed = false): Promise<string> {
  const client = await RawClient.connect(port);
  client.socket.write(bytes, 'latin1');
  // The server waits for the rest of an incomplete request.
  if (isHalfClosed) client.socket.end();
  const answer = await client.receivesAll();
  client.socket.destroy();
  return answer;
}

const statusIn = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
const get = (target: string, headers?: Record<string, string>) =>
  requestOf(`GET ${target} HTTP/1.1`, { Host: 'a', ...headers, Connection: 'close' });

describe('a request', () => {
  it('[HT300] of HTTP/1.0 needs no Host header', async () => {
    expect(await answerTo('GET /api/health HTTP/1.0\r\n\r\n')).toMatch(/ 200 .*{"status":"ok"}$/s);
    expect(await answerTo('GET /r HTTP/1.0\r\n\r\n')).toContain(PAGE);
  });

  it('[HT301] that offers another protocol gets the page', async () => {
    const headers = { Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABkAAQAAP__' };
    expect(
      await answerTo(requestOf('GET / HTTP/1.1', { Host: 'a', ...headers, Connection: 'Upgrade, close' })),
    ).toContain(PAGE);
  });

  it.each([
    ['an absolute target', get('http://a/api/health'), 200],
    ['an absolute target without a host', get('http://'), 400],
    ['a target of another scheme', get('ftp://a/'), 400],
    ['no path', requestOf('OPTIONS * HTTP/1.1', { Host: 'a', Connection: 'close' }), 400],
    ['two slashes', get('//evil.example/x'), 200],
    ['an invalid escape', get('/%E0%A4%A'), 200],
    ['an invalid escape, as a file', get('/%E0%A4%A.js'), 404],
    ['a zero byte', get('/%00'), 200],
    ['a long path', get(`/${'a/'.repeat(4_000)}`), 200],
    ['a backslash', get('/\\evil.example'), 400],
    ['an invalid host', get('/', { Host: '"><script>' }), 400],
    ['half an IPv6 host', get('/', { Host: '[' }), 400],
    ['an invalid port', get('/', { Host: 'a:99999' }), 400],
    ['no host', requestOf('GET / HTTP/1.1', {}), 400],
    ['forwarded nonsense', get('/', { 'X-Forwarded-Host': '[', 'X-Forwarded-For': '::::', Forwarded: ';=,="' }), 200],
    ['a header that is too large', get('/', { X: 'x'.repeat(64 * 1024) }), 431],
    ['an expectation', get('/', { Expect: 'the-unexpected' }), 417],
    ['an unknown method', requestOf('BREW / HTTP/1.1'), 400],
    ['a method for proxies', requestOf('CONNECT a:443 HTTP/1.1'), 0],
    [
      'two lengths',
      requestOf('POST /api/rooms HTTP/1.1', { Host: 'a', 'Content-Length': '1\r\nContent-Length: 2' }),
      400,
    ],
  ])('[HT302] with %s gets its answer', async (_, bytes, status) => {
    expect(statusIn(await answerTo(bytes))).toBe(status);
  });

  it('[HT302] of random bytes is never a server error', async () => {
    const room = await createRoomAt(port);
    const hello = maskedFrame(OPCODE.binary, encodeClientFrame({ type: 'hello' })).toString('latin1');
    const body = JSON.stringify({ roomId: room.id, ...room.digests });
    const json = { Host: 'a', 'Content-Type': 'application/json', 'Content-Length': `${body.length}` };
    const valid = [
      get('/r/abc?x=%31', { 'X-Forwarded-For': '192.0.2.1, [::1]:80', 'Accept-Encoding': 'gzip;q=1' }),
      requestOf('POST /api/rooms HTTP/1.1', json) + body,
      upgradeRequest(room) + hello.repeat(9),
      upgradeRequest(room, { headers: { Origin: 'http://a', 'X-Forwarded-Host': 'a, b' } }),
    ];
    const change = fc.record({ at: fc.nat(600), drop: fc.nat(20), put: fc.string({ unit: 'binary', maxLength: 12 }) });
    const changed = fc.tuple(fc.constantFrom(...valid), fc.array(change, { minLength: 1, maxLength: 3 }));
    const sample = fc.asyncProperty(changed, async ([bytes, changes]) => {
      const odd = changes.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), bytes);
      expect(statusIn(await answerTo(odd, true))).toBeLessThan(500);
    });
    await fc.assert(sample, { numRuns: RUNS });
  }, 30_000);
});
