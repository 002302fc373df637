import { expect } from '@playwright/test';
import type { Actor } from '../support/actor.ts';
import { startAt, startInFirstStretch, valueEachOther } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';
import { seen } from '../support/seen.ts';

const EYES = ['none', 'achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'] as const;
/** Phones with little height, and a laptop. */
const LOW = [
  [320, 640],
  [360, 640],
  [375, 667],
  [1280, 800],
] as const;
const CYCLE_MS = 10_000;

/** Waits until everything that fades has faded. */
async function settled({ page }: Actor): Promise<void> {
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

test('[E2E85] [LT06] each screen alone shows whose turn it is: in daylight, in the dark, in greyscale, with any colour vision', async ({
  browser,
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  const reader = await (await browser.newContext()).newPage();
  for (const colorScheme of ['dark', 'light'] as const) {
    for (const { page } of [host, guest]) await page.emulateMedia({ colorScheme });
    for (const eyes of EYES) {
      const of = async (actor: Actor) => {
        const devtools = await actor.context.newCDPSession(actor.page);
        await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: eyes });
        await settled(actor);
        const found = await seen(actor.page, reader);
        await devtools.detach();
        return found;
      };
      const [speaker, listener] = [await of(host), await of(guest)];
      const said = `${colorScheme}, ${eyes}: ${JSON.stringify({ speaker, listener })}`;
      // Absolute thresholds, as nobody sees both screens: during a turn no screen is between the two.
      const [bright, dim] = colorScheme === 'dark' ? [0.045, 0.032] : [0.74, 0.6];
      expect(speaker.light, said).toBeGreaterThan(bright);
      expect(listener.light, said).toBeLessThan(dim);
      // Never quite black, so that it doesn't look like a sleeping device.
      expect(listener.light, said).toBeGreaterThan(0.008);
      expect(speaker.middle, said).toBeGreaterThan(1.35);
      expect(listener.middle, said).toBeLessThan(1.1);
    }
  }
  await reader.context().close();
});

test('[E2E86] [LT07] two screens breathe at the same instant, even if the devices’ clocks differ', async ({
  host,
  guest,
}) => {
  for (const { page } of [host, guest]) await page.emulateMedia({ reducedMotion: 'no-preference' });
  await startAt('gathering', { host, guest });
  for (const actor of [host, guest]) await actor.presses('I’m ready');
  for (const actor of [host, guest]) await actor.isOffered('We can begin');
  const phase = ({ page }: Actor) =>
    page
      .locator('.breath.on')
      .first()
      .evaluate((element, cycle) => {
        const [breath] = element.getAnimations().filter((animation) => animation instanceof CSSAnimation);
        // Both browsers run on this machine, so they share its clock.
        return (performance.timeOrigin + performance.now() - Number(breath?.currentTime)) % cycle;
      }, CYCLE_MS);
  await expect(async () => {
    const [one, other] = [await phase(host), await phase(guest)];
    const apart = Math.abs(one - other);
    expect(Math.min(apart, CYCLE_MS - apart)).toBeLessThan(450);
  }).toPass();
});

test('[E2E87] [LT01] [LT02] what isn’t needed fades while there is no input, returns, and stays for keyboard users', async ({
  host,
  guest,
  passes,
}) => {
  await startInFirstStretch({ host, guest });
  const foot = host.page.locator('.stage footer');
  const opacity = () => foot.evaluate((element) => Number(getComputedStyle(element).opacity));
  await passes(9_000);
  await expect.poll(opacity).toBeLessThan(0.3);
  await host.page.mouse.move(200, 200);
  await host.page.mouse.move(220, 210);
  await expect.poll(opacity).toBe(1);
  await passes(9_000);
  await expect.poll(opacity).toBeLessThan(0.3);
  await host.page.keyboard.press('Tab');
  await expect.poll(opacity).toBe(1);
  await passes(30_000);
  await expect.poll(opacity).toBe(1);
  await host.page.emulateMedia({ forcedColors: 'active' });
  await host.page.mouse.move(300, 200);
  await passes(9_000);
  await expect.poll(opacity).toBe(1);
});

