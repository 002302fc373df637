/** How hard a question may be, from light to deep. The evening's depth is the lower of two wishes. */
export const DEPTHS = ['easy', 'tender', 'hard'] as const;
export type Depth = (typeof DEPTHS)[number];
