import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLanguage } from '#lib/language/addresses.ts';

/**
 * A room link whose `#` was percent-encoded by an app (`/r%23…`, `/r/%23…`, also encoded twice) arrives as a path, and is routed to `/r`, which
 * reads links. A URL with a language (`/de/safe`) is routed to the page without it.
 */
export const reroute: Reroute = ({ url }) => {
  if (/^\/r\/?%(?:25)*23/i.test(url.pathname)) return '/r';
  const path = withoutLanguage(url.pathname);
  return path === url.pathname ? undefined : path;
};
