import { describe, expect, it } from 'vitest';
import { formatTableDraft, NEW_TABLE, parseTableDraft } from './table-draft.ts';

const TYPED = { ...NEW_TABLE, mine: 'Ben "B"', theirs: ' Ana', length: 'longer', first: 'guest' } as const;

describe('the draft of a table', () => {
  it('[PA24] comes back as it was typed, letter by letter', () => {
    expect(parseTableDraft(formatTableDraft(TYPED))).toEqual(TYPED);
  });

  it('[PA24] begins afresh where nothing was kept or it cannot be read', () => {
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
