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

function expectComplete(text: FullPageMessageText): void {
  for (const part of [text.title, text.happened, text.words, text.todo]) {
    expect(part).toMatch(/^\p{Lu}.*[.]$/u);
    expect(part).not.toMatch(/['"!]|\.\.\./);
  }
}

describe('full-page messages', () => {
  it.each(NAMES)('[PA30] say what happened, what became of the words and what to do when closed for %s', (name) => {
    const text = roomClosedText(name);
    expectComplete(text);
    expect(text.actions.length).toBeGreaterThan(0);
    expect(text.actions.length).toBeLessThanOrEqual(2);
  });

  it('[PA30] have a text of their own for every close code that the user can act on', () => {
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

  it('[LR40] for an erased room say that one of the two erased it, and to that person that it is done', () => {
    expectComplete(roomClosedText('roomErased', true));
    expect(roomClosedText('roomErased', true).title).not.toBe(roomClosedText('roomErased').title);
    expect(roomClosedText('roomErased').happened).toContain('One of you two erased it.');
    expect(roomClosedText('roomErased').words).toContain('saved');
    expect(roomClosedText('refusedSeat', true)).toEqual(roomClosedText('refusedSeat'));
  });

  it.each(PROBLEMS)('[PA31] say what is wrong with a link and what to do: %s', (problem) => {
    expectComplete(linkProblemText(problem));
  });

  it('[VS06] say that the page is older than the room, or that a login has expired, and that no words are lost', () => {
    for (const text of [outdatedText(), outdatedUnkeptText(), signInText()]) expectComplete(text);
    expect(outdatedText().words).toContain('Nothing is lost.');
    expect(signInText().words).toContain('Nothing is lost.');
    expect(outdatedUnkeptText().words).toContain('copy it before you reload the page');
  });

  it('[LK305] name the other server of a pasted link, and say where a room’s address works and what to ask for', () => {
    expect(otherServerText('other.example:8443')).toContain('other.example:8443');
    for (const text of [unknownRoomText(), linkProblemText('local-address')]) {
      expectComplete(text);
      expect(`${text.title} ${text.happened}`).toContain('works only on the device');
      expect(text.todo).toContain('ask for the link');
    }
  });

  it('[PA31] differ for each link problem', () => {
    expect(new Set(PROBLEMS.map((problem) => linkProblemText(problem).title)).size).toBe(PROBLEMS.length);
  });

  it.each(['sign-in', 'unreachable', 'too-many', 'refused', 'storage-refused'] as const)(
    '[PA32] say that what was typed is kept when a room can’t be opened: %s',
    (problem) => {
      expectComplete(openingProblemText(problem));
      expect(openingProblemText(problem).words).toContain('you typed is still here');
    },
  );
});
