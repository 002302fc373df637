/**
 * A phone's CPU load while somebody speaks: `pnpm bench stretch`. 4x CPU slowdown, motion not reduced, no input. The ring and the
 * ember are animated by the compositor, so the main thread should be idle between two ticks.
 */
import { setTimeout as passes } from 'node:timers/promises';
import { chromium, type CDPSession } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../../scripts/browser.ts';
import { buildWeb } from '../../scripts/web-build.ts';
import { Actor, PHONE } from '../support/actor.ts';
import { toFirstStretch } from '../support/conversation.ts';
import { HeardServer } from '../support/heard-server.ts';
import { finish, median, type Figure } from './figures.ts';

const CPU_SLOWDOWN = 4;
const SPANS = 5;
const SPAN_MS = 2000;

interface Work {
  taskMs: number;
  frames: number;
}

const executablePath = await provideBrowser();
const isBuilt = process.env['HEARD_WEB_DIR'] !== undefined || (await buildWeb());
if (executablePath === null || !isBuilt) process.exit(1);

const server = await HeardServer.open();
const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });

async function total(line: CDPSession): Promise<Work> {
  const { metrics } = await line.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { taskMs: of('TaskDuration') * 1000, frames: of('RecalcStyleCount') };
}

/** Main-thread work per second, measured over this many spans. */
async function workOf({ context, page }: Actor): Promise<Work[]> {
  const line = await context.newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await line.send('Performance.enable');
  // The transitions of the new step have ended, and what isn't needed has faded.
  await passes(12_000);
  const spans: Work[] = [];
  for (let span = 0; span < SPANS; span += 1) {
    const [before, since] = [await total(line), performance.now()];
    await passes(SPAN_MS);
    const [after, seconds] = [await total(line), (performance.now() - since) / 1000];
    spans.push({
      taskMs: (after.taskMs - before.taskMs) / seconds,
      frames: (after.frames - before.frames) / seconds,
    });
  }
  return spans;
}

const host = await Actor.arrives('Ana', browser, PHONE, server.port);
const guest = await Actor.arrives('Ben', browser, PHONE, server.port);
await toFirstStretch({ host, guest });
for (const { page } of [host, guest]) await page.emulateMedia({ reducedMotion: 'no-preference' });
await host.page.bringToFront();
const speaker = await workOf(host);
await guest.page.bringToFront();
const listener = await workOf(guest);
await host.leaves();
await guest.leaves();
await browser.close();
await server.close();

const of = (spans: readonly Work[], key: keyof Work) => median(spans.map((span) => span[key]));
const figures: Figure[] = [
  { name: 'speakerMsPerS', value: of(speaker, 'taskMs'), unit: 'ms', most: 300, says: 'work a second, speaker' },
  { name: 'listenerMsPerS', value: of(listener, 'taskMs'), unit: 'ms', most: 300, says: 'work a second, listener' },
  { name: 'speakerStyles', value: of(speaker, 'frames'), unit: '', most: 12, says: 'times styled a second, speaker' },
  {
    name: 'listenerStyles',
    value: of(listener, 'frames'),
    unit: '',
    most: 12,
    says: 'times styled a second, listener',
  },
];
finish('stretch', figures);
