import { expect, it } from 'vitest';
import toRuntime from 'wuchale/runtime';
import { catalogueInUse } from './catalogue.ts';

it('[LA27] a text of a part that isn’t loaded is an error', () => {
  const text = toRuntime(catalogueInUse('rest'));
  expect(() => text(0) as unknown).toThrow('This page shows texts of “rest”, which it did not load.');
});
