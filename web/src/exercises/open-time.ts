import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/open-time.ts';
import { stepForBoth } from './step-builders.ts';

export const openTime = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'open-time',
  floorType: 'open',
  title: texts.TITLE,
  minutes: 60,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    stepForBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    stepForBoth('quiet', 'together', 300, texts.QUIET),
    stepForBoth('open', 'together', 3120, texts.OPEN),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'next-time',
  allowanceSeconds: 30,
});
