/** The durations that the rules name, in ms. How long a step takes is part of the plan. */
export const DURATIONS = {
  /** A step's timer stops once the person who has the voice has been away for this long. */
  restAfterAway: 20_000,
  /** Once a person has been away for this long, the partner may wait, set a time, or close. */
  longAway: 180_000,
  /** From the listener's request to say it back until they may begin by themselves. */
  askBeforeSayBack: 60_000,
  /** Without an answer for this long, either person may let it rest. */
  unanswered: 60_000,
  /** Overtime after which the person who waits may move on alone. */
  overtimeBeforeRest: 60_000,
  moreMinute: 60_000,
  /** The soft chime sounds this long before the end; in a short step, when a third of it is left. */
  chimeBeforeEnd: 30_000,
  glow: 4_000,
  returning: 30_000,
  /** A pause without a time to come back is overdue after this. */
  undecidedPause: 180_000,
  longestPause: 12 * 60 * 60 * 1000,
  /** Between the bell of a slot and its end: time to finish the sentence. */
  finishSentence: 15_000,
  /** The least that *There's more* gives the speaker. */
  shortestMore: 60_000,
} as const;

/** How many more minutes a speaker may take before the listener has to grant one. */
export const MINUTES_ALONE = 2;
/** How many times *Not quite* in a turn, before either person may let it rest. */
export const PARTLY_BEFORE_REST = 2;
