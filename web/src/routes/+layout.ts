/** Pages are prerendered as empty rooms; everything that is private happens in the browser. */
export const prerender = true;
export const ssr = true;
