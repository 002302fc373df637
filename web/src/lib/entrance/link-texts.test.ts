import { MAX_NAME } from '@heard/shared/words/entry';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { HEARD } from '../../exercises/in-english.ts';
import { hereMessage, presetMessage, wayBackMessage, withLink } from './invitation.ts';
import { nameProblem, tidyName } from './name-problem.ts';
import { qrPath } from './qr-path.ts';

const EVENING = { script: HEARD, length: 'asIs' } as const;
const LINK = 'https://heard.example/r#1g0123456789012345678901234567890123456789012';

describe('the message with a link', () => {
  it('[PA35] ends with the link, alone on its line', () => {
    for (const text of [withLink(presetMessage(EVENING), LINK), wayBackMessage('Ana', LINK), withLink('  ', LINK)]) {
      expect(text.split('\n').at(-1)).toBe(LINK);
    }
  });

  it('[PA35] names the minutes, and says that a no is fine', () => {
    expect(presetMessage(EVENING)).toContain('25 minutes');
    expect(presetMessage(EVENING)).toContain('A no is fine.');
  });

  it('[PA36] from a guest doesn’t contain the guest’s own link', () => {
    expect(hereMessage()).not.toMatch(/https?:|#/);
  });
});

describe('names', () => {
  it('[PA37] are trimmed and validated', () => {
    expect(tidyName('  Ana  Maria\n')).toBe('Ana Maria');
    expect(nameProblem(' ', 'your')).toBeDefined();
    expect(nameProblem(' ', 'their')).not.toBe(nameProblem(' ', 'your'));
    expect(nameProblem('Ana', 'their')).toBeUndefined();
    expect(nameProblem('x'.repeat(MAX_NAME + 1), 'your')).toContain(`${MAX_NAME}`);
  });
});

describe('the QR code', () => {
  it('[PA38] paints exactly the dark modules, with a quiet zone', () => {
    const { data } = encode(LINK, { ecc: 'M', border: 3 });
    const { d, size } = qrPath(LINK);
    const painted = new Set<string>();
    for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let i = 0; i < Number(run); i += 1) painted.add(`${Number(x) + i},${y}`);
    }
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
    expect([...painted].sort()).toEqual(dark.sort());
    expect(size).toBe(data.length);
    expect(dark.some((at) => at.startsWith('0,') || at.endsWith(',2'))).toBe(false);
  });
});
