/** Chooses checks by the words of the command line. */
import type { Tool } from './run.ts';

export interface Check {
  name: string;
  tool: Tool;
  /** What to do when it fails, if its output doesn't say so. */
  remedy?: string;
}

/** The folders whose imports are searched for cycles. */
const SOURCES = ['shared', 'server/src', 'web/src', 'web/texts', 'web/bundle', 'tests', 'scripts'];

const typesOf = (folder: string): Check => ({
  name: `types of ${folder}`,
  tool: { command: 'tsc', args: ['-p', folder] },
});

const TYPES: Readonly<Record<string, readonly Check[]>> = {
  shared: [typesOf('shared')],
  server: [typesOf('server')],
  web: [
    { name: 'types of web', tool: { command: 'node', args: ['--run', 'check'], in: 'web' } },
    { name: 'texts in each language', tool: { command: 'node', args: ['texts/check.ts'], in: 'web' } },
  ],
  tests: [typesOf('tests')],
  scripts: [typesOf('scripts')],
};

export const PACKAGES = Object.keys(TYPES);

const CYCLES: Check = {
  name: 'import cycles',
  tool: { command: 'depcruise', args: ['--config', 'dependency-cruiser.config.ts', ...SOURCES] },
};

const format = (folders: readonly string[]): Check => ({
  name: 'format',
  tool: { command: 'prettier', args: ['--check', '--log-level', 'warn', ...folders] },
  remedy: 'Run `npx pnpm@12 format`.',
});

const lint = (folders: readonly string[]): Check => ({
  name: 'lint and import rules',
  tool: { command: 'eslint', args: ['--max-warnings', '0', ...folders] },
});

/**
 * No words: all checks. Names of packages: the format, types and lint of these, without the search for import cycles, which needs all of
 * them. Null for any other word. The format comes first, so that it is reported early.
 */
export function checksFor(words: readonly string[]): Check[] | null {
  if (words.some((word) => !PACKAGES.includes(word))) return null;
  const isWhole = words.length === 0;
  const packages = isWhole ? PACKAGES : [...new Set(words)];
  const folders = isWhole ? ['.'] : packages;
  const types = packages.flatMap((name) => TYPES[name] ?? []);
  return [format(folders), ...types, lint(folders), ...(isWhole ? [CYCLES] : [])];
}
