import type { Script, ScriptSide, ScriptStep } from '@heard/shared/exercise/script';

const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. Breathe with the shape, if you like.',
  hint: 'Nothing to do yet. Soon one of you speaks, and the other listens.',
};

const VALUE: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: {
    prompt: 'Say one thing that you value in your partner.',
    hint: 'Small and true is enough. Something from the last few days, perhaps.',
    starters: ['I like how you …', 'I was glad when you …', 'It did me good that you …'],
  },
  listener: { prompt: 'Take it in. No answer needed.' },
};

const OPENING: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: {
    prompt: 'What has been going on in me that you don’t know yet?',
    hint: 'Speak about yourself. Whenever you like, let your partner say it back.',
    starters: [
      'These days I feel …',
      'I keep thinking about …',
      'Something I haven’t said yet is …',
      'For me it was …',
    ],
  },
  listener: {
    prompt: 'Only listen. There is nothing to solve and nothing to answer.',
    hint: 'You can note a word or two; nobody else sees it. If it is a lot, ask to say it back.',
  },
};

/** Who speaks second has just listened: it is a turn of their own, not a reply. */
const OPENING_OF_THE_SECOND: Pick<ScriptStep, 'speaker' | 'listener'> = {
  ...OPENING,
  speaker: { ...OPENING.speaker, hint: 'This is a turn of your own. It needn’t answer what you have heard.' },
};

const SHORT_SAY_BACK: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Hear how it sounds. It is still your turn.' },
  listener: {
    prompt: 'In a few words: what have you heard so far?',
    hint: 'In your own words, and without an answer to it.',
    starters: ['I hear that …', 'For you it is …', 'So far you are saying …'],
  },
};

const DEEPER: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: {
    prompt: 'And what does it feel like?',
    hint: 'A feeling needs no reason. You may also just go on.',
    starters: ['It makes me feel …', 'A part of me …', 'What I miss is …', 'In my body I notice …'],
  },
  listener: { prompt: 'Listen for the feeling, not only for what happened.' },
};

const WHOLE_SAY_BACK: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Let your partner finish. Afterwards you say whether it fits.' },
  listener: {
    prompt: 'Say what you heard, and what you think it felt like.',
    hint: 'Your own words are better than theirs. You don’t have to agree with it.',
    starters: ['I heard that …', 'I think you felt …', 'What matters to you is …'],
  },
};

const ANSWER: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Do you feel understood?', hint: 'It needn’t be complete, and it needn’t be well said.' },
  listener: {
    prompt: 'Your partner is thinking about what you said.',
    hint: 'If something is missing, you will hear what it is.',
  },
};

const SWAP: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Breathe once. Then it is your turn.' },
  listener: { prompt: 'Thank you. Breathe once, then you listen.' },
};

const BREATH: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Once more, a little deeper and a little shorter.', hint: 'You begin.' },
  listener: { prompt: 'Once more, a little deeper and a little shorter.', hint: 'Your partner begins.' },
};

const UNDERNEATH: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: {
    prompt: 'What touched me in what you told me?',
    hint: 'Or what lies underneath your own: something you fear, or wish for, or seldom say.',
    starters: ['When you said … I felt …', 'Underneath it I …', 'What I am afraid of is …', 'What I wish for is …'],
  },
  listener: { prompt: 'Listen for what lies underneath.' },
};

const HEART_SAY_BACK: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Give your partner time to find words for it.' },
  listener: {
    prompt: 'In a sentence or two: what matters most in it?',
    hint: 'Writing it down is optional.',
    starters: ['What matters most to you is …', 'Underneath, I hear …'],
  },
};

const WISH: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: {
    prompt: 'One small wish for this week, or none.',
    hint: 'Small enough for one day. Your partner is free to say no.',
    starters: ['I would like it if we …', 'It would help me if you …'],
  },
  listener: { prompt: 'Hear the wish. You answer in a moment.' },
};

const WISH_ANSWER: Pick<ScriptStep, 'speaker' | 'listener'> = {
  speaker: { prompt: 'Your partner is answering. No answer needs a reason.' },
  listener: {
    prompt: 'Would you like to do this?',
    hint: 'Yes, not this, or ask me later. None of them needs a reason.',
  },
};

const NEXT_TIME: ScriptSide = {
  prompt: 'When would you like to meet here again?',
  hint: 'Perhaps at the same time next week. You can also leave it open.',
};

const KEEP: ScriptSide = {
  prompt: 'One line that you take with you from your partner.',
  hint: 'Something you heard tonight that should stay with you.',
};

