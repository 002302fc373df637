import { expect } from '@playwright/test';
import { BROWSER_FLAGS } from '../../scripts/browser.ts';
import { inGallery } from '../support/in-gallery.ts';

// Removes the time zone that playwright.config.ts sets.
inGallery.use({ timezoneId: [({ browserName: _ }, use) => use(undefined), { scope: 'test' }] });

inGallery(
  '[IC302] on a device without a time zone the partner’s ritual breaks nothing, and the page says that UTC is used',
  async ({ gallery, browser }) => {
    const env = { ...process.env, TZ: 'Nowhere/Atlantis' };
    const lost = await browser.browserType().launch({ args: [...BROWSER_FLAGS], env });
    const page = await lost.newPage({ serviceWorkers: 'block' });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await gallery.enter(page);
    expect(await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Etc/Unknown');

    await gallery.show(page, { name: 'next-time-weekly', seat: 'guest' });
    await expect(page.getByText('Every Tuesday at 21:00')).toBeVisible();
    await expect(
      page.getByText('This device doesn’t know your time zone: the time is in UTC and may differ from your clock.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Yes, then' })).toBeVisible();

    await gallery.show(page, { name: 'next-time', seat: 'host' });
    await expect(
      page.getByText(
        'This device doesn’t know your time zone. The times here are in UTC and may differ from your clock.',
      ),
    ).toBeVisible();
    expect(errors).toEqual([]);
    await lost.close();
  },
);
