import { describe, expect, it } from 'vitest';
import { evolve, refuse } from './evolve.ts';
import { FOR_ANY_STEP, INTENT_TYPES, type Intent } from './intent.ts';
import { HEARD_PLAN } from './plan.fixture.ts';
import { begun, inAnswer, inFirstStretch, opened, START } from './playback.fixture.ts';
import { initialState } from './state.ts';

describe('beginning', () => {
  it('[EX01] starts when both are ready, at the moment of the second', () => {
    const room = opened();
    room.press('host', 'ready');
    expect(room.where).toBe('gathering');
    room.wait(5).press('guest', 'ready');
    expect(room.where).toBe('arrive both');
    expect(room.running().clock.leftMs).toBe(60_000);
  });

  it('[EX02] a changed plan asks both again whether they are ready', () => {
    const room = opened();
    room.press('host', 'ready');
    const ordinal = room.view().ordinal;
    room.press('guest', { type: 'change-plan', plan: { ...HEARD_PLAN, first: 'guest' } });
    expect(room.press('guest', 'ready', ordinal)).toBe('stale');
    room.press('guest', 'ready');
    expect(room.where).toBe('gathering');
    room.press('host', 'ready');
    expect(room.where).toBe('arrive both');
  });

  it('[EX03] a person who leaves before the start is not ready any more', () => {
    const room = opened();
    room.press('host', 'ready');
    room.presence('host', 'away');
    room.press('guest', 'ready');
    expect(room.where).toBe('gathering');
  });

  it('[EX04] a step that ends by time ends without any press or event', () => {
    const room = opened();
    room.press('host', 'ready');
    room.press('guest', 'ready');
    expect(room.wait(59).where).toBe('arrive both');
    expect(room.wait(1).where).toBe('share host');
    expect(room.running().clock.leftMs).toBe(40_000);
  });

  it('[EX05] a second conversation opens only when none is running, and starts from the initial state', () => {
    const room = begun();
    expect(room.press('host', { type: 'open', plan: HEARD_PLAN })).toBe('room-busy');
    room.presence('guest', 'away');
    room.press('host', 'stop');
    room.press('guest', { type: 'open', plan: HEARD_PLAN });
    const fresh = evolve(initialState(), room.events.at(-1)!);
    expect(room.state).toEqual(fresh);
    expect(room.view().conversation).toBe(room.events.at(-1)!.n);
  });
});

