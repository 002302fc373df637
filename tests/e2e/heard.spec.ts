import { meet, wholeConversation, WRITTEN } from '../house/conversation.ts';
import { test } from '../house/fixtures.ts';

test('[E2E01] two people go through the whole of Heard, and each keeps a summary', async ({ host, guest }) => {
  await meet({ host, guest });
  await wholeConversation({ host, guest });
  for (const [actor, reflection] of [
    [host, WRITTEN.guestLine],
    [guest, WRITTEN.hostLine],
  ] as const) {
    await actor.sees(reflection);
  }
});