test('[LT11] with reduced motion light changes as slowly as for others, and nothing moves', async ({ host, guest }) => {
  await startAt('first-step', { host, guest });
  const fades = ({ page }: Actor) =>
    page.evaluate(
      () =>
        new Promise<[string, number][]>((resolve) => {
          document.addEventListener('transitionrun', ({ target }) => {
            if (!(target as Element).closest('.light')) return;
            const running = document.getAnimations().filter((each) => each instanceof CSSTransition);
            resolve(
              running.map((each) => [each.transitionProperty, Number(each.effect?.getComputedTiming().duration ?? 0)]),
            );
          });
        }),
    );
  const seen = fades(host);
  await host.presses('Over to you');
  const slow = (await seen).filter(([, ms]) => ms > 200);
  expect(new Set(slow.map(([property]) => property))).toEqual(new Set(['opacity']));
  expect(Math.max(...slow.map(([, ms]) => ms))).toBeGreaterThan(2_000);
  expect(await host.page.locator('.halo').evaluate((halo) => getComputedStyle(halo).transform)).toBe('none');
});

test.describe('in longer languages', () => {
  test.use({ languages: { host: 'de', guest: 'es' } });

  test('[LT10] swapping a question and help are visible without scrolling, on the smallest phones and on a laptop @soak', async ({
    host,
    guest,
  }) => {
    const isInSight = async ({ page }: Actor, presses: number): Promise<void> => {
      const words = page.locator('.help .words button');
      await expect(words).toHaveCount(presses);
      for (const [width, height] of LOW) {
        await page.setViewportSize({ width, height });
        const [last, content] = [await words.last().boundingBox(), await page.locator('.content').boundingBox()];
        // Its edge fades over the last 28 px.
        const end = (content?.y ?? 0) + (content?.height ?? 0) - 20;
        expect((last?.y ?? Infinity) + (last?.height ?? 0), `${width} × ${height}`).toBeLessThan(end);
      }
    };
    await startAt('first-step', { host, guest });
    await isInSight(host, 2);
    await valueEachOther(host, guest);
    await isInSight(host, 2);
    await host.presses('That’s all for now');
    await guest.expectsVoice('mine');
    await isInSight(guest, 1);
  });
});

test.describe('without reduced motion', () => {
  test.use({ hostMoves: true });

  test('[E2E88] [LT08] animations while somebody speaks don’t need the main thread, and the ring is right after a sleep', async ({
    host,
    guest,
    passes,
  }) => {
    await startInFirstStretch({ host, guest });
    const moving = () =>
      host.page.evaluate(() =>
        document.getAnimations().flatMap((animation) => {
          const { effect } = animation;
          const lasts = animation instanceof CSSAnimation && effect instanceof KeyframeEffect;
          const frames = lasts ? effect.getKeyframes() : [];
          const notMoved = ['offset', 'computedOffset', 'easing', 'composite'];
          return frames.flatMap((frame) => Object.keys(frame).filter((key) => !notMoved.includes(key)));
        }),
      );
    expect(new Set(await moving())).toEqual(new Set(['transform', 'opacity']));
    const stands = () =>
      host.page.locator('.sand').evaluate((sand) =>
        Math.min(
          ...sand
            .getAnimations({ subtree: true })
            .filter((animation) => animation instanceof CSSAnimation)
            .map(({ currentTime }) => Number(currentTime)),
        ),
      );
    expect(await stands()).toBeLessThan(30_000);
    await passes(60_000);
    await expect.poll(stands).toBeGreaterThan(59_000);
    expect(await stands()).toBeLessThan(90_000);
    await passes(600_000);
    await expect.poll(stands).toBeGreaterThanOrEqual(120_000);
  });
});
