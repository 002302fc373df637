/**
 * The two links of a room: `https://…/r#1h<43 characters>` for the host, `#1g…` for the guest. They hold a version, the seat, and
 * base64url of room secret and seat secret. A browser doesn't send the fragment, unless some program changed `#` to `%23`.
 */
import type { Seat } from '../exercise/seat.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { failed, succeeded, type Result } from '../result.ts';
import { SECRET_BYTES } from './secret.ts';

export interface SeatLink {
  seat: Seat;
  roomSecret: Uint8Array;
  seatSecret: Uint8Array;
}

export interface ParsedLink extends SeatLink {
  /** The secrets were in the path, after `%23`, so the server has seen them. */
  isMangled: boolean;
}

/** `incomplete`: its end is missing. `empty`: a URL without a code. */
export type LinkProblem = 'empty' | 'incomplete' | 'too-long' | 'wrong-version' | 'not-a-link' | 'unknown-seat';

const VERSION = '1';
const LETTER = { host: 'h', guest: 'g' } as const;
/** Characters of two secrets in base64url. */
const SECRETS_LENGTH = 43;

/** `origin`: like `location.origin`, without a slash at its end. */
export function formatLink(origin: string, link: SeatLink): string {
  const secrets = new Uint8Array(2 * SECRET_BYTES);
  secrets.set(link.roomSecret, 0);
  secrets.set(link.seatSecret, SECRET_BYTES);
  return `${origin}/r#${VERSION}${LETTER[link.seat]}${toBase64url(secrets)}`;
}

/**
 * Parses a link from an address bar or a chat. Repairs only what is unambiguous: an encoded `#`, percent-encoding, invisible
 * characters, and punctuation or query parameters after the link.
 */
export function parseLink(href: string): Result<ParsedLink, LinkProblem> {
  const found = findCode(withoutInvisible(href).trim());
  if (!found.ok) return found;
  const code = parseCode(found.value.code);
  return code.ok ? succeeded({ ...code.value, isMangled: found.value.isMangled }) : code;
}

/** Soft hyphens, zero-width spaces and joiners, direction marks, byte order marks: some chats add them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** `/r`, `/r/`, or a room's page `/r/<local id>`, at any origin and base path. */
const ROOM_PATH = /^[a-z][a-z0-9+.-]*:\/\/[^/]+(?:\/.*)?\/r(?:\/[^/]*)?\/?$/iu;
/** A `#` that was percent-encoded at least once. */
const MANGLED_HASH = /%(?:25)*23/u;

function findCode(href: string): Result<{ code: string; isMangled: boolean }, LinkProblem> {
  const hash = href.indexOf('#');
  const address = hash === -1 ? href : href.slice(0, hash);
  const mangled = MANGLED_HASH.exec(address);
  const isMangled = mangled !== null && isRoomAddress(address.slice(0, mangled.index));
  if (isMangled) return succeeded({ code: decoded(address.slice(mangled.index + mangled[0].length)), isMangled });
  if (!/^[a-z][a-z0-9+.-]*:\/\//iu.test(address)) return failed('not-a-link');
  if (hash === -1 || hash === href.length - 1) return failed('empty');
  if (!isRoomAddress(address)) return failed('not-a-link');
  return succeeded({ code: decoded(href.slice(hash + 1)), isMangled: false });
}

function isRoomAddress(address: string): boolean {
  return ROOM_PATH.test(address.replace(/\?.*$/su, ''));
}

/** Decodes twice, because two programs may have encoded the link. A code has no `%` of its own. */
function decoded(code: string): string {
  const once = percentDecoded(code);
  return percentDecoded(once);
}

/** Decodes escapes of ASCII characters, once. */
export function percentDecoded(text: string): string {
  return text.replace(/%[0-9a-f]{2}/giu, (escape) => {
    const byte = Number.parseInt(escape.slice(1), 16);
    return byte < 0x80 ? String.fromCharCode(byte) : escape;
  });
}

function parseCode(code: string): Result<SeatLink, LinkProblem> {
  const match = /^(\d*)([A-Za-z]?)([A-Za-z0-9_-]*)(.*)$/su.exec(code);
  const [, version = '', letter = '', secrets = '', rest = ''] = match ?? [];
  if (code === '' || isAfterLink(code)) return failed('empty');
  if (version === '') return failed('not-a-link');
  if (version !== VERSION) return failed('wrong-version');
  if (letter === '') return failed(secrets === '' ? 'incomplete' : 'not-a-link');
  const seat = letter === LETTER.host ? 'host' : letter === LETTER.guest ? 'guest' : null;
  if (seat === null) return failed('unknown-seat');
  if (secrets.length < SECRETS_LENGTH) return failed('incomplete');
  if (secrets.length > SECRETS_LENGTH || !isAfterLink(rest)) return failed('too-long');
  const bytes = fromBase64url(secrets);
  if (bytes === null) return failed('not-a-link');
  return succeeded({ seat, roomSecret: bytes.slice(0, SECRET_BYTES), seatSecret: bytes.slice(SECRET_BYTES) });
}

/** Whether this is no part of the link: punctuation, or anything after a space, `?` or `&`. */
function isAfterLink(rest: string): boolean {
  return /^[^\p{L}\p{N}\s?&]*(?:[\s?&].*)?$/su.test(rest);
}
