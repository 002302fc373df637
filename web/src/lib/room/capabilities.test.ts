import { expect, it } from 'vitest';
import { FATAL, lacksOf, lackText } from './capabilities.ts';

const everything = {
  crypto: { getRandomValues: () => 0 },
  WebSocket: () => 0,
  indexedDB: {},
  navigator: { share: () => 0, clipboard: {}, wakeLock: {} },
};

it('[RO30] a current browser on a secure page lacks nothing', () => {
  expect(lacksOf(everything)).toEqual([]);
});

it('[RO31] plain HTTP lacks optional features, each with a sentence, but nothing that a room needs', () => {
  const lacks = lacksOf({ ...everything, navigator: {} });
  expect(lacks).toEqual(['sharing', 'clipboard', 'wake-lock']);
  for (const lack of lacks) expect(lackText(lack)).toMatch(/\.$/);
  expect(lacks.some((lack) => FATAL.includes(lack))).toBe(false);
});

it('[RO32] a browser without strong random numbers or sockets is too old', () => {
  expect(lacksOf({ navigator: {} }).filter((lack) => FATAL.includes(lack))).toEqual(FATAL);
});
