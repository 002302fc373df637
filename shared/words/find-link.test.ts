import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './entry.arbitrary.ts';
import { findLink, MAX_PASTED_LENGTH } from './find-link.ts';
import { formatLink } from './link.ts';
import { ROOM_SECRET, SEAT_SECRET } from './room.fixture.ts';

const OWN = 'heard.example';
const HOST = { seat: 'host', roomSecret: ROOM_SECRET, seatSecret: SEAT_SECRET } as const;
const LINK = formatLink(`https://${OWN}`, HOST);
const CODE = LINK.slice(LINK.indexOf('#') + 1);
const found = (host: string | null = OWN) => ({
  ok: true,
  value: expect.objectContaining({ ...HOST, host }) as object,
});
const problem = (error: string) => ({ ok: false, error });
const encoded = encodeURIComponent(LINK);

describe('a link in a pasted text', () => {
  it.each([
    ['alone', LINK],
    ['in our own message', `My own way back to the room with Ben:\n\n${LINK}`],
    ['in an invitation with text after it', `25 minutes tonight? No is fine too.\n${LINK}\nSee you!`],
    ['without its scheme', `come to heard.example/r#${CODE}`],
    ['only its fragment', `#${CODE}`],
    ['only its path and fragment', `/r#${CODE}`],
    ['in angle brackets', `Ana <ana@mail.example> wrote:\n> <${LINK}>`],
    ['in quotes', `„${LINK}“`],
    ['followed by a full stop', `Here: ${LINK}.`],
    ['in brackets with a comma', `(${LINK}), tonight`],
    ['as Markdown', `[our room](${LINK})`],
    ['directly after a label', `Link:${LINK}`],
    ['with invisible characters', `\u2068${LINK.slice(0, 30)}\u200b${LINK.slice(30)}\u2069`],
    ['with its # as %23', LINK.replace('#', '%23')],
    ['broken into two lines', `${LINK.slice(0, 50)}\n${LINK.slice(50)}\nBye`],
    ['broken into two quoted lines', `> ${LINK.slice(0, 50)}\n> ${LINK.slice(50)}`],
    ['in capitals up to its path', LINK.replace(`https://${OWN}`, 'HTTPS://HEARD.EXAMPLE')],
  ])('[LK300] is found: %s', (_, text) => {
    const host = text.startsWith('#') || text.startsWith('/') ? null : OWN;
    expect(findLink(text, OWN)).toEqual(found(host));
  });

  it.each([
    [
      'Safe Links',
      `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7Cana%40mail.example%7C1&sdata=x%3D&reserved=0`,
    ],
    [
      'Proofpoint, version 2',
      `https://urldefense.proofpoint.com/v2/url?u=${encoded.replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-')}&d=DwMF&c=x`,
    ],
    ['Proofpoint, version 3', `https://urldefense.com/v3/__${LINK.replace('#', '*')}__;Iw!!Abc!x$`],
    ['a search engine', `https://www.google.com/url?q=${encoded}&sa=D`],
    ['in the path', `https://scan.example/l/${encoded}/x1`],
    ['not encoded', `https://scan.example/?a=1&u=${LINK}`],
    ['two scanners', `https://scan.example/?u=${encodeURIComponent(`https://safe.example/?url=${encoded}&data=05`)}`],
    ['only encoded', encoded],
    ['encoded twice', encodeURIComponent(encoded)],
  ])('[LK301] is found in the URL of a scanner: %s', (_, wrapped) => {
    expect(findLink(wrapped, OWN)).toEqual(found());
    expect(findLink(`Ana wrote:\n<${wrapped}>\nSee you.`, OWN)).toEqual(found());
  });

  it('[LK302] to this server is preferred to others; the host is returned for a link to another server', () => {
    const elsewhere = formatLink('https://other.example:8443', HOST);
    expect(findLink(elsewhere, OWN)).toEqual(found('other.example:8443'));
    expect(findLink(`${elsewhere} or ${LINK}`, OWN)).toEqual(found());
    expect(findLink(`https://other.example/about and heard.example/r#${CODE}`, OWN)).toEqual(found());
  });

  it.each([
    ['local-address', 'https://heard.example/r/k3j2h1'],
    ['local-address', 'I’m here: heard.example/r/V1StGXR8_Z5j!'],
    ['empty', 'https://heard.example/r'],
    ['incomplete', `Look: ${LINK.slice(0, -3)}, tonight`],
    ['wrong-version', LINK.replace('#1h', '#2h')],
    ['unknown-seat', LINK.replace('#1h', '#1x')],
    ['too-long', `${LINK}AB`],
    ['no-link', 'see you'],
    ['no-link', ''],
    ['no-link', 'his and/or hers, 50 % each'],
    ['no-link', 'https://heard.example'],
    ['no-link', 'https://news.example/today?x=1%2F2'],
    ['not-a-link', 'https://heard.example/about#how'],
  ])('[LK303] that is missing or damaged is reported as %s: %j', (error, text) => {
    expect(findLink(text, OWN)).toEqual(problem(error));
  });

  it('[LK303] that is damaged is reported rather than another URL in the text', () => {
    expect(findLink(`https://news.example/today and ${LINK.slice(0, -1)}`, OWN)).toEqual(problem('incomplete'));
    expect(findLink(`https://heard.example/r/k3j2h1 and https://heard.example/about#x`, OWN)).toEqual(
      problem('local-address'),
    );
  });

  it('[LK304] is found between any texts, and never in a text without a link', () => {
    const words = anyText(40);
    fc.assert(
      fc.property(words, words, fc.constantFrom('\n', ' ', '\n\n', '<', '“'), (before, after, between) => {
        const text = `${before.replaceAll('%', ' ')}${between}${LINK}${between === '<' ? '>' : ' '}${after}`;
        expect(findLink(text, OWN)).toMatchObject({ ok: true, value: HOST });
      }),
    );
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(findLink(text, OWN)).toHaveProperty('ok', false);
      }),
    );
  });

  it.each(['%25', '/r/', '/v3/__', 'https://', '?u=https%3A%2F%2F', '#', 'a/', '%2525', 'https-3A__', '&', '\u200b'])(
    '[LK304] is searched in linear time and up to a maximal length, in repetitions of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil((4 * MAX_PASTED_LENGTH) / unit.length));
      expect(findLink(text, OWN)).toHaveProperty('ok', false);
      expect(findLink(text.slice(0, MAX_PASTED_LENGTH) + LINK, OWN)).toHaveProperty('ok', false);
    },
  );
});
