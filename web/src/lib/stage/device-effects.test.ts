import { expect, it } from 'vitest';
import type { Chimes, SoundStatus } from './chimes.ts';
import { DeviceEffects } from './device-effects.svelte.ts';
import type { ScreenWakeLock, WakeLockStatus } from './screen-wake-lock.ts';

/** DeviceEffects of a device with the statuses in `now`, which a test can change. */
function effectsOf(now: { sound: SoundStatus; screen: WakeLockStatus }): DeviceEffects {
  const chimes = { statusAt: () => now.sound, unlock: () => undefined };
  const wakeLock = { statusAt: () => now.screen, press: () => undefined };
  return new DeviceEffects(chimes as unknown as Chimes, wakeLock as unknown as ScreenWakeLock);
}

it('[LT305] says what doesn’t work and what to do, until it works', () => {
  const device: { sound: SoundStatus; screen: WakeLockStatus } = { sound: 'untried', screen: 'released' };
  const effects = effectsOf(device);
  expect(effects.problemAt(0), 'nothing was tried yet').toBeNull();
  device.sound = 'waiting';
  expect(effects.problemAt(0)).toBeNull();
  device.sound = 'silent';
  expect(effects.problemAt(0)).toMatch(/silent.*Touch the page once more, or watch the light\./);
  device.screen = 'refused';
  expect(effects.problemAt(0), 'neither hides the other').toMatch(
    /watch the light\. The screen may fall asleep\. Plug in/,
  );
  effects.setSound(false, 0);
  expect(effects.problemAt(0), 'chimes are switched off').toMatch(/^The screen may fall asleep\./);
  effects.setSound(true, 0);
  device.sound = 'missing';
  expect(effects.problemAt(0)).toMatch(/This browser has no chimes\. Watch the light\./);
  device.sound = 'ready';
  device.screen = 'held';
  expect(effects.problemAt(0)).toBeNull();
});
