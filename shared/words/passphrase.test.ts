import { describe, expect, it } from 'vitest';
import { isAllowedCost, PASSPHRASE_COST } from './passphrase-cost.ts';
import { keyFromPassphrase, passphraseText } from './passphrase.ts';
import { hex } from './room.fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('scrypt, RFC 7914, section 12', () => {
  // The first 32 of the 64 published bytes: scrypt's last step makes them one after the other.
  it('[JO40] gives the published output for N = 1024, r = 8', async () => {
    const key = await keyFromPassphrase('password', bytes('NaCl'), { N: 1024, r: 8, p: 16 });
    expect(hex(key)).toBe('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162');
  });

  it('[JO40] gives the published output for N = 16384, r = 8', async () => {
    const key = await keyFromPassphrase('pleaseletmein', bytes('SodiumChloride'), { N: 16_384, r: 8, p: 1 });
    expect(hex(key)).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
  });
});

it('[JO41] the same words are the same passphrase on every keyboard, and other words are not', () => {
  expect(passphraseText('cafe\u0301 ')).toBe(passphraseText('caf\u00e9'));
  expect(passphraseText('ｆｕｌｌ')).toBe('full');
  expect(passphraseText('two  words')).not.toBe(passphraseText('two words'));
  expect(passphraseText('Word')).not.toBe(passphraseText('word'));
});

it('[JO42] a record can’t demand more than a device can do', () => {
  expect(isAllowedCost(PASSPHRASE_COST)).toBe(true);
  for (const cost of [{ N: 2 ** 30 }, { N: 100_000 }, { N: 1 }, { N: NaN }, { r: 64 }, { p: 100 }, { p: 0.5 }]) {
    expect(isAllowedCost({ ...PASSPHRASE_COST, ...cost })).toBe(false);
  }
});

it('[JO43] reports its progress', async () => {
  const parts: number[] = [];
  await keyFromPassphrase('word', bytes('salt'), { N: 1024, r: 8, p: 1 }, (part) => parts.push(part));
  expect(parts.at(-1)).toBe(1);
  expect(parts.every((part, index) => index === 0 || part >= (parts[index - 1] ?? 0))).toBe(true);
});
