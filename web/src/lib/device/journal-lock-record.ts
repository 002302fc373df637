/** The stored record of a passphrase: enough to check one, not to open a page. */
import { isAllowedCost, type PassphraseCost } from '@heard/shared/words/passphrase-cost';
import * as v from 'valibot';

export interface LockRecord {
  version: 1;
  /** Random, created with the journal's key. Stays the same when the passphrase changes. */
  id: string;
  cost: PassphraseCost;
  salt: Uint8Array;
  /** The journal's key, sealed with the key that is derived from the passphrase. */
  sealedKey: Uint8Array;
}

const schema = v.object({
  version: v.literal(1),
  id: v.string(),
  cost: v.pipe(v.object({ N: v.number(), r: v.number(), p: v.number() }), v.check(isAllowedCost)),
  salt: v.instance(Uint8Array),
  sealedKey: v.instance(Uint8Array),
});

/** Null for a record that this build can't read. */
export function readLockRecord(stored: unknown): LockRecord | null {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
}

/** Whether it is still the record that a passphrase was checked against. Each record has its own salt. */
export function isSameRecord(stored: unknown, record: LockRecord): boolean {
  const found = readLockRecord(stored);
  if (found === null || found.id !== record.id || found.salt.length !== record.salt.length) return false;
  return found.salt.every((byte, index) => byte === record.salt[index]);
}
