import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLanguage } from '#lib/language/addresses.ts';

/**
 * A link whose `#` was turned into `%23` on its way (`/r%23…`, `/r/%23…`, also encoded twice) arrives as a path. It is a link all
 * the same, and is read where links are. An address that names a language (`/de/safe`) is that page in this language.
 */
export const reroute: Reroute = ({ url }) => {
  if (/^\/r\/?%(?:25)*23/i.test(url.pathname)) return '/r';
  const path = withoutLanguage(url.pathname);
  return path === url.pathname ? undefined : path;
};
