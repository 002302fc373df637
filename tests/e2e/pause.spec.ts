import { expect } from '@playwright/test';
import { startInFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

test('[E2E11] [ST119] one press pauses both, and "Go on" resumes at the same place with the same time left', async ({
  host,
  guest,
  passes,
}) => {
  await startInFirstStretch({ host, guest });
  await passes(30_000);
  const before = await host.timeLeft();
  await guest.presses('Pause');
  await host.isAsked(`${guest.name} needs a pause.`);
  await guest.isAsked('A pause. Breathe for a moment.');
  await host.seesNo('What has been going on in me');
  await host.isNotOffered('Go on');
  await host.isNotOffered('Stop for tonight');
  await host.presses('Something else');
  await host.isOffered('Stop for tonight');
  await host.presses('Only breathe');
  await passes(3_600_000);
  await guest.presses('Go on');
  await host.expectsVoice('mine');
  await guest.expectsVoice('theirs');
  const after = await host.timeLeft();
  const passedHereMs = after.saidAt - before.saidAt;
  expect(before.leftMs - after.leftMs).toBeGreaterThanOrEqual(0);
  expect(before.leftMs - after.leftMs).toBeLessThanOrEqual(passedHereMs);
});

test('[E2E12] a longer pause says until when; then this turn begins again', async ({ host, guest, passes }) => {
  await startInFirstStretch({ host, guest });
  await host.presses('Hear it back');
  await guest.presses('Pause');
  await guest.presses('Something else');
  await guest.presses(/^Until /);
  await host.sees(new RegExp(`${guest.name} needs a pause and will be back at \\d`));
  await passes(21 * 60_000);
  for (const actor of [guest, host]) {
    await actor.presses('I’m back and ready');
    await actor.presses('This turn from its beginning');
  }
  await host.sees('Then this turn begins again.');
  await passes(30_000);
  await host.expectsVoice('mine');
  await host.isAsked('What has been going on in me that you don’t know yet?');
  await guest.expectsVoice('theirs');
});

test('[E2E13] from a pause to the close: if the two ways back differ, the gentler one counts @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startInFirstStretch({ host, guest });
  await host.presses('Pause');
  await host.presses('Something else');
  await host.presses(/^Until /);
  await guest.presses('I’m back and ready');
  await guest.presses('On from this exact place');
  await host.presses('I’m back and ready');
  await host.presses('To the close');
  await guest.sees('Then you come to the close.');
  await passes(30_000);
  await host.isAsked('When would you like to meet here again?');
  await guest.expectsVoice('both');
});

test('[E2E14] stopping for tonight needs nobody’s agreement, and says so kindly', async ({ host, guest }) => {
  await startInFirstStretch({ host, guest });
  await host.presses('Pause');
  await guest.presses('Something else');
  await guest.presses('Stop for tonight');
  await guest.presses('Yes, stop for tonight');
  await host.isAsked('Tonight is finished.');
  await host.sees('What you wrote is still yours.');
  await host.seesNo(guest.name);
  await host.seesNo('What do you keep?');
  await expect(host.page.getByRole('link', { name: 'Some time by myself' })).toBeVisible();
});

test('[E2E15] a pause from which the partner doesn’t return blocks nobody @soak', async ({ host, guest, passes }) => {
  await startInFirstStretch({ host, guest });
  await guest.presses('Pause');
  await host.isNotOffered('Close kindly for tonight');
  await passes(180_000);
  await host.presses('Close kindly for tonight');
  await host.isNotOffered('Pause');
});
