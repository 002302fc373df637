import { readLink } from '#lib/room/read-link.ts';
import { expect, it } from 'vitest';
import { asksForIcon, iconAddress, isApartFromHomeScreen, isInstalled } from './home-screen.ts';

const LINK = `https://heard.example/r#1h${'A'.repeat(43)}`;

it('[AP06] the address of an icon holds the link, behind the # and nowhere else', () => {
  const address = new URL(iconAddress(LINK));
  expect(address.hash).toBe(new URL(LINK).hash);
  expect(address.search).toBe('?icon');
  expect(readLink(address.href)).toEqual(readLink(LINK));
  expect(asksForIcon(address.href)).toBe(true);
  expect(asksForIcon(LINK)).toBe(false);
});

it('[AP06] it is offered where an icon keeps things apart, and not from the icon itself', () => {
  const scope = (standalone: boolean | undefined, matches: boolean) => ({
    navigator: { standalone } as unknown as Navigator,
    matchMedia: () => ({ matches }) as MediaQueryList,
  });
  expect(isApartFromHomeScreen(scope(false, false).navigator)).toBe(true);
  expect(isApartFromHomeScreen(scope(undefined, false).navigator)).toBe(false);
  expect(isApartFromHomeScreen(scope(true, true).navigator)).toBe(false);
  expect(isInstalled(scope(true, false))).toBe(true);
  expect(isInstalled(scope(undefined, true))).toBe(true);
  expect(isInstalled(scope(false, false))).toBe(false);
});
