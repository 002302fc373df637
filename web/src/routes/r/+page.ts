/** The link's fragment is known in the browser only. */
export const ssr = false;