describe('floor and voice', () => {
  it('[EX10] a say-back passes the voice to the listener and back, while the floor stays', () => {
    const room = inFirstStretch();
    expect(room.running()).toMatchObject({ floor: 'host', voice: 'host' });
    room.press('host', 'say-this-back');
    expect(room.running()).toMatchObject({ floor: 'host', voice: 'guest', part: 'listening' });
    expect(room.running('guest').part).toBe('speaking');
    room.press('guest', 'go-on');
    expect(room.running()).toMatchObject({ floor: 'host', voice: 'host' });
    expect(room.where).toBe('stretch host');
  });

  it('[EX11] the second stretch has its own time and what was left of the first', () => {
    const room = inFirstStretch();
    room.wait(50).press('host', 'say-this-back');
    room.wait(100).press('host', 'go-on');
    expect(room.running().clock.leftMs).toBe(90_000 + 70_000);
  });

  it('[EX12] the second stretch can be said back again, and then continues with the time it had left', () => {
    const room = inFirstStretch();
    room.press('host', 'say-this-back');
    room.press('host', 'go-on');
    room.wait(40).press('host', 'say-this-back');
    room.wait(500).press('guest', 'go-on');
    expect(room.running().clock).toMatchObject({ leftMs: 170_000, totalMs: 210_000 });
  });

  it('[EX13] a stretch doesn’t end by time, however long its overtime', () => {
    const room = inFirstStretch().wait(3_000);
    expect(room.where).toBe('stretch host');
    expect(room.running().clock).toMatchObject({ isOver: true, leftMs: 120_000 - 3_000_000 });
  });

  it('[EX14] only the person with the floor may hand over early', () => {
    const room = inFirstStretch();
    expect(room.press('guest', 'hand-over')).toBe('not-your-turn');
    room.wait(1).press('host', 'hand-over');
    expect(room.where).toBe('say-back host');
    expect(room.running().voice).toBe('guest');
  });

  it('[EX16] every step instance has the ordinal at which its turn began; a turn that begins again has another', () => {
    const room = inFirstStretch();
    const first = room.view().ordinal;
    room.press('host', 'say-this-back');
    room.press('host', 'go-on');
    expect(room.running().turnOrdinal).toBe(first);
    room.press('host', 'pass');
    room.press('guest', 'begin');
    expect(room.running().turnOrdinal).toBe(room.view().ordinal);
  });

  it('[EX15] a press that was meant for another step instance changes nothing', () => {
    const room = inFirstStretch();
    const ordinal = room.view().ordinal;
    room.press('host', 'say-this-back');
    room.press('host', 'go-on');
    expect(room.press('host', 'hand-over', ordinal)).toBe('stale');
    expect(room.where).toBe('stretch host');
  });

  it.each(INTENT_TYPES)('[EX15] %s for another step instance is stale, unless it is for any step', (type) => {
    const room = inFirstStretch();
    const { ordinal } = room.view();
    const meantFor = (step: number) => refuse(room.state, { id: 'press-1234', step, type } as Intent, 'host', room.now);
    expect(meantFor(ordinal - 1) === 'stale').toBe(!FOR_ANY_STEP.has(type));
    expect(meantFor(ordinal)).not.toBe('stale');
  });

  it.each(['open', 'pause', 'stop', 'ready', 'hand-over'] as const)(
    '[EX17] an intent that names another conversation is refused: %s',
    (type) => {
      const room = opened();
      const { conversation, ordinal } = room.view();
      const press = { id: 'press-1234', step: ordinal, type, ...(type === 'open' && { plan: HEARD_PLAN }) };
      const meantFor = (other: number) =>
        refuse(room.state, { ...press, conversation: other } as Intent, 'host', room.now);
      expect(meantFor(conversation + 1)).toBe('other-conversation');
      expect(meantFor(0)).toBe('other-conversation');
      expect(meantFor(conversation)).not.toBe('other-conversation');
      expect(refuse(room.state, press as Intent, 'host', room.now)).not.toBe('other-conversation');
    },
  );
});

describe('let me say it back', () => {
  it('[EX20] the request is seen at once, and the listener may begin a minute later', () => {
    const room = inFirstStretch();
    room.wait(10).press('guest', 'ask-say-back');
    expect(room.running().sayBackAsked).toEqual({ at: room.now, mayBeginAt: room.now + 60_000 });
    expect(room.wait(59).press('guest', 'begin-say-back')).toBe('too-early');
    expect(room.wait(1).press('guest', 'begin-say-back')).toBeNull();
    expect(room.where).toBe('short-say-back host');
    room.press('guest', 'go-on');
    expect(room.running()).toMatchObject({ floor: 'host', voice: 'host' });
  });

  it('[EX21] when the stretch is a minute over, the listener begins the whole say-back instead of a short one', () => {
    const room = inFirstStretch().wait(180);
    room.press('guest', 'ask-say-back');
    room.wait(60).press('guest', 'begin-say-back');
    expect(room.where).toBe('say-back host');
  });

  it('[EX22] only the listener asks to say it back', () => {
    const room = inFirstStretch();
    expect(room.press('host', 'ask-say-back')).toBe('not-your-turn');
    expect(room.press('guest', 'begin-say-back')).toBe('not-now');
  });
});

