import { begun, inAnswer, inFirstStretch, opened } from '@heard/shared/exercise/playback.fixture';
import { describe, expect, it } from 'vitest';
import { lightOf } from './light.ts';

describe('the light', () => {
  it('[ST10] follows the voice: a full disc for the speaker, a crescent for the listener', () => {
    const room = inFirstStretch();
    expect(lightOf(room.view('host'))).toMatchObject({ place: 'mine', shape: 'full', amount: 1 });
    expect(lightOf(room.view('guest'))).toMatchObject({ place: 'theirs', shape: 'crescent' });
    room.press('host', 'say-this-back');
    expect(lightOf(room.view('host')).place).toBe('theirs');
    expect(lightOf(room.view('guest')).place).toBe('mine');
  });

  it('[ST11] is dim for the listener, never off', () => {
    const { amount } = lightOf(inFirstStretch().view('guest'));
    expect(amount).toBeGreaterThan(0);
    expect(amount).toBeLessThan(0.25);
  });

  it('[ST12] is a half disc in a step for both, and breathes while arriving', () => {
    const room = opened();
    expect(lightOf(room.view('host'))).toMatchObject({ place: 'both', shape: 'half', amount: 0.5 });
    room.press('host', 'ready');
    room.press('guest', 'ready');
    expect(lightOf(room.view('guest'))).toMatchObject({ place: 'both', shape: 'half', breathes: true });
  });

  it('[ST13] glows on both screens for four seconds after the answer "heard", then rises for the next speaker', () => {
    const room = inAnswer();
    room.press('host', { type: 'answer', answer: 'heard' });
    room.wait(3.9);
    expect(lightOf(room.view('host'))).toEqual(lightOf(room.view('guest')));
    expect(lightOf(room.view('host'))).toMatchObject({ place: 'glow', amount: 1 });
    room.wait(0.1);
    expect(lightOf(room.view('host'))).toMatchObject({ place: 'sinking', shape: 'crescent' });
    expect(lightOf(room.view('guest'))).toMatchObject({ place: 'rising', shape: 'full' });
  });

  it('[ST14] is calm in a pause, for both seats', () => {
    const room = begun();
    room.press('guest', 'pause');
    for (const seat of ['host', 'guest'] as const) {
      expect(lightOf(room.view(seat))).toMatchObject({ place: 'calm', shape: 'dim', breathes: true });
    }
  });
});
