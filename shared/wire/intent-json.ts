/** Reads intents, which are sent as JSON. The id is read separately, so that an intent which doesn't match the schema can be refused. */
import { decodeUtf8 } from 'lib0/string';
import * as v from 'valibot';
import { intentSchema, type Intent } from '../exercise/intent.ts';

export type ReadIntent = { type: 'intent'; intent: Intent } | { type: 'bad-intent'; id: string | null };

const withId = v.object({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,32}$/)) });

export function readIntent(json: Uint8Array): ReadIntent {
  const value = parseJson(json);
  const parsed = v.safeParse(intentSchema, value);
  if (parsed.success) return { type: 'intent', intent: parsed.output };
  const known = v.safeParse(withId, value);
  return { type: 'bad-intent', id: known.success ? known.output.id : null };
}

/** Undefined if it isn't JSON. */
export function parseJson(json: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(json));
  } catch {
    return undefined;
  }
}
