import { expect, it } from 'vitest';
import { roomKeys } from '@heard/shared/words/keys';
import { WritingSignal } from './writing-signal.ts';

const keys = roomKeys(new Uint8Array(16).fill(3));

it('[RO10] notifies the other seat of typing at most every two seconds', () => {
  const mine = new WritingSignal(keys, 'host');
  const theirs = new WritingSignal(keys, 'guest');
  const sealed = mine.tell(10_000);
  expect(mine.tell(11_999)).toBeNull();
  expect(mine.tell(12_000)).not.toBeNull();
  theirs.hear(sealed!, 10_100);
  expect(theirs.isHeard(10_100)).toBe(true);
  expect(theirs.isHeard(14_100)).toBe(false);
});

it('[RO11] accepts no signal twice, none of another room and none of its own seat', () => {
  const mine = new WritingSignal(keys, 'host');
  const sealed = mine.tell(0)!;
  const theirs = new WritingSignal(keys, 'guest');
  theirs.hear(sealed, 0);
  theirs.hear(sealed, 60_000);
  expect(theirs.isHeard(60_000)).toBe(false);
  const elsewhere = new WritingSignal(roomKeys(new Uint8Array(16).fill(4)), 'guest');
  elsewhere.hear(sealed, 0);
  expect(elsewhere.isHeard(0)).toBe(false);
  const self = new WritingSignal(keys, 'host');
  self.hear(sealed, 0);
  expect(self.isHeard(0)).toBe(false);
});
