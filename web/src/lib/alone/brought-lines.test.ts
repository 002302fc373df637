import { STEP_KINDS } from '@heard/shared/exercise/step-rules';
import type { View } from '@heard/shared/exercise/view';
import { describe, expect, it } from 'vitest';
import { mayOfferBrought, maySeeBrought } from './brought-lines.ts';

const PARTS = ['speaking', 'listening', 'both', 'none'] as const;
const viewAt = (status: string, kind: string, part: string) => ({ status, part, step: { kind } }) as unknown as View;
const places = (may: (view: View) => boolean, status: string) =>
  STEP_KINDS.flatMap((kind) =>
    PARTS.filter((part) => may(viewAt(status, kind, part))).map((part) => `${kind} ${part}`),
  );

describe('prepared lines', () => {
  it('[AL32] are visible only to the speaker in a step for their own words, never in a pause or before and after the conversation', () => {
    expect(places(maySeeBrought, 'running').toSorted()).toEqual([
      'share speaking',
      'slot speaking',
      'stretch speaking',
    ]);
    for (const status of ['idle', 'gathering', 'paused', 'returning', 'closed'])
      expect(places(maySeeBrought, status)).toEqual([]);
  });

  it('[AL33] can be offered only in the user’s own stretch', () => {
    expect(places(mayOfferBrought, 'running')).toEqual(['stretch speaking']);
  });
});
