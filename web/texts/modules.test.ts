import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FALLBACK, LANGUAGES } from '../src/lib/language/languages.ts';
import { refuseMissingModules, tellMissingModules } from './modules.ts';

type Module = Record<string, unknown>;

const MODULES: Record<string, Module> = import.meta.glob<Module>('../src/**/{en,de,es}/*.ts', { eager: true });
const OF_ENGLISH = Object.keys(MODULES).filter((path) => path.includes(`/${FALLBACK}/`));
const OTHERS = LANGUAGES.filter((language) => language !== FALLBACK);

/** Every text of a module with its place in it. */
function textsIn(value: unknown, place: string): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
}

it('[PA74] a build fails when a language lacks a file, and says which', () => {
  const dir = mkdtempSync(join(tmpdir(), 'heard-texts-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const folder of ['exercises/en', 'exercises/de', 'lib/path/en'])
    mkdirSync(join(dir, folder), { recursive: true });
  for (const file of [
    'exercises/en/heard.ts',
    'exercises/de/heard.ts',
    'exercises/en/mirror.ts',
    'lib/path/en/lessons.ts',
  ])
    writeFileSync(join(dir, file), '');
  const told = tellMissingModules(['en', 'de'], dir);
  expect(told).toBe('src/exercises/de/mirror.ts is missing.\nsrc/lib/path/de/lessons.ts is missing.');
  expect(() => refuseMissingModules(told)).toThrow('src/exercises/de/mirror.ts');
});

it('[PA74] every language has every file', () => {
  expect(OF_ENGLISH.length).toBeGreaterThan(15);
  expect(tellMissingModules()).toBe('');
});

it.each(OTHERS)('[PA75] %s says in each file what English says there, and nothing is empty', (language) => {
  for (const path of OF_ENGLISH) {
    const module = MODULES[path.replace(`/${FALLBACK}/`, `/${language}/`)] ?? {};
    expect(Object.keys(module), path).toEqual(expect.arrayContaining(Object.keys(MODULES[path] ?? {})));
    for (const { place, text } of textsIn(module, path)) expect(text.trim(), place).not.toBe('');
  }
});
