import { sayBack, startInFirstStretch } from '../support/conversation.ts';
import { testApart } from '../support/fixtures.ts';

testApart(
  '[E2E23] the server is killed in the middle of a conversation: nothing saved is missing, and both go on',
  async ({ server, host, guest }) => {
    await startInFirstStretch({ host, guest });
    await sayBack(host, guest, 'That’s all for now', 'Malachit: saved before the crash');
    await host.presses('Not quite');
    await host.writes('The one thing that is missing', 'Zinnober: half a sentence');
    await server.kill();
    await host.sees('Reconnecting. What you write is kept on this device.');
    await guest.sees('Reconnecting. What you write is kept on this device.');
    await server.start();
    await host.seesNo('Reconnecting');
    await guest.seesNo('Reconnecting');
    await host.presses(`Give it to ${guest.name}`);
    await guest.sees('Zinnober: half a sentence');
    await guest.presses('I’ve said it');
    await host.presses('That’s it');
    await guest.expectsVoice('none');
    await host.reloads();
    await host.expectsVoice('none');
  },
);
