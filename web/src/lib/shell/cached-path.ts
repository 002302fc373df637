/** Which of the kept files answers a request: a pure rule, so that it can be tested without a worker. */
import { withoutLanguage } from '#lib/language/addresses.ts';
import { SIGN_IN_QUERY } from '#lib/site/sign-in-url.ts';

export interface RequestSeen {
  method: string;
  /** Workers see the fragment, too: only origin and path count. */
  url: string;
  isNavigation: boolean;
}

export interface Kept {
  origin: string;
  /** Absolute paths of everything that this build keeps. */
  kept: ReadonlySet<string>;
  /** The page for addresses that only the page itself knows. */
  shell: string;
}

/** Null for what goes to the network: other origins, anything but reading, and whatever isn't a file of the build. */
export function cachedPathFor(
  { method, url, isNavigation }: RequestSeen,
  { origin, kept, shell }: Kept,
): string | null {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return null;
  // A login in front of the server has to be able to answer in its place.
  if (isNavigation && address.searchParams.has(SIGN_IN_QUERY)) return null;
  const path = decoded(address.pathname);
  // Pieces of the build before are looked for, too: their names are theirs alone.
  if (!isNavigation) return kept.has(path) || path.startsWith('/_app/immutable/') ? path : null;
  if (path.startsWith('/api/') || path.startsWith('/ws')) return null;
  if (isFile(path)) return null;
  if (kept.has(path)) return path;
  return isOwn(path, kept) ? shell : null;
}

/**
 * Below one of our pages, in any language, or a link whose `#` was mangled. Everything else is the network's: a login in front of the
 * server may lead through addresses of its own, and the worker is asked about each of them.
 */
function isOwn(path: string, kept: ReadonlySet<string>): boolean {
  const [, page = ''] = withoutLanguage(path).split(/[/#%]/, 2);
  return page === '' || [...kept].some((each) => each === `/${page}` || each.startsWith(`/${page}/`));
}

/** A page's address has no extension. */
function isFile(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
