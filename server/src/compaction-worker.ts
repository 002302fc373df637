/** A thread of its own for large compactions: Yjs may take seconds for a document that somebody made for that. */
import { parentPort } from 'node:worker_threads';
import { decodeStateVector } from '@heard/shared/wire/state-vector';
import type { Job, Outcome } from './compactor.ts';
import { compacted } from './document.ts';

parentPort?.on('message', ({ updates, stateVector }: Job) => {
  const clocks = decodeStateVector(stateVector);
  const snapshot = clocks.ok ? compacted(updates, clocks.value) : null;
  const outcome: Outcome = { snapshot };
  parentPort?.postMessage(outcome);
});
