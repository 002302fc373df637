import { expect } from '@playwright/test';
import { meet, wholeConversation, WRITTEN } from '../house/conversation.ts';
import { test } from '../house/engine-fixtures.ts';

const KEPT_BY_BOTH = [WRITTEN.guestLine, WRITTEN.hostLine];
/** The host doesn't tick it, so nobody's copy has it. */
const LEFT_OUT = WRITTEN.hostHeart;

const COUPLES = [
  { host: 'firefox', guest: 'webkit' },
  { host: 'webkit', guest: 'chromium' },
] as const;

for (const engines of COUPLES) {
  test.describe(`${engines.host} and ${engines.guest}`, () => {
    test.use({ engines });

    test(`[XB01] the whole of Heard between ${engines.host} and ${engines.guest}, to two saved summaries`, async ({
      host,
      guest,
    }) => {
      await meet({ host, guest });
      await wholeConversation({ host, guest });
      await host.presses('Choose');
      for (const line of KEPT_BY_BOTH) await host.ticks(line);
      await host.presses('That’s my choice');
      await guest.presses('All of mine');
      for (const person of [host, guest]) {
        await person.seesAll([...KEPT_BY_BOTH, WRITTEN.guestTakeaway]);
        await person.seesNo(LEFT_OUT);
        await person.presses('Save in the journal');
        await person.sees(/^Saved on this device/);
        const { name, text } = await person.isDelivered('A file to read (Markdown)');
        expect(name).toMatch(/\.md$/);
        for (const line of KEPT_BY_BOTH) expect(text).toContain(line);
        expect(text).not.toContain(LEFT_OUT);
        await person.follows('Read it in the journal');
        await person.seesAll(KEPT_BY_BOTH);
        await person.reloads();
        await person.seesAll(KEPT_BY_BOTH);
        expect(person.driver.errors).toEqual([]);
      }
    });
  });
}
