/** The contrast of two colours as defined by WCAG 2.2, and the pairs of tokens that it is tested for. */

/** `hex`: `#rrggbb`. */
export function channels(hex: string): [red: number, green: number, blue: number] {
  const at = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Relative luminance, 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

export const PAPERS = ['paper', 'paper-raised', 'paper-sunken'];
export const STAGES = ['dusk', 'dusk-half', 'dusk-lit'];

/** Text and its background, by the names of their tokens: at least 4.5:1. */
export const TEXTS: readonly [text: string, ground: string][] = [
  ...[...PAPERS, ...STAGES].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
  ]),
  ...PAPERS.map((ground): [string, string] => ['ember-ink', ground]),
  ['on-main', 'main'],
  ['on-main', 'main-lit'],
  ['on-ember', 'ember'],
];

/** Borders of fields and the focus ring: at least 3:1. */
export const EDGES: readonly [edge: string, ground: string][] = ['line-strong', 'focus'].flatMap((edge) =>
  PAPERS.map((ground): [string, string] => [edge, ground]),
);
