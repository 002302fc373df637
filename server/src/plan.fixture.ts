/** A small plan for tests: arrive, one appreciation each, a pause, one line to keep. */
import type { Plan } from '@heard/shared/exercise/plan';
import { START } from './test-server.fixture.ts';

export const PLAN: Plan = {
  version: 1,
  floorType: 'turns',
  first: 'host',
  steps: [
    { id: 'arrive', kind: 'arrive', floor: 'both', seconds: 60, ends: 'time', turn: null },
    { id: 'value-a', kind: 'share', floor: 'host', seconds: 40, ends: 'press', turn: null },
    { id: 'value-b', kind: 'share', floor: 'guest', seconds: 40, ends: 'press', turn: null },
    { id: 'swap', kind: 'swap', floor: 'none', seconds: 15, ends: 'time', turn: null },
    { id: 'keep', kind: 'keep', floor: 'both', seconds: 45, ends: 'press', turn: null },
  ],
  closeAt: 4,
  allowanceSeconds: 0,
  midnightAt: START + 6 * 60 * 60 * 1000,
};
