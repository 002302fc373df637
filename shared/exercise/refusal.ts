/** Why an intent was refused. The page has a sentence and a remedy for each, in the person's language. */
export const REFUSAL_CODES = [
  'stale',
  'other-conversation',
  'not-your-turn',
  'not-now',
  'too-early',
  'minutes-used',
  'already',
  'not-in-step',
  'room-busy',
  'malformed',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  code: RefusalCode;
}
