import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventSchema } from '@heard/shared/exercise/event';
import { planSchema } from '@heard/shared/exercise/plan';
import { ANSWERS, WAYS_BACK } from '@heard/shared/exercise/presses';
import { FLOOR_TYPES, STEP_KINDS } from '@heard/shared/exercise/step-rules';
import { PROTOCOL_VERSIONS } from '@heard/shared/wire/protocol';
import { entrySchema } from '@heard/shared/words/entry';
import { SEAL_VERSION } from '@heard/shared/words/seal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Released } from '../support/released.ts';

/** Modules of the released build. */
type Modules = {
  event: { eventSchema: typeof eventSchema; ANSWERS: typeof ANSWERS; WAYS_BACK: typeof WAYS_BACK };
  plan: { planSchema: typeof planSchema; STEP_KINDS: typeof STEP_KINDS; FLOOR_TYPES: typeof FLOOR_TYPES };
  entry: { entrySchema: typeof entrySchema };
  seal: { SEAL_VERSION: number };
};

let released: Released;
let then: Modules;

beforeAll(async () => {
  released = Released.unpack();
  const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(released.root, 'shared', path)).href);
  then = {
    event: (await load('exercise/event.ts')) as Modules['event'],
    plan: (await load('exercise/plan.ts')) as Modules['plan'],
    entry: (await load('words/entry.ts')) as Modules['entry'],
    seal: (await load('words/seal.ts')) as Modules['seal'],
  };
});
afterAll(() => released.remove());

/** "opened: at cause n plan seat step type", for each kind of record that the schema accepts. */
function shapesOf(schema: typeof eventSchema | typeof entrySchema, kind: 'type' | 'kind'): string[] {
  return schema.options.map(({ entries }) => {
    const { literal } = (entries as unknown as Record<string, { literal: string }>)[kind] as { literal: string };
    return `${literal}: ${Object.keys(entries).sort().join(' ')}`;
  });
}

/** What of `now` isn't in `before`, as messages. */
function unknownOf(before: readonly string[], now: readonly string[]): string[] {
  return now
    .filter((name) => !before.includes(name))
    .map((name) => `\`${name}\` is unknown to the released build: see docs/decisions/0020-versions.md`);
}

/**
 * A page of protocol version 1 silently skips unknown events and entries. So while version 1 is supported, nothing may be written
 * that such a page can't read. A build that adds a kind removes 1 from `PROTOCOL_VERSIONS` (docs/decisions/0020).
 */
it('[VS20] while version 1 is spoken, the last released build of that version can read everything that this build writes', () => {
  expect(PROTOCOL_VERSIONS, 'version 1 isn’t spoken: see docs/decisions/0020-versions.md').toContain(1);
  expect(then.event.eventSchema).not.toBe(eventSchema);
  const fieldsOf = (schema: typeof planSchema) => Object.keys(schema.pipe[0].entries).sort();
  const stepFieldsOf = (schema: typeof planSchema) =>
    Object.keys(schema.pipe[0].entries.steps.pipe[0].item.entries).sort();
  expect([
    ...unknownOf(shapesOf(then.event.eventSchema, 'type'), shapesOf(eventSchema, 'type')),
    ...unknownOf(shapesOf(then.entry.entrySchema, 'kind'), shapesOf(entrySchema, 'kind')),
    ...unknownOf(then.plan.STEP_KINDS, STEP_KINDS),
    ...unknownOf(then.plan.FLOOR_TYPES, FLOOR_TYPES),
    ...unknownOf(fieldsOf(then.plan.planSchema), fieldsOf(planSchema)),
    ...unknownOf(stepFieldsOf(then.plan.planSchema), stepFieldsOf(planSchema)),
    ...unknownOf(then.event.ANSWERS, ANSWERS),
    ...unknownOf(then.event.WAYS_BACK, WAYS_BACK),
  ]).toEqual([]);
  // A field that the released build needs has to stay.
  expect(fieldsOf(planSchema)).toEqual(fieldsOf(then.plan.planSchema));
  expect(stepFieldsOf(planSchema)).toEqual(stepFieldsOf(then.plan.planSchema));
  expect(then.seal.SEAL_VERSION).toBe(SEAL_VERSION);
});
