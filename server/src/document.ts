/** The only place in the server that creates Yjs documents. Each lives for one compaction. */
import * as Y from 'yjs';

/** Merges updates into one, without the content of what was deleted. Null if the result is incomplete, or differs from `stateVector`. */
export function compactUpdates(updates: readonly Uint8Array[], stateVector: Uint8Array): Uint8Array | null {
  const doc = new Y.Doc({ gc: true });
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
    return isWhole(doc, stateVector) ? Y.encodeStateAsUpdate(doc) : null;
  } finally {
    doc.destroy();
  }
}

/** Yjs sets structs behind a gap aside (`pendingStructs`), where a snapshot would lose them. */
function isWhole(doc: Y.Doc, stateVector: Uint8Array): boolean {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return false;
  const expected = Y.decodeStateVector(stateVector);
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  return clocks.size === expected.size && [...expected].every(([client, clock]) => clocks.get(client) === clock);
}
