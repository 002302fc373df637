/** Reads the tokens from tokens.css itself, so that the gallery can't differ from it. */
import source from '#lib/design/tokens.css?raw';

export type Theme = 'light' | 'dark';

export interface Colour {
  name: string;
  light: string;
  dark: string;
}

const root = source.slice(source.indexOf(':root {'), source.indexOf('}\n'));

export const COLOURS: readonly Colour[] = [
  ...root.matchAll(/--([\w-]+): (?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g),
].map(([, name = '', light, dark, one]) => ({ name, light: light ?? one ?? '', dark: dark ?? one ?? '' }));

export function hexOf(name: string, theme: Theme): string {
  return COLOURS.find((colour) => colour.name === name)?.[theme] ?? '#000000';
}

/** Names and values of the tokens with one of these prefixes. */
export function tokens(...prefixes: string[]): { name: string; value: string }[] {
  return [...root.matchAll(/--([\w-]+): ([^;]+);/g)]
    .map(([, name = '', value = '']) => ({ name, value: value.replaceAll(/\s+/g, ' ') }))
    .filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)));
}
