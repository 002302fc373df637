/** Says what the languages lack, and fails when something is missing. Part of `check` and of every build. */
import { lacksOfSource } from './lacks.ts';
import { missingModules } from './modules.ts';

export async function tellLacks(): Promise<string> {
  const lacks = [...missingModules(), ...(await lacksOfSource())];
  if (lacks.length === 0) return '';
  return `${lacks.join('\n')}\nRun \`npx pnpm@12 --filter @heard/web texts\` and fill what is empty in src/languages.`;
}

if (import.meta.main) {
  const told = await tellLacks();
  if (told !== '') console.error(told);
  process.exitCode = told === '' ? 0 : 1;
}
