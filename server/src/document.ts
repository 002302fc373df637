/** The only place of the server that builds Yjs documents, each for a moment. */
import * as Y from 'yjs';

/**
 * Folds updates into one, without the content of what was deleted. Null if something in them doesn't fit together, or they make
 * something else than what `stateVector` says.
 */
export function compactUpdates(updates: readonly Uint8Array[], stateVector: Uint8Array): Uint8Array | null {
  const doc = new Y.Doc({ gc: true });
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
    return isWhole(doc, stateVector) ? Y.encodeStateAsUpdate(doc) : null;
  } finally {
    doc.destroy();
  }
}

/** Yjs keeps what has a gap aside, unseen; a snapshot must not be where a word is lost. */
function isWhole(doc: Y.Doc, stateVector: Uint8Array): boolean {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return false;
  const expected = Y.decodeStateVector(stateVector);
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  return clocks.size === expected.size && [...expected].every(([client, clock]) => clocks.get(client) === clock);
}
