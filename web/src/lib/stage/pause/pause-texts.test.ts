import { inFirstStretch } from '@heard/shared/exercise/playback.fixture';
import { describe, expect, it } from 'vitest';
import { longPauseTexts } from './pause-texts.ts';

describe('a longer pause', () => {
  const at = () => '21:40';

  it('[ST85] tells both people until when it lasts, and that it isn’t the end', () => {
    const room = inFirstStretch();
    room.press('guest', 'pause');
    room.press('guest', { type: 'set-pause', until: room.now + 20 * 60_000 });
    const [host, guest] = [room.view('host'), room.view('guest')];
    if (host.status !== 'paused' || guest.status !== 'paused') throw new Error('expected a pause');
    expect(longPauseTexts(host, 'Ben', at)).toEqual({
      prompt: 'Ben needs a pause and will be back at 21:40.',
      hint: 'It’s a pause, not the end.',
    });
    expect(longPauseTexts(guest, 'Ana', at).prompt).toBe('You are back at 21:40.');
  });

  it('[ST86] says that its time is over, and what can be done while the partner is away', () => {
    const room = inFirstStretch();
    room.press('guest', 'pause');
    room.press('guest', { type: 'set-pause', until: room.now + 60_000 });
    room.presence('guest', 'away');
    const view = room.wait(61).view('host');
    if (view.status !== 'paused') throw new Error('expected a pause');
    expect(longPauseTexts(view, 'Ben', at)).toEqual({
      prompt: 'The time of the pause is over.',
      hint: 'Ben isn’t here yet. You can wait, set another time, or close.',
    });
  });
});
