/**
 * Reads and writes files of exercises: JSON with `format: 'heard-exercise'` and the fields of a script (docs/exercises.md). A file is
 * untrusted input; its problems are described for people, with their place in the file.
 */
import { planSchema } from '@heard/shared/exercise/plan';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { ruleOf } from '@heard/shared/exercise/rules';
import { isForTwo, scriptSchema, type RoomScript, type Script } from '@heard/shared/exercise/script';
import { failed, succeeded, type Result } from '@heard/shared/result';
import * as v from 'valibot';
import { fileId, ownId } from '#lib/evening/own-exercise-id.ts';
import { placeOf } from './place-in-file.ts';
import { ruleText } from './rule-text.ts';

export const FORMAT = 'heard-exercise';
export const MAX_FILE_BYTES = 128 * 1024;
/** Problems that are reported at once. Further ones are reported when these are fixed. */
const MAX_PROBLEMS = 12;

/** A problem and its place, such as "Step 3 (one-open), the speaker’s side, the prompt". */
export interface FileProblem {
  place: string;
  what: string;
}

type Reading = Result<RoomScript, readonly FileProblem[]>;

/** Reads a file's text. Never throws. */
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
  if (!script.success) return failed(problemsOf(script.issues, rest));
  if (!isForTwo(script.output)) {
    return failed([{ place: 'The floor type', what: 'It is “solo”. A room needs “turns”, “slots” or “open”.' }]);
  }
  // The plan has all steps of the file at the same indexes, so the path of an issue is also one in the file.
  const plan = v.safeParse(planSchema, planFrom(script.output, { first: 'host', midnightAt: 0 }));
  if (!plan.success) return failed(problemsOf(plan.issues, rest));
  return succeeded({ ...script.output, id: ownId(script.output.id) });
}

const notOne = (): FileProblem => ({
  place: 'The file',
  what: `It isn’t an exercise of Heard: “format” has to be “${FORMAT}”.`,
});

/** The file of an exercise, to be changed or passed on. */
export function writeExerciseFile(script: Script): string {
  const { id, ...rest } = script;
  return `${JSON.stringify({ format: FORMAT, id: fileId(id), ...rest }, null, 2)}\n`;
}

type Issue = v.BaseIssue<unknown>;

function problemsOf(issues: readonly Issue[], file: unknown): FileProblem[] {
  return issues
    .slice(0, MAX_PROBLEMS)
    .map((issue) => ({ place: placeOf(issue.path?.map(({ key }) => key) ?? [], file), what: whatIn(issue) }));
}

function whatIn(issue: Issue): string {
  const rule = ruleOf(issue);
  if (rule !== null) return ruleText(rule);
  switch (issue.type) {
    case 'min_length':
      return 'It is empty.';
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
