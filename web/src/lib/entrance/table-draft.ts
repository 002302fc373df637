/** The draft of a new room's table, stored on the device until the room exists. */
import { LENGTHS, type Length } from '@heard/shared/exercise/plan-from';
import { SEATS } from '@heard/shared/exercise/seat';
import * as v from 'valibot';

const draftSchema = v.strictObject({
  mine: v.string(),
  theirs: v.string(),
  exercise: v.string(),
  length: v.picklist(Object.keys(LENGTHS) as Length[]),
  first: v.picklist(SEATS),
});

export type TableDraft = v.InferOutput<typeof draftSchema>;

export const NEW_TABLE: TableDraft = { mine: '', theirs: '', exercise: 'heard', length: 'asIs', first: 'host' };

export function formatTableDraft(draft: TableDraft): string {
  return JSON.stringify(draft);
}

/** An empty draft if nothing was stored, or if it can't be parsed. */
export function parseTableDraft(kept: string | null): TableDraft {
  try {
    const parsed = v.safeParse(draftSchema, JSON.parse(kept ?? 'null'));
    return parsed.success ? parsed.output : NEW_TABLE;
  } catch {
    return NEW_TABLE;
  }
}
