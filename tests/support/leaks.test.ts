import { expect, it } from 'vitest';
import { formsOfSecret, formsOfText, leaks } from './leaks.ts';

const TEXT = 'Zinnober: “Ärger” am Kai';
const SECRET = Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + 11) & 255));

const around = (content: string | Buffer): Buffer[] => [
  Buffer.from('nothing here'),
  Buffer.concat([Buffer.from('before '), Buffer.from(content), Buffer.from(' after')]),
];

const base64Within = (bytes: Buffer, before: string): string =>
  Buffer.concat([Buffer.from(before), bytes, Buffer.from('!')]).toString('base64');

it.each([
  ['plain', TEXT],
  ['in UTF-16', Buffer.from(TEXT, 'utf16le')],
  ['in a web address', encodeURIComponent(TEXT)],
  ['in JSON', JSON.stringify({ text: TEXT })],
  ['in hex', Buffer.from(TEXT).toString('hex')],
  ['in base64', base64Within(Buffer.from(TEXT), '')],
  ['in base64 after one byte', base64Within(Buffer.from(TEXT), 'a')],
  ['in base64 after two bytes', base64Within(Buffer.from(TEXT), 'ab')],
])('[LK01] finds a text %s', (_form, content) => {
  expect(leaks({ disk: around(content) }, formsOfText(TEXT))).toEqual([`${TEXT} in disk`]);
});

it.each([
  ['as in the link', SECRET.toString('base64url')],
  ['as bytes', SECRET],
  ['one half of it', SECRET.subarray(16)],
  ['in hex', SECRET.toString('hex')],
  ['in base64 among others', base64Within(SECRET.subarray(0, 16), 'k')],
])('[LK02] finds a secret %s', (_form, content) => {
  expect(leaks({ frames: around(content) }, formsOfSecret(SECRET.toString('base64url')))).toEqual([
    'a secret in frames',
  ]);
});

it('[LK03] finds nothing where there is no leak', () => {
  const other = Buffer.from(SECRET).reverse();
  expect(leaks({ frames: around(other), logs: around('Zinn') }, formsOfText(TEXT))).toEqual([]);
});
