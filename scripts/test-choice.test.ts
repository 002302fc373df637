import { expect, it } from 'vitest';
import { testsFor } from './test-choice.ts';

const specs = ['floors.spec.ts', 'engines.spec.ts', 'pause.spec.ts'];
const choose = (words: string[], more: { title?: string; isSoak?: boolean } = {}) =>
  testsFor({ words, specs, isSoak: false, ...more });

it('[TL13] runs everything except the long browser tests if nothing is named', () => {
  expect(choose([])).toEqual({ unit: [], browser: { args: ['-g', '', '--grep-invert', '@soak'], files: specs } });
});

it('[TL13] runs only unit tests for the name of a package or folder', () => {
  expect(choose(['unit'])).toEqual({ unit: [], browser: null });
  expect(choose(['shared', 'stage'])).toEqual({ unit: ['--project', 'shared', 'stage'], browser: null });
  expect(choose(['web']).unit).toEqual(['--project', 'web', '--project', 'texts']);
  expect(choose(['stage'], { title: 'ST74' })).toEqual({ unit: ['-t', 'ST74', 'stage'], browser: null });
});

it('[TL14] runs browser tests by a word of their file’s name, or else of their title', () => {
  expect(choose(['e2e', 'floors'])).toEqual({
    unit: null,
    browser: { args: ['-g', '', '--grep-invert', '@soak', 'floors'], files: ['floors.spec.ts'] },
  });
  expect(choose(['e2e', '[E2E43]']).browser?.args).toEqual(['-g', String.raw`\[E2E43\]`]);
});

it('[TL14] runs only the long browser tests for `soak`', () => {
  expect(choose(['engines'], { isSoak: true })).toEqual({
    unit: null,
    browser: { args: ['-g', '(?=.*@soak).*()', 'engines'], files: ['engines.spec.ts'] },
  });
});
