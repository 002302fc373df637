/** What the device keeps of a page's actions, so that they survive it. Never holds anything up for long. */
import type { ActionStore, StoredRow } from '#lib/device/action-store.ts';
import type { PageClaim } from '#lib/device/page-claim.ts';
import type { Action } from './action.ts';
import type { Schedule } from './schedule.ts';
import { actionOf, rowOf, sealLocally, type Sealing } from './stored-action.ts';

/** A browser may ask the person before it stores anything, and wait for their answer: nothing here waits for that. ms. */
const STORED_WITHIN_MS = 3_000;

export interface KeptActionsOptions {
  store: ActionStore;
  claim: PageClaim;
  sealing: Sealing;
  schedule: Schedule;
}

/** `full`, `superseded`: it isn't in the room and won't be; its words wait for their author. */
export type Ended = 'full' | 'superseded';

export interface FoundAction {
  action: Action;
  ended: Ended | null;
}

export class KeptActions {
  readonly #options: KeptActionsOptions;
  /** Of writings, by action id: the entry as this device keeps it. */
  readonly #local = new Map<string, Uint8Array>();
  readonly #storing = new Set<Action>();
  readonly #dropped = new WeakSet<Action>();

  constructor(options: KeptActionsOptions) {
    this.#options = options;
  }

  /** Gives what pages that are gone left behind, now and whenever one goes. False when the device can't be asked. */
  find(found: (actions: FoundAction[]) => void): Promise<boolean> {
    return this.#soon(this.#find(found));
  }

  /** Whether the device hasn't said yet that it keeps it. */
  isStoring(action: Action): boolean {
    return this.#storing.has(action);
  }

  /** False when the device refuses, or takes too long. It has no order then. */
  async add(action: Action): Promise<boolean> {
    this.#storing.add(action);
    const isKept = await this.#soon(this.#add(action));
    this.#storing.delete(action);
    return isKept;
  }

  /** False when another page has taken it over. What the device refuses to keep counts as kept: it is sent all the same. */
  async change(action: Action, ended?: Ended): Promise<boolean> {
    if (action.order === Infinity) return true;
    const { store, claim } = this.#options;
    const row = rowOf(action, claim.page, this.#sealed(action));
    const what = ended && row.what.kind === 'write' ? { ...row.what, ended } : row.what;
    let isOurs = true;
    await this.#soon(store.change({ ...row, what, order: action.order }).then((is) => void (isOurs = is)));
    return isOurs;
  }

  /** Whether the device has it no more, on no page. False when it can't be asked. */
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

  /** What is kept is another page's from now on. */
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
    // It had its outcome while the device was still writing it down.
    if (this.#dropped.has(action)) this.drop(action);
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
