import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channels, contrast, EDGES, luminance, PAPERS, STAGES, TEXTS } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
/** The overrides for prefers-contrast. */
const more = css.match(/@media \(prefers-contrast: more\) \{[\s\S]*?\n\}/)?.[0] ?? '';

type Theme = 'light' | 'dark';

function colour(name: string, theme: Theme, within = css): string {
  const both = within.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));
  const one = within.match(new RegExp(`--${name}: (#[0-9a-f]{6});`));
  const found = both ? both[theme === 'light' ? 1 : 2] : one?.[1];
  if (found === undefined) throw new Error(`no colour --${name}`);
  return found;
}

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(TEXTS)('[ST02] text has at least 4.5:1: %s on %s', (text, under) => {
    expect(contrast(colour(text, theme), colour(under, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('[ST02] borders of fields and the focus ring have at least 3:1: %s on %s', (edge, under) => {
    expect(contrast(colour(edge, theme), colour(under, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['light', 'dark'] as const)('more contrast, %s', (theme) => {
  const under = [...PAPERS, ...STAGES];

  it.each(['ink', 'ink-soft'])('[AX09] text has at least 7:1 on every background: %s', (text) => {
    for (const paper of under)
      expect(contrast(colour(text, theme, more), colour(paper, theme)), paper).toBeGreaterThanOrEqual(7);
  });

  it.each(['line-strong', 'ember-ink', 'focus', 'crescent', 'ring'])(
    '[AX09] borders and shapes have at least 4.5:1: %s',
    (edge) => {
      for (const paper of under)
        expect(contrast(colour(edge, theme, more), colour(paper, theme)), paper).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('[AX09] raises every contrast', () => {
    for (const name of ['ink', 'ink-soft', 'line', 'line-strong', 'ember-ink', 'focus', 'crescent', 'ring'])
      for (const paper of PAPERS)
        expect(contrast(colour(name, theme, more), colour(paper, theme)), name).toBeGreaterThan(
          contrast(colour(name, theme), colour(paper, theme)),
        );
  });
});

describe('the palette', () => {
  const all = [...css.matchAll(/#[0-9a-f]{6}\b/g)].map((match) => match[0]);

  it('[ST03] is warm, never #000, and has no red', () => {
    expect(all.length).toBeGreaterThan(20);
    for (const hex of all) {
      const [r, g, b] = channels(hex);
      expect(r, hex).toBeGreaterThanOrEqual(g);
      expect(g, hex).toBeGreaterThanOrEqual(b);
      expect(r + g + b, hex).toBeGreaterThan(0x20);
      // Red would be a hue under 20 degrees.
      const hue = r === b ? 60 : (60 * (g - b)) / (r - b);
      expect(hue, hex).toBeGreaterThan(20);
    }
  });

  it('[ST04] has at most about a third of white’s luminance on the dark stage, except for the core of the light', () => {
    for (const name of ['dusk', 'dusk-half', 'dusk-lit', 'glow']) {
      expect(luminance(colour(name, 'dark')), name).toBeLessThanOrEqual(0.36);
    }
  });
});
