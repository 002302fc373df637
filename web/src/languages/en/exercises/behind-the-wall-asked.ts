/** The questions of Behind the wall, from everyday to close. What is underneath is asked afterwards. */
import type { Script } from '@heard/shared/exercise/script';

export const BEHIND_THE_WALL_ASKED: NonNullable<Script['questions']> = {
  easy: [
    'What do I show when I am tired?',
    'What do people see of me first when I come into a room?',
    'What do I say when somebody asks how I am?',
    'What do I do when a compliment makes me shy?',
    'How am I different when my family is there?',
    'What do I show when I don’t know something?',
    'What do I do when I need help with something small?',
    'How do I seem to people who don’t know me?',
    'What do I show at work that isn’t all of me?',
    'What do I laugh about although it isn’t funny to me?',
    'What do I show when I lose a game?',
    'What do my hands and my voice do when I am unsure?',
  ],
  tender: [
    'What do I show when I feel left out?',
    'What do I show when I am disappointed?',
    'What do I do when I miss you?',
    'What do I show when I feel criticised?',
    'What do I do when I would like to be held?',
    'What do I show when I am ashamed?',
    'What do I say when I am not fine?',
    'What do I show when I am hurt?',
    'What do I do when somebody is suddenly kind to me?',
    'What do I show when I am jealous?',
  ],
  hard: [
    'What do I show when I am afraid of losing you?',
    'What do I do so that you don’t see me weak?',
    'What do I show when I feel that I am not enough?',
    'What do I do when I need you and fear a no?',
    'What do I hide because you might love me less?',
    'What do I do when I feel lonely beside you?',
    'What do I show when I am afraid and angry at once?',
    'What do I do when I believe that I have failed you?',
    'What do I do when I am close to tears?',
    'What do I show when you come very close?',
  ],
};
