/** Vite plugin that lints every built file, including dependencies, for features that the oldest supported browsers lack. */
import { Linter } from 'eslint';
import type { Plugin } from 'vite';
import { engineRules } from './engine-rules.ts';

/** devalue uses these only after testing for them, in a way that the rules don't recognise. Our own code may not use them. */
const TESTED_IN_DEPENDENCIES = ['toBase64'];
const RULES_OF_TESTED = {
  'es-x/no-uint8array-frombase64': 'off',
  'es-x/no-uint8array-prototype-tobase64': 'off',
} as const;

/** A message for each feature in built code that is too new, with the code around it. */
export function tooNewIn(code: string): string[] {
  const lines = code.split('\n');
  const language = { ecmaVersion: 'latest', sourceType: 'module' } as const;
  const { rules, ...engines } = engineRules(TESTED_IN_DEPENDENCIES);
  const config = {
    ...engines,
    rules: { ...rules, ...RULES_OF_TESTED },
    languageOptions: language,
    linterOptions: { noInlineConfig: true },
  };
  return new Linter()
    .verify(code, [config])
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
