import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/open-time.ts';
import { forBoth } from './placed.ts';

export const openTime = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'open-time',
  floorType: 'open',
  title: texts.TITLE,
  minutes: 60,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    forBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    forBoth('quiet', 'together', 300, texts.QUIET),
    forBoth('open', 'together', 3120, texts.OPEN),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'next-time',
  allowanceSeconds: 30,
});
