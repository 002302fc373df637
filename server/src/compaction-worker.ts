/** Worker thread for large compactions: a document that is made to be slow can take Yjs seconds. */
import { parentPort } from 'node:worker_threads';
import type { Job, Outcome } from './compactor.ts';
import { compactUpdates } from './document.ts';

parentPort?.on('message', ({ updates, stateVector }: Job) => {
  const outcome: Outcome = { snapshot: compactUpdates(updates, stateVector) };
  parentPort?.postMessage(outcome);
});
