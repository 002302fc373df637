/** Why an intent was refused. What a person reads of it, the page says in their language. */
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
