/** Whatever no other route knows: links with a mangled #, and addresses that don't exist. */
export const prerender = false;
export const ssr = false;
