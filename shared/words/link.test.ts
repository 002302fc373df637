import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './entry.arbitrary.ts';
import { formatLink, parseLink } from './link.ts';
import { ascending, ROOM_SECRET, SEAT_SECRET } from './room.fixture.ts';

const ORIGIN = 'https://heard.example';
const HOST = { seat: 'host', roomSecret: ROOM_SECRET, seatSecret: SEAT_SECRET } as const;
const LINK = formatLink(ORIGIN, HOST);
const CODE = LINK.slice(LINK.indexOf('#') + 1);
const opened = { ok: true, value: { ...HOST, isMangled: false } };
const mangled = { ok: true, value: { ...HOST, isMangled: true } };
const problem = (error: string) => ({ ok: false, error });

describe('links', () => {
  it('[KE10] writes version, seat and both secrets into the fragment', () => {
    expect(LINK).toBe('https://heard.example/r#1hAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8');
    expect(formatLink(ORIGIN, { ...HOST, seat: 'guest' })).toBe(LINK.replace('#1h', '#1g'));
  });

  it('[KE10] parses what it formatted', () => {
    const secret = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(
        fc.constantFrom('host' as const, 'guest' as const),
        secret,
        secret,
        (seat, roomSecret, seatSecret) => {
          const link = { seat, roomSecret, seatSecret };
          expect(parseLink(formatLink(ORIGIN, link))).toEqual({ ok: true, value: { ...link, isMangled: false } });
        },
      ),
    );
  });

  it.each([
    ['a slash', `${ORIGIN}/r/#${CODE}`],
    ['a folder', `${ORIGIN}/private/r#${CODE}`],
    ["a room's own page", `${ORIGIN}/r/k3j2h1#${CODE}`],
    ['a plain address in a home network', `http://192.168.1.20:8787/r#${CODE}`],
    ['what a chat adds to an address', `${ORIGIN}/r?fbclid=x1#${CODE}`],
  ])('[KE11] opens with %s', (_, href) => {
    expect(parseLink(href)).toEqual(opened);
  });

  it.each([
    '.',
    ',',
    ')',
    '>',
    '”',
    '’',
    '».',
    '!',
    ' ',
    '\n',
    '\u200b',
    '*',
    '?utm_source=x',
    '&fbclid=1',
    ' see you there',
    '=',
    '%0A',
    '/',
  ])('[KE12] opens with %j after it', (behind) => {
    expect(parseLink(LINK + behind)).toEqual(opened);
  });

  it.each([
    ['in the path', `${ORIGIN}/r%23${CODE}`],
    ['after a slash', `${ORIGIN}/r/%23${CODE}`],
    ['encoded twice', `${ORIGIN}/r%2523${CODE}`],
    ['after a query', `${ORIGIN}/r?data=05%23${CODE}`],
    ['before a query', `${ORIGIN}/r%23${CODE}?data=05`],
    ['with an empty fragment', `${ORIGIN}/r%23${CODE}#`],
  ])('[KE13] opens with an encoded #, and reports it: %s', (_, href) => {
    expect(parseLink(href)).toEqual(mangled);
  });

  it('[KE14] is percent-decoded, once or twice', () => {
    const bytes = Uint8Array.from({ length: 16 }, () => 0xfb);
    const link = { seat: 'guest', roomSecret: bytes, seatSecret: bytes } as const;
    const href = formatLink(ORIGIN, link);
    const encoded = href.replace(/[-_]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
    expect(encoded).not.toBe(href);
    const expected = { ok: true, value: { ...link, isMangled: false } };
    expect(parseLink(encoded)).toEqual(expected);
    expect(parseLink(encoded.replaceAll('%', '%25'))).toEqual(expected);
    expect(parseLink(href.replace('#1g', '#%31%67'))).toEqual(expected);
  });

  it.each([
    ['empty', `${ORIGIN}/r`],
    ['empty', `${ORIGIN}/r#`],
    ['empty', `${ORIGIN}/r%23`],
    ['empty', `${ORIGIN}/r#.`],
    ['empty', ORIGIN],
    ['incomplete', LINK.slice(0, -1)],
    ['incomplete', `${LINK.slice(0, -1)}…`],
    ['incomplete', `${ORIGIN}/r#1`],
    ['incomplete', `${ORIGIN}/r#1h`],
    ['incomplete', `${LINK.slice(0, 40)} ${LINK.slice(40)}`],
    ['too-long', `${LINK}A`],
    ['too-long', `${LINK}_`],
    ['too-long', `${LINK}/more`],
    ['too-long', `${LINK}é`],
    ['wrong-version', LINK.replace('#1h', '#2h')],
    ['wrong-version', LINK.replace('#1h', '#11h')],
    ['wrong-version', LINK.replace('#1h', '#0h')],
    ['unknown-seat', LINK.replace('#1h', '#1x')],
    ['unknown-seat', LINK.replace('#1h', '#1H')],
    ['not-a-link', `${ORIGIN}/about#how`],
    ['not-a-link', `${ORIGIN}/r#how`],
    ['not-a-link', `${ORIGIN}/r#1-${CODE.slice(2)}`],
    ['not-a-link', `${ORIGIN}/other#${CODE}`],
    ['not-a-link', LINK.slice(0, -1) + '9'],
    ['not-a-link', 'hello'],
    ['not-a-link', ''],
    ['not-a-link', CODE],
  ])('[KE15] reports %j for %j', (error, href) => {
    expect(parseLink(href)).toEqual(problem(error));
  });

  it('[KE15] never throws, and never parses a changed link as the original', () => {
    fc.assert(
      fc.property(fc.nat(CODE.length - 1), anyText(2), (at, replacement) => {
        const start = LINK.length - CODE.length + at;
        const parsed = parseLink(LINK.slice(0, start) + replacement + LINK.slice(start + 1));
        if (parsed.ok && replacement !== CODE[at]) expect(parsed.value).not.toMatchObject(HOST);
      }),
    );
    fc.assert(
      fc.property(anyText(60), (text) => {
        expect(parseLink(text)).toHaveProperty('ok', false);
      }),
    );
  });

  it('[KE15] has both secrets in full', () => {
    const parsed = parseLink(
      formatLink(ORIGIN, { seat: 'guest', roomSecret: ascending(1, 16), seatSecret: ascending(2, 16) }),
    );
    expect(parsed.ok && [parsed.value.roomSecret, parsed.value.seatSecret]).toEqual([
      ascending(1, 16),
      ascending(2, 16),
    ]);
  });
});
