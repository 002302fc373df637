/** Stores a page's actions on the device, so that they survive the page. No call waits for more than `STORED_WITHIN_MS`. */
import type { ActionStore, StoredRow } from '#lib/device/action-store.ts';
import type { PageClaim } from '#lib/device/page-claim.ts';
import type { Action } from './action.ts';
import type { Schedule } from './schedule.ts';
import { actionOf, rowOf, sealLocally, type Sealing } from './stored-action.ts';

/** A browser may ask its user for permission to store, and wait for the answer. ms. */
const STORED_WITHIN_MS = 3_000;

export interface KeptActionsOptions {
  store: ActionStore;
  claim: PageClaim;
  sealing: Sealing;
  schedule: Schedule;
  /** Called when the device has stored an action, which may be after `add` gave up waiting for it. */
  changed?: () => void;
}

/** How a stored write ended. Its text stays on the device until the author has seen that. */
export type Ended = 'full' | 'superseded';

export interface FoundAction {
  action: Action;
  ended: Ended | null;
}

export class KeptActions {
  readonly #options: KeptActionsOptions;
  /** The entries of writes, sealed for this device, by action id. */
  readonly #local = new Map<string, Uint8Array>();
  readonly #storing = new Set<Action>();
  readonly #dropped = new WeakSet<Action>();

  constructor(options: KeptActionsOptions) {
    this.#options = options;
  }

  /** Reports the actions of closed pages, now and whenever another page is closed. False when the store can't be read. */
  find(found: (actions: FoundAction[]) => void): Promise<boolean> {
    return this.#soon(this.#find(found));
  }

  /** The device hasn't answered yet whether it could store the action. */
  isStoring(action: Action): boolean {
    return this.#storing.has(action);
  }

  /** False when the device refuses, or takes too long; the action then has no `order`. */
  async add(action: Action): Promise<boolean> {
    this.#storing.add(action);
    const isKept = await this.#soon(this.#add(action));
    this.#storing.delete(action);
    return isKept;
  }

  /** False when another page has taken the action over. True if the device refuses: the action is sent all the same. */
  async change(action: Action, ended?: Ended): Promise<boolean> {
    if (action.order === Infinity) return true;
    const { store, claim } = this.#options;
    const row = rowOf(action, claim.page, this.#sealed(action));
    const what = ended && row.what.kind === 'write' ? { ...row.what, ended } : row.what;
    let isOurs = true;
    await this.#soon(store.change({ ...row, what, order: action.order }).then((is) => void (isOurs = is)));
    return isOurs;
  }

  /** The store doesn't hold the action for any page. False when the store can't be read. */
  async isGone({ order }: Action): Promise<boolean> {
    let isGone = false;
    await this.#soon(
      this.#options.store.all().then((rows) => void (isGone = rows.every((row) => row.order !== order))),
    );
    return isGone;
  }

  drop(action: Action): void {
    this.#dropped.add(action);
    this.#local.delete(action.id);
    if (action.order !== Infinity) this.#options.store.drop(action.order).catch(() => undefined);
  }

  /** Leaves the stored actions to other pages. */
  release(): void {
    this.#options.claim.release();
  }

  async #find(found: (actions: FoundAction[]) => void): Promise<void> {
    const { store, claim } = this.#options;
    await claim.hold();
    const pages = new Set((await store.all()).map(({ page }) => page));
    const takeOver = async (page: string) => {
      const rows = await store.takeOver(page, claim.page);
      found(rows.flatMap((row) => this.#read(row)));
    };
    for (const page of pages) {
      if (page === '') await takeOver(page);
      else if (page !== claim.page) claim.whenGone(page, () => void takeOver(page).catch(() => undefined));
    }
  }

  #read(row: StoredRow): FoundAction[] {
    const action = actionOf(row, this.#options.sealing);
    if (action === null) return [];
    if (row.what.kind !== 'write') return [{ action, ended: null }];
    if (row.what.local) this.#local.set(action.id, row.what.local);
    return [{ action, ended: row.what.ended ?? null }];
  }

  async #add(action: Action): Promise<void> {
    const { store, claim } = this.#options;
    const [order = Infinity] = await store.add([rowOf(action, claim.page, this.#sealed(action))]);
    action.order = order;
    // It ended while the device was still storing it.
    if (this.#dropped.has(action)) this.drop(action);
    this.#options.changed?.();
  }

  #sealed(action: Action): Uint8Array | null {
    if (action.kind !== 'write' || action.entry === null) return null;
    const local = this.#local.get(action.id) ?? sealLocally(this.#options.sealing, action.entryId, action.entry);
    this.#local.set(action.id, local);
    return local;
  }

  #soon(work: Promise<void>): Promise<boolean> {
    return new Promise((resolve) => {
      const stop = this.#options.schedule.after(STORED_WITHIN_MS, () => resolve(false));
      const answer = (isDone: boolean) => {
        stop();
        resolve(isDone);
      };
      work.then(
        () => answer(true),
        () => answer(false),
      );
    });
  }
}
