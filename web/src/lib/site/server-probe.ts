/**
 * What answers at the server's address. A login proxy whose session ended answers everything in the server's place: with a redirect, a
 * page of its own, or 401. A socket can't tell that from no answer at all, and the worker goes on answering the page.
 */

/** `server`: ours. `sign-in`: something in front of it that wants a login. `nothing`: no answer, or none that says more. */
export type Answer = 'server' | 'sign-in' | 'nothing';

const ADDRESS = '/api/health';
const WITHIN_MS = 8_000;
/** Unauthorized, forbidden, and the two by which a proxy or a network asks for a login of its own. */
const LOGIN_STATUS: readonly number[] = [401, 403, 407, 511];

export function probeResultOf(response: Pick<Response, 'type' | 'status' | 'headers' | 'redirected'>): Answer {
  // With `redirect: 'manual'` this is all that a page is told of a redirect.
  if (response.type === 'opaqueredirect' || response.redirected) return 'sign-in';
  if (LOGIN_STATUS.includes(response.status)) return 'sign-in';
  if (response.headers.get('content-type')?.includes('json')) return 'server';
  return response.status >= 200 && response.status < 300 ? 'sign-in' : 'nothing';
}

export async function probeServer(ask: typeof fetch = fetch): Promise<Answer> {
  try {
    return probeResultOf(await askHealth(ask, 'same-origin'));
  } catch {
    return asksForPassword(ask);
  }
}

/** With HTTP Basic a browser holds the answer back while its own window for a password is open, or where it can't open one. */
async function asksForPassword(ask: typeof fetch): Promise<Answer> {
  try {
    return (await askHealth(ask, 'omit')).status === 401 ? 'sign-in' : 'nothing';
  } catch {
    return 'nothing';
  }
}

function askHealth(ask: typeof fetch, credentials: RequestCredentials): Promise<Response> {
  // `AbortSignal.timeout` is newer than some supported browsers.
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), WITHIN_MS);
  const answer = ask(ADDRESS, { cache: 'no-store', redirect: 'manual', credentials, signal: controller.signal });
  return answer.finally(() => clearTimeout(timer));
}

/** A query of ours, which the worker leaves to the network: whatever stands in front of the server can ask for its login. */
export const SIGN_IN = 'sign-in';

/**
 * Where to go to sign in: the same page, by way of the network. A redirect carries a fragment along, to whatever address it leads
 * to; one that holds a secret stays where it is, and the login is opened beside it.
 */
export function signInAddress({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): {
  href: string;
  isBeside: boolean;
} {
  return hash === '' ? { href: `${pathname}?${SIGN_IN}`, isBeside: false } : { href: `/?${SIGN_IN}`, isBeside: true };
}

/** The address without that query, or null where it has none. */
export function withoutSignIn(href: string): string | null {
  const address = new URL(href);
  if (!address.searchParams.has(SIGN_IN)) return null;
  address.searchParams.delete(SIGN_IN);
  return address.pathname + address.search + address.hash;
}
