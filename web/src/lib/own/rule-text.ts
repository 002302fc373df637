/** Explains broken rules to the author of an exercise. */
import { MAX_PROMPT_WORDS, type Rule } from '@heard/shared/exercise/rules';

export function ruleText(rule: Rule): string {
  return texts()[rule];
}

const texts = (): Record<Rule, string> => ({
  promptWords: `It has more than ${MAX_PROMPT_WORDS} words.`,
  aloneIsSolo: 'Steps of the kind “alone” are for exercises of the floor type “solo”, and for no other.',
  listener: 'It has no text for the listener.',
  aloneFloor: 'A step that one does alone has the floor “first” and no turn.',
  oneId: 'Two steps have the same id.',
  closeAtStep: 'It is not the id of a step.',
  questions: 'There are fewer easy questions than steps ask for.',
  closeAtPlan: 'It lies behind the last step.',
  floor: 'It has a floor that its kind cannot have.',
  wishAnswer: 'An answer to a wish has to follow its wish.',
  turn: 'A turn has to be: stretch, (short-say-back, stretch), say-back, answer, (echo), all with one floor.',
  kind: 'This kind of step doesn’t go with the floor type.',
  ends: 'A slot ends by time, and what waits for somebody by a press.',
});
