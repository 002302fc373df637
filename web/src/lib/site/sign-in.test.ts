import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { probeResultOf, probeServer, type ProbeResult } from './server-probe.ts';
import { signInUrl, withoutSignInQuery } from './sign-in-url.ts';
import { SignIn } from './sign-in.svelte.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const JSON_TYPE = { 'content-type': 'application/json' };
const answer = (status: number, headers: HeadersInit = {}, more: Partial<Response> = {}) =>
  probeResultOf({ type: 'basic', status, headers: new Headers(headers), redirected: false, ...more });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('[VS30] a redirect, an HTML page or 401 in place of the health answer means a login; JSON and no answer don’t', () => {
  expect(answer(0, {}, { type: 'opaqueredirect' })).toBe('sign-in');
  expect(answer(200, HTML)).toBe('sign-in');
  expect(answer(200)).toBe('sign-in');
  expect(answer(200, JSON_TYPE, { redirected: true })).toBe('sign-in');
  for (const status of [401, 403, 407, 511]) expect(answer(status, HTML), String(status)).toBe('sign-in');
  expect(answer(401, JSON_TYPE)).toBe('sign-in');
  expect(answer(200, JSON_TYPE)).toBe('server');
  expect(answer(503, JSON_TYPE)).toBe('server');
  // From a proxy that can't reach the server.
  for (const status of [404, 502, 503, 504]) expect(answer(status, HTML), String(status)).toBe('nothing');
});

it('[VS30] the probe bypasses caches, follows no redirect, and reports a failed request as no answer', async () => {
  const ask = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await probeServer(ask)).toBe('nothing');
  expect(ask).toHaveBeenCalledWith('/api/health', expect.objectContaining({ cache: 'no-store', redirect: 'manual' }));
  const held = vi.fn<typeof fetch>((_, how) =>
    how?.credentials === 'omit'
      ? Promise.resolve(new Response('', { status: 401 }))
      : Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
  );
  expect(await probeServer(held)).toBe('sign-in');
  expect(await probeServer(() => Promise.resolve(Response.json({ status: 'ok' })))).toBe('server');
});

it('[VS31] the login URL is the same page with a query that bypasses the worker, without a secret in its fragment', () => {
  expect(signInUrl({ pathname: '/r/k3j2h1', hash: '' })).toEqual({ href: '/r/k3j2h1?sign-in', isNewTab: false });
  const secret = `#1h${'A'.repeat(43)}`;
  const beside = signInUrl({ pathname: '/r', hash: secret });
  expect(beside).toEqual({ href: '/?sign-in', isNewTab: true });
  expect(withoutSignInQuery('https://heard.example/r/k3j2h1?sign-in')).toBe('/r/k3j2h1');
  expect(withoutSignInQuery(`https://heard.example/r?icon&sign-in=1${secret}`)).toBe(`/r?icon=${secret}`);
  expect(withoutSignInQuery('https://heard.example/r/k3j2h1')).toBeNull();
});

it('[VS32] probes after the connection was lost for three seconds, stops once a login is required, and resets on reconnect', async () => {
  let result: ProbeResult = 'nothing';
  const ask = vi.fn(() => Promise.resolve(result));
  const signIn = new SignIn(ask);
  signIn.setConnected(false);
  signIn.setConnected(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).not.toHaveBeenCalled();
  signIn.setConnected(false);
  signIn.setConnected(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(signIn.isRequired).toBe(false);
  result = 'sign-in';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(signIn.isRequired).toBe(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(ask).toHaveBeenCalledTimes(2);
  signIn.setConnected(true);
  expect(signIn.isRequired).toBe(false);
});

it('[VS32] a probe result that arrives after the reconnect is ignored', async () => {
  let resolveProbe: (result: ProbeResult) => void = () => undefined;
  const signIn = new SignIn(() => new Promise((resolve) => (resolveProbe = resolve)));
  signIn.setConnected(false);
  await vi.advanceTimersByTimeAsync(3_000);
  signIn.setConnected(true);
  resolveProbe('sign-in');
  await vi.advanceTimersByTimeAsync(0);
  expect(signIn.isRequired).toBe(false);
});
