import { expect, it } from 'vitest';
import type { Intent } from '@heard/shared/exercise/intent';
import { PendingIntents } from './pending-intents.ts';

const intent = (id: string, type: 'hand-over' | 'pause', step: number): Intent => ({ id, type, step });

it('[RO01] is taken when its event is in the document', async () => {
  const pending = new PendingIntents();
  const outcome = pending.add(intent('press-000001', 'hand-over', 3));
  pending.settleBy([{ type: 'handed-over', cause: 'press-000001', n: 9, at: 1, seat: 'host', step: 3 }]);
  expect(await outcome).toBeNull();
  expect(pending.all).toEqual([]);
});

it('[RO02] is refused with the room’s reason', async () => {
  const pending = new PendingIntents();
  const outcome = pending.add(intent('press-000001', 'hand-over', 3));
  pending.settle('press-000001', 'not-your-turn');
  expect(await outcome).toBe('not-your-turn');
});

it('[RO03] is void when the room stands at another step and its event isn’t there; a pause never is', async () => {
  const pending = new PendingIntents();
  const handOver = pending.add(intent('press-000001', 'hand-over', 3));
  void pending.add(intent('press-000002', 'pause', 3));
  pending.settleStale(3);
  expect(pending.all).toHaveLength(2);
  pending.settleStale(4);
  expect(await handOver).toBe('stale');
  expect(pending.all.map(({ id }) => id)).toEqual(['press-000002']);
});
