import { expect } from '@playwright/test';
import { meet, wholeConversation, WRITTEN } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

const KEPT_BY_BOTH = [WRITTEN.guestLine, WRITTEN.hostLine];
const KEPT_BY_AUTHOR = [WRITTEN.guestTakeaway];
/** The host doesn't tick these, so they are in neither copy; a reflection needs both partners' ticks. */
const LEFT_OUT = [WRITTEN.guestHeart, WRITTEN.hostHeart, WRITTEN.hostTakeaway];

test.describe('with moving light', () => {
  test.use({ hostMoves: true });

  test('[E2E01] [ST121] two people go through the whole of Heard, and each saves the summary of what both keep', async ({
    host,
    guest,
  }) => {
    await meet({ host, guest });
    await wholeConversation({ host, guest });

    await host.sees('What do you keep?');
    await host.presses('Choose');
    for (const line of KEPT_BY_BOTH) await host.ticks(line);
    await host.presses('That’s my choice');
    await guest.presses('All of mine');

    for (const actor of [host, guest]) {
      await actor.seesAll([...KEPT_BY_BOTH, ...KEPT_BY_AUTHOR]);
      for (const line of LEFT_OUT) await actor.seesNo(line);
      await actor.sees(/^A file is the safer copy/);
      await expect(actor.page.locator('.out').getByRole('button')).toHaveText([
        'A file to read (Markdown)',
        'A file to keep (JSON)',
        'Print, or PDF',
        'Save in the journal',
      ]);
      await actor.presses('Save in the journal');
      await actor.sees(/^Saved on this device/);
      const file = await actor.downloads('A file to read (Markdown)');
      for (const line of [...KEPT_BY_BOTH, ...KEPT_BY_AUTHOR]) expect(file).toContain(line);
      for (const line of LEFT_OUT) expect(file).not.toContain(line);
      const json: unknown = JSON.parse(await actor.downloads('A file to keep (JSON)'));
      expect(JSON.stringify(json)).toContain(WRITTEN.guestLine);
    }

    for (const actor of [host, guest]) {
      await actor.follows('Read it in the journal');
      await actor.seesAll([...KEPT_BY_BOTH, ...KEPT_BY_AUTHOR]);
      await actor.reloads();
      await actor.seesAll(KEPT_BY_BOTH);
    }
  });
});

test('[E2E32] a saved copy grows when the partner decides later, and a reload asks nothing twice @soak', async ({
  host,
  guest,
}) => {
  await meet({ host, guest });
  await wholeConversation({ host, guest });
  await host.presses('All of mine');
  await host.seesNo(WRITTEN.guestLine);
  await host.presses('Save in the journal');
  await guest.presses('All of mine');
  await host.sees(WRITTEN.guestLine);
  await host.reloads();
  await host.sees(WRITTEN.guestLine);
  await host.seesNo('What do you keep?');
  await host.follows('Read it in the journal');
  await host.seesAll([WRITTEN.guestLine, WRITTEN.hostLine, WRITTEN.guestTakeaway]);
});
