import { describe, expect, it } from 'vitest';
import { formatTableDraft, NEW_TABLE, parseTableDraft } from './table-draft.ts';

const TYPED = { ...NEW_TABLE, mine: 'Ben "B"', theirs: ' Ana', length: 'longer', first: 'guest' } as const;

describe('the draft of a new room', () => {
  it('[PA24] is restored exactly as it was typed', () => {
    expect(parseTableDraft(formatTableDraft(TYPED))).toEqual(TYPED);
  });

  it('[PA24] is empty if nothing was stored, or if it can’t be parsed', () => {
    for (const kept of [
      null,
      '',
      '{"mine":"Be',
      '{"mine":3}',
      '[]',
      formatTableDraft(TYPED).replace('longer', 'endless'),
    ]) {
      expect(parseTableDraft(kept)).toEqual(NEW_TABLE);
    }
  });
});
