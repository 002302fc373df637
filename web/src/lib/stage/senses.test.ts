import { expect, it } from 'vitest';
import type { Chimes, SoundStatus } from './chimes.ts';
import { Senses } from './senses.svelte.ts';
import type { ScreenAwake, Wakefulness } from './wake-lock.ts';

/** Senses of a device with the statuses in `now`, which a test can change. */
function sensesOf(now: { sound: SoundStatus; screen: Wakefulness }): Senses {
  const chimes = { statusAt: () => now.sound, unlock: () => undefined };
  const awake = { statusAt: () => now.screen, press: () => undefined };
  return new Senses(chimes as unknown as Chimes, awake as unknown as ScreenAwake);
}

it('[LT305] says what doesn’t work and what to do, until it works', () => {
  const device: { sound: SoundStatus; screen: Wakefulness } = { sound: 'untried', screen: 'released' };
  const senses = sensesOf(device);
  expect(senses.troubleAt(0), 'nothing was tried yet').toBeNull();
  device.sound = 'waiting';
  expect(senses.troubleAt(0)).toBeNull();
  device.sound = 'silent';
  expect(senses.troubleAt(0)).toMatch(/silent.*Touch the page once more, or watch the light\./);
  device.screen = 'refused';
  expect(senses.troubleAt(0), 'neither hides the other').toMatch(
    /watch the light\. The screen may fall asleep\. Plug in/,
  );
  senses.setSound(false, 0);
  expect(senses.troubleAt(0), 'chimes are switched off').toMatch(/^The screen may fall asleep\./);
  senses.setSound(true, 0);
  device.sound = 'missing';
  expect(senses.troubleAt(0)).toMatch(/This browser has no chimes\. Watch the light\./);
  device.sound = 'ready';
  device.screen = 'held';
  expect(senses.troubleAt(0)).toBeNull();
});
