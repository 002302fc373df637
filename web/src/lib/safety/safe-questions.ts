/** The questions of the safety check. Answers aren't stored, not even in memory. */
export interface SafeQuestion {
  text: string;
  /** The worrying answer and what it can mean, for the page at the end, which everybody sees. */
  when: string;
  meaning: string;
}

export const safeQuestions = (): readonly SafeQuestion[] => [
  {
    text: 'Can I say no, or stop, without being made to suffer for it?',
    when: 'You can’t say no freely',
    meaning:
      'Then what you say in this talk can be used against you. It is not your task to say it better. Speak first with somebody who is on your side.',
  },
  {
    text: 'Am I afraid of what happens afterwards?',
    when: 'You are afraid',
    meaning: 'Take it seriously, also when it looks small from outside. You needn’t explain it to anybody.',
  },
  {
    text: 'Have I been hit, threatened, held back or forced into something?',
    when: 'You have been hurt or threatened',
    meaning:
      'It is not your fault, and it is not a problem of talking. Exercises for two don’t help there. They can make it worse.',
  },
  {
    text: 'Does somebody watch my phone or my messages, or listen where I am?',
    when: 'Somebody watches or listens',
    meaning: 'Then they may see this, too. Look for help on a device that nobody else touches.',
  },
  {
    text: 'Has one of us been drinking tonight, or taken something?',
    when: 'There is drink or a drug tonight',
    meaning: 'Leave it for another evening. What is said tonight can hurt more, or be forgotten tomorrow.',
  },
  {
    text: 'Do I have thoughts of ending my life, or of hurting somebody?',
    when: 'There are thoughts of ending your life, or of hurting somebody',
    meaning:
      'Please don’t stay alone with them. Call a helpline or the emergency number where you are, now. Or go to somebody near you whom you trust.',
  },
];

/** The answers to each question. All have the same effect. */
export const safeAnswers = () => ['Yes', 'No', 'I’m not sure', 'Leave this out'];
