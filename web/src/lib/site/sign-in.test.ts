import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { probeResultOf, probeServer, signInAddress, withoutSignIn, type Answer } from './server-probe.ts';
import { SignIn } from './sign-in.svelte.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const JSON_TYPE = { 'content-type': 'application/json' };
const answer = (status: number, headers: HeadersInit = {}, more: Partial<Response> = {}) =>
  probeResultOf({ type: 'basic', status, headers: new Headers(headers), redirected: false, ...more });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('[VS30] a redirect, a page, 401 and the like in the server’s place are a login; its own answers and none at all aren’t', () => {
  expect(answer(0, {}, { type: 'opaqueredirect' })).toBe('sign-in');
  expect(answer(200, HTML)).toBe('sign-in');
  expect(answer(200)).toBe('sign-in');
  expect(answer(200, JSON_TYPE, { redirected: true })).toBe('sign-in');
  for (const status of [401, 403, 407, 511]) expect(answer(status, HTML), String(status)).toBe('sign-in');
  expect(answer(401, JSON_TYPE)).toBe('sign-in');
  expect(answer(200, JSON_TYPE)).toBe('server');
  expect(answer(503, JSON_TYPE)).toBe('server');
  // A proxy whose server is away.
  for (const status of [404, 502, 503, 504]) expect(answer(status, HTML), String(status)).toBe('nothing');
});

it('[VS30] the server is asked past every cache, follows no redirect, and no answer is none', async () => {
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

it('[VS31] the way to the login is the same page past the worker, without what a fragment holds', () => {
  expect(signInAddress({ pathname: '/r/k3j2h1', hash: '' })).toEqual({ href: '/r/k3j2h1?sign-in', isBeside: false });
  const secret = `#1h${'A'.repeat(43)}`;
  const beside = signInAddress({ pathname: '/r', hash: secret });
  expect(beside).toEqual({ href: '/?sign-in', isBeside: true });
  expect(withoutSignIn('https://heard.example/r/k3j2h1?sign-in')).toBe('/r/k3j2h1');
  expect(withoutSignIn(`https://heard.example/r?icon&sign-in=1${secret}`)).toBe(`/r?icon=${secret}`);
  expect(withoutSignIn('https://heard.example/r/k3j2h1')).toBeNull();
});

it('[VS32] it is said once a line has been cut for a moment, asked for once, and over as soon as the line is there', async () => {
  let says: Answer = 'nothing';
  const ask = vi.fn(() => Promise.resolve(says));
  const signIn = new SignIn(ask);
  signIn.lineIs(false);
  signIn.lineIs(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).not.toHaveBeenCalled();
  signIn.lineIs(false);
  signIn.lineIs(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(signIn.isAsked).toBe(false);
  says = 'sign-in';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(signIn.isAsked).toBe(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(ask).toHaveBeenCalledTimes(2);
  signIn.lineIs(true);
  expect(signIn.isAsked).toBe(false);
});

it('[VS32] an answer that comes after the line is there again counts for nothing', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const signIn = new SignIn(() => new Promise((resolve) => (tell = resolve)));
  signIn.lineIs(false);
  await vi.advanceTimersByTimeAsync(3_000);
  signIn.lineIs(true);
  tell('sign-in');
  await vi.advanceTimersByTimeAsync(0);
  expect(signIn.isAsked).toBe(false);
});
