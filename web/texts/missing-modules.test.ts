import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FALLBACK, LANGUAGES } from '../src/lib/language/languages.ts';
import { missingModules } from './missing-modules.ts';

type Module = Record<string, unknown>;

const MODULES: Record<string, Module> = import.meta.glob<Module>('/src/languages/*/**/*.ts', { eager: true });
const OF_ENGLISH = Object.keys(MODULES).filter((path) => path.startsWith(`/src/languages/${FALLBACK}/`));
const OTHERS = LANGUAGES.filter((language) => language !== FALLBACK);

/** Every text of a module with its property path. */
function textsIn(value: unknown, place: string): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
}

it('[PA74] a build fails when a language lacks a file, and names it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'heard-texts-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const file of [
    'en/exercises/heard.ts',
    'de/exercises/heard.ts',
    'en/exercises/mirror.ts',
    'en/path/lessons.ts',
  ]) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  expect(missingModules(['en', 'de'], dir)).toEqual([
    'src/languages/de/exercises/mirror.ts is missing.',
    'src/languages/de/path/lessons.ts is missing.',
  ]);
});

it('[PA74] every language has every file', () => {
  expect(OF_ENGLISH.length).toBeGreaterThan(15);
  expect(missingModules()).toEqual([]);
});

it.each(OTHERS)('[PA75] %s has every export that English has, and no empty text', (language) => {
  for (const path of OF_ENGLISH) {
    const module = MODULES[path.replace(`/${FALLBACK}/`, `/${language}/`)] ?? {};
    expect(Object.keys(module), path).toEqual(expect.arrayContaining(Object.keys(MODULES[path] ?? {})));
    for (const { place, text } of textsIn(module, path)) expect(text.trim(), place).not.toBe('');
  }
});
