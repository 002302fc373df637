/**
 * Reads an exercise from a file and writes one into it: JSON, `format: 'heard-exercise'`, and otherwise the shape that all
 * exercises have (docs/exercises.md). A file comes from outside: what is wrong with it is said in words, with the place.
 */
import { planSchema } from '@heard/shared/exercise/plan';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { isForTwo, scriptSchema, type RoomScript, type Script } from '@heard/shared/exercise/script';
import { failed, succeeded, type Result } from '@heard/shared/words/result';
import * as v from 'valibot';
import { brokenPlanStep, brokenScriptStep } from './broken-step.ts';
import { fileId, ownId } from '#lib/evening/own-exercise-id.ts';
import { placeOf } from './place-in-file.ts';
import { ruleText } from './rule-text.ts';

export const FORMAT = 'heard-exercise';
/** A file may have so many bytes. */
export const MAX_FILE_BYTES = 128 * 1024;
/** So many problems are told at once; whoever mends these sees the rest. */
const MAX_PROBLEMS = 12;

/** What is wrong, and where: "Step 3 (one-open), the speaker’s side, the prompt". */
export interface FileProblem {
  place: string;
  what: string;
}

type Reading = Result<RoomScript, readonly FileProblem[]>;

/** Reads a file's text. Never throws, whatever the text is. */
export function readExerciseFile(text: string): Reading {
  if (new TextEncoder().encode(text).length > MAX_FILE_BYTES) return failed([tooLarge()]);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return failed([
      { place: 'The file', what: 'It isn’t JSON. Perhaps it was cut off, or is a file of another kind.' },
    ]);
  }
  return readExercise(json);
}

export const tooLarge = (): FileProblem => ({ place: 'The file', what: 'It is larger than 128 KiB.' });

function readExercise(json: unknown): Reading {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return failed([notOne()]);
  const { format, ...rest } = json as Record<string, unknown>;
  if (format !== FORMAT) return failed([notOne()]);
  if (rest['version'] !== 1) {
    return failed([{ place: 'The version', what: 'It isn’t 1. This page can’t read other ones yet.' }]);
  }
  const script = v.safeParse(scriptSchema, rest);
  if (!script.success) return failed(problemsOf(script.issues, rest, (rule) => brokenScriptStep(rest, rule)));
  if (!isForTwo(script.output)) {
    return failed([{ place: 'The floor type', what: 'It is “solo”. A room needs “turns”, “slots” or “open”.' }]);
  }
  const plan = planFrom(script.output, { first: 'host', midnightAt: 0 });
  const planned = v.safeParse(planSchema, plan);
  if (!planned.success) return failed(problemsOf(planned.issues, rest, (rule) => brokenPlanStep(plan, rule)));
  return succeeded({ ...script.output, id: ownId(script.output.id) });
}

const notOne = (): FileProblem => ({
  place: 'The file',
  what: `It isn’t an exercise of Heard: “format” has to be “${FORMAT}”.`,
});

/** The file to start from, or to hand to somebody. */
export function writeExerciseFile(script: Script): string {
  const { id, ...rest } = script;
  return `${JSON.stringify({ format: FORMAT, id: fileId(id), ...rest }, null, 2)}\n`;
}

type Issue = v.BaseIssue<unknown>;

/** `stepBreaking`: the step at which a rule for all of them is broken. */
function problemsOf(
  issues: readonly Issue[],
  file: unknown,
  stepBreaking: (rule: string) => number | null,
): FileProblem[] {
  return issues
    .slice(0, MAX_PROBLEMS)
    .map((issue) => ({ place: placeOf(pathOf(issue, stepBreaking), file), what: whatIn(issue) }));
}

function pathOf({ path, message }: Issue, stepBreaking: (rule: string) => number | null): unknown[] {
  if (path !== undefined) return path.map(({ key }) => key);
  if (message.startsWith('closeAt')) return ['closeAt'];
  const step = stepBreaking(message);
  return step === null ? [] : ['steps', step];
}

function whatIn(issue: Issue): string {
  switch (issue.type) {
    case 'check':
      return ruleText(issue.message);
    case 'min_length':
      return issue.expected === '>=1' ? 'It is empty.' : ruleText(issue.message);
    case 'max_length':
      return typeof issue.input === 'string'
        ? `It is too long: at most ${String(issue.requirement)} characters.`
        : `It is too long: at most ${String(issue.requirement)}.`;
    case 'min_value':
      return `It is too small: at least ${String(issue.requirement)}.`;
    case 'max_value':
      return `It is too large: at most ${String(issue.requirement)}.`;
    case 'integer':
      return 'It has to be a whole number.';
    case 'regex':
      return 'It may only have small letters, digits and hyphens, and not too many of them.';
    case 'picklist':
    case 'literal':
      return `It has to be one of: ${choicesOf(issue)}.`;
    case 'strict_object':
      return issue.expected === 'never' ? 'It isn’t known here.' : 'It is missing, or isn’t what belongs here.';
    default:
      return issue.received === 'undefined' ? 'It is missing.' : wrongKind(issue);
  }
}

function choicesOf({ expected }: Issue): string | undefined {
  return expected
    ?.replaceAll('"', '')
    .replace(/^\(|\)$/g, '')
    .replaceAll(' | ', ', ');
}

function wrongKind(issue: Issue): string {
  const is = received(issue);
  switch (issue.expected) {
    case 'string':
      return `It has to be a text, and is ${is}.`;
    case 'number':
      return `It has to be a number, and is ${is}.`;
    case 'Array':
      return `It has to be a list, and is ${is}.`;
    case 'Object':
      return `It has to be an object, and is ${is}.`;
    default:
      return `It has to be something else, and is ${is}.`;
  }
}

function received({ received: what }: Issue): string {
  return what.length > 40 ? `${what.slice(0, 40)}…` : what;
}
