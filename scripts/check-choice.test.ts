import { expect, it } from 'vitest';
import { checksFor, PACKAGES } from './check-choice.ts';

const commands = (words: string[]): string[] | undefined =>
  checksFor(words)?.map(({ tool }) => [tool.command, ...(tool.args ?? [])].join(' '));

it('[TL16] checks the format of everything first if nothing is named, then the types of each package', () => {
  const names = checksFor([])?.map(({ name }) => name) ?? [];
  expect(names[0]).toBe('format');
  expect(names).toEqual(expect.arrayContaining(PACKAGES.map((name) => `types of ${name}`)));
  expect(names).toContain('import cycles');
  expect(commands([])?.[0]).toMatch(/ \.$/);
});

it('[TL16] checks only the packages that are named', () => {
  expect(commands(['tests'])).toEqual([
    'prettier --check --log-level warn tests',
    'tsc -p tests',
    'eslint --max-warnings 0 tests',
  ]);
  expect(commands(['shared', 'web', 'shared'])).toEqual([
    'prettier --check --log-level warn shared web',
    'tsc -p shared',
    'node --run check',
    'node texts/check.ts',
    'eslint --max-warnings 0 shared web',
  ]);
});

it('[TL16] refuses a name that is no package', () => {
  expect(checksFor(['shared', 'stage'])).toBe(null);
});

it('[TL16] says how to repair the format', () => {
  expect(checksFor(['scripts'])?.[0]?.remedy).toContain('npx pnpm@12 format');
});
