import type { RunningView } from '@heard/shared/exercise/view';
import { MAX_TEXT } from '@heard/shared/words/entry';
import type { StageSession } from './stage-session.svelte.ts';
import type { TextDraft } from './text-draft.ts';
import { nextOrder } from './turn-words.ts';

/** What a line is part of: a turn taken in writing, or a column. */
type LineKind = 'line' | 'view';

/** Writes the draft as the next line after `lines`, and empties it. Does nothing while it is empty or too long. */
export async function offerLine(
  stage: StageSession,
  view: RunningView,
  kind: LineKind,
  lines: Parameters<typeof nextOrder>[0],
  draft: TextDraft,
): Promise<void> {
  const text = draft.text.trim();
  if (text === '' || text.length > MAX_TEXT) return;
  const { conversation, ordinal } = view;
  await stage.room.write({ kind, conversation, step: ordinal, text, order: nextOrder(lines) });
  draft.clearSent(text);
}
