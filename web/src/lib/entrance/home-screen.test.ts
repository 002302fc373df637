import { readLink } from '#lib/room/read-link.ts';
import { expect, it } from 'vitest';
import { isIconUrl, iconUrl, hasSeparateHomeScreenStorage, isInstalled } from './home-screen.ts';

const LINK = `https://heard.example/r#1h${'A'.repeat(43)}`;

it('[AP06] the URL for an icon has the link’s secret in its fragment only', () => {
  const address = new URL(iconUrl(LINK));
  expect(address.hash).toBe(new URL(LINK).hash);
  expect(address.search).toBe('?icon');
  expect(readLink(address.href)).toEqual(readLink(LINK));
  expect(isIconUrl(address.href)).toBe(true);
  expect(isIconUrl(LINK)).toBe(false);
});

it('[AP06] detects a home screen with separate storage, and whether the page was opened from an icon', () => {
  const scope = (standalone: boolean | undefined, matches: boolean) => ({
    navigator: { standalone } as unknown as Navigator,
    matchMedia: () => ({ matches }) as MediaQueryList,
  });
  expect(hasSeparateHomeScreenStorage(scope(false, false).navigator)).toBe(true);
  expect(hasSeparateHomeScreenStorage(scope(undefined, false).navigator)).toBe(false);
  expect(hasSeparateHomeScreenStorage(scope(true, true).navigator)).toBe(false);
  expect(isInstalled(scope(true, false))).toBe(true);
  expect(isInstalled(scope(undefined, true))).toBe(true);
  expect(isInstalled(scope(false, false))).toBe(false);
});
