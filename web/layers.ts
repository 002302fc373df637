/**
 * The folders of `src`, from the bottom up: each may import only itself and the folders listed before it (docs/decisions/0021).
 * eslint.config.js enforces it, and scripts/lint.test.ts plants a violation for each of them.
 */
export const LAYERS = [
  'lib/language',
  'lib/design',
  'lib/device',
  'lib/site',
  'lib/calendar',
  'lib/room',
  'exercises',
  'lib/evening',
  'lib/own',
  'lib/choice',
  'lib/light',
  'lib/summary',
  'lib/path',
  'lib/journal',
  'lib/alone',
  // What each screen of a conversation is made of; the stage chooses the screen.
  'lib/screen',
  'lib/stage/gather',
  'lib/stage/pause',
  'lib/stage/steps',
  'lib/stage',
  'lib/entrance',
  'lib/lasting',
  'lib/safety',
  'lib/shell',
  'service-worker',
  'gallery',
  'routes',
];
