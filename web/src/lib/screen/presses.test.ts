import { HEARD_PLAN } from '@heard/shared/exercise/plan.fixture';
import { begun, inAnswer, inFirstStretch, opened, type Playback } from '@heard/shared/exercise/playback.fixture';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import { describe, expect, it } from 'vitest';
import { isHandOver, pressesOf, pressesWithDraft } from './presses.ts';

const labelsOf = (room: Playback, seat: Seat) => {
  const { main, others, aside } = pressesOf(room.running(seat));
  return { main: main?.label ?? null, others: others.map(({ label }) => label), aside: aside?.label ?? null };
};

function arriving(): Playback {
  const room = opened();
  room.press('host', 'ready');
  room.press('guest', 'ready');
  return room;
}

/** Every running step of "Heard", advanced only by presses that are on screen. */
function* everyStep(): Generator<Playback> {
  const room = arriving();
  for (let guard = 0; guard < 100; guard += 1) {
    if (room.view().status !== 'running') return;
    yield room;
    const ordinal = room.running().ordinal;
    for (const seat of SEATS) {
      const view = room.view(seat);
      if (view.status !== 'running' || view.ordinal !== ordinal) break;
      const { main, aside } = pressesOf(view);
      const press = main ?? aside;
      if (press) room.press(seat, press.draft);
    }
    if (room.view().status === 'running' && room.running().ordinal === ordinal) room.wait(15);
  }
}

describe('the presses of a step', () => {
  it('[ST20] are only those that the room would take, in every step and for both', () => {
    const kinds = new Set<string>();
    for (const room of everyStep()) {
      for (const seat of SEATS) {
        const view = room.running(seat);
        kinds.add(view.step.kind);
        const { main, others, aside } = pressesOf(view);
        for (const press of [main, ...others, aside]) {
          if (press) expect(view.may.has(press.draft.type), `${view.step.kind}: ${press.label}`).toBe(true);
        }
        expect(others.length).toBeLessThanOrEqual(2);
      }
    }
    expect(kinds).toEqual(new Set(HEARD_PLAN.steps.map(({ kind }) => kind)));
  });

  it('[ST21] are enough to finish the whole evening', () => {
    let last: Playback | null = null;
    for (const room of everyStep()) last = room;
    expect(last?.view()).toMatchObject({ status: 'closed', outcome: 'finished' });
  });

  it('[ST22] are for a listener only the request to say it back', () => {
    const room = inFirstStretch();
    expect(labelsOf(room, 'guest')).toEqual({ main: 'Let me say it back', others: [], aside: null });
    room.press('guest', 'ask-say-back');
    expect(labelsOf(room, 'guest').main).toBeNull();
    expect(labelsOf(room.wait(60), 'guest').main).toBe('Say it back now');
  });

  it('[ST23] have as the main one the say-back in the first stretch, and the end of the turn in the second', () => {
    const room = inFirstStretch();
    expect(labelsOf(room, 'host')).toEqual({ main: 'Hear it back', others: ['That’s all for now'], aside: 'Pass' });
    room.press('host', 'say-this-back');
    expect(labelsOf(room, 'host').main).toBe('Go on');
    expect(labelsOf(room, 'guest').main).toBe('Done');
    room.press('guest', 'go-on');
    expect(labelsOf(room, 'host')).toEqual({ main: 'That’s all for now', others: ['Hear it back'], aside: 'Pass' });
  });

  it('[ST24] include one more minute only after the chime, and the nod only when it is asked for', () => {
    const room = inFirstStretch();
    expect(labelsOf(room.wait(85), 'host').others).not.toContain('One more minute');
    expect(labelsOf(room.wait(6), 'host').others).toContain('One more minute');
    expect(labelsOf(room, 'guest').others).toEqual([]);
    for (let minute = 0; minute < 3; minute += 1) {
      room.press('host', 'take-minute');
      room.wait(100);
    }
    room.press('host', 'take-minute');
    expect(labelsOf(room, 'guest').others).toEqual(['Nod: one more minute']);
  });

  it('[ST25] include letting it rest for both as soon as it is allowed', () => {
    const room = inAnswer();
    expect(labelsOf(room, 'guest').aside).toBeNull();
    room.wait(60);
    expect(labelsOf(room, 'host').aside).toBe('Let it rest');
    expect(labelsOf(room, 'guest').aside).toBe('Let it rest');
  });

  it('[ST27] have no main one while a draft isn’t offered, but a secondary one that goes on without the line', () => {
    const { main, others } = pressesWithDraft(pressesOf(inFirstStretch().running('host')));
    expect(main).toBeNull();
    expect(others.map((press) => press.label)).toEqual(['Hear it back, without the line']);
    expect(others[0]?.draft).toEqual({ type: 'say-this-back' });
  });

  it('[ST26] let the light be held only where the main one hands the voice over', () => {
    expect(isHandOver(pressesOf(inFirstStretch().running('host')).main)).toBe(true);
    expect(isHandOver(pressesOf(begun().running('host')).main)).toBe(true);
    expect(isHandOver(pressesOf(inAnswer().running('host')).main)).toBe(false);
    expect(isHandOver(pressesOf(inFirstStretch().running('guest')).main)).toBe(false);
  });
});
