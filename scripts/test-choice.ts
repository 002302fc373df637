/** Chooses tests by the words of the command line. */

/** The vitest projects of each package. */
const PROJECTS: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  server: ['server'],
  web: ['web', 'texts'],
};

export const SOAK = '@soak';

export interface TestChoice {
  /** Arguments for vitest; null when no unit tests are wanted. */
  unit: readonly string[] | null;
  /** Arguments for Playwright, and the spec files it will run; null when no browser tests are wanted. */
  browser: { args: readonly string[]; files: readonly string[] } | null;
}

interface Asked {
  words: readonly string[];
  /** A pattern for titles. */
  title?: string | undefined;
  isSoak: boolean;
  /** Names of the spec files in tests/e2e. */
  specs: readonly string[];
}

/**
 * No words: all tests. `unit`: all unit tests. `e2e WORD…`: the browser tests in files whose name contains a word, or, for a word
 * that is in no file's name, those with it in their title. Other words: the unit tests of a package, or of paths that contain the word.
 */
export function testsFor(asked: Asked): TestChoice {
  const [first, ...rest] = asked.words;
  if (asked.isSoak) return { unit: null, browser: browserTests(asked, asked.words) };
  if (first === 'e2e') return { unit: null, browser: browserTests(asked, rest) };
  if (first === 'unit') return { unit: unitTests(asked, rest), browser: null };
  if (first !== undefined) return { unit: unitTests(asked, asked.words), browser: null };
  return { unit: unitTests(asked, []), browser: browserTests(asked, []) };
}

function unitTests({ title }: Asked, words: readonly string[]): string[] {
  const choices = words.flatMap((word) => PROJECTS[word]?.flatMap((project) => ['--project', project]) ?? [word]);
  return [...(title === undefined ? [] : ['-t', title]), ...choices];
}

function browserTests({ title, isSoak, specs }: Asked, words: readonly string[]): TestChoice['browser'] {
  const isFile = (word: string): boolean => specs.some((spec) => spec.includes(word));
  const files = words.filter(isFile);
  const titles = words.filter((word) => !isFile(word)).map((word) => RegExp.escape(word));
  const pattern = title ?? titles.join('|');
  const grep = isSoak ? ['-g', `(?=.*${SOAK}).*(${pattern})`] : ['-g', pattern];
  // A test that is selected by its title is run even if it has `@soak`.
  const invert = isSoak || titles.length > 0 ? [] : ['--grep-invert', SOAK];
  const read = files.length > 0 ? specs.filter((spec) => files.some((word) => spec.includes(word))) : specs;
  return { args: [...grep, ...invert, ...files], files: read };
}
