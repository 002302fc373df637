/** Says which texts lack a translation, and fails when one does. `pnpm check` runs it. */
import { MUST_BE_COMPLETE } from './catalogues.ts';
import { lacksOfSource, tellLacks } from './lacks.ts';

const lacks = await lacksOfSource();
if (lacks.length > 0) {
  console.error(tellLacks(lacks));
  console.error(
    `${lacks.length} lacking. Run pnpm --filter @heard/web texts, and translate what is empty in src/locales.`,
  );
  if (MUST_BE_COMPLETE) process.exitCode = 1;
}
