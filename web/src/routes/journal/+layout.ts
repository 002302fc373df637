/** The journal is stored on the device only. */
export const ssr = false;
