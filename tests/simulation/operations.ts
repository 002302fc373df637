/** The operations of a simulation, as data. */
import fc from 'fast-check';
import { OPEN_PLAN } from '../../shared/exercise/plan.fixture.ts';
import type { IntentDraft } from '@heard/shared/exercise/intent';
import type { Entry } from '@heard/shared/words/entry';
import type { LogFile } from './room-server.ts';
import { settle, Simulation, type Page } from './simulation.ts';

const PRESSES = ['open', 'ready', 'pause', 'stop', 'begin', 'finish', 'resume'] as const;
type PressType = (typeof PRESSES)[number];

export type Op =
  | { do: 'write'; page: number; what: 'name' | 'takeaway' | 'line' | 'long-line'; text: number }
  | { do: 'remove'; page: number; which: number }
  | { do: 'erase-words'; page: number }
  | { do: 'press'; page: number; type: PressType }
  | { do: 'cut' | 'restore' | 'reload' | 'close' | 'new-tab' | 'new-device'; page: number }
  | { do: 'deliver'; page: number; up: number; down: number }
  | { do: 'pass' }
  | { do: 'wait'; ms: number }
  | { do: 'next-evening'; page: number };

const page = fc.nat(7);
const frames = fc.constantFrom(0, 1, 2, 99);

export const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      page,
      what: fc.constantFrom('name', 'takeaway', 'line', 'long-line'),
      text: fc.nat(1_000_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), page, which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase-words' as const), page }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('press' as const), page, type: fc.constantFrom(...PRESSES) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('cut', 'restore', 'reload', 'close', 'new-tab', 'new-device'), page }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('deliver' as const), page, up: frames, down: frames }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(300, 3_000, 31_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('next-evening' as const), page }) },
);

/** A room with both people, in which the first conversation is open. */
export async function prepare(file: LogFile): Promise<Simulation> {
  const simulation = new Simulation(file);
  await simulation.start();
  const host = await simulation.open('host', simulation.browser('host'));
  await simulation.open('guest', simulation.browser('guest'));
  await simulation.calm();
  simulation.press(host, draft('open'));
  await simulation.calm();
  return simulation;
}

export async function perform(simulation: Simulation, op: Op): Promise<void> {
  if (op.do === 'pass') return settle();
  if (op.do === 'wait') return simulation.wait(op.ms);
  const { pages } = simulation;
  const page = pages[op.page % Math.max(1, pages.length)];
  if (!page) return revive(simulation, op.page);
  switch (op.do) {
    case 'write':
      return write(simulation, page, op);
    case 'remove': {
      const mine = page.client.current.words.entries.filter(({ seat }) => seat === page.seat);
      const word = mine[op.which % Math.max(1, mine.length)];
      return word && void page.client.remove(word.id);
    }
    case 'erase-words':
      return void page.client.eraseWords(page.client.current.view.conversation);
    case 'press':
      return simulation.press(page, draft(op.type));
    case 'cut':
      return page.network.cut();
    case 'restore':
      return page.network.restore();
    case 'close':
      return simulation.close(page);
    case 'reload':
      simulation.close(page);
      return void (await simulation.open(page.seat, page.browser));
    case 'new-tab':
      return void (pages.length < 6 && (await simulation.open(page.seat, page.browser)));
    case 'new-device':
      return void (pages.length < 6 && (await simulation.open(page.seat, simulation.browser(page.seat))));
    case 'deliver':
      page.network.deliver(op.up, op.down);
      return settle();
    case 'next-evening':
      return nextEvening(simulation, page);
  }
}

async function revive(simulation: Simulation, which: number): Promise<void> {
  const { browsers } = simulation;
  const found = browsers[which % browsers.length];
  if (found) await simulation.open(found.seat, found.browser);
}

function write(simulation: Simulation, page: Page, { what, text }: Extract<Op, { do: 'write' }>): void {
  const { view } = page.client.current;
  const said = `${what} ${text}`;
  const at = { conversation: view.conversation, step: view.ordinal };
  // Like the screens, each device rewrites an existing entry.
  const { conversation } = at;
  const own = page.client.current.words.entries.filter(({ seat }) => seat === page.seat);
  const person = own.find(({ entry }) => entry.kind === 'person');
  const taken = own.find(({ entry }) => entry.kind === 'takeaway' && entry.conversation === conversation);
  const entries: Record<typeof what, [Entry, (string | undefined)?]> = {
    name: [{ kind: 'person', name: said }, person?.id],
    takeaway: [{ kind: 'takeaway', conversation, text: said }, taken?.id],
    line: [{ kind: 'line', ...at, text: said, order: 0 }],
    'long-line': [{ kind: 'line', ...at, text: `${said} ${'x'.repeat(5_000)}`, order: 0 }],
  };
  const [entry, id] = entries[what];
  simulation.write(page, entry, id);
}

/** The person at this page stops the conversation and opens the next one. */
async function nextEvening(simulation: Simulation, page: Page): Promise<void> {
  page.network.restore();
  for (const type of ['stop', 'open'] as const) {
    simulation.press(page, draft(type));
    for (let round = 0; round < 6; round += 1) {
      await settle();
      page.network.deliver(99, 99);
    }
  }
}

function draft(type: PressType): IntentDraft {
  if (type === 'open') return { type, plan: OPEN_PLAN };
  return type === 'resume' ? { type, way: 'here' } : { type };
}
