/** Rules for exercise files, by name. These messages are for logs and tests; the page shows its own, in the person's language. */
export const MAX_PROMPT_WORDS = 14;
export const MAX_PROMPT_LENGTH = 200;

export const RULES = {
  emptyText: 'a text is empty',
  promptLength: `a prompt is longer than ${MAX_PROMPT_LENGTH} characters`,
  promptWords: `a prompt has more than ${MAX_PROMPT_WORDS} words`,
  aloneIsSolo: 'steps of the kind "alone" are for exercises of the floor type "solo", and for no other',
  listener: 'a step has no text for the listener',
  aloneFloor: 'a step that one does alone has the floor "first" and no turn',
  oneId: 'two steps have the same id',
  closeAtStep: 'closeAt is not the id of a step',
  questions: 'there are fewer easy questions than steps ask for',
  closeAtPlan: 'closeAt lies behind the last step',
  floor: 'a step has a floor that its kind cannot have',
  wishAnswer: 'a wish-answer does not follow its wish',
  turn: 'a turn is not stretch, (short say-back, stretch), say-back, answer, (echoes) with one floor',
  kind: 'a kind of step doesn’t go with this floor',
  ends: 'a slot ends by time, and what waits for somebody by a press',
} as const;

export type Rule = keyof typeof RULES;

/** The rule that a message of the schema belongs to, or null. */
export function ruleOf(message: string): Rule | null {
  return (Object.keys(RULES) as Rule[]).find((rule) => RULES[rule] === message) ?? null;
}
