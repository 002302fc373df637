import { expect, it, vi } from 'vitest';
import { PATIENCE_MS, within, type Timer } from './within.ts';

/** A timer that the test fires. */
function alarm(): { ring: () => void; timer: Timer } {
  let work = (): void => undefined;
  return { ring: () => work(), timer: (given, ms) => ((work = given), expect(ms).toBe(PATIENCE_MS)) };
}

it('[BR20] an answer in time is returned', async () => {
  const { timer } = alarm();
  expect(await within(Promise.resolve('granted'), 'nobody answered', undefined, timer)).toBe('granted');
  await expect(within(Promise.reject(new TypeError('no')), 'x', undefined, timer)).rejects.toThrow('no');
});

it('[BR20] after three seconds the fallback is returned, and a later answer is passed on', async () => {
  const { ring, timer } = alarm();
  const late = vi.fn();
  const { promise, resolve } = ((): { promise: Promise<string>; resolve: (value: string) => void } => {
    let resolve = (_value: string): void => undefined;
    return { promise: new Promise<string>((done) => (resolve = done)), resolve: (value) => resolve(value) };
  })();
  const asked = within(promise, 'nobody answered', late, timer);
  ring();
  expect(await asked).toBe('nobody answered');
  expect(late).not.toHaveBeenCalled();
  resolve('granted');
  await promise;
  expect(late).toHaveBeenCalledExactlyOnceWith('granted');
});

it('[BR20] a late rejection isn’t an unhandled error', async () => {
  const { ring, timer } = alarm();
  let refuse = (_why: Error): void => undefined;
  const asked = within(new Promise((_, reject) => (refuse = reject)), 'x', undefined, timer);
  ring();
  expect(await asked).toBe('x');
  refuse(new Error('denied'));
  await Promise.resolve();
});
