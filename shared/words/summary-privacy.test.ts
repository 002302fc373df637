import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, type Playback } from '../exercise/playback.fixture.ts';
import { SEATS } from '../exercise/seat.ts';
import type { Entry } from './entry.ts';
import { englishTexts } from './export.fixture.ts';
import { summaryToJson, summaryToMarkdown } from './export.ts';
import { ALL, EVENING, NAMES } from './summary.fixture.ts';
import { summaryOf } from './summary.ts';
import { keeps, word, wordsOf } from './words.fixture.ts';

/** Words that stand for what a summary and its files must not reveal. They occur nowhere else in the test. */
const PRIVATE = /half-landed|half-missing|not-this|later|wish-answer|depth|tender|stopp|pass|paus|skipped|isSettled/i;

const TEXTS = englishTexts(() => 'then');

describe('the course of a conversation', () => {
  it('[SU19] except for kept lines is not in the summary or its files, whatever was pressed', () => {
    const presses = fc.array(
      fc.record({
        seat: fc.constantFrom(...SEATS),
        type: fc.constantFrom('pass', 'pause', 'resume', 'stop', 'hand-over', 'finish-say-back', 'finish', 'let-rest'),
        seconds: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 40 },
    );
    const header = { title: 'Heard', at: 0 };
    const files = (played: Playback) => {
      const { conversation } = played.state;
      const secret = [
        word('host', 'depth', { kind: 'depth', conversation, depth: 'tender' }),
        word('host', 'skip', { kind: 'question', conversation, step: 3, skipped: 4 }),
        word('host', 'miss', {
          kind: 'missing',
          conversation,
          step: 7,
          landed: 'half-landed',
          missing: 'half-missing',
        }),
        word('guest', 'wish-a', { kind: 'wish-answer', conversation, wish: 'wish--------', answer: 'not-this' }),
        word('guest', 'wish-b', { kind: 'wish-answer', conversation, wish: 'wish--------', answer: 'later' }),
      ];
      const said = EVENING.map((each) => ({ ...each, entry: { ...each.entry, conversation } as Entry }));
      const ids = [...ALL, ...secret.map(({ id }) => id)];
      const ticks = SEATS.map((seat) => keeps(seat, ids, [], conversation));
      const summary = summaryOf(wordsOf(...said, ...secret, ...ticks), conversation, NAMES);
      return summaryToJson({ ...summary, conversation: 0 }, header) + summaryToMarkdown(summary, header, TEXTS);
    };
    const quiet = files(begun());
    expect(quiet).not.toMatch(PRIVATE);
    expect(quiet).toContain('Your patience.');
    let closed = 0;
    fc.assert(
      fc.property(presses, (all) => {
        const played = begun();
        for (const { seat, type, seconds } of all) {
          played.wait(seconds);
          played.press(seat, type === 'resume' ? { type, way: 'here' } : (type as 'pass'));
        }
        if (played.view().status === 'closed') closed += 1;
        // The same files as of a conversation without any of these presses.
        expect(files(played)).toBe(quiet);
      }),
    );
    expect(closed).toBeGreaterThan(5);
  });
});
