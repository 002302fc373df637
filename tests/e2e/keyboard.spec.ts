import { expect } from '@playwright/test';
import { axeFindings, headingFindings, smallFindings, wideFindings } from '../support/access.ts';
import { ByKeyboard } from '../support/by-keyboard.ts';
import { test } from '../support/fixtures.ts';

type Two = Record<'host' | 'guest', ByKeyboard>;

/** Runs the accessibility checks on both current screens. */
async function expectAccessible({ host, guest }: Two, { axe = true } = {}): Promise<void> {
  for (const { page } of [host, guest]) {
    expect.soft(await headingFindings(page)).toEqual([]);
    expect.soft(await wideFindings(page)).toEqual([]);
    expect.soft(await smallFindings(page)).toEqual([]);
    if (axe) expect.soft(await axeFindings(page)).toEqual([]);
  }
}

async function meet({ host, guest }: Two): Promise<void> {
  await host.actor.goesHome();
  await host.follows('Open a room');
  await host.writes('Your name', 'Ana');
  await host.writes('Their name', 'Ben');
  await host.presses('Go on');
  await host.isAtHeading('Ben is not here yet.');
  await host.reaches(host.page.getByRole('button', { name: 'Copy message and link' }));
  const link = await copied(host);
  await guest.actor.opens(link);
  await expect(guest.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible({ host, guest });
  await guest.writes('Your name', 'Ben');
  await guest.presses('Come in');
  for (const each of [host, guest]) await each.isAtHeading('You’re both here.');
}

async function copied({ page }: ByKeyboard): Promise<string> {
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied. Paste it into a message.').first()).toBeVisible();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  return /https?:\/\/\S+\/r#\S+/.exec(message)?.[0] ?? '';
}

/** Chooses First words, whose group (`details`) may have to be opened first. */
async function chooseFirstWords({ host, guest }: Two): Promise<void> {
  const { page } = host;
  await host.presses('Change', ' ');
  const radio = page.getByRole('radio', { name: /^First words\b/ });
  if (!(await radio.isVisible())) {
    await host.reaches(page.locator('summary', { hasText: 'First words' }).first());
    await page.keyboard.press('Enter');
  }
  await host.reaches(page.getByRole('radio').filter({ visible: true }).first());
  for (let presses = 0; presses < 12 && !(await radio.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown');
  await guest.actor.sees(/^First words · /);
  await host.presses('Done', ' ');
}

/** Expects what a screen reader needs: whose turn it is, one heading, the buttons, and the time left. */
async function areTold({ host, guest }: Two): Promise<void> {
  await expect(host.page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - paragraph: You have the floor
      - button "Chimes" [pressed]
      - button "Leave quickly"
    - main:
      - region "Tell something pleasant or ordinary from the last few days.":
        - heading "Tell something pleasant or ordinary from the last few days." [level=1]
        - paragraph
        - button "Another question"
        - button "If it doesn’t work"
        - list "Ways to begin"
        - button "I have my own words"
      - button "Hear it back"
      - button "That’s all for now"
      - button "Pass"
    - img "About a minute left."
    - contentinfo:
      - button "Pause"
      - button "More"
    - paragraph: You have the floor.
  `);
  await expect(guest.page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - paragraph: You are listening to Ana
      - button "Chimes" [pressed]
      - button "Leave quickly"
    - main:
      - region "Only listen. Soon you say it back.":
        - heading "Only listen. Soon you say it back." [level=1]
        - paragraph
        - button "If it doesn’t work"
        - group: A note for myself
      - button "Let me say it back"
    - img "About a minute left."
    - contentinfo:
      - button "Pause"
      - button "More"
    - paragraph: You are listening to Ana.
  `);
}

async function areToldOfTheAnswer({ host, guest }: Two): Promise<void> {
  await expect(host.page.locator('body')).toMatchAriaSnapshot(`
    - main:
      - region "Does it fit?":
        - heading "Does it fit?" [level=1]
        - figure "Ben":
          - blockquote: "“Malachit: a walk by the quay”"
          - text: Ben
        - button "If it doesn’t work"
      - button "That’s it"
      - button "There’s more"
      - button "Not quite"
  `);
  await expect(guest.page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - paragraph: Ana is looking at it
    - main:
      - region "Ana is thinking about what you said.":
        - heading "Ana is thinking about what you said." [level=1]
        - figure "Your line"
    - img "About half a minute left."
    - contentinfo:
      - button "Pause"
      - button "More"
    - paragraph: Ana is looking at it.
  `);
}

/** Records every announcement of this screen's polite live regions from now on. */
async function listens({ page }: ByKeyboard): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live], [role="status"]',
        );
        const text = region?.textContent?.trim();
        if (text && said.at(-1) !== text) said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

/** One turn from its first words: told, a short say-back, told on, the say-back, answered. */
async function turn(speaker: ByKeyboard, listener: ByKeyboard, line?: string): Promise<void> {
  await speaker.isAtHeading(/^Tell something/);
  await listener.isAtHeading(/^Only listen/);
  await speaker.presses('Hear it back');
  await listener.isAtHeading(/^In a few words/);
  await listener.presses('Done', ' ');
  await speaker.isAtHeading('What was it like for you?');
  await speaker.presses('That’s all for now');
  await listener.isAtHeading(/^Say back the whole/);
  if (line !== undefined) {
    await listener.writes('One line of it, if you like', line);
    await listener.presses(`Offer it to ${speaker.actor.name}`);
    await listener.actor.sees(`${speaker.actor.name} will see this line`);
    await listener.isSomewhere();
  }
  await listener.presses('I’ve said it');
  await speaker.isAtHeading('Does it fit?');
}

async function keepLines({ host, guest }: Two): Promise<void> {
  for (const [each, line] of [
    [host, 'Siena: you noticed'],
    [guest, 'Purpur: being there'],
  ] as const) {
    await each.isAtHeading(/^One line that you take with you/);
    await each.writes('My line', line);
    await each.presses('Keep this line');
    await each.isSomewhere();
  }
}

/** The summary, saved in the journal on this device. */
async function save(each: ByKeyboard): Promise<void> {
  await expect(each.page.getByRole('heading', { level: 2, name: 'What do you keep?' })).toBeVisible();
  await each.isSomewhere();
  await each.presses('All of mine');
  await each.isSomewhere();
  await each.presses('Save in the journal');
  await each.actor.sees(/^Saved on this device/);
  await each.isSomewhere();
}

test('[E2E80] [AX07] [AX10] a whole conversation by keyboard alone, from the first page to the saved summary, and focus is never lost', async ({
  host: ana,
  guest: ben,
  passes,
}) => {
  const host = new ByKeyboard(ana);
  const guest = new ByKeyboard(ben);
  const two = { host, guest };
  await ana.page.emulateMedia({ colorScheme: 'dark' });
  await ben.page.setViewportSize({ width: 320, height: 640 });
  await meet(two);
  await chooseFirstWords(two);
  await expectAccessible(two);
  for (const each of [host, guest]) await each.presses('I’m ready');
  for (const each of [host, guest]) await each.presses('We can begin');
  await host.isAtHeading(/^Tell something/);
  await guest.isAtHeading(/^Only listen/);
  // By then the turn that begins here has been announced.
  const hostHears = await listens(host);
  const guestHears = await listens(guest);
  await areTold(two);
  await turn(host, guest, 'Malachit: a walk by the quay');
  await areToldOfTheAnswer(two);
  // One announcement for each change of the voice, and nothing in between.
  const [mine, back] = ['You have the floor.', 'Ben is saying it back.'];
  expect(await hostHears()).toEqual([back, mine, back, mine]);
  const saying = 'You say it back to Ana.';
  expect(await guestHears()).toEqual([saying, 'You are listening to Ana.', saying, 'Ana is looking at it.']);
  await expectAccessible(two);
  await host.presses('That’s it');
  await passes(6_000);
  await guest.presses('I’m ready');
  await turn(guest, host);
  await guest.presses('Pause', ' ');
  for (const each of [host, guest]) await each.isSomewhere();
  await expectAccessible(two, { axe: false });
  await guest.presses('Go on');
  await guest.isAtHeading('Does it fit?');
  await guest.presses('More');
  await guest.page.keyboard.press('Escape');
  await expect(guest.page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
  await guest.presses('That’s it');
  await passes(6_000);
  await keepLines(two);
  for (const each of [host, guest]) await save(each);
  await expectAccessible(two);
});
