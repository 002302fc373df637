/** Start of the gallery's conversation, and the midnight after it: device time, ms. */
export const START = new Date(2026, 10, 24, 21, 5).getTime();
export const MIDNIGHT = new Date(2026, 10, 25).getTime();
