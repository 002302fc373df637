import { expect, it } from 'vitest';
import { roomKeys } from '@heard/shared/words/keys';
import { sealEntry } from '@heard/shared/words/seal';
import { randomBytes } from '../device/random.ts';
import { NewestOwn } from './newest-own.ts';

const keys = roomKeys(new Uint8Array(16).fill(7));
const sealed = (revision: number) => {
  const context = { key: keys.sealKey, roomId: keys.roomId, seat: 'host' as const, entryId: 'aaaaaaaaaaaa', revision };
  return sealEntry(context, { kind: 'person', name: `name ${revision}` }, randomBytes);
};

it('[OB10] an older version that took the place of a newer one of one’s own is written over again', () => {
  const own = new NewestOwn();
  const newer = sealed(4);
  expect(own.see(new Map([['aaaaaaaaaaaa', sealed(3)]]))).toEqual([]);
  expect(own.see(new Map([['aaaaaaaaaaaa', newer]]))).toEqual([]);
  expect(own.see(new Map([['aaaaaaaaaaaa', sealed(2)]]))).toEqual([
    { entryId: 'aaaaaaaaaaaa', revision: 4, sealed: newer },
  ]);
  expect(own.see(new Map([['aaaaaaaaaaaa', sealed(5)]]))).toEqual([]);
});

it('[OB11] what was removed or can’t be read is left alone', () => {
  const own = new NewestOwn();
  own.see(new Map([['aaaaaaaaaaaa', sealed(3)]]));
  expect(own.see(new Map())).toEqual([]);
  expect(own.see(new Map([['aaaaaaaaaaaa', new Uint8Array(0)]]))).toEqual([]);
});
