/**
 * Finds the link of a room in what somebody pastes: the link itself, a whole message with it, or a link that a mail scanner has
 * wrapped in an address of its own. Every step reads the text once, so a long text takes no longer than its length.
 */
import { parseLink, percentDecoded, withoutInvisible, type LinkProblem, type ParsedLink } from './link.ts';
import { failed, type Result } from '../result.ts';

export interface FoundLink extends ParsedLink {
  /** As `location.host` gives it, of the address that the link leads to; null where the text names none. */
  host: string | null;
}

/** `local-address`: the address of a room's own page, which opens on one device alone. `no-link`: nothing like one. */
export type FindProblem = LinkProblem | 'local-address' | 'no-link';
type Found = Result<FoundLink, FindProblem>;

/** Longer than any message with a link in it, and than what scanners make of one. UTF-16 units. */
export const MAX_PASTED_LENGTH = 20_000;
/** A link may be wrapped by the sender's scanner, and again by the reader's. */
const MAX_LAYERS = 4;
/** What stands around a link in a message, and is in none. */
const BETWEEN = /[\s<>"“”„«»‹›|\\^`{}]+/u;

/** `ownHost`: of two links in a text, the one that leads to this server is meant. */
export function findLink(text: string, ownHost: string): Found {
  const pieces = withoutInvisible(text.slice(0, MAX_PASTED_LENGTH)).split(BETWEEN);
  const single = layersOf(pieces.filter(mayBeAddress)).map(readAddress);
  const isOwn = ({ host }: FoundLink) => host === null || host === ownHost;
  const found = linksIn(single);
  const link = found.find(isOwn) ?? found[0] ?? linksIn(joined(pieces).map(readAddress)).find(isOwn);
  return link ? { ok: true, value: link } : failed(mostTelling(single.flatMap((each) => (each.ok ? [] : [each.error]))));
}

function linksIn(all: readonly Found[]): FoundLink[] {
  return all.flatMap((each) => (each.ok ? [each.value] : []));
}

/** A link that was recognised and is wrong in some way says more than some other address beside it. */
function mostTelling(problems: readonly FindProblem[]): FindProblem {
  const vague: readonly FindProblem[] = ['local-address', 'empty', 'not-a-link'];
  const telling = problems.find((problem) => problem !== 'no-link' && !vague.includes(problem));
  return telling ?? vague.find((each) => problems.includes(each)) ?? 'no-link';
}

function mayBeAddress(piece: string): boolean {
  return piece.includes('#') || piece.includes('/') || piece.includes('%');
}

/** A link that a message broke into two lines. */
function joined(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece, at) => (piece.includes('#') ? [piece + (pieces[at + 1] ?? '')] : []));
}

/** Addresses, and every address that is wrapped in one of them, outermost first. */
function layersOf(addresses: readonly string[]): string[] {
  const found: string[] = [];
  let layer = [...addresses];
  for (let depth = 0; depth < MAX_LAYERS && layer.length > 0; depth += 1) {
    found.push(...layer);
    layer = layer.flatMap(unwrapped);
  }
  return found;
}

/** What may be wrapped: the values of a query, segments of a path, what is encoded as a whole, what follows another scheme, Proofpoint's spellings. */
function unwrapped(address: string): string[] {
  const values = address.split(/[?&/]/u).map((part) => part.slice(part.indexOf('=') + 1));
  const encoded = [...values, address].filter((part) => /%(?:25)*(?:2f|3a|23)/iu.test(part)).map(percentDecoded);
  const inner = address.indexOf('://', address.indexOf('://') + 1);
  const follows = inner === -1 ? [] : [address.slice(address.lastIndexOf('http', inner))];
  return [...encoded, ...follows, ...values.flatMap(proofpoint2), ...proofpoint3(address)].filter(
    (each) => each !== address,
  );
}

/** Its second version writes `-3A` for `:` and `_` for `/`. */
function proofpoint2(value: string): string[] {
  return /^https?-3a__/iu.test(value) ? [percentDecoded(value.replaceAll('_', '/').replaceAll('-', '%'))] : [];
}

/** Its third writes `*` for what it keeps behind the address, between `__` and `__;`: in a link that is the `#`. */
function proofpoint3(address: string): string[] {
  const start = address.indexOf('/v3/__');
  const end = address.indexOf('__;', start);
  return start === -1 || end === -1 ? [] : [address.slice(start + '/v3/__'.length, end).replace('*', '#')];
}

/** Chats leave out the scheme. A code alone is a link to where it is pasted. */
function readAddress(piece: string): Found {
  const bare = piece.replace(/^[^\p{L}\p{N}#%/[]+/u, '');
  const code = /^\/?(?:r\/?)?(?:#|%23)(?=\d)/u.exec(bare);
  if (code) return withHost(parseLink(`https://here/r#${bare.slice(code[0].length)}`), null);
  const start = bare.search(/https?:\/\//iu);
  const href = start === -1 ? `https://${bare}` : bare.slice(start);
  const host = hostOf(href);
  if (host === null) return failed('no-link');
  const parsed = parseLink(href);
  if (parsed.ok || parsed.error !== 'empty')
    return href.includes('#') || parsed.ok ? withHost(parsed, host) : failed('no-link');
  const [path = ''] = href.split(/[?#]/u, 1);
  if (/\/r\/[\w-]{4,64}[^\w-]*$/u.test(path)) return failed('local-address');
  return /\/r\/?[^\w/-]*$/u.test(path) ? parsed : failed('no-link');
}

function withHost(parsed: Result<ParsedLink, LinkProblem>, host: string | null): Found {
  return parsed.ok ? { ok: true, value: { ...parsed.value, host } } : parsed;
}

function hostOf(href: string): string | null {
  try {
    return new URL(href).host;
  } catch {
    return null;
  }
}
