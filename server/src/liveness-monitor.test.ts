import { describe, expect, it } from 'vitest';
import { LivenessMonitor, type ConnectionState } from './liveness-monitor.ts';

const IDLE: ConnectionState = { received: 0, taken: 0, isUnread: false, isPaused: false };

/** Checks until there is a fault; `state` is what each check observes. Returns the fault and the number of the check. */
function faultOf(watch: LivenessMonitor, state: (look: number) => Partial<ConnectionState>, looks = 100) {
  for (let look = 1; look <= looks; look += 1) {
    const fault = watch.check({ ...IDLE, ...state(look) });
    if (fault) return { fault, look };
  }
  return null;
}

describe('a connection', () => {
  it('[SV09] is dead if nothing arrives after two pings', () => {
    expect(faultOf(new LivenessMonitor(0), () => IDLE)).toEqual({ fault: 'gone', look: 3 });
    expect(faultOf(new LivenessMonitor(0), (look) => ({ received: look * 6 }), 10)).toBeNull();
  });

  it('[SV09] isn’t dead while the server has paused reading', () => {
    expect(faultOf(new LivenessMonitor(0), () => ({ isPaused: true }))).toBeNull();
  });

  it('[SV321] reads nothing if something waits for three checks and nothing is read', () => {
    for (const isPaused of [true, false]) {
      const fault = faultOf(new LivenessMonitor(0), () => ({ isUnread: true, isPaused }));
      expect(fault).toEqual({ fault: 'reads-nothing', look: 4 });
    }
  });

  it('[SV321] reads nothing, even if it keeps sending', () => {
    const watch = new LivenessMonitor(0);
    const fault = faultOf(watch, (look) => {
      watch.onMessage(look * 100);
      return { isUnread: true, received: look * 100 };
    });
    expect(fault).toEqual({ fault: 'reads-nothing', look: 4 });
  });

  it('[SV322] may read slowly', () => {
    expect(
      faultOf(new LivenessMonitor(0), (look) => ({ isUnread: true, isPaused: true, taken: Math.floor(look / 2) })),
    ).toBeNull();
  });

  it('[SV08] that doesn’t read gives its place away before it is closed', () => {
    const watch = new LivenessMonitor(0);
    expect(faultOf(watch, () => ({ isUnread: true, isPaused: true }), 2)).toBeNull();
    expect(watch.isSilent).toBe(true);
  });

  it('[SV325] has two minutes for one message', () => {
    expect(faultOf(new LivenessMonitor(0), (look) => ({ received: look * 100 }))).toEqual({
      fault: 'unfinished',
      look: 13,
    });
  });

  it('[SV325] has no limit for many messages, with pings and pongs between them', () => {
    const watch = new LivenessMonitor(0);
    const fault = faultOf(watch, (look) => {
      const received = look * 100;
      watch.onMessage(received - 20);
      watch.onControl(received - 10, 4);
      watch.onControl(received, 4);
      return { received };
    });
    expect(fault).toBeNull();
  });

  it('[SV325] can’t hide an incomplete message behind pings that came with the last one', () => {
    const watch = new LivenessMonitor(0);
    watch.onMessage(10_000);
    for (let pings = 0; pings < 900; pings += 1) watch.onControl(10_000, 4);
    expect(watch.unfinishedBytes(10_000)).toBe(0);
    expect(watch.unfinishedBytes(15_000)).toBe(5_000);
  });
});
