import { describe, expect, it } from 'vitest';
import { checkOrigin } from './origin-check.ts';

const refused = (headers: Record<string, string>, origins: string[] = [], trustProxy = false) =>
  checkOrigin((name) => headers[name], { origins, trustProxy });

describe('the origin of a WebSocket', () => {
  it.each([
    ['http://a:8787', 'a:8787'],
    ['https://a', 'a'],
    ['https://a', 'a:443'],
    ['http://a', 'a:80'],
    ['https://a', 'A.'],
    ['https://heard.example', 'HEARD.example:443'],
    ['https://heard.example.', 'heard.example'],
    ['https://xn--bcher-kva.example', 'bücher.example'],
    ['http://[::1]:8787', '[0:0:0:0:0:0:0:1]:8787'],
    ['https://[2001:db8::1]', '[2001:DB8::1]:443'],
    ['https://a, https://a', 'a'],
    ['https://a:8443', 'a'],
    ['https://[2001:db8::1]:8443', '[2001:db8::1]'],
  ])('[SV310] is the server’s own: %s at %s', (origin, host) => {
    expect(refused({ origin, host })).toBeNull();
  });

  it.each([
    ['https://evil.example', 'a'],
    ['https://a.evil.example', 'a'],
    ['https://a', 'a:8443'],
    ['https://a:8443', 'a:443'],
    ['https://a:8443', 'a:9443'],
    ['http://a', 'a:443'],
    ['null', 'a'],
    ['null', 'null'],
    ['https://a', ''],
    ['a', 'a'],
    ['https://a, https://evil.example', 'a'],
    ['https://evil.example', 'evil.example@a'],
    ['https://evil.example', 'a/evil.example'],
    ['file://a', 'a'],
    ['chrome-extension://a', 'a'],
    ['https://evil.example', 'x'.repeat(9_000)],
  ])('[SV310] is foreign: %j at %j', (origin, host) => {
    expect(refused({ origin, host })).toBe('ORIGIN');
  });

  it.each([
    [{ origin: 'https://a', 'x-forwarded-host': 'a, a' }],
    [{ origin: 'https://a', 'x-forwarded-host': 'a:443' }],
    [{ origin: 'https://a', 'x-forwarded-host': 'A' }],
    [{ origin: 'https://a', 'x-forwarded-host': 'a, inner:8080' }],
    [{ origin: 'https://a:8443', 'x-forwarded-host': 'a' }],
    [{ origin: 'https://a', forwarded: 'for=192.0.2.1;host=a;proto=https, for=10.0.0.1;host=inner' }],
    [{ origin: 'https://a:8443', forwarded: 'host="a:8443"' }],
  ])('[SV311] is the one that a trusted proxy was asked for: %o', (headers) => {
    expect(refused({ host: 'inner:8787', ...headers }, [], true)).toBeNull();
    expect(refused({ host: 'inner:8787', ...headers })).toBe('TRUST_PROXY');
    expect(refused({ host: 'inner:8787', ...headers, origin: 'https://evil.example' }, [], true)).toBe('ORIGIN');
  });

  it('[SV310] is one that the operator allows, with or without the default port', () => {
    const origins = ['https://heard.example', 'http://home.example:8080'];
    for (const origin of ['https://heard.example', 'HTTPS://Heard.example:443', 'http://home.example:8080']) {
      expect(refused({ origin, host: 'inner' }, origins)).toBeNull();
    }
    for (const origin of ['http://heard.example', 'http://home.example', 'https://heard.example:8443']) {
      expect(refused({ origin, host: 'inner' }, origins)).toBe('ORIGIN');
    }
  });

  it('[SV310] is optional, because only browsers send it', () => {
    expect(refused({ host: 'a' })).toBeNull();
    expect(refused({})).toBeNull();
  });
});
