/** When the gallery's conversation begins, and the midnight after it. Device time, ms. */
export const EVENING = new Date(2026, 10, 24, 21, 5).getTime();
export const MIDNIGHT = new Date(2026, 10, 25).getTime();
