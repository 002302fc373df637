/** A thread of its own for large compactions: Yjs may take seconds for a document that somebody made for that. */
import { parentPort } from 'node:worker_threads';
import type { Job, Outcome } from './compactor.ts';
import { compactUpdates } from './document.ts';

parentPort?.on('message', ({ updates, stateVector }: Job) => {
  const outcome: Outcome = { snapshot: compactUpdates(updates, stateVector) };
  parentPort?.postMessage(outcome);
});