export const HEARD: Script = {
  version: 1,
  id: 'heard',
  floorType: 'turns',
  title: 'Heard',
  minutes: 25,
  summary: 'Each of you speaks, twice, and is heard: the other says it back until it fits.',
  about: {
    purpose:
      'So that each of you feels understood once, without hurry. One speaks about what is going on inside. The other listens, says it back, and hears whether it fits. Then you swap.',
    asks: 'Twenty-five minutes and a place where you can speak freely. Speak about yourself, not about what the other one did. Say back what you heard before anything else. The first time it feels a little stiff. That passes.',
    notFor:
      'Not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
  },
  steps: [
    {
      id: 'arrive',
      kind: 'arrive',
      floor: 'both',
      seconds: 60,
      ends: 'time',
      turn: null,
      speaker: BOTH_ARRIVE,
      listener: BOTH_ARRIVE,
    },
    { id: 'value-first', kind: 'share', floor: 'first', seconds: 40, ends: 'press', turn: null, ...VALUE },
    { id: 'value-second', kind: 'share', floor: 'second', seconds: 40, ends: 'press', turn: null, ...VALUE },
    { id: 'one-open', kind: 'stretch', floor: 'first', seconds: 120, ends: 'press', turn: 1, ...OPENING },
    { id: 'one-check', kind: 'short-say-back', floor: 'first', seconds: 30, ends: 'press', turn: 1, ...SHORT_SAY_BACK },
    { id: 'one-deeper', kind: 'stretch', floor: 'first', seconds: 90, ends: 'press', turn: 1, ...DEEPER },
    { id: 'one-back', kind: 'say-back', floor: 'first', seconds: 90, ends: 'press', turn: 1, ...WHOLE_SAY_BACK },
    { id: 'one-answer', kind: 'answer', floor: 'first', seconds: 30, ends: 'press', turn: 1, ...ANSWER },
    { id: 'swap-one', kind: 'swap', floor: 'none', seconds: 15, ends: 'time', turn: null, ...SWAP },
    {
      id: 'two-open',
      kind: 'stretch',
      floor: 'second',
      seconds: 120,
      ends: 'press',
      turn: 2,
      ...OPENING_OF_THE_SECOND,
    },
    {
      id: 'two-check',
      kind: 'short-say-back',
      floor: 'second',
      seconds: 30,
      ends: 'press',
      turn: 2,
      ...SHORT_SAY_BACK,
    },
    { id: 'two-deeper', kind: 'stretch', floor: 'second', seconds: 90, ends: 'press', turn: 2, ...DEEPER },
    { id: 'two-back', kind: 'say-back', floor: 'second', seconds: 90, ends: 'press', turn: 2, ...WHOLE_SAY_BACK },
    { id: 'two-answer', kind: 'answer', floor: 'second', seconds: 30, ends: 'press', turn: 2, ...ANSWER },
    { id: 'breath', kind: 'swap', floor: 'none', seconds: 15, ends: 'time', turn: null, ...BREATH },
    { id: 'three-under', kind: 'stretch', floor: 'first', seconds: 75, ends: 'press', turn: 3, ...UNDERNEATH },
    { id: 'three-back', kind: 'say-back', floor: 'first', seconds: 60, ends: 'press', turn: 3, ...HEART_SAY_BACK },
    { id: 'three-answer', kind: 'answer', floor: 'first', seconds: 20, ends: 'press', turn: 3, ...ANSWER },
    { id: 'swap-two', kind: 'swap', floor: 'none', seconds: 10, ends: 'time', turn: null, ...SWAP },
    { id: 'four-under', kind: 'stretch', floor: 'second', seconds: 75, ends: 'press', turn: 4, ...UNDERNEATH },
    { id: 'four-back', kind: 'say-back', floor: 'second', seconds: 60, ends: 'press', turn: 4, ...HEART_SAY_BACK },
    { id: 'four-answer', kind: 'answer', floor: 'second', seconds: 20, ends: 'press', turn: 4, ...ANSWER },
    { id: 'wish-first', kind: 'wish', floor: 'first', seconds: 40, ends: 'press', turn: null, ...WISH },
    {
      id: 'wish-first-answer',
      kind: 'wish-answer',
      floor: 'first',
      seconds: 15,
      ends: 'press',
      turn: null,
      ...WISH_ANSWER,
    },
    { id: 'wish-second', kind: 'wish', floor: 'second', seconds: 40, ends: 'press', turn: null, ...WISH },
    {
      id: 'wish-second-answer',
      kind: 'wish-answer',
      floor: 'second',
      seconds: 15,
      ends: 'press',
      turn: null,
      ...WISH_ANSWER,
    },
    {
      id: 'next-time',
      kind: 'next-time',
      floor: 'both',
      seconds: 30,
      ends: 'press',
      turn: null,
      speaker: NEXT_TIME,
      listener: NEXT_TIME,
    },
    { id: 'keep', kind: 'keep', floor: 'both', seconds: 45, ends: 'press', turn: null, speaker: KEEP, listener: KEEP },
  ],
  closeAt: 'wish-first',
  allowanceSeconds: 105,
};
