/** Everything in the journal is on the device. */
export const ssr = false;
