import type { Script, ScriptSide, ScriptStep } from '@heard/shared/exercise/script';

const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. Breathe together for a moment.',
  hint: 'This is for trying out. It may feel odd, and that passes.',
};

const STORY: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: {
    prompt: 'Tell something pleasant or ordinary from the last few days.',
    hint: 'A meal, a walk, a song. After a sentence or two, press “Say this back”.',
    starters: ['Yesterday I …', 'I tasted …', 'On the way home …', 'I laughed about …'],
  },
  listener: { prompt: 'Only listen. Soon you say it back.', hint: 'Questions can wait until afterwards.' },
};

const SHORT_SAY_BACK: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Hear how it sounds. It is still your turn.' },
  listener: {
    prompt: 'In a few words: what have you heard so far?',
    hint: 'In your own words. A sentence is enough.',
    starters: ['You were …', 'I hear that …'],
  },
};

const MORE: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: {
    prompt: 'What was it like for you?',
    hint: 'One feeling is enough.',
    starters: ['It made me …', 'I felt …', 'I liked that …'],
  },
  listener: { prompt: 'Listen for what it was like.' },
};

const SAY_BACK: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Let your partner finish. Then you answer.' },
  listener: {
    prompt: 'Say back the whole of it, and what it was like.',
    hint: 'Your own words. One written line is optional.',
    starters: ['You told me that …', 'I think you felt …'],
  },
};

const ANSWER: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Does it fit?', hint: 'Try each answer, if you like. This is practice.' },
  listener: { prompt: 'Your partner is thinking about what you said.' },
};

const SWAP: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Breathe once. Then it is your turn.' },
  listener: { prompt: 'Thank you. Breathe once, then you listen.' },
};

const KEEP: ScriptSide = {
  prompt: 'One line that you take with you from your partner.',
  hint: 'Or how it was to be listened to like this.',
};

export const FIRST_WORDS: Script = {
  version: 1,
  id: 'first-words',
  floorType: 'turns',
  title: 'First words',
  minutes: 8,
  summary: 'A short practice round on something easy, to get to know the turns.',
  about: {
    purpose: 'To try out how it goes before it matters: one speaks, one says it back, one answer, and you swap.',
    asks: 'Eight minutes and something easy to tell. Speak in short pieces. Say back what you heard, in your own words. Nobody does this well at first.',
    notFor:
      'Not for anything difficult, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
  },
  steps: [
    {
      id: 'arrive',
      kind: 'arrive',
      floor: 'both',
      seconds: 45,
      ends: 'time',
      turn: null,
      speaker: BOTH_ARRIVE,
      listener: BOTH_ARRIVE,
    },
    { id: 'one-story', kind: 'stretch', floor: 'first', seconds: 60, ends: 'press', turn: 1, ...STORY },
    { id: 'one-check', kind: 'short-say-back', floor: 'first', seconds: 20, ends: 'press', turn: 1, ...SHORT_SAY_BACK },
    { id: 'one-more', kind: 'stretch', floor: 'first', seconds: 40, ends: 'press', turn: 1, ...MORE },
    { id: 'one-back', kind: 'say-back', floor: 'first', seconds: 30, ends: 'press', turn: 1, ...SAY_BACK },
    { id: 'one-answer', kind: 'answer', floor: 'first', seconds: 20, ends: 'press', turn: 1, ...ANSWER },
    { id: 'swap', kind: 'swap', floor: 'none', seconds: 10, ends: 'time', turn: null, ...SWAP },
    { id: 'two-story', kind: 'stretch', floor: 'second', seconds: 60, ends: 'press', turn: 2, ...STORY },
    {
      id: 'two-check',
      kind: 'short-say-back',
      floor: 'second',
      seconds: 20,
      ends: 'press',
      turn: 2,
      ...SHORT_SAY_BACK,
    },
    { id: 'two-more', kind: 'stretch', floor: 'second', seconds: 40, ends: 'press', turn: 2, ...MORE },
    { id: 'two-back', kind: 'say-back', floor: 'second', seconds: 30, ends: 'press', turn: 2, ...SAY_BACK },
    { id: 'two-answer', kind: 'answer', floor: 'second', seconds: 20, ends: 'press', turn: 2, ...ANSWER },
    { id: 'keep', kind: 'keep', floor: 'both', seconds: 35, ends: 'press', turn: null, speaker: KEEP, listener: KEEP },
  ],
  closeAt: 'keep',
  allowanceSeconds: 50,
};
