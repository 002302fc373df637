/** A fixture for each test: Ana and Ben in a room whose first conversation is open; and functions that read their screens. */
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { OPEN_PLAN } from '../../shared/exercise/plan.fixture.ts';
import type { Entry } from '@heard/shared/words/entry';
import type { Seat } from '@heard/shared/exercise/seat';
import { LogFile } from './room-server.ts';
import { settle, Simulation, type Page } from './simulation.ts';

export const open = { type: 'open', plan: OPEN_PLAN } as const;

export function takeaway(text: string, conversation = 1): Entry {
  return { kind: 'takeaway', conversation, text };
}

/** So large that the small rooms of these tests have space for one, but not for two. */
export function long(text: string): Entry {
  return takeaway(`${text} ${'x'.repeat(5_000)}`);
}

export class TwoPeople {
  simulation!: Simulation;
  ana!: Page;
  ben!: Page;

  async start(file: LogFile): Promise<void> {
    this.simulation = new Simulation(file);
    await this.simulation.start();
    this.ana = await this.simulation.open('host', this.simulation.browser('host'));
    this.ben = await this.simulation.open('guest', this.simulation.browser('guest'));
    await this.simulation.calm();
    this.simulation.press(this.ana, open);
    await this.simulation.calm();
  }

  reload(page: Page): Promise<Page> {
    this.simulation.close(page);
    return this.simulation.open(page.seat, page.browser);
  }

  /** Delivers all frames of these pages, and none of the others. */
  async flow(...pages: Page[]): Promise<void> {
    for (let round = 0; round < 12; round += 1) {
      await settle();
      for (const page of pages) page.network.deliver(99, 99);
    }
  }

  async nextEvening(page: Page): Promise<void> {
    this.simulation.press(page, { type: 'stop' });
    await this.flow(page);
    this.simulation.press(page, open);
    await this.flow(page);
  }
}

export function twoPeople(): TwoPeople {
  const at = new TwoPeople();
  let file: LogFile;
  beforeAll(() => void (file = new LogFile()));
  afterAll(() => file.dispose());
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    await at.start(file);
  });
  afterEach(() => {
    at.simulation.end();
    vi.useRealTimers();
  });
  return at;
}

export function status(page: Page): string {
  return page.client.current.view.status;
}

/** The words of a seat that a page shows. */
export function texts(page: Page, seat: Seat = 'host'): string[] {
  const own = page.client.current.words.entries.filter((word) => word.seat === seat);
  return own.map(({ entry }) => ('text' in entry ? entry.text.slice(0, 20).trim() : entry.kind)).sort();
}

/** The actions that a page reports as not done. */
export function untold(page: Page): string[] {
  return page.client.current.unplaced.map(({ what, outcome }) => `${what.kind} ${outcome.type}`);
}
