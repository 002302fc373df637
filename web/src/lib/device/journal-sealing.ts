/** The journal's cryptography. Imported on demand, only where there is a passphrase. */
import { keyFromPassphrase, PASSPHRASE_SALT_BYTES } from '@heard/shared/words/passphrase';
import type { PassphraseCost } from '@heard/shared/words/passphrase-cost';
import { openBytes, openPage, sealBytes, sealPage } from '@heard/shared/words/sealed-page';
import { KeyForgotten, type PageSeal } from './journal-access.ts';
import type { LockRecord } from './journal-lock-record.ts';
import { randomBytes, randomId } from './random.ts';

const KEY_BYTES = 32;

/** `part`: from 0 to 1. */
export type Progress = (part: number) => void;

/** Creates a key for the journal, and the record that this passphrase opens. */
export async function newLock(
  passphrase: string,
  cost: PassphraseCost,
  onProgress?: Progress,
): Promise<{ record: LockRecord; seal: PageSeal }> {
  const id = randomId();
  const key = randomBytes(KEY_BYTES);
  return { record: await recordOf(id, key, passphrase, cost, onProgress), seal: pageSeal(id, key) };
}

/** Null for a wrong passphrase. */
export async function openLock(
  record: LockRecord,
  passphrase: string,
  onProgress?: Progress,
): Promise<{ seal: PageSeal; recordFor: (passphrase: string, cost: PassphraseCost) => Promise<LockRecord> } | null> {
  const key = await keyIn(record, passphrase, onProgress);
  if (key === null) return null;
  return {
    seal: pageSeal(record.id, key),
    recordFor: (next, cost) => recordOf(record.id, key, next, cost, onProgress),
  };
}

async function keyIn(record: LockRecord, passphrase: string, onProgress?: Progress): Promise<Uint8Array | null> {
  const outer = await keyFromPassphrase(passphrase, record.salt, record.cost, onProgress);
  const key = openBytes(outer, `key/${record.id}`, record.sealedKey);
  outer.fill(0);
  return key;
}

async function recordOf(
  id: string,
  key: Uint8Array,
  passphrase: string,
  cost: PassphraseCost,
  onProgress?: Progress,
): Promise<LockRecord> {
  const salt = randomBytes(PASSPHRASE_SALT_BYTES);
  const outer = await keyFromPassphrase(passphrase, salt, cost, onProgress);
  const sealedKey = sealBytes(outer, `key/${id}`, key, randomBytes);
  outer.fill(0);
  return { version: 1, id, cost, salt, sealedKey };
}

function pageSeal(lockId: string, key: Uint8Array): PageSeal {
  let isForgotten = false;
  const known = (): Uint8Array => {
    if (isForgotten) throw new KeyForgotten('the journal was locked during the change');
    return key;
  };
  return {
    lockId,
    seal: (place, content) => sealPage(known(), place, content, randomBytes),
    open: (place, sealed) => openPage(known(), place, sealed),
    forget: () => {
      isForgotten = true;
      key.fill(0);
    },
  };
}
