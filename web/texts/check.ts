/** Says which texts lack a translation, and fails when one does. `pnpm check` runs it. */
import { lacksOfSource, tellLacks } from './lacks.ts';
import { tellMissingModules } from './modules.ts';

const missing = tellMissingModules();
if (missing !== '') {
  console.error(missing);
  process.exitCode = 1;
}

const lacks = await lacksOfSource();
if (lacks.length > 0) {
  console.error(tellLacks(lacks));
  console.error(
    `${lacks.length} lacking. Run pnpm --filter @heard/web texts, and translate what is empty in src/locales.`,
  );
  process.exitCode = 1;
}
