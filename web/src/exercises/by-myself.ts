import type { Script, ScriptSide, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/by-myself.ts';

const aloneStep = (id: string, seconds: number, speaker: ScriptSide): ScriptStep => ({
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
    aloneStep('arrive', 60, texts.ARRIVE),
    aloneStep('feel', 130, texts.FEEL),
    aloneStep('know', 120, texts.KNOW),
    aloneStep('say', 120, texts.SAY),
    aloneStep('ask', 80, texts.ASK),
    aloneStep('leave', 60, texts.LEAVE),
  ],
  closeAt: 'leave',
  allowanceSeconds: 30,
});
