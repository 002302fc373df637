/** `pnpm check`: types, lint with the import rules, format. Runs all checks and lists the failed ones at the end. */
import { run, type Tool } from './run.ts';

/** The folders whose import rules are checked. */
const SOURCES = ['shared', 'server/src', 'web/src', 'web/texts', 'web/bundle', 'tests', 'scripts'];

const CHECKS: { name: string; tool: Tool }[] = [
  { name: 'types of shared', tool: { command: 'tsc', args: ['-p', 'shared'] } },
  { name: 'types of server', tool: { command: 'tsc', args: ['-p', 'server'] } },
  { name: 'types of web', tool: { command: 'node', args: ['--run', 'check'], in: 'web' } },
  { name: 'texts in each language', tool: { command: 'node', args: ['texts/check.ts'], in: 'web' } },
  { name: 'types of tests', tool: { command: 'tsc', args: ['-p', 'tests'] } },
  { name: 'types of scripts', tool: { command: 'tsc', args: ['-p', 'scripts'] } },
  { name: 'lint and import rules', tool: { command: 'eslint', args: ['--max-warnings', '0', '.'] } },
  {
    name: 'import cycles',
    tool: { command: 'depcruise', args: ['--config', 'dependency-cruiser.config.ts', ...SOURCES] },
  },
  { name: 'format', tool: { command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] } },
];

const failed: string[] = [];
for (const { name, tool } of CHECKS) {
  console.log(`Checking ${name}.`);
  if ((await run(tool)) !== 0) failed.push(name);
}

if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log('All checks passed.');
}
