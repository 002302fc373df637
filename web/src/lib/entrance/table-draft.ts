/** What was typed on the way to a room, stored on the device until the room exists. */
import { LENGTHS, type Length } from '@heard/shared/exercise/plan-from';
import { SEATS } from '@heard/shared/exercise/seat';
import * as v from 'valibot';
import { draftShelf } from '#lib/device/drafts.ts';
import { Persisted } from '#lib/device/persisted.ts';

const draftSchema = v.strictObject({
  mine: v.string(),
  theirs: v.string(),
  exercise: v.string(),
  length: v.picklist(Object.keys(LENGTHS) as Length[]),
  first: v.picklist(SEATS),
});

export type TableDraft = v.InferOutput<typeof draftSchema>;

export const NEW_TABLE: TableDraft = { mine: '', theirs: '', exercise: 'heard', length: 'asIs', first: 'host' };

/** Read it before it is shown. */
export function tableDraft(item = draftShelf('new').item('table')): Persisted<TableDraft> {
  return new Persisted(item, {
    initial: NEW_TABLE,
    parse(stored) {
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), draftSchema), stored);
      return parsed.success ? parsed.output : null;
    },
    serialise: (draft) => JSON.stringify(draft),
  });
}
