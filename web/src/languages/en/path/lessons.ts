/** Four short lessons. Each has a thought, the same scene told twice, and one small thing to try today. */
import { emil, happens, noor, type Lesson } from '#lib/path/lessons.ts';

const SPEAK: Lesson = {
  id: 'speak',
  title: 'Speak from the heart',
  summary: 'Say what happened and what it was like for you, instead of what the other one did wrong.',
  paragraphs: [
    'When something hurts, we often talk about the other person: what they did, forgot, or always do. The other person then defends themselves, and can’t listen any more.',
    'There are two things that nobody can argue with. One is what happened, as a camera would have seen it. The other is how you felt: sad, tense, lonely, relieved. “I feel that you don’t care” is not a feeling. It is a guess about somebody else.',
    'Go slowly, and take one thing at a time. If you have no word for it yet, say that.',
  ],
  scene: 'Emil had said that he would call in the evening. He forgot.',
  lessGood: [
    noor('You never call when you say you will. I’m just not important to you.'),
    emil('That’s not true. I called on Monday.'),
  ],
  good: [
    noor('Yesterday I sat next to the phone until ten. I felt lonely, and a little foolish.'),
    emil('You sat there waiting. I didn’t know that.'),
  ],
  difference: 'In the first, Emil has to prove something. In the second, he can see her sitting there.',
  tryToday: 'Tell your partner one small thing from today in two sentences: what happened, and how you felt.',
};

const LISTEN: Lesson = {
  id: 'listen',
  title: 'Listen',
  summary: 'For a few minutes there is nothing to solve, to judge or to answer.',
  paragraphs: [
    'While somebody speaks, most of us prepare an answer: advice, an explanation, a story of our own. The other person notices it, and says less.',
    'For a few minutes you have only one thing to do: find out how it is for the other one. You don’t have to solve it. You don’t have to agree.',
    'Sometimes it is about you, and it hurts. Breathe out, note one word, and wait for your turn. A feeling of your partner’s is not a judgement of you.',
    'Let silences be. The important sentence often comes after one.',
  ],
  scene: 'Emil comes home late from work.',
  lessGood: [
    emil('I think I’m not good at this job any more.'),
    noor('Of course you are. Talk to your boss. And you should sleep more.'),
    emil('Yes. Maybe.'),
  ],
  good: [
    emil('I think I’m not good at this job any more.'),
    happens('Noor says nothing for a moment. She waits.'),
    emil('Today they asked me something, and my head was empty. I was so ashamed.'),
  ],
  difference:
    'Noor’s advice was meant well, and it ended the talk. Her silence made room for what had really happened.',
  tryToday: 'When somebody tells you something today, wait for two slow breaths before you say anything.',
};

const REFLECT: Lesson = {
  id: 'reflect',
  title: 'Say it back in your own words',
  summary: 'Say what it means, not each word, and ask whether it fits.',
  paragraphs: [
    'When you say back what you heard, your partner learns what has arrived, and can add what is missing.',
    'If you repeat every word, you sound like a machine. If you add your opinion, it is already an answer. Look for the main thing in it, and for the feeling that you think you heard. Say both briefly, and ask whether it fits.',
    '“Not quite” does not mean that you failed. It is how two people find the right word together. And you don’t have to agree: you only say how it is for the other one.',
    'In the beginning this feels stiff. That passes after a few evenings.',
  ],
  scene: 'Noor says: “My sister isn’t coming after all. I had cleaned everything and bought flowers.”',
  lessGood: [
    emil('Your sister isn’t coming after all, and you had cleaned everything and bought flowers.'),
    noor('Yes. That’s what I said.'),
  ],
  good: [
    emil('You were looking forward to her so much. Now the flowers are there, and she isn’t. Are you disappointed?'),
    noor('Yes. And a bit ashamed, because I hope again every time.'),
  ],
  difference: 'The first repeats her words. The second looks for what they mean, and Noor goes on.',
  tryToday: 'Say one thing back today, shorter than you heard it, and then ask: “Does that fit?”',
};

const STOP: Lesson = {
  id: 'stop',
  title: 'Stop and come back',
  summary: 'A pause is not the same as leaving, if the other one knows when you will be back.',
  paragraphs: [
    'Sometimes it gets too much. Your heart beats fast, you hear only half, you want to win or to run away. Good sentences don’t help then. The body needs time first, often twenty minutes or more.',
    'Say that you are stopping, and when you will be back. Then be back at that time. In the room, “Pause” needs one press and no reason.',
    'In between, walk, wash the dishes, breathe out slowly. Don’t collect arguments. When you are back, begin with something small: “I’m here again.” Then go on, or leave it for another day.',
  ],
  scene: 'They are talking about money. Emil notices that he is getting loud.',
  lessGood: [
    emil('It’s impossible to talk to you.'),
    happens('He ends the call. Noor writes three messages, and none is answered.'),
  ],
  good: [
    emil('I’m getting loud, and I don’t want to. I need half an hour. I’ll call you at nine.'),
    noor('All right. At nine.'),
    happens('At nine the phone rings.'),
    emil('I’m here again. I was frightened about the rent.'),
  ],
  difference: 'Both times Emil stops. The second time, Noor knows when he will be back.',
  tryToday: 'Agree on one sentence with which each of you may stop: “I need a pause. I’ll be back at …”',
  namesSafety: true,
};

export const LESSONS: readonly Lesson[] = [SPEAK, LISTEN, REFLECT, STOP];
