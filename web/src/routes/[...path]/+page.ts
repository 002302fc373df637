/** Whatever no other route knows. */
export const prerender = false;
export const ssr = false;
