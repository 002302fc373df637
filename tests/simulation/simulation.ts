/** Deterministic simulation: two people with browsers, pages and connections against the server's real room. Tests deliver every frame. */
import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import { roomKeys } from '@heard/shared/words/keys';
import type { Entry } from '@heard/shared/words/entry';
import type { Seat } from '@heard/shared/exercise/seat';
import type { IntentDraft } from '@heard/shared/exercise/intent';
import type { Action, Outcome } from '../../web/src/lib/room/action.ts';
import { RoomClient } from '../../web/src/lib/room/room-client.ts';
import { ServerClock } from '../../web/src/lib/room/clock.ts';
import { RoomConnection } from '../../web/src/lib/room/room-connection.ts';
import { BROWSER_SCHEDULE } from '../../web/src/lib/room/schedule.ts';
import { FakeNetwork } from './fake-network.ts';
import { MemoryBrowser } from './memory-browser.ts';
import type { StoredRow } from '../../web/src/lib/device/action-store.ts';
import { RoomServer, type LogFile } from './room-server.ts';

/** An action that a device has stored, and its outcomes. */
export interface Kept {
  row: StoredRow;
  browser: MemoryBrowser;
  /** The number of log entries when the action was stored. */
  storedBefore: number;
  outcomes: { outcome: Outcome; action: Action; page: Page }[];
}

let rooms = 0;
let pages = 0;

class FakeDocument extends EventTarget {
  visibilityState = 'visible';
}

/** One tab of one browser. */
export class Page {
  readonly id: string;
  readonly seat: Seat;
  readonly browser: MemoryBrowser;
  readonly client: RoomClient;
  readonly roomConnection: RoomConnection;
  readonly network: FakeNetwork;
  readonly #window = new EventTarget();
  isAlive = true;

  /** `read`: the network and connection with which the door was read. */
  constructor(
    simulation: Simulation,
    seat: Seat,
    browser: MemoryBrowser,
    read?: { network: FakeNetwork; roomConnection: RoomConnection },
  ) {
    this.id = `page-${(pages += 1)}`;
    this.seat = seat;
    this.browser = browser;
    const window = this.#window;
    const { network, roomConnection } = read ?? simulation.read(seat, window);
    this.network = network;
    this.roomConnection = roomConnection;
    this.client = new RoomClient({
      clock: new ServerClock({ monotonic: () => simulation.now, wall: () => simulation.now }),
      connection: this.roomConnection,
      links: { own: '', other: null },
      store: browser.store(() => this.isAlive),
      claim: browser.claim(this.id),
      environment: { document: new FakeDocument(), window, schedule: BROWSER_SCHEDULE },
      onOutcome: (action, outcome) => this.isAlive && simulation.note(this, action, outcome),
    });
  }

  /** The page becomes visible again, and takes over actions of closed pages. */
  wakes(): void {
    this.#window.dispatchEvent(new Event('pageshow'));
  }
}

export class Simulation {
  server: RoomServer;
  readonly roomSecret: Uint8Array;
  readonly kept = new Map<string, Kept>();
  readonly browsers: { seat: Seat; browser: MemoryBrowser }[] = [];
  pages: Page[] = [];
  readonly #file: LogFile;

  constructor(file: LogFile) {
    this.#file = file;
    this.roomSecret = new Uint8Array(16);
    new DataView(this.roomSecret.buffer).setUint32(0, (rooms += 1));
    this.server = new RoomServer(file, roomKeys(this.roomSecret).roomId);
  }

  /** Restarts the server with another log, in which this room is empty. */
  async loseLog(file: LogFile): Promise<void> {
    this.server = new RoomServer(file, this.server.roomId);
    await this.server.create();
    for (const page of this.pages) page.network.cut();
  }

  get now(): number {
    return this.#file.clock.now;
  }

  async start(): Promise<void> {
    await this.server.create();
  }

  /** A network, and a connection that hasn't been opened, as when somebody reads an invitation at the door. */
  read(seat: Seat, window = new EventTarget()): { network: FakeNetwork; roomConnection: RoomConnection } {
    const network = new FakeNetwork((_path, _protocols, end) => this.server.accept(seat, end));
    const link = { seat, roomSecret: this.roomSecret, seatSecret: new Uint8Array(16).fill(9) };
    return {
      network,
      roomConnection: new RoomConnection({ link, server: 'ws://simulated', socket: network.socket, window }),
    };
  }

  async open(
    seat: Seat,
    browser: MemoryBrowser,
    read?: { network: FakeNetwork; roomConnection: RoomConnection },
  ): Promise<Page> {
    const page = new Page(this, seat, browser, read);
    this.pages.push(page);
    void page.client.connect();
    await settle();
    page.client.comeIn();
    return page;
  }

  /** A reload, a crash or a closed tab: the page's pending work is lost. */
  close(page: Page): void {
    page.isAlive = false;
    page.network.cut();
    page.client.leave();
    page.browser.kill(page.id);
    this.pages = this.pages.filter((other) => other !== page);
  }

  browser(seat: Seat): MemoryBrowser {
    const browser = new MemoryBrowser((row) => {
      this.kept.set(row.id, { row, browser, storedBefore: this.server.stored.length, outcomes: [] });
    });
    this.browsers.push({ seat, browser });
    return browser;
  }

  write(page: Page, entry: Entry, id?: string | undefined): void {
    void page.client.write(entry, id);
  }

  /** Sends an intent for the view that the page shows now. */
  press(page: Page, draft: IntentDraft): void {
    void page.client.send(draft, page.client.current.view);
  }

  note(page: Page, action: Action, outcome: Outcome): void {
    this.kept.get(action.id)?.outcomes.push({ outcome, action, page });
  }

  wait(ms: number): void {
    this.#file.clock.now += ms;
    vi.advanceTimersByTime(ms);
  }

  /** Restores all networks and delivers frames until nothing is in flight. */
  async calm(): Promise<void> {
    for (const page of this.pages) page.network.restore();
    for (let quiet = 0, round = 0; quiet < 6 || round < 12; round += 1) {
      if (round > 400) throw new Error('frames are still being sent after 400 rounds');
      await settle();
      const moved = this.pages.reduce((sum, page) => sum + page.network.deliver(99, 99), 0);
      quiet = moved === 0 ? quiet + 1 : 0;
      if (round === 8) for (const page of this.pages) page.wakes();
      if (moved === 0) this.wait(2_600);
    }
  }

  end(): void {
    for (const page of [...this.pages]) this.close(page);
  }
}

/** Waits for pending promises and for the log's next commit. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 4; turns += 1) await turn();
}
