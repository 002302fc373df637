/** A query that the service worker passes to the network, so that a login proxy in front of the server can answer. */
export const SIGN_IN_QUERY = 'sign-in';

/**
 * Where to go to sign in: the same page, fetched from the network. A redirect takes a URL's fragment with it to whatever address it
 * leads to, so an address with a secret in its fragment isn't used; the login is opened in a new tab instead (`isNewTab`).
 */
export function signInUrl({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): {
  href: string;
  isNewTab: boolean;
} {
  return hash === ''
    ? { href: `${pathname}?${SIGN_IN_QUERY}`, isNewTab: false }
    : { href: `/?${SIGN_IN_QUERY}`, isNewTab: true };
}

/** The address without that query, or null if it has none. */
export function withoutSignInQuery(href: string): string | null {
  const url = new URL(href);
  if (!url.searchParams.has(SIGN_IN_QUERY)) return null;
  url.searchParams.delete(SIGN_IN_QUERY);
  return url.pathname + url.search + url.hash;
}
