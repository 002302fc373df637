/**
 * Takes screenshots of both devices at every step of a whole evening, in dark and light mode:
 * `node tests/screens/screens.ts FOLDER`. For review, and for the picture in the README. It checks nothing.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../../scripts/browser.ts';
import { buildWeb } from '../../scripts/web-build.ts';
import { Actor, LAPTOP, PHONE } from '../support/actor.ts';
import { agreeOnNextTime, arrive, choose, WRITTEN } from '../support/conversation.ts';
import { HeardServer } from '../support/heard-server.ts';

const folder = resolve(process.argv[2] ?? 'screens');
mkdirSync(folder, { recursive: true });

const executablePath = await provideBrowser();
if (executablePath === null || !(await buildWeb())) process.exit(1);

const server = await HeardServer.open();
const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
const host = await Actor.arrives('Ana', browser, LAPTOP, server.port);
const guest = await Actor.arrives('Ben', browser, PHONE, server.port);

let count = 0;

/** A screenshot of each given device, in light and dark mode. */
async function picture(name: string, actors: readonly Actor[] = [host, guest]): Promise<void> {
  count += 1;
  for (const actor of actors) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await actor.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settled(actor);
      const device = actor === host ? 'laptop' : 'phone';
      const number = String(count).padStart(2, '0');
      await actor.page.screenshot({ path: join(folder, `${number}-${name}-${device}-${colorScheme}.png`) });
    }
  }
}

/** Waits until all transitions have ended. The ring and the breath aren't waited for: they are animations. */
async function settled({ page }: Actor): Promise<void> {
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map((transition) => transition.finished));
  });
}

async function passes(ms: number): Promise<void> {
  server.clock.advance(ms);
  await Promise.all([host.wakes(), guest.wakes()]);
}

async function invitation(): Promise<void> {
  await host.goesHome();
  await guest.goesHome();
  await picture('home');
  await host.follows('Open a room');
  await host.writes('Your name', 'Ana');
  await host.writes('Their name', 'Ben');
  await picture('set-the-table', [host]);
  await host.presses('Go on');
  await host.sees('Ben is not here yet.');
  await picture('waiting', [host]);
  const link = await host.copiesLink('Copy message and link');
  await guest.opens(link);
  await guest.isOffered('Come in');
  await picture('door', [guest]);
  await guest.comesIn();
  await host.isOffered('I’m ready');
  await picture('gathering');
}

async function opening(): Promise<void> {
  await host.presses('I’m ready');
  await guest.isOffered('I’m ready');
  await picture('one-is-ready');
  await guest.presses('I’m ready');
  await guest.isOffered('We can begin');
  await picture('arrive');
  await host.presses('We can begin');
  await guest.presses('We can begin');
  await host.expectsVoice('mine');
  await picture('value-first');
  await host.presses('Over to you');
  await guest.expectsVoice('mine');
  await picture('value-second');
  await guest.presses('Over to you');
  await host.expectsVoice('mine');
}

async function firstTurn(): Promise<void> {
  await picture('stretch');
  await passes(95_000);
  await host.isOffered('One more minute');
  await picture('stretch-after-the-chime');
  await guest.presses('Let me say it back');
  await host.sees('would like to say it back');
  await picture('asked-to-say-it-back');
  await host.presses('Hear it back');
  await guest.expectsVoice('mine');
  await picture('short-say-back');
  await guest.presses('Done');
  await host.expectsVoice('mine');
  await passes(200_000);
  await host.sees('Take the time');
  await picture('overtime');
  await host.presses('That’s all for now');
  await guest.expectsVoice('mine');
  await guest.writes('One line of it, if you like', WRITTEN.guestLine.replace(/^\w+: /, ''));
  await picture('say-back');
  await guest.presses('Offer it to Ana');
  await guest.presses('I’ve said it');
  await host.expectsVoice('mine');
  await picture('answer');
  await host.presses('Not quite');
  await picture('not-quite');
  await host.presses('Back');
  await host.presses('That’s it');
  await guest.sees('That’s it.');
  await picture('glow');
  await passes(4_000);
  await guest.isOffered('I’m ready');
  await picture('swap');
  await guest.presses('I’m ready');
  await guest.expectsVoice('mine');
  await picture('second-turn');
}

async function pauses(): Promise<void> {
  await guest.presses('Pause');
  await host.isAsked('Ben needs a pause.');
  await picture('pause');
  await guest.presses('Something else');
  await picture('pause-choices');
  await guest.presses(/^Until /);
  await host.sees('will be back at');
  await picture('longer-pause');
  for (const actor of [guest, host]) {
    await actor.presses('I’m back and ready');
    if (actor === guest) await picture('ways-back');
    await actor.presses('To the close');
  }
  await host.isAsked('You’re both back.');
  await picture('coming-back');
  await passes(30_000);
}

async function close(): Promise<void> {
  await host.isAsked('When would you like to meet here again?');
  await picture('next-time');
  await agreeOnNextTime(host, guest);
  await picture('to-keep');
  await host.writes('My line', 'You noticed more than I thought.');
  await host.presses('Keep this line');
  await guest.writes('My line', 'It is enough to be there.');
  await guest.presses('Keep this line');
  await host.isNotOffered('Pause');
  await picture('summary');
}

/** A new room with another exercise, up to its first step. */
async function anotherRoom(exercise: string): Promise<void> {
  const link = await host.opensARoom({ partner: 'Ben' });
  await guest.opens(link);
  await guest.comesIn();
  await host.isOffered('I’m ready');
  await choose({ host, guest }, exercise);
  await picture(`${exercise.toLowerCase().replaceAll(' ', '-')}-gathering`);
  await arrive({ host, guest });
}

async function fixedStretches(): Promise<void> {
  await anotherRoom('Five and five');
  await host.sees('Ben is silent');
  await passes(100_000);
  await picture('slot');
  await passes(200_000);
  await host.isAsked('Finish your sentence.');
  await picture('slot-after-the-bell');
  await passes(15_000);
  await guest.sees('Soon it’s your turn');
  await picture('slots-between');
}

async function openTime(): Promise<void> {
  await anotherRoom('Open time');
  await host.sees('Together');
  await passes(120_000);
  await picture('open-time');
  await passes(180_000);
  await host.isOffered('Go on');
  await picture('open-time-after-the-bell');
}

async function twoViews(): Promise<void> {
  await anotherRoom('Two views');
  for (const actor of [host, guest]) await actor.presses('Go on');
  await host.presses('Pass');
  await guest.presses('I’m ready');
  await guest.presses('Pass');
  await picture('columns');
  for (const [actor, line] of [
    [host, 'I like to know a day before who is coming.'],
    [guest, 'I like it when the door is simply open.'],
  ] as const) {
    await actor.writes('My first line', line);
    await actor.presses('Offer this line');
  }
  await guest.sees('I like to know a day before');
  await picture('columns-with-lines');
}

async function slowQuestions(): Promise<void> {
  await anotherRoom('Slow questions');
  await guest.sees('Ana was asked:');
  await picture('question');
  await host.presses('Another question');
  await picture('another-question');
}

await invitation();
await opening();
await firstTurn();
await pauses();
await close();
await fixedStretches();
await openTime();
await twoViews();
await slowQuestions();
await Promise.all([host.leaves(), guest.leaves()]);
await browser.close();
await server.close();
console.log(`The pictures are in ${folder}.`);
