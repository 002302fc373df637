/** The texts of the exercises for one, in the page's language. Call `loadAloneTexts` first. */
import type { Script } from '@heard/shared/exercise/script';
import { contentOf } from '#lib/language/content.ts';
import type * as Texts from '#languages/en/alone/index.ts';
import type { Beginnings, Family, Unknown } from './feelings.ts';
import type { PrepareQuestion } from './prepare-questions.ts';
import { walls } from './walls.ts';

export interface AloneTexts {
  families: readonly Family[];
  beginnings: Beginnings;
  unknown: Unknown;
  questions: readonly PrepareQuestion[];
  walls: Script;
}

/** The shape that every language has; English is the reference. */
export function aloneTextsFrom({ feelings, prepare, walls: asked }: typeof Texts): AloneTexts {
  return {
    families: feelings.FAMILIES,
    beginnings: feelings.BEGINNINGS,
    unknown: feelings.UNKNOWN,
    questions: prepare.PREPARE_QUESTIONS,
    walls: walls(asked),
  };
}

const texts = contentOf(import.meta.glob<typeof Texts>('/src/languages/*/alone/index.ts'), aloneTextsFrom);

export const loadAloneTexts = texts.load;

export function aloneTexts(): AloneTexts {
  return texts.current;
}