describe('the answer', () => {
  it('[EX30] heard: both screens glow for four seconds, and the turn is over', () => {
    const room = inAnswer();
    room.press('host', { type: 'answer', answer: 'heard' });
    expect(room.where).toBe('swap none');
    expect(room.running().glowUntil).toBe(room.now + 4_000);
    expect(room.running('guest').glowUntil).toBe(room.now + 4_000);
    expect(room.wait(4).running().glowUntil).toBeNull();
  });

  it('[EX31] more: the floor stays, and the voice returns for at least a minute', () => {
    const room = inFirstStretch();
    room.wait(115).press('host', 'hand-over');
    room.press('guest', 'finish-say-back');
    room.press('host', { type: 'answer', answer: 'more' });
    expect(room.where).toBe('stretch host');
    expect(room.running().clock.leftMs).toBe(60_000);
    room.press('host', 'hand-over');
    expect(room.where).toBe('say-back host');
  });

  it('[EX32] partly: the say-back is repeated in half the time', () => {
    const room = inAnswer();
    const said = room.running().sayBackOrdinal;
    room.press('host', { type: 'answer', answer: 'partly' });
    expect(room.where).toBe('say-back host');
    expect(room.running()).toMatchObject({ partlyCount: 1, sayBackOrdinal: said });
    expect(room.running().clock.leftMs).toBe(45_000);
  });

  it('[EX37] more after partly: the next say-back has its full time again, and partly is counted from zero', () => {
    const room = inAnswer();
    room.press('host', { type: 'answer', answer: 'partly' });
    room.press('guest', 'finish-say-back');
    room.press('host', { type: 'answer', answer: 'more' });
    expect(room.running().partlyCount).toBe(0);
    room.press('host', 'hand-over');
    expect(room.where).toBe('say-back host');
    expect(room.running()).toMatchObject({ partlyCount: 0 });
    expect(room.running().clock.leftMs).toBe(90_000);
  });

  it('[EX33] after partly was answered twice, either person may let it rest', () => {
    for (const seat of ['host', 'guest'] as const) {
      const room = inAnswer();
      room.press('host', { type: 'answer', answer: 'partly' });
      expect(room.press(seat, 'let-rest')).not.toBeNull();
      room.press('guest', 'finish-say-back');
      room.press('host', { type: 'answer', answer: 'partly' });
      expect(room.press(seat, 'let-rest')).toBeNull();
      expect(room.where).toBe('swap none');
      expect(room.running().glowUntil).toBeNull();
    }
  });

  it('[EX34] after a minute without an answer, either person may let it rest', () => {
    const room = inAnswer();
    expect(room.wait(59).press('guest', 'let-rest')).toBe('too-early');
    expect(room.wait(1).press('guest', 'let-rest')).toBeNull();
    expect(room.where).toBe('swap none');
  });

  it('[EX35] only the speaker answers', () => {
    expect(inAnswer().press('guest', { type: 'answer', answer: 'heard' })).toBe('not-your-turn');
  });

  it('[EX36] the person who waits may let a say-back rest when it is a minute over', () => {
    const room = inFirstStretch();
    room.press('host', 'hand-over');
    expect(room.wait(149).press('host', 'let-rest')).toBe('too-early');
    expect(room.wait(1).press('host', 'let-rest')).toBeNull();
    expect(room.where).toBe('swap none');
  });
});

