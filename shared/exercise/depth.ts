/** How hard a question may be, from light to deep. Tonight's depth is the lower of both people's choices. */
export const DEPTHS = ['easy', 'tender', 'hard'] as const;
export type Depth = (typeof DEPTHS)[number];
