/** `pnpm bench [NAME…] [--json]`: every benchmark, or the named ones. Fails when a figure is beyond its budget. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run } from './run.ts';

const NOT_A_BENCH = new Set(['figures']);

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const all = readdirSync(join(ROOT, 'tests/bench'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => !NOT_A_BENCH.has(name));
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}. There is: ${all.join(', ')}.`);
  process.exit(1);
}

for (const name of positionals.length > 0 ? positionals : all) {
  if (!values.json) console.log(`\n${name}`);
  const args = [join('tests/bench', `${name}.ts`), ...(values.json ? ['--json'] : [])];
  if ((await run({ command: 'node', args })) !== 0) process.exitCode = 1;
}
