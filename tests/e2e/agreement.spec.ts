import { expect } from '@playwright/test';
import type { Actor } from '../support/actor.ts';
import {
  checkInBetween,
  sayBack,
  startAt,
  startInFirstStretch,
  swapTo,
  valueEachOther,
} from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

const WITHIN_MS = 250;

/** The difference between two rings, ms. Each reading is extrapolated to the same moment. */
async function apart(one: Actor, other: Actor): Promise<number> {
  const [mine, theirs] = await Promise.all([one.timeLeft(), other.timeLeft()]);
  if (mine.isResting !== theirs.isResting) return Infinity;
  return Math.abs(mine.leftMs - theirs.leftMs + (mine.isResting ? 0 : mine.saidAt - theirs.saidAt));
}

/** On a busy machine one measurement can be late, so the devices are made to measure the server's time again. */
async function expectSameTimeLeft(one: Actor, other: Actor): Promise<void> {
  let apartMs = await apart(one, other);
  for (let again = 0; again < 2 && apartMs > WITHIN_MS; again += 1) {
    await Promise.all([one.wakes(), other.wakes()]);
    apartMs = await apart(one, other);
  }
  expect(apartMs).toBeLessThanOrEqual(WITHIN_MS);
}

test.describe('with moving light', () => {
  test.use({ hostMoves: true });

  test('[E2E02] both screens agree on floor, voice, step and time left, even if the devices’ clocks differ', async ({
    host,
    guest,
    passes,
  }) => {
    await host.page.clock.install({ time: '2031-03-01T08:00:00' });
    await guest.page.clock.install({ time: '2019-11-30T23:59:00' });
    await startAt('first-step', { host, guest });
    await expectSameTimeLeft(host, guest);
    await valueEachOther(host, guest);
    await expectSameTimeLeft(host, guest);
    await passes(100_000);
    await expectSameTimeLeft(host, guest);
    await checkInBetween(host, guest);
    await passes(300_000);
    await host.sees('Take the time to finish your thought.');
    await expectSameTimeLeft(host, guest);
    await sayBack(host, guest, 'That’s all for now');
    await expectSameTimeLeft(host, guest);
    await host.presses('That’s it');
    await guest.expectsVoice('none');
    await host.expectsVoice('none');
    await expectSameTimeLeft(host, guest);
    await swapTo(guest, host);
    await expectSameTimeLeft(host, guest);
  });
});

test('[E2E03] both screens also agree over a slow connection @soak', async ({ host, guest }) => {
  await startInFirstStretch({ host, guest });
  guest.network.delay(150);
  await guest.wakes();
  await host.presses('Hear it back');
  await guest.expectsVoice('mine');
  await expectSameTimeLeft(host, guest);
});

test('[E2E04] a swap ends by time on both screens, without a press @soak', async ({ host, guest, passes }) => {
  await startInFirstStretch({ host, guest });
  await sayBack(host, guest, 'That’s all for now');
  await host.presses('That’s it');
  await guest.expectsVoice('none');
  await passes(15_000);
  await guest.expectsVoice('mine');
  await host.expectsVoice('theirs');
  await expectSameTimeLeft(host, guest);
});