describe('time', () => {
  it('[EX40] one more minute: only after the chime, twice without asking, then when the listener grants it', () => {
    const room = inFirstStretch();
    expect(room.wait(89).press('host', 'take-minute')).toBe('too-early');
    expect(room.wait(1).press('host', 'take-minute')).toBeNull();
    expect(room.running().clock.leftMs).toBe(90_000);
    room.wait(90).press('host', 'take-minute');
    room.wait(60).press('host', 'take-minute');
    expect(room.running()).toMatchObject({ minuteAsked: true, minutesTaken: 2 });
    expect(room.running().clock.leftMs).toBe(0);
    expect(room.press('host', 'take-minute')).toBe('minutes-used');
    expect(room.press('host', 'grant-minute')).toBe('not-your-turn');
    expect(room.press('guest', 'grant-minute')).toBeNull();
    expect(room.running()).toMatchObject({ minuteAsked: false });
    expect(room.running().clock.leftMs).toBe(60_000);
  });

  it('[EX41] a minute taken in overtime counts from now', () => {
    const room = inFirstStretch().wait(400);
    room.press('host', 'take-minute');
    expect(room.running().clock.leftMs).toBe(60_000);
  });

  it('[EX42] more time: one press makes a person’s own turns half as long again', () => {
    const room = inFirstStretch();
    room.wait(20).press('host', 'take-more-time');
    expect(room.running().clock).toMatchObject({ leftMs: 160_000, totalMs: 180_000 });
    expect(room.press('host', 'take-more-time')).toBe('already');
    room.press('host', 'say-this-back');
    room.press('host', 'go-on');
    expect(room.running().clock.leftMs).toBe(135_000 + 160_000);
    room.press('host', 'hand-over');
    room.press('guest', 'pass');
    room.press('guest', 'begin');
    expect(room.running().clock).toMatchObject({ totalMs: 120_000 });
  });

  it('[EX43] an intent that is sent twice counts once, also one for any step', () => {
    const room = inFirstStretch();
    room.press('guest', 'pause');
    const event = room.events.at(-1)!;
    room.press('guest', { type: 'resume', way: 'here' });
    room.happen({ ...event, n: room.state.lastNumber + 1 });
    expect(room.where).toBe('stretch host');
  });
});

describe('passing, wishes and the close', () => {
  it('[EX50] passing a stretch passes the whole turn', () => {
    const room = inFirstStretch();
    expect(room.press('guest', 'pass')).toBe('not-your-turn');
    room.press('host', 'pass');
    expect(room.where).toBe('swap none');
  });

  it('[EX51] passing a wish skips its answer', () => {
    const room = inFirstStretch();
    passTurns(room);
    expect(room.where).toBe('wish host');
    room.press('host', 'pass');
    expect(room.where).toBe('wish guest');
    room.press('guest', 'hand-over');
    expect(room.where).toBe('wish-answer guest');
    expect(room.press('guest', 'finish')).toBe('not-your-turn');
    room.press('host', 'finish');
    expect(room.where).toBe('next-time both');
  });

  it('[EX52] next time ends when both are done, or when one passes', () => {
    const room = inFirstStretch();
    passTurns(room);
    room.press('host', 'pass');
    room.press('guest', 'pass');
    room.press('host', 'finish');
    expect(room.where).toBe('next-time both');
    room.press('guest', 'pass');
    expect(room.where).toBe('keep both');
  });

  it('[EX53] the last step’s end closes the conversation', () => {
    const room = inFirstStretch();
    passTurns(room);
    room.press('host', 'pass');
    room.press('guest', 'pass');
    room.press('host', 'pass');
    room.press('host', 'finish');
    room.wait(9).press('guest', 'pass');
    expect(room.view()).toMatchObject({ status: 'closed', outcome: 'finished', startedAt: START, closedAt: room.now });
  });

  it('[EX54] in a step for both, a person who is done may go on when it is a minute over', () => {
    const room = inFirstStretch();
    passTurns(room);
    room.press('host', 'pass');
    room.press('guest', 'pass');
    room.press('guest', 'finish');
    expect(room.wait(89).press('guest', 'let-rest')).toBe('too-early');
    expect(room.press('host', 'let-rest')).toBe('not-now');
    expect(room.wait(1).press('guest', 'let-rest')).toBeNull();
    expect(room.where).toBe('keep both');
  });
});

function passTurns(room: ReturnType<typeof inFirstStretch>): void {
  const order = ['host', 'guest', 'host', 'guest'] as const;
  order.forEach((seat, index) => {
    room.press(seat, 'pass');
    if (index < 3) room.press(seat === 'host' ? 'guest' : 'host', 'begin');
  });
}
