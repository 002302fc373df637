import { describe, expect, it } from 'vitest';
import { EscapePresses, type Press } from './escape-presses.ts';

const at = (timeStamp: number, more: Partial<Press> = {}): Press => ({
  key: 'Escape',
  repeat: false,
  isComposing: false,
  timeStamp,
  ...more,
});

function pressed(presses: readonly Press[]): boolean[] {
  const escape = new EscapePresses();
  return presses.map((press) => escape.press(press));
}

describe('Esc', () => {
  it('[SF02] three times within two seconds is one leaving', () => {
    expect(pressed([at(0), at(900), at(2_000)])).toEqual([false, false, true]);
    expect(pressed([at(0), at(100), at(200), at(300)])).toEqual([false, false, true, false]);
  });

  it('[SF02] once or twice, or three times more slowly, is none', () => {
    expect(pressed([at(0), at(100)])).toEqual([false, false]);
    expect(pressed([at(0), at(1_100), at(2_200), at(3_300)])).toEqual([false, false, false, false]);
  });

  it('[SF02] slowly, then quickly, counts from the first quick one', () => {
    expect(pressed([at(0), at(1_900), at(2_500), at(3_000)])).toEqual([false, false, false, true]);
  });

  it('[SF02] held down is one press, and in the middle of composing a word it is none', () => {
    const held = [at(0), ...[30, 60, 90, 120].map((ms) => at(ms, { repeat: true }))];
    expect(pressed(held)).not.toContain(true);
    expect(pressed([at(0), at(10, { isComposing: true }), at(20)])).not.toContain(true);
    expect(pressed([at(0), at(10, { key: 'Enter' }), at(20)])).not.toContain(true);
  });
});
