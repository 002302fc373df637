import { CLOSE, type CloseName } from '@heard/shared/wire/close-codes';
import type { FindProblem } from '#lib/room/find-link.ts';
import { describe, expect, it } from 'vitest';
import { roomClosedText } from './room-closed-text.ts';
import type { FullPageMessageText } from '#lib/site/full-page-message.ts';
import { linkProblemText, otherServerText } from './link-problem-text.ts';
import { openingProblemText } from './opening-problem-text.ts';
import { outdatedText, outdatedUnkeptText } from './outdated-text.ts';
import { signInText } from '#lib/site/sign-in-text.ts';
import { unknownRoomText } from './unknown-room-text.ts';

const NAMES = Object.keys(CLOSE) as CloseName[];
const PROBLEMS: readonly FindProblem[] = [
  'local-address',
  'no-link',
  'empty',
  'incomplete',
  'too-long',
  'wrong-version',
  'not-a-link',
  'unknown-seat',
];

function expectWhole(text: FullPageMessageText): void {
  for (const part of [text.title, text.happened, text.words, text.todo]) {
    expect(part).toMatch(/^\p{Lu}.*[.]$/u);
    expect(part).not.toMatch(/['"!]|\.\.\./);
  }
}

describe('faces', () => {
  it.each(NAMES)('[PA30] says what happened, what became of the words and what to do when closed for %s', (name) => {
    const text = roomClosedText(name);
    expectWhole(text);
    expect(text.actions.length).toBeGreaterThan(0);
    expect(text.actions.length).toBeLessThanOrEqual(2);
  });

  it('[PA30] has a face of its own for every refusal that a person can do something about', () => {
    const own = [
      'refusedSeat',
      'wrongOrigin',
      'roomErased',
      'tooLarge',
      'roomFull',
      'tooManyDevices',
      'forbiddenUpdate',
    ] as const;
    expect(new Set(own.map((name) => roomClosedText(name).title)).size).toBe(own.length);
  });

  it('[LR40] an erased room says that one of the two did it, and to that one that it is done', () => {
    expectWhole(roomClosedText('roomErased', true));
    expect(roomClosedText('roomErased', true).title).not.toBe(roomClosedText('roomErased').title);
    expect(roomClosedText('roomErased').happened).toContain('One of you two erased it.');
    expect(roomClosedText('roomErased').words).toContain('saved');
    expect(roomClosedText('refusedSeat', true)).toEqual(roomClosedText('refusedSeat'));
  });

  it.each(PROBLEMS)('[PA31] says what is wrong with a link and what to do: %s', (problem) => {
    expectWhole(linkProblemText(problem));
  });

  it('[VS06] says that a page is older than its room, and that a login has run out, and never that words are lost', () => {
    for (const text of [outdatedText(), outdatedUnkeptText(), signInText()]) expectWhole(text);
    expect(outdatedText().words).toContain('Nothing is lost.');
    expect(signInText().words).toContain('Nothing is lost.');
    expect(outdatedUnkeptText().words).toContain('copy it before you reload the page');
  });

  it('[LK305] says of a link of another server which one, and of a room’s own address where it works and what to ask for', () => {
    expect(otherServerText('other.example:8443')).toContain('other.example:8443');
    for (const text of [unknownRoomText(), linkProblemText('local-address')]) {
      expectWhole(text);
      expect(`${text.title} ${text.happened}`).toContain('works only on the device');
      expect(text.todo).toContain('ask for the link');
    }
  });

  it('[PA31] says something different for each problem', () => {
    expect(new Set(PROBLEMS.map((problem) => linkProblemText(problem).title)).size).toBe(PROBLEMS.length);
  });

  it.each(['sign-in', 'unreachable', 'too-many', 'refused', 'storage-refused'] as const)(
    '[PA32] keeps what was typed when a room is not opened: %s',
    (problem) => {
      expectWhole(openingProblemText(problem));
      expect(openingProblemText(problem).words).toContain('you typed is still here');
    },
  );
});
