import { begun, inAnswer, inFirstStretch, opened, type Playback } from '@heard/shared/exercise/playback.fixture';
import { describe, expect, it } from 'vitest';
import { announcement } from './announcement.ts';
import { turnText } from './turn-text.ts';

const NAMES = { host: 'Ana', guest: 'Ben' };
const both = (room: Playback) => [turnText(room.view('host'), NAMES), turnText(room.view('guest'), NAMES)];

describe('the line beside the light', () => {
  it('[ST15] says whose turn it is, from the point of view of each person', () => {
    expect(both(opened())).toEqual(['Arriving', 'Arriving']);
    expect(both(inFirstStretch())).toEqual(['You have the floor', 'You are listening to Ana']);
    expect(both(inAnswer())).toEqual(['You have the floor', 'Ana is looking at it']);
  });

  it('[ST16] distinguishes saying back from having the floor', () => {
    const room = inFirstStretch();
    room.press('host', 'say-this-back');
    expect(both(room)).toEqual(['Ben is saying it back', 'You say it back to Ana']);
  });

  it('[ST15] says what comes next between turns, and names pauses', () => {
    const room = inAnswer();
    room.press('host', { type: 'answer', answer: 'heard' });
    expect(both(room)).toEqual(['Soon it’s Ben’s turn', 'Soon it’s your turn']);
    room.press('host', 'pause');
    expect(both(room)).toEqual(['A pause', 'A pause']);
  });
});

describe('the live region', () => {
  it('[ST17] changes only with the turn, at the last minute and at the end', () => {
    const room = inFirstStretch();
    const said: string[] = [];
    for (let second = 0; second < 200; second += 1) {
      const sentence = announcement(room.wait(1).view('host'), NAMES);
      if (said.at(-1) !== sentence) said.push(sentence);
    }
    expect(said).toEqual([
      'You have the floor.',
      'You have the floor. The last minute.',
      'You have the floor. The time is over. No hurry.',
    ]);
  });

  it('[ST18] announces “that’s it”, which the screen shows by light alone', () => {
    const room = inAnswer();
    room.press('host', { type: 'answer', answer: 'heard' });
    expect(announcement(room.view('guest'), NAMES)).toBe('That’s it.');
  });

  it('[ST17] announces who asked for a pause, and a listener who asks to say it back', () => {
    const room = begun();
    room.press('guest', 'pause');
    expect(announcement(room.view('host'), NAMES)).toBe('Ben needs a pause.');
    const asking = inFirstStretch();
    asking.press('guest', 'ask-say-back');
    expect(announcement(asking.view('host'), NAMES)).toContain('Ben would like to say it back.');
    expect(announcement(asking.view('guest'), NAMES)).not.toContain('would like');
  });
});
