/** Prints what is missing in the languages, and fails if anything is. Part of `check` and of every build. */
import { translationProblemsInSource } from './translation-problems.ts';
import { missingModules } from './missing-modules.ts';

/** Empty if every language is complete. */
export async function describeTextProblems(): Promise<string> {
  const problems = [...missingModules(), ...(await translationProblemsInSource())];
  if (problems.length === 0) return '';
  return `${problems.join('\n')}\nRun \`npx pnpm@12 --filter @heard/web texts\` and fill what is empty in src/languages.`;
}

if (import.meta.main) {
  const problems = await describeTextProblems();
  if (problems !== '') console.error(problems);
  process.exitCode = problems === '' ? 0 : 1;
}
