/** `pnpm check [PACKAGE…]`: format, types, lint with the import rules. Runs all of these checks and lists the failed ones at the end. */
import { checksFor, PACKAGES, type Check } from './check-choice.ts';
import { run } from './run.ts';

async function check(checks: readonly Check[]): Promise<void> {
  const failed: Check[] = [];
  for (const each of checks) {
    console.log(`Checking ${each.name}.`);
    if ((await run(each.tool)) !== 0) failed.push(each);
  }
  if (failed.length === 0) {
    console.log('All checks passed.');
    return;
  }
  const remedies = failed.flatMap(({ remedy }) => remedy ?? []);
  console.error([`Failed: ${failed.map(({ name }) => name).join(', ')}.`, ...remedies].join(' '));
  process.exitCode = 1;
}

const checks = checksFor(process.argv.slice(2).filter((argument) => argument !== '--'));
if (checks === null) {
  console.error(`The packages that can be checked are ${PACKAGES.join(', ')}. Without a name, everything is checked.`);
  process.exitCode = 1;
} else {
  await check(checks);
}
