import { draftShelf } from '#lib/device/drafts.ts';
import { parseTableDraft } from '#lib/pages/table-draft.ts';

/** What was typed here before lies on the device. */
export const ssr = false;

export async function load() {
  return { kept: parseTableDraft(await draftShelf('new').read('table')) };
}
