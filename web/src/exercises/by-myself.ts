import type { Script, ScriptSide, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/by-myself.ts';

const alone = (id: string, seconds: number, speaker: ScriptSide): ScriptStep => ({
  id,
  kind: 'alone',
  floor: 'first',
  seconds,
  ends: 'press',
  turn: null,
  speaker,
});

export const byMyself = (texts: typeof Texts): Script => ({
  version: 1,
  id: 'by-myself',
  floorType: 'solo',
  title: texts.TITLE,
  minutes: 10,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    alone('arrive', 60, texts.ARRIVE),
    alone('feel', 130, texts.FEEL),
    alone('know', 120, texts.KNOW),
    alone('say', 120, texts.SAY),
    alone('ask', 80, texts.ASK),
    alone('leave', 60, texts.LEAVE),
  ],
  closeAt: 'leave',
  allowanceSeconds: 30,
});
