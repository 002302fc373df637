/**
 * Finds the link of a room in a pasted text: the link itself, a message with the link, or a mail scanner's URL that wraps the link.
 * Each step reads the text once, so the time is linear in its length.
 */
import { parseLink, percentDecoded, withoutInvisible, type LinkProblem, type ParsedLink } from './link.ts';
import { failed, type Result } from '../result.ts';

export interface FoundLink extends ParsedLink {
  /** Host of the link like `location.host`; null for a link without one. */
  host: string | null;
}

/** `local-address`: the URL of a room's page on one device, which has no secret. `no-link`: the text has nothing like a link. */
export type FindProblem = LinkProblem | 'local-address' | 'no-link';
type Found = Result<FoundLink, FindProblem>;

/** UTF-16 units. Longer than any message with a link, and than the URL of any scanner. */
export const MAX_PASTED_LENGTH = 20_000;
/** How often a link may be wrapped, for example by the sender's scanner and then by the recipient's. */
const MAX_LAYERS = 4;
/** Characters around a link in a message that can't be part of one. */
const BETWEEN = /[\s<>"“”„«»‹›|\\^`{}]+/u;

/** `ownHost`: if the text has several links, one to this server is preferred. */
export function findLink(text: string, ownHost: string): Found {
  const pieces = withoutInvisible(text.slice(0, MAX_PASTED_LENGTH)).split(BETWEEN);
  const single = layersOf(pieces.filter(mayBeAddress)).map(readAddress);
  const isOwn = ({ host }: FoundLink) => host === null || host === ownHost;
  const found = linksIn(single);
  const link = found.find(isOwn) ?? found[0] ?? linksIn(joined(pieces).map(readAddress)).find(isOwn);
  return link
    ? { ok: true, value: link }
    : failed(mostTelling(single.flatMap((each) => (each.ok ? [] : [each.error]))));
}

function linksIn(all: readonly Found[]): FoundLink[] {
  return all.flatMap((each) => (each.ok ? [each.value] : []));
}

/** The problem of a damaged link is more helpful than that of another URL in the text. */
function mostTelling(problems: readonly FindProblem[]): FindProblem {
  const vague: readonly FindProblem[] = ['local-address', 'empty', 'not-a-link'];
  const telling = problems.find((problem) => problem !== 'no-link' && !vague.includes(problem));
  return telling ?? vague.find((each) => problems.includes(each)) ?? 'no-link';
}

function mayBeAddress(piece: string): boolean {
  return piece.includes('#') || piece.includes('/') || piece.includes('%');
}

/** Pieces with a `#` and the piece after them, for a link that was broken into two lines. */
function joined(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece, at) => (piece.includes('#') ? [piece + (pieces[at + 1] ?? '')] : []));
}

/** The URLs and all URLs that are wrapped in them, outermost first. */
function layersOf(addresses: readonly string[]): string[] {
  const found: string[] = [];
  let layer = [...addresses];
  for (let depth = 0; depth < MAX_LAYERS && layer.length > 0; depth += 1) {
    found.push(...layer);
    layer = layer.flatMap(unwrapped);
  }
  return found;
}

/**
 * What may be wrapped in a URL: values of its query, segments of its path, all of it percent-encoded, a second URL after the first,
 * and Proofpoint's own encodings.
 */
function unwrapped(address: string): string[] {
  const values = address.split(/[?&/]/u).map((part) => part.slice(part.indexOf('=') + 1));
  const encoded = [...values, address].filter((part) => /%(?:25)*(?:2f|3a|23)/iu.test(part)).map(percentDecoded);
  const inner = address.indexOf('://', address.indexOf('://') + 1);
  const follows = inner === -1 ? [] : [address.slice(address.lastIndexOf('http', inner))];
  return [...encoded, ...follows, ...values.flatMap(proofpoint2), ...proofpoint3(address)].filter(
    (each) => each !== address,
  );
}

/** Proofpoint URL Defense, version 2, writes `-3A` for `:` and `_` for `/`. */
function proofpoint2(value: string): string[] {
  return /^https?-3a__/iu.test(value) ? [percentDecoded(value.replaceAll('_', '/').replaceAll('-', '%'))] : [];
}

/** Version 3 has the URL between `__` and `__;`, with `*` for special characters: in a link that is the `#`. */
function proofpoint3(address: string): string[] {
  const start = address.indexOf('/v3/__');
  const end = address.indexOf('__;', start);
  return start === -1 || end === -1 ? [] : [address.slice(start + '/v3/__'.length, end).replace('*', '#')];
}

/** The scheme may be missing. A code by itself is a link to this server. */
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
