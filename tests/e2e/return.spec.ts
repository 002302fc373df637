import { expect } from '@playwright/test';
import { checkInBetween, startInFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

test('[E2E16] the speaker reloads in the middle of a turn and has the floor as before', async ({ host, guest }) => {
  await startInFirstStretch({ host, guest });
  await host.presses('Hear it back');
  await guest.presses('Done');
  await host.reloads();
  await host.expectsVoice('mine');
  await host.isAsked('And what does it feel like?');
  await guest.expectsVoice('theirs');
});

test('[E2E17] the listener reloads in the middle of a turn, and their note stays @soak', async ({ host, guest }) => {
  await startInFirstStretch({ host, guest });
  await guest.page.getByText('A note for myself').first().click();
  await guest.writes('A note for myself', 'Zinnober: the quay');
  await guest.reloads();
  await guest.expectsVoice('theirs');
  await expect(guest.page.getByLabel('A note for myself', { exact: true })).toHaveValue('Zinnober: the quay');
  await checkInBetween(host, guest);
});

test('[E2E18] what is written while offline is stored, the page says so, and it arrives later', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  await host.presses('Hear it back');
  await guest.presses('Done');
  await host.presses('That’s all for now');
  await guest.expectsVoice('mine');
  guest.network.set('refusing');
  await guest.sees('Reconnecting. What you write is kept on this device.');
  await guest.writes('One line of it, if you like', 'Malachit: written in a tunnel');
  await guest.presses(`Offer it to ${host.name}`);
  guest.network.set('open');
  await guest.seesNo('Reconnecting');
  await guest.presses('I’ve said it');
  await host.sees('Malachit: written in a tunnel');
});

test('[E2E19] it also arrives if the tab was closed in between @soak', async ({ host, guest }) => {
  await startInFirstStretch({ host, guest });
  await host.presses('Hear it back');
  await guest.presses('Done');
  await host.presses('That’s all for now');
  await guest.expectsVoice('mine');
  const address = guest.page.url();
  guest.network.set('refusing');
  await guest.sees('Reconnecting. What you write is kept on this device.');
  await guest.writes('One line of it, if you like', 'Malachit: written, then closed');
  await guest.presses(`Offer it to ${host.name}`);
  await guest.sees(`${host.name} will see this line`);
  await guest.closesTheTab();
  guest.network.set('open');
  await guest.opensATab(address);
  await guest.expectsVoice('mine');
  await guest.presses('I’ve said it');
  await host.sees('Malachit: written, then closed');
});

test('[E2E20] a half-open connection is noticed, and the same words go out over the next one', async ({
  host,
  guest,
}) => {
  await guest.page.clock.install();
  await startInFirstStretch({ host, guest });
  await host.presses('That’s all for now');
  await guest.expectsVoice('mine');
  guest.network.set('silent');
  await guest.writes('One line of it, if you like', 'Malachit: into the silence');
  await guest.presses(`Offer it to ${host.name}`);
  await guest.wakes();
  await guest.page.clock.fastForward(7_000);
  await guest.sees('Reconnecting. What you write is kept on this device.');
  guest.network.set('open');
  await guest.presses('I’ve said it');
  await host.sees('Malachit: into the silence');
});

test('[E2E33] a connection that breaks in the middle of a frame loses nothing and repeats nothing @soak', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  await host.presses('That’s all for now');
  await guest.expectsVoice('mine');
  guest.network.cutAfter(60);
  await guest.writes('One line of it, if you like', 'Malachit: cut in two');
  await guest.presses(`Offer it to ${host.name}`);
  await guest.presses('I’ve said it');
  await host.expectsVoice('mine');
  await expect(host.page.getByText('Malachit: cut in two')).toHaveCount(1);
});

test('[E2E34] if the server accepts connections and never answers, the page says so, and goes on when it does @soak', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  guest.network.set('deaf');
  guest.network.cut();
  await guest.sees('Reconnecting. What you write is kept on this device.');
  guest.network.set('open');
  await guest.seesNo('Reconnecting');
  await host.presses('Hear it back');
  await guest.expectsVoice('mine');
});

test('[E2E21] a second device at the same seat has the same place, and both devices can go on', async ({
  host,
  guest,
  secondDevice,
}) => {
  const { guestLink } = await startInFirstStretch({ host, guest });
  const tablet = await secondDevice('Ben', guestLink);
  await tablet.comesIn();
  await tablet.expectsVoice('theirs');
  await guest.sees('Another device is open at your place, too.');
  await host.presses('Hear it back');
  await tablet.expectsVoice('mine');
  await guest.expectsVoice('mine');
  await tablet.presses('Done');
  await host.expectsVoice('mine');
  await guest.expectsVoice('theirs');
});

test('[E2E22] the ring stops while the person with the voice is away, and closing kindly is offered after a while', async ({
  server,
  host,
  guest,
  passes,
}) => {
  await startInFirstStretch({ host, guest });
  const written = server.written().length;
  host.network.set('refusing');
  await host.sees('Reconnecting. What you write is kept on this device.');
  await server.hasWrittenSince(written);
  await passes(21_000);
  await guest.sees(`${host.name} can’t be heard here. The time rests.`);
  await passes(180_000);
  await guest.isAsked(`${host.name} isn’t here right now.`);
  await guest.presses('I’ll wait');
  host.network.set('open');
  await host.expectsVoice('mine');
  await guest.expectsVoice('theirs');
});

test('[AQ24] a press without a network doesn’t reach the next conversation, and its screen says so', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  host.network.set('refusing');
  await host.sees('Reconnecting. What you write is kept on this device.');
  const address = host.page.url();
  await host.presses('Pause');
  await host.closesTheTab();
  await guest.presses('Pause');
  await guest.presses('Something else');
  await guest.presses('Stop for tonight');
  await guest.presses('Yes, stop for tonight');
  await guest.presses('See what is there');
  await guest.presses('Set the table for next time');
  host.network.set('open');
  await host.opensATab(address);
  await host.sees('That was for an earlier conversation.');
  await host.presses('OK');
  await host.seesNo('That was for an earlier conversation.');
  for (const actor of [host, guest]) await actor.isOffered('Begin');
});
