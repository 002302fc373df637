/** Lints every built file, dependencies included, for what the oldest supported browsers lack. */
import { Linter } from 'eslint';
import type { Plugin } from 'vite';
import { engineRules } from './engine-rules.ts';

/** What is too new in a built file, each with the code around it. */
export function tooNewIn(code: string): string[] {
  const lines = code.split('\n');
  const language = { ecmaVersion: 'latest', sourceType: 'module' } as const;
  return new Linter()
    .verify(code, [{ languageOptions: language, linterOptions: { noInlineConfig: true }, ...engineRules() }])
    .map(
      ({ message, line, column }) => `${message} …${lines[line - 1]?.slice(Math.max(0, column - 40), column + 60)}…`,
    );
}

export function checkEngines(): Plugin {
  return {
    name: 'heard-check-engines',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const found = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? tooNewIn(file.code).map((what) => `${file.fileName}: ${what}`) : [],
        );
        if (found.length > 0) this.error(`Too new for a browser in engines.ts:\n${found.join('\n')}`);
      },
    },
  };
}
