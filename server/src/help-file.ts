/** The operator's file with contacts for help (HELP_FILE). Read once at the start, so that mistakes in it are reported to the operator. */
import { readFileSync } from 'node:fs';
import { helpSchema, NO_HELP, type Help } from '@heard/shared/safety/help';
import { failed, succeeded, type Result } from '@heard/shared/result';
import * as v from 'valibot';

/** The error is one sentence that names the file, the path in it, and what is expected there. */
export function readHelp(path: string | undefined): Result<Help, string> {
  if (path === undefined) return succeeded(NO_HELP);
  const wrong = (what: string) => failed(`HELP_FILE=${path} can't be used: ${what}.`);
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    return wrong(`it could not be read (${(error as NodeJS.ErrnoException).code})`);
  }
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    return wrong('it is not JSON');
  }
  const parsed = v.safeParse(helpSchema, data);
  return parsed.success ? succeeded(parsed.output) : wrong(issueText(parsed.issues[0]));
}

function issueText(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the whole file';
  if (issue.expected === 'never') return `${place} is unknown`;
  if (issue.received === 'undefined') return `${place} is missing`;
  return `${place}: ${issue.message}`;
}
