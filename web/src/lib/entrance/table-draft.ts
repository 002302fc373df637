/** What was typed on the way to a room, as it is kept on the device until the room exists. */
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

/** A fresh table where nothing was kept, or what was kept can't be read. */
export function parseTableDraft(kept: string | null): TableDraft {
  try {
    const parsed = v.safeParse(draftSchema, JSON.parse(kept ?? 'null'));
    return parsed.success ? parsed.output : NEW_TABLE;
  } catch {
    return NEW_TABLE;
  }
}
