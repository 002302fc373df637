import { expect } from '@playwright/test';
import { test } from '../support/fixtures.ts';

test('[PT20] once loaded, the path and its lessons need neither a room nor a network, and ticks are there after a reload', async ({
  host,
}) => {
  const { page, context } = host;
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await page.goto(`${host.origin}/path`, { waitUntil: 'networkidle' });
  await page.getByLabel('We have done this: First words').check();

  await context.setOffline(true);
  await page.getByRole('link', { name: 'Listen', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Listen', level: 1 })).toBeVisible();
  await page.getByLabel('I have read this').check();
  await page.getByRole('link', { name: 'Next: ' }).click();
  await expect(page.getByRole('heading', { name: 'Say it back in your own words', level: 1 })).toBeVisible();
  await expect(page.getByLabel('I have read this')).not.toBeChecked();
  await page.getByRole('link', { name: 'To the path' }).click();
  await expect(page.getByText('Ticked as read.')).toHaveCount(1);
  await page.getByRole('link', { name: 'To the first page' }).click();
  await expect(page.getByRole('link', { name: 'Open a room' })).toBeVisible();

  await context.setOffline(false);
  await page.goto(`${host.origin}/path`);
  await expect(page.getByLabel('We have done this: First words')).toBeChecked();
  await page.getByRole('button', { name: 'Clear all ticks' }).click();
  await expect(page.getByLabel('We have done this: First words')).not.toBeChecked();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByLabel('We have done this: First words')).not.toBeChecked();
  expect(sockets).toEqual([]);
});

test('[PT21] each evening links to the table, with the id of its exercise in the address and nothing else', async ({
  host,
}) => {
  const { page } = host;
  await page.goto(`${host.origin}/path`);
  const links = page.getByRole('link', { name: 'Set the table for' });
  await expect(links).toHaveCount(6);
  for (const link of await links.all()) expect(await link.getAttribute('href')).toMatch(/\/new\?exercise=[a-z-]+$/);
});

test('[PT22] an unknown lesson is an unknown page', async ({ host }) => {
  await host.page.goto(`${host.origin}/path/shout`);
  await expect(host.page.getByRole('heading', { level: 1 })).toHaveText('There is no page here.');
  await expect(host.page.getByRole('link', { name: /first page/i })).toBeVisible();
});
