import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Heartbeat } from './heartbeat.ts';

const fired: string[] = [];
const events = {
  woken: () => void fired.push('woken'),
  due: () => void fired.push('due'),
  unanswered: () => void fired.push('unanswered'),
};

class Page extends EventTarget {
  visibilityState = 'visible';
}

let page: Page;
let view: EventTarget;
let wakefulness: Heartbeat;

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  view = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', view);
  fired.length = 0;
  wakefulness = new Heartbeat(events, 30_000);
  wakefulness.start();
});

afterEach(() => {
  wakefulness.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('[RO40] coming back is noticed, whichever event the browser fires', () => {
  page.dispatchEvent(new Event('visibilitychange'));
  view.dispatchEvent(new Event('pageshow'));
  view.dispatchEvent(new Event('online'));
  expect(fired).toEqual(['woken', 'woken', 'woken']);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(fired).toHaveLength(3);
});

it('[RO41] a request is due every half minute, and when the browser goes offline', () => {
  vi.advanceTimersByTime(60_000);
  view.dispatchEvent(new Event('offline'));
  expect(fired).toEqual(['due', 'due', 'due']);
});

it('[RO42] a connection that doesn’t answer within six seconds is dead; one that does isn’t', () => {
  wakefulness.asked();
  vi.advanceTimersByTime(5_999);
  wakefulness.asked();
  vi.advanceTimersByTime(1);
  expect(fired).toEqual(['unanswered']);
  wakefulness.asked();
  wakefulness.answered();
  vi.advanceTimersByTime(10_000);
  expect(fired).toEqual(['unanswered']);
});

it('[RO43] after it is stopped there are no more events', () => {
  wakefulness.asked();
  wakefulness.stop();
  view.dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(120_000);
  expect(fired).toEqual([]);
});
