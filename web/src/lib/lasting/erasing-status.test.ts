import type { Entry } from '@heard/shared/words/entry';
import { erasedKeep } from '@heard/shared/words/erased';
import { describe, expect, it } from 'vitest';
import { erasingStatusOf, markSettled, ERASE_AFTER_MS } from './erasing-status.ts';
import { FakeRoom, wordsOf } from '#lib/room/fake-room.fixture.ts';

const PAST = { conversation: 4, title: 'Heard', at: 1_000_000 };
const keep = (isSettled?: boolean): Entry => ({
  kind: 'keep',
  conversation: 4,
  kept: { 'takeaway-1--': true },
  ...(isSettled !== undefined && { isSettled }),
});
const TAKEAWAY: Entry = { kind: 'takeaway', conversation: 4, text: 'You noticed.' };
const line: Parameters<typeof wordsOf>[0] = ['takeaway-1--', 'host', TAKEAWAY];
const status = (now: number, ...entries: Parameters<typeof wordsOf>) =>
  erasingStatusOf(wordsOf(...entries), PAST, 'host', PAST.at + now);

describe('erasing the words of a conversation', () => {
  it('[LR20] is open when both have a copy or want none', () => {
    expect(status(0, line, ['k1', 'host', keep(true)], ['k2', 'guest', keep(true)])).toBe('open');
    expect(status(0, line, ['k1', 'host', keep(true)], ['k2', 'guest', keep()])).toBe('waits');
    expect(status(0, line, ['k2', 'guest', keep(true)])).toBe('unsettled');
    expect(status(0, line, ['k1', 'host', keep()], ['k2', 'guest', keep(true)])).toBe('unsettled');
  });

  it('[LR21] is open after seven days without the partner’s decision', () => {
    const mine: Parameters<typeof wordsOf> = [line, ['k1', 'host', keep(true)]];
    expect(status(ERASE_AFTER_MS - 1, ...mine)).toBe('waits');
    expect(status(ERASE_AFTER_MS, ...mine)).toBe('open');
    expect(status(ERASE_AFTER_MS, line)).toBe('unsettled');
  });

  it('[LR22] is erased when done, and nothing when this person wrote nothing', () => {
    expect(status(0, ['k1', 'host', erasedKeep(4)], ['k2', 'guest', keep()])).toBe('erased');
    expect(status(0, ['p1', 'host', { kind: 'past', ...PAST }], ['t2', 'guest', TAKEAWAY])).toBe('nothing');
  });

  it('[LR22] counts the partner’s erasing as their decision', () => {
    expect(status(0, line, ['k1', 'host', keep(true)], ['k2', 'guest', erasedKeep(4)])).toBe('open');
  });

  it('[LR23] markSettled writes once, to the entry with the decisions', async () => {
    const fake = new FakeRoom(wordsOf(line, ['k1', 'host', keep()]), { status: 'closed' });
    await markSettled(fake.room, 4);
    expect(fake.words.entries.find(({ id }) => id === 'k1')).toMatchObject({
      revision: 1,
      entry: { kept: { 'takeaway-1--': true }, isSettled: true },
    });
    const before = fake.words;
    await markSettled(fake.room, 4);
    expect(fake.words).toBe(before);
    const undecided = new FakeRoom(wordsOf(line), { status: 'closed' });
    await markSettled(undecided.room, 4);
    expect(undecided.words.entries.at(-1)?.entry).toEqual({ kind: 'keep', conversation: 4, kept: {}, isSettled: true });
  });
});
