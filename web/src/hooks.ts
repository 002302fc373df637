import type { Reroute } from '@sveltejs/kit/hooks';

/**
 * A link whose `#` was turned into `%23` on its way (`/r%23…`, `/r/%23…`, also encoded twice) arrives as a path. It is a link all
 * the same, and is read where links are.
 */
export const reroute: Reroute = ({ url }) => {
  return /^\/r\/?%(?:25)*23/i.test(url.pathname) ? '/r' : undefined;
};
