/**
 * What the parts of an exercise have to keep together. A schema reports a broken rule as an issue with the rule's name in
 * `expected` and the path to the part that breaks it. The phrases are for logs and tests; the page has sentences of its own.
 */
import * as v from 'valibot';

export const MAX_PROMPT_WORDS = 14;
export const MAX_PROMPT_LENGTH = 200;

const RULES = {
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

/** Keys and indexes from a value to one of its parts; empty for the value itself. */
export type Path = readonly (string | number)[];

/** `brokenAt`: path to the first part that breaks the rule, null if none does. */
export function rule<TInput>(name: Rule, brokenAt: (input: TInput) => Path | null): v.RawCheckAction<TInput> {
  return v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const path = brokenAt(dataset.value);
    if (path === null) return;
    const [first, ...rest] = itemsOf(path, dataset.value);
    addIssue({ expected: name, message: RULES[name], path: first && [first, ...rest] });
  });
}

/** The path to the first step that breaks a rule. */
export function brokenStep<T>(
  steps: readonly T[],
  isBroken: (step: T, index: number, steps: readonly T[]) => boolean,
): Path | null {
  const index = steps.findIndex(isBroken);
  return index === -1 ? null : ['steps', index];
}

/** The rule that an issue reports; null for an issue of the schema itself. */
export function ruleOf({ type, expected }: v.BaseIssue<unknown>): Rule | null {
  return type === 'raw_check' && expected !== null && Object.hasOwn(RULES, expected) ? (expected as Rule) : null;
}

function itemsOf(path: Path, root: unknown): v.IssuePathItem[] {
  let input = root;
  return path.map((key) => {
    const value = (input as Record<string | number, unknown>)[key];
    const item = { type: 'unknown', origin: 'value', input, key, value } as const;
    input = value;
    return item;
  });
}
