import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { createLogging } from './logging.ts';
import { SqliteLog } from './log/sqlite-log.ts';
import { WebBuild } from './web-build.ts';

const INLINE = 'start()';

let dir: string;
let log: SqliteLog;
let app: Hono;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-headers-'));
  const web = join(dir, 'web');
  mkdirSync(join(web, '_app/immutable'), { recursive: true });
  writeFileSync(join(web, '200.html'), `<!doctype html><script src="/a.js"></script><script>${INLINE}</script>`);
  writeFileSync(join(web, '_app/immutable/a.123.js'), 'code');
  log = new SqliteLog({ dataDir: join(dir, 'data'), now: () => 0 });
  app = make();
});
afterEach(async () => {
  await log.close();
  rmSync(dir, { recursive: true });
});

function make(options: { trustProxy?: boolean } = {}): Hono {
  const logging = createLogging(
    'silent',
    () => 0,
    () => undefined,
  );
  const build = new WebBuild(join(dir, 'web'));
  return createApp({ log, logging, build, addressOf: () => '192.0.2.1', ...options });
}

describe('security headers', () => {
  it('[HT16] are sent with every answer', async () => {
    for (const path of ['/', '/api/health', '/api/none', '/_app/immutable/none.js', '/_app/immutable/a.123.js']) {
      const { headers } = await app.request(path);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it.each([
    ['heard.example', { 'sec-fetch-mode': 'navigate' }, 'same-origin'],
    ['heard.example', { 'x-forwarded-proto': 'https' }, 'same-origin'],
    ['localhost:8787', {}, 'same-origin'],
    ['127.0.0.1:8787', {}, 'same-origin'],
    ['[::1]:8787', {}, 'same-origin'],
    ['192.168.1.7:8787', {}, null],
    ['127.0.0.1.heard.example', {}, null],
    ['heard.example', { 'x-forwarded-proto': 'http' }, null],
  ])('[HT18] send Cross-Origin-Opener-Policy only where browsers honour it: %s %o', async (host, sent, policy) => {
    const { headers } = await app.request('/', { headers: { host, ...sent } });
    expect(headers.get('cross-origin-opener-policy')).toBe(policy);
  });

  it('[HT305] name the host that a trusted proxy was asked for', async () => {
    const headers = {
      host: 'inner:8787',
      'x-forwarded-host': 'heard.example, heard.example',
      'x-forwarded-proto': 'https',
    };
    const trusting = await make({ trustProxy: true }).request('/r', { headers });
    expect(trusting.headers.get('content-security-policy')).toContain('wss://heard.example;');
    const other = await make().request('/r', { headers });
    expect(other.headers.get('content-security-policy')).toContain('wss://inner:8787;');
    const odd = await make({ trustProxy: true }).request('/r', { headers: { ...headers, 'x-forwarded-host': '";' } });
    expect(odd.headers.get('content-security-policy')).toContain("connect-src 'self';");
  });

  it('[HT17] allow only scripts of the build: files of this server, and inline scripts by their hashes', async () => {
    const policy = (await app.request('/', { headers: { host: 'heard.example:8787' } })).headers.get(
      'content-security-policy',
    );
    const hash = createHash('sha256').update(INLINE).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'self';");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("connect-src 'self' ws://heard.example:8787 wss://heard.example:8787;");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('[HT17] ignore an invalid Host header', async () => {
    const response = await app.request('/', { headers: { host: "x; script-src 'unsafe-inline'" } });
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self';");
  });
});
