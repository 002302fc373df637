import { randomBytes } from 'node:crypto';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { LIMITS } from '@heard/shared/wire/limits';
import { toBase64url } from '@heard/shared/words/base64url';
import { expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { StoredEntry } from './log/room-log.ts';
import { foldReading, applyDurable, type LoadedFold } from './room-fold.ts';
import { runAtOnce } from './time-slicing.ts';

function foldOf(tail: readonly StoredEntry[]): LoadedFold {
  return runAtOnce(foldReading({ snapshot: null, snapshotPosition: 0, tail, lastPulse: null, followers: 1 }));
}

it('[SV32] a device with a long history syncs what is new, however many old deletes it sends', () => {
  const doc = new Doc();
  doc.clientID = clientIdFor('host', 5);
  const tail: StoredEntry[] = [];
  const before = foldOf([]);
  const { fold } = before;
  let isDeleting = false;
  doc.on('update', (update: Uint8Array) => {
    const guarded = fold.guard(update, 'host', 'live');
    if (!guarded.ok || guarded.value.update === null) throw new Error('an honest update was refused');
    const entry: StoredEntry = { author: 'host', update: guarded.value.update, position: tail.length + 1 };
    // The log lacks the deletes, as after an older backup was restored.
    if (!isDeleting) applyDurable(before, entry);
    tail.push(entry);
  });
  const words = doc.getMap<Uint8Array>('host');
  const ids = Array.from({ length: 2 * LIMITS.structsPerUpdate + 2 }, () =>
    toBase64url(new Uint8Array(randomBytes(9))),
  );
  for (const id of ids) words.set(id, new Uint8Array(1));
  isDeleting = true;
  for (const [index, id] of ids.entries()) if (index % 2 === 0) words.delete(id);

  const deletes = encodeStateAsUpdate(doc, encodeStateVector(doc));
  const answer = fold.guard(deletes, 'host', 'answer');
  expect(answer).toMatchObject({ ok: true, value: { update: deletes } });

  // When it is loaded, it is read back like any other entry.
  tail.push({ author: 'host', update: deletes, position: tail.length + 1 });
  const loaded = foldOf(tail);
  expect(loaded.voids.size).toBe(0);
  expect(loaded.fold.clocks).toEqual(fold.clocks);
});
