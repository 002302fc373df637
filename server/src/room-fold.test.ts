import { randomBytes } from 'node:crypto';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { LIMITS } from '@heard/shared/wire/limits';
import { toBase64url } from '@heard/shared/words/base64url';
import { expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { foldOf } from './room-fold.ts';
import type { StoredEntry } from './log/room-log.ts';

it('[SV32] a device with a long life behind it is taken in with what is new, whatever it tells of old deletes', () => {
  const doc = new Doc();
  doc.clientID = clientIdFor('host', 5);
  const tail: StoredEntry[] = [];
  const { fold } = foldOf({ snapshot: null, snapshotPosition: 0, tail: [], lastPulse: null, followers: 1 });
  doc.on('update', (update: Uint8Array) => {
    const guarded = fold.guard(update, 'host', 'live');
    if (!guarded.ok || guarded.value.update === null) throw new Error('an honest update was refused');
    const entry = { author: 'host', update: guarded.value.update } as const;
    fold.apply(entry);
    tail.push({ ...entry, position: tail.length + 1 });
  });
  const words = doc.getMap<Uint8Array>('host');
  const ids = Array.from({ length: 2 * LIMITS.structsPerUpdate + 2 }, () =>
    toBase64url(new Uint8Array(randomBytes(9))),
  );
  for (const id of ids) words.set(id, new Uint8Array(1));
  for (const [index, id] of ids.entries()) if (index % 2 === 0) words.delete(id);

  const deletes = encodeStateAsUpdate(doc, encodeStateVector(doc));
  const answer = fold.guard(deletes, 'host', 'answer');
  expect(answer).toMatchObject({ ok: true, value: { update: deletes } });

  // Stored, it is read back like everything else.
  tail.push({ author: 'host', update: deletes, position: tail.length + 1 });
  const loaded = foldOf({ snapshot: null, snapshotPosition: 0, tail, lastPulse: null, followers: 1 });
  expect(loaded.voids.size).toBe(0);
  expect(loaded.fold.clocks).toEqual(fold.clocks);
});
