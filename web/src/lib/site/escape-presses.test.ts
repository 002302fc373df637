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
  it('[SF02] three presses within two seconds count once', () => {
    expect(pressed([at(0), at(900), at(2_000)])).toEqual([false, false, true]);
    expect(pressed([at(0), at(100), at(200), at(300)])).toEqual([false, false, true, false]);
  });

  it('[SF02] one or two presses, or three slower ones, don’t count', () => {
    expect(pressed([at(0), at(100)])).toEqual([false, false]);
    expect(pressed([at(0), at(1_100), at(2_200), at(3_300)])).toEqual([false, false, false, false]);
  });

  it('[SF02] after slow presses, counts from the first of three quick ones', () => {
    expect(pressed([at(0), at(1_900), at(2_500), at(3_000)])).toEqual([false, false, false, true]);
  });

  it('[SF02] holding the key is one press, and presses during IME composition don’t count', () => {
    const held = [at(0), ...[30, 60, 90, 120].map((ms) => at(ms, { repeat: true }))];
    expect(pressed(held)).not.toContain(true);
    expect(pressed([at(0), at(10, { isComposing: true }), at(20)])).not.toContain(true);
    expect(pressed([at(0), at(10, { key: 'Enter' }), at(20)])).not.toContain(true);
  });
});
