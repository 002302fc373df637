/** The times that the rules speak of, in ms. A plan's own seconds are not here: they come with the exercise. */
export const DURATIONS = {
  /** The ring rests when the one with the voice has been gone for so long. */
  restAfterAway: 20_000,
  /** The other may then wait, set a time, or close. */
  longAway: 180_000,
  /** Between the listener's asking and their beginning. */
  askBeforeSayBack: 60_000,
  /** Without an answer, either may let it rest. */
  unanswered: 60_000,
  /** Overtime after which the one who waits may move on. */
  overtimeBeforeRest: 60_000,
  moreMinute: 60_000,
  /** The soft chime sounds so long before the end (or at two thirds of a shorter step). */
  chimeBeforeEnd: 30_000,
  glow: 4_000,
  returning: 30_000,
  /** A pause of a breath that nobody decided about counts as overdue after this. */
  undecidedPause: 180_000,
  longestPause: 12 * 60 * 60 * 1000,
  /** After the bell of a fixed slot: to finish the sentence. Then it turns by itself. */
  finishSentence: 15_000,
  /** "There's more" gives the speaker at least so long. */
  shortestMore: 60_000,
} as const;

export const MINUTES_ALONE = 2;
export const PARTLY_BEFORE_REST = 2;
