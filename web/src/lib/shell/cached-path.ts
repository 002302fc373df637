/** Which cached file answers a request: a pure function, so that it can be tested without a service worker. */
import { withoutLanguage } from '#lib/language/addresses.ts';
import { SIGN_IN_QUERY } from '#lib/site/sign-in-url.ts';

export interface RequestInfo {
  method: string;
  /** Service workers see the fragment as well. Only origin, path and the sign-in query are used. */
  url: string;
  isNavigation: boolean;
}

export interface CachedBuild {
  origin: string;
  /** Absolute paths of all cached files of this build. */
  kept: ReadonlySet<string>;
  /** The fallback page for routes that aren't prerendered. */
  shell: string;
}

/** The path of the cached file. Null if the request goes to the network: other origins, other methods, unknown paths. */
export function cachedPathFor(
  { method, url, isNavigation }: RequestInfo,
  { origin, kept, shell }: CachedBuild,
): string | null {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return null;
  // A login proxy in front of the server must be able to answer.
  if (isNavigation && address.searchParams.has(SIGN_IN_QUERY)) return null;
  const path = decoded(address.pathname);
  // Immutable files of the previous build are looked up, too: their names contain a hash.
  if (!isNavigation) return kept.has(path) || path.startsWith('/_app/immutable/') ? path : null;
  if (path.startsWith('/api/') || path.startsWith('/ws')) return null;
  if (isFile(path)) return null;
  if (kept.has(path)) return path;
  return isOwnRoute(path, kept) ? shell : null;
}

/**
 * Whether a path belongs to one of our routes, in any language, or to a link whose `#` was mangled. All others go to the network,
 * because a login proxy may redirect through paths of its own.
 */
function isOwnRoute(path: string, kept: ReadonlySet<string>): boolean {
  const [, page = ''] = withoutLanguage(path).split(/[/#%]/, 2);
  return page === '' || [...kept].some((each) => each === `/${page}` || each.startsWith(`/${page}/`));
}

/** Paths of pages have no extension. */
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
