import { readFileSync } from 'node:fs';
import { planSeconds } from '@heard/shared/exercise/plan';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { STEP_KINDS } from '@heard/shared/exercise/step-rules';
import { describe, expect, it } from 'vitest';
import { readExerciseFile } from './read-exercise-file.ts';

const page = readFileSync(new URL('../../../../docs/exercises.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('docs/exercises.md', () => {
  it('[OX40] has examples that can be opened, and whose steps take as long as their `minutes`', () => {
    expect(examples).toHaveLength(2);
    for (const text of examples) {
      const reading = readExerciseFile(text);
      expect(reading.ok ? [] : reading.error).toEqual([]);
      if (reading.ok) {
        expect(planSeconds(planFrom(reading.value, { first: 'host', midnightAt: 0 }))).toBe(reading.value.minutes * 60);
      }
    }
  });

  it('[OX41] names every kind of step', () => {
    expect(STEP_KINDS.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
  });
});
