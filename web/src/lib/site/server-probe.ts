/**
 * Finds out whether the server itself answers or a login proxy in front of it. When a proxy's session has expired, it answers every
 * request with a redirect, a page of its own, or 401. A failed WebSocket doesn't show that, and the service worker still serves the page.
 */

/** `server`: our server. `sign-in`: a proxy that requires a login. `nothing`: no answer, or one that shows neither. */
export type ProbeResult = 'server' | 'sign-in' | 'nothing';

const HEALTH_URL = '/api/health';
const TIMEOUT_MS = 8_000;
/** Unauthorized, Forbidden, Proxy Authentication Required, Network Authentication Required. */
const LOGIN_STATUS: readonly number[] = [401, 403, 407, 511];

export function probeResultOf(response: Pick<Response, 'type' | 'status' | 'headers' | 'redirected'>): ProbeResult {
  // With `redirect: 'manual'` a page sees nothing else of a redirect.
  if (response.type === 'opaqueredirect' || response.redirected) return 'sign-in';
  if (LOGIN_STATUS.includes(response.status)) return 'sign-in';
  if (response.headers.get('content-type')?.includes('json')) return 'server';
  return response.status >= 200 && response.status < 300 ? 'sign-in' : 'nothing';
}

export async function probeServer(fetcher: typeof fetch = fetch): Promise<ProbeResult> {
  try {
    return probeResultOf(await fetchHealth(fetcher, 'same-origin'));
  } catch {
    return probeWithoutCredentials(fetcher);
  }
}

/** With HTTP Basic, `fetch` doesn't settle while the browser's password dialog is open; without credentials there is no dialog. */
async function probeWithoutCredentials(fetcher: typeof fetch): Promise<ProbeResult> {
  try {
    return (await fetchHealth(fetcher, 'omit')).status === 401 ? 'sign-in' : 'nothing';
  } catch {
    return 'nothing';
  }
}

function fetchHealth(fetcher: typeof fetch, credentials: RequestCredentials): Promise<Response> {
  // `AbortSignal.timeout` is newer than some supported browsers.
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  const answer = fetcher(HEALTH_URL, { cache: 'no-store', redirect: 'manual', credentials, signal: controller.signal });
  return answer.finally(() => clearTimeout(timer));
}
