import { begun, inAnswer, inFirstStretch, type Playback } from '@heard/shared/exercise/playback.fixture';
import type { Seat } from '@heard/shared/exercise/seat';
import { describe, expect, it } from 'vitest';
import { CHIMES } from './chime-notes.ts';
import { signalsBetween, type Moment } from './signals.ts';

const moment = (room: Playback, seat: Seat): Moment => ({ view: room.view(seat), now: room.now });

/** The signals at each seat that `happens` causes. */
function heard(room: Playback, happens: () => void) {
  const before = { host: moment(room, 'host'), guest: moment(room, 'guest') };
  happens();
  return {
    host: signalsBetween(before.host, moment(room, 'host')),
    guest: signalsBetween(before.guest, moment(room, 'guest')),
  };
}

describe('chimes', () => {
  it('[ST40] rise when the voice comes and fall when it goes', () => {
    const room = inFirstStretch();
    expect(heard(room, () => room.press('host', 'say-this-back'))).toEqual({ host: ['theirs'], guest: ['mine'] });
    expect(heard(room, () => room.press('guest', 'go-on'))).toEqual({ host: ['mine'], guest: ['theirs'] });
    const rises = (signal: 'mine' | 'theirs') => CHIMES[signal].map(({ hertz }) => hertz);
    expect(rises('mine')).toEqual([...rises('mine')].sort((a, b) => a - b));
    expect(rises('theirs')).toEqual([...rises('mine')].reverse());
  });

  it('[ST41] sound once before the end, softer at the end, and not in overtime', () => {
    const room = inFirstStretch();
    const sounds: string[] = [];
    for (let second = 0; second < 200; second += 1) {
      const { host, guest } = heard(room, () => room.wait(1));
      expect(guest).toEqual(host);
      sounds.push(...host.map((signal) => `${signal} at ${Math.round(room.running().clock.leftMs / 1000)}`));
    }
    expect(sounds).toEqual(['soon at 30', 'end at 0']);
    expect(CHIMES.end[0]?.gain).toBeLessThan(CHIMES.soon[0]?.gain ?? 0);
  });

  it('[ST42] sound once and low on both screens for "that’s it"', () => {
    const room = inAnswer();
    const sounds = heard(room, () => room.press('host', { type: 'answer', answer: 'heard' }));
    expect(sounds).toEqual({ host: ['heard'], guest: ['heard'] });
    const lowest = Math.min(...Object.values(CHIMES).flatMap((notes) => notes.map(({ hertz }) => hertz)));
    expect(CHIMES.heard[0]?.hertz).toBe(lowest);
    expect(heard(room, () => room.wait(5))).toEqual({ host: [], guest: [] });
  });

  it('[ST43] don’t sound late on a device that was asleep', () => {
    const room = inFirstStretch();
    expect(heard(room, () => room.wait(100)).host).toEqual([]);
  });

  it('[ST40] sound only for the speaker when the listener asks to say it back, and not for a pause', () => {
    const room = inFirstStretch();
    expect(heard(room, () => room.press('guest', 'ask-say-back'))).toEqual({ host: ['asked'], guest: [] });
    expect(heard(room, () => room.press('guest', 'pause'))).toEqual({ host: [], guest: [] });
  });

  it('[ST41] don’t sound before the end of a step that ends by time', () => {
    const room = begun();
    room.press('host', 'pass');
    room.press('guest', 'pass');
    room.press('host', 'pass');
    expect(room.where).toBe('swap none');
    for (let tick = 0; tick < 40; tick += 1) expect(heard(room, () => room.wait(0.25)).host).toEqual([]);
  });
});
