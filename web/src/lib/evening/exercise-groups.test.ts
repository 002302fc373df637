import { isForTwo } from '@heard/shared/exercise/script';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExercises } from '../../exercises/exercises.svelte.ts';
import { EXERCISES, HEARD } from '../../exercises/in-english.ts';
import { exerciseGroups } from './exercise-groups.ts';

beforeAll(loadExercises);

describe('choosing an exercise', () => {
  it('[OX30] offers every exercise for two once, in groups', () => {
    const offered = exerciseGroups([]).flatMap(({ scripts }) => scripts.map(({ id }) => id));
    expect(offered.toSorted()).toEqual(
      EXERCISES.filter(isForTwo)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(exerciseGroups([]).every(({ title, scripts }) => title !== '' && scripts.length > 0)).toBe(true);
  });

  it('[OX31] offers the couple’s own exercises in a group of their own, each once', () => {
    const own = { ...HEARD, id: 'own-heard' };
    expect(exerciseGroups([own, own]).at(-1)).toEqual({ title: 'Your own', scripts: [own] });
  });
});
