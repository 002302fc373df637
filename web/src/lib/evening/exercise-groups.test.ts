import { isForTwo } from '@heard/shared/exercise/script';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExercises } from '../../exercises/exercises.svelte.ts';
import { EXERCISES, HEARD } from '../../exercises/in-english.ts';
import { groupsWith } from './exercise-groups.ts';

beforeAll(loadExercises);

describe('choosing an exercise', () => {
  it('[OX30] offers every exercise for two once, in groups', () => {
    const offered = groupsWith([]).flatMap(({ scripts }) => scripts.map(({ id }) => id));
    expect(offered.toSorted()).toEqual(
      EXERCISES.filter(isForTwo)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(groupsWith([]).every(({ title, scripts }) => title !== '' && scripts.length > 0)).toBe(true);
  });

  it('[OX31] offers what somebody brought along in a group of its own, each once', () => {
    const own = { ...HEARD, id: 'own-heard' };
    expect(groupsWith([own, own]).at(-1)).toEqual({ title: 'Your own', scripts: [own] });
  });
});
