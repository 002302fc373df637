/** What this device keeps of a passphrase: enough to try one, nothing to read a page with. */
import { isAllowedCost, type PassphraseCost } from '@heard/shared/words/passphrase-cost';
import * as v from 'valibot';

export interface LockRecord {
  version: 1;
  /** Random, made with the journal's key. Stays when the passphrase changes. */
  id: string;
  cost: PassphraseCost;
  salt: Uint8Array;
  /** The journal's key, sealed under the passphrase's. */
  sealedKey: Uint8Array;
}

const schema = v.object({
  version: v.literal(1),
  id: v.string(),
  cost: v.pipe(v.object({ N: v.number(), r: v.number(), p: v.number() }), v.check(isAllowedCost)),
  salt: v.instance(Uint8Array),
  sealedKey: v.instance(Uint8Array),
});

/** Null for what this build doesn't know. */
export function readLockRecord(stored: unknown): LockRecord | null {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
}

/** Whether this is still the record that a passphrase was tried on: each has a salt of its own. */
export function isSameRecord(stored: unknown, record: LockRecord): boolean {
  const found = readLockRecord(stored);
  if (found === null || found.id !== record.id || found.salt.length !== record.salt.length) return false;
  return found.salt.every((byte, index) => byte === record.salt[index]);
}
