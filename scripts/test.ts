/**
 * `pnpm test [NAME…]`: all tests, or those that `testsFor` chooses by name; `-t PATTERN` chooses by title.
 * `pnpm soak [NAME…]`: the browser tests with `@soak` in their title, which take long and which `pnpm test` leaves out.
 * The last line is always `N passed, N failed`.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowser } from './browser.ts';
import { PROGRAMS, providePrograms, type Program } from './programs.ts';
import { ROOT, run, type Tool } from './run.ts';
import { playwrightTally, sum, tallyLine, vitestTally, type Tally } from './tally.ts';
import { testsFor, type TestChoice } from './test-choice.ts';
import { buildWeb } from './web-build.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { title: { type: 'string', short: 't' }, soak: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** Bytes that the databases and browser profiles of a run may need. */
const MIN_FREE_IN_MEMORY = 4 * 2 ** 30;

const temporary = mkdtempSync(join(temporaryFolder(), 'heard-tests-'));
// Some tests run as another user, who must be able to read the files in it.
chmodSync(temporary, 0o755);
// Temporary files of the tests are deleted with it.
process.env['TMPDIR'] = temporary;

/** Many tests wait for SQLite's fsync, which costs nothing in memory. */
function temporaryFolder(): string {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > MIN_FREE_IN_MEMORY ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Runs a test runner and reads its report. A missing report counts as a failure, and so does a bad exit code without one. */
async function suite(tool: Tool, report: string, read: (report: unknown) => Tally): Promise<Tally> {
  const code = await run(tool);
  try {
    const tally = read(JSON.parse(readFileSync(report, 'utf8')));
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Web tests need the tsconfig that Kit generates, which a fresh clone doesn't have. */
async function prepareWeb(): Promise<void> {
  if (positionals.length > 0 && existsSync(join(ROOT, 'web/node_modules/$app/tsconfig.json'))) return;
  await run({ command: 'svelte-kit', args: ['sync'], in: 'web' });
}

async function unitTests(chosen: readonly string[]): Promise<Tally> {
  await prepareWeb();
  const report = join(temporary, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--passWithNoTests', ...reporters, ...chosen];
  return suite({ command: 'vitest', args }, report, vitestTally);
}

/** What the chosen files need besides Chromium. Without `soak`, only one of the proxies is used. */
function programsFor(files: readonly string[]): Program[] {
  const engines: readonly Program[] = ['firefox', 'webkit'];
  const isUsed = (program: Program): boolean => values.soak || program === 'nginx' || engines.includes(program);
  return PROGRAMS.filter((program) => {
    const file = engines.includes(program) ? 'engines.spec.ts' : 'proxies.spec.ts';
    return isUsed(program) && files.includes(file);
  });
}

async function browserTests({ args: chosen, files }: NonNullable<TestChoice['browser']>): Promise<Tally> {
  const browser = await provideBrowser();
  if (browser === null || !(await buildWeb())) return { passed: 0, failed: 1, skipped: 0 };
  await providePrograms(programsFor(files));
  const report = join(temporary, 'browser.json');
  const args = ['test', '--pass-with-no-tests', ...chosen];
  const env = { HEARD_BROWSER: browser, HEARD_REPORT: report };
  return suite({ command: 'playwright', args, in: 'tests', env }, report, playwrightTally);
}

const specs = readdirSync(join(ROOT, 'tests/e2e')).filter((name) => name.endsWith('.spec.ts'));
const { unit, browser } = testsFor({ words: positionals, title: values.title, isSoak: values.soak, specs });
const tallies: Tally[] = [];
if (unit !== null) tallies.push(await unitTests(unit));
if (browser !== null) tallies.push(await browserTests(browser));
const total = sum(tallies);
rmSync(temporary, { recursive: true, force: true });
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
if (total.passed + total.failed + total.skipped === 0) console.error('No test matches.');
console.log(tallyLine(total));
