import { describe, expect, it } from 'vitest';
import { LivenessMonitor, type ConnectionState } from './liveness-monitor.ts';

const IDLE: ConnectionState = { received: 0, taken: 0, isUnread: false, isPaused: false };

/** Looks again and again at what `state` says of each look; the fault and at which look it showed. */
function faultOf(watch: LivenessMonitor, state: (look: number) => Partial<ConnectionState>, looks = 100) {
  for (let look = 1; look <= looks; look += 1) {
    const fault = watch.check({ ...IDLE, ...state(look) });
    if (fault) return { fault, look };
  }
  return null;
}

describe('a line', () => {
  it('[SV09] is dead when nothing comes after two pings', () => {
    expect(faultOf(new LivenessMonitor(0), () => IDLE)).toEqual({ fault: 'gone', look: 3 });
    expect(faultOf(new LivenessMonitor(0), (look) => ({ received: look * 6 }), 10)).toBeNull();
  });

  it('[SV09] is not dead while we do not read it', () => {
    expect(faultOf(new LivenessMonitor(0), () => ({ isPaused: true }))).toBeNull();
  });

  it('[SV321] reads nothing when something waits for three looks and nothing of it was taken', () => {
    for (const isPaused of [true, false]) {
      const fault = faultOf(new LivenessMonitor(0), () => ({ isUnread: true, isPaused }));
      expect(fault).toEqual({ fault: 'reads-nothing', look: 4 });
    }
  });

  it('[SV321] reads nothing even if it goes on sending', () => {
    const watch = new LivenessMonitor(0);
    const fault = faultOf(watch, (look) => {
      watch.onMessage(look * 100);
      return { isUnread: true, received: look * 100 };
    });
    expect(fault).toEqual({ fault: 'reads-nothing', look: 4 });
  });

  it('[SV322] may read as slowly as it has to', () => {
    expect(
      faultOf(new LivenessMonitor(0), (look) => ({ isUnread: true, isPaused: true, taken: Math.floor(look / 2) })),
    ).toBeNull();
  });

  it('[SV08] that does not read gives its place away before it is cut', () => {
    const watch = new LivenessMonitor(0);
    expect(faultOf(watch, () => ({ isUnread: true, isPaused: true }), 2)).toBeNull();
    expect(watch.isSilent).toBe(true);
  });

  it('[SV325] is given two minutes for one message', () => {
    expect(faultOf(new LivenessMonitor(0), (look) => ({ received: look * 100 }))).toEqual({
      fault: 'unfinished',
      look: 13,
    });
  });

  it('[SV325] may take as long as it likes for many, with pings and pongs between', () => {
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

  it('[SV325] hides no unfinished message behind pings that came together with the last one', () => {
    const watch = new LivenessMonitor(0);
    watch.onMessage(10_000);
    for (let pings = 0; pings < 900; pings += 1) watch.onControl(10_000, 4);
    expect(watch.unfinishedBytes(10_000)).toBe(0);
    expect(watch.unfinishedBytes(15_000)).toBe(5_000);
  });
});
