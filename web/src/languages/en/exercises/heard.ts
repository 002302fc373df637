/** The texts of Heard, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'Heard';
export const SUMMARY: string = 'Each of you speaks, twice, and is heard: the other says it back until it fits.';
export const ABOUT: Script['about'] = {
  purpose:
    'So that each of you feels understood once, without hurry. One speaks about what is going on inside. The other listens, says it back, and hears whether it fits. Then you swap.',
  asks: 'A place where you can speak freely. Speak about yourself, not about what the other one did. Say back what you heard before anything else. The first time it feels a little stiff. That passes.',
  notFor:
    'Not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'You are both here. Breathe with the shape, if you like.',
  hint: 'Nothing to do yet. Soon one of you speaks, and the other listens.',
};

export const VALUE: Sides = {
  speaker: {
    prompt: 'Say one thing that you value in your partner.',
    others: [
      'Name something your partner did lately that was good for you.',
      'What do I like about being with you?',
      'What would I miss if you were not there?',
    ],
    hint: 'Small and true is enough. Something from the last few days, perhaps.',
    starters: ['I like how you …', 'I was glad when you …', 'It did me good that you …'],
    stuck:
      'If nothing comes to mind, think of yesterday: a word, a look, something that was done for you. It may be very small. You can also pass.',
  },
  listener: { prompt: 'Take it in. No answer needed.' },
};

export const OPENING: Sides = {
  speaker: {
    prompt: 'What has been going on in me that you don’t know yet?',
    others: [
      'What have I been thinking about these days?',
      'What would I like you to know about my last week?',
      'What have I kept to myself lately?',
    ],
    hint: 'Speak about yourself. Whenever you like, let your partner say it back.',
    starters: [
      'These days I feel …',
      'I keep thinking about …',
      'Something I haven’t said yet is …',
      'For me it was …',
    ],
    stuck:
      'Begin with today: where you were, and how you felt there. You can also say: “I don’t know where to begin.” If it turns into what your partner did, go back to what it was like for you.',
  },
  listener: {
    prompt: 'Only listen. There is nothing to solve and nothing to answer.',
    hint: 'You can note a word or two; nobody else sees it. If it is a lot, ask to say it back.',
    stuck:
      'If you want to explain or defend yourself, note one word and leave it there. You will have a turn of your own. If it is too much, ask to say it back, or pause.',
  },
};

/** The second speaker has just listened: their turn is their own, not a reply. */
export const OPENING_OF_THE_SECOND: Sides = {
  ...OPENING,
  speaker: { ...OPENING.speaker, hint: 'This is a turn of your own. It needn’t answer what you have heard.' },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Hear how it sounds. It is still your turn.' },
  listener: {
    prompt: 'In a few words: what have you heard so far?',
    hint: 'In your own words, and without an answer to it.',
    starters: ['I hear that …', 'For you it is …', 'So far you are saying …'],
    stuck: 'One thing that you remember is enough. You can also say: “I lost the last part. Please say it again.”',
  },
};

export const DEEPER: Sides = {
  speaker: {
    prompt: 'And what does it feel like?',
    others: ['Which feeling is the strongest in it?', 'Where in my body do I notice it?', 'What matters to me in it?'],
    hint: 'A feeling needs no reason. You may also just go on.',
    starters: ['It makes me feel …', 'A part of me …', 'What I miss is …', 'In my body I notice …'],
    stuck:
      'If there is no word for it: is it heavy or light, warm or cold, tight or wide? “I don’t know yet” is an answer, too. You can also go on with what happened.',
  },
  listener: {
    prompt: 'Listen for the feeling, not only for what happened.',
    stuck: 'You needn’t agree with a feeling to hear it. For these minutes it is enough to know that it is there.',
  },
};

export const WHOLE_SAY_BACK: Sides = {
  speaker: { prompt: 'Let your partner finish. Afterwards you say whether it fits.' },
  listener: {
    prompt: 'Say what you heard, and what you think it felt like.',
    hint: 'Your own words are better than theirs. You don’t have to agree with it.',
    starters: ['I heard that …', 'I think you felt …', 'What matters to you is …'],
    stuck:
      'Say the part that you are sure of and stop there. Your partner can add what is missing. If an answer of your own comes in between, keep it for your turn.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Do you feel understood?',
    hint: 'It needn’t be complete, and it needn’t be well said.',
    stuck:
      'Ask yourself whether the main thing has arrived. If not, choose “Not quite” and name one thing that is missing. After two attempts, either of you can let it rest.',
  },
  listener: {
    prompt: 'Your partner is thinking about what you said.',
    hint: 'If something is missing, you will hear what it is.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Breathe once. Then it is your turn.' },
  listener: { prompt: 'Thank you. Breathe once, then you listen.' },
};

export const BREATH: Sides = {
  speaker: { prompt: 'Once more, a little deeper and a little shorter.', hint: 'You begin.' },
  listener: { prompt: 'Once more, a little deeper and a little shorter.', hint: 'Your partner begins.' },
};

export const UNDERNEATH: Sides = {
  speaker: {
    prompt: 'What touched me in what you told me?',
    others: [
      'What lies underneath what I told you?',
      'What am I a little afraid of in this?',
      'What do I wish for in this?',
    ],
    hint: 'From what you heard or from your own: something you fear, or wish for, or seldom say.',
    starters: ['When you said … I felt …', 'Underneath it I …', 'What I am afraid of is …', 'What I wish for is …'],
    stuck:
      'One sentence that you seldom say is enough, and you choose which. If nothing touched you, say what you wish for.',
  },
  listener: {
    prompt: 'Listen for what lies underneath.',
    stuck: 'If it is about you and it hurts, breathe out slowly. You can pause at any moment, without a reason.',
  },
};

export const HEART_SAY_BACK: Sides = {
  speaker: { prompt: 'Give your partner time to find words for it.' },
  listener: {
    prompt: 'In a sentence or two: what matters most in it?',
    hint: 'Writing it down is optional.',
    starters: ['What matters most to you is …', 'Underneath, I hear …'],
    stuck:
      'Finish one of these sentences: “You wish that …” or “You are afraid that …”. If it doesn’t fit, you will hear it.',
  },
};

export const WISH: Sides = {
  speaker: {
    prompt: 'One small wish for this week, or none.',
    others: [
      'One small thing that would help me this week, or nothing.',
      'One thing I would like us to do this week, or nothing.',
    ],
    hint: 'Small enough for one day. Your partner is free to say no.',
    starters: ['I would like it if we …', 'It would help me if you …'],
    stuck: 'Make it smaller: one evening, ten minutes, one message. No wish is fine, too.',
  },
  listener: { prompt: 'Hear the wish. You answer in a moment.' },
};

export const WISH_ANSWER: Sides = {
  speaker: { prompt: 'Your partner is answering. No answer needs a reason.' },
  listener: {
    prompt: 'Would you like to do this?',
    hint: 'Yes, not this, or ask me later. None of them needs a reason.',
    stuck: 'Not sure means “ask me later”. An honest no is better than a yes that you would regret.',
  },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'When would you like to meet here again?',
  hint: 'Perhaps at the same time next week. You can also leave it open.',
  stuck: 'If you can’t find a time now, leave it open. The room stays where it is.',
};

export const KEEP: ScriptSide = {
  prompt: 'One line that you take with you from your partner.',
  hint: 'Something you heard tonight that should stay with you.',
  stuck: 'A single word is enough. Nothing this time is fine, too.',
};
