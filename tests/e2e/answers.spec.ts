import { sayBack, swapTo, startInFirstStretch } from '../support/conversation.ts';
import { test } from '../support/fixtures.ts';

test('[E2E05] [ST69] "There’s more" gives the floor back to the speaker, and a say-back follows @soak', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  await sayBack(host, guest, 'That’s all for now', 'Zinnober: it was a long week');
  await host.presses('There’s more');
  await host.expectsVoice('mine');
  await host.isAsked('What more is there?');
  await host.isNotOffered('Another question');
  await guest.expectsVoice('theirs');
  await sayBack(host, guest, 'That’s all for now', 'Malachit: and nobody asked');
  await host.seesNo('Zinnober');
  await host.presses('That’s it');
  await swapTo(guest, host);
});

test('[E2E06] after "Not quite" with what fits and the one thing missing, only the missing part is said back', async ({
  host,
  guest,
}) => {
  await startInFirstStretch({ host, guest });
  await sayBack(host, guest, 'That’s all for now');
  await host.presses('Not quite');
  await host.writes('This did land', 'Zinnober: the tiredness');
  await host.writes('The one thing that is missing', 'Malachit: the missing you');
  await host.presses(`Give it to ${guest.name}`);
  await guest.isAsked('Say back the one thing that was missing.');
  await guest.sees('Zinnober: the tiredness');
  await guest.sees('Malachit: the missing you');
  await guest.expectsVoice('mine');
  await guest.presses('I’ve said it');
  await host.presses('That’s it');
  await swapTo(guest, host);
});

test('[E2E07] after two "Not quite" either may let it rest @soak', async ({ host, guest }) => {
  await startInFirstStretch({ host, guest });
  await sayBack(host, guest, 'That’s all for now');
  for (const _round of [1, 2]) {
    await guest.isNotOffered('Let it rest');
    await host.presses('Not quite');
    await host.presses(`${guest.name} heard it`);
    await guest.expectsVoice('mine');
    if (_round === 1) await guest.presses('I’ve said it');
  }
  await guest.presses('Let it rest');
  await swapTo(guest, host);
});

test('[E2E08] a missing answer blocks nobody: after a minute either may let it rest @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startInFirstStretch({ host, guest });
  await sayBack(host, guest, 'That’s all for now');
  await guest.expectsVoice('theirs');
  await guest.isNotOffered('Let it rest');
  await passes(60_000);
  await guest.presses('Let it rest');
  await swapTo(guest, host);
});

test('[E2E09] a listener’s request to say it back is shown at once, and they may begin after a minute', async ({
  host,
  guest,
  passes,
}) => {
  await startInFirstStretch({ host, guest });
  await guest.presses('Let me say it back');
  await host.sees(`${guest.name} would like to say it back. Finish your thought first.`);
  await guest.isNotOffered('Say it back now');
  await passes(60_000);
  await guest.presses('Say it back now');
  await guest.expectsVoice('mine');
  await host.expectsVoice('theirs');
  await guest.presses('Done');
  await host.expectsVoice('mine');
});

test('[E2E10] one more minute twice alone, then with the listener’s agreement @soak', async ({
  host,
  guest,
  passes,
}) => {
  await startInFirstStretch({ host, guest });
  await host.isNotOffered('One more minute');
  await passes(110_000);
  await host.presses('One more minute');
  await host.isNotOffered('One more minute');
  await passes(60_000);
  await host.presses('One more minute');
  await host.isNotOffered('One more minute');
  await passes(60_000);
  await host.presses('One more minute');
  await guest.sees(`${host.name} asks for one more minute.`);
  await guest.presses('Nod: one more minute');
  await guest.seesNo(`${host.name} asks for one more minute.`);
});
