import type { FindProblem } from '#lib/room/find-link.ts';
import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

const untouched = () => 'Your room and everything in it are untouched.';

const texts = (): Record<FindProblem, FullPageMessageText> => ({
  empty: {
    title: 'The key is missing from this link.',
    happened: 'A link to a room ends in # and a row of letters. Here that end is gone. Some apps cut it off.',
    words: untouched(),
    todo: 'Go back to the message that the link came in and open it there, or copy it from its first letter to its last.',
  },
  'local-address': {
    title: 'This address works only on the device that it was copied from.',
    happened: 'It’s what the address bar shows in a room. The key isn’t in it: that stays on the device.',
    words: untouched(),
    todo: 'Use the link from the message, the one with # and a row of letters. If you have only this address, ask for the link.',
  },
  'no-link': {
    title: 'There’s no link to a room in this text.',
    happened: 'A link to a room ends in # and a row of letters.',
    words: untouched(),
    todo: 'Copy the whole message that the link came in, and paste it here.',
  },
  incomplete: {
    title: 'This link was cut short.',
    happened: 'Its last letters are missing. That happens when a message breaks it into two lines.',
    words: untouched(),
    todo: 'Copy the whole link, the second line too, and open that.',
  },
  'too-long': {
    title: 'There is something extra at the end of this link.',
    happened: 'It goes on after its last letter. Perhaps a word or a full stop of the message was copied along.',
    words: untouched(),
    todo: 'Copy the link again without what comes after it.',
  },
  'wrong-version': {
    title: 'This page doesn’t know this kind of link.',
    happened: 'The link was made by another version of Heard, or the first letter after # was changed.',
    words: untouched(),
    todo: 'Reload this page once. If it says the same again, ask for the link to be sent once more.',
  },
  'not-a-link': {
    title: 'This link was changed on its way.',
    happened: 'It has signs in it that no link of ours has. An app may have rewritten it.',
    words: untouched(),
    todo: 'Copy it from the message where it was first sent. If it is damaged there too, ask for it again by another way.',
  },
  'unknown-seat': {
    title: 'This link doesn’t say which of you it is for.',
    happened: 'Each room has two links, one for each of you. The letter that tells them apart was changed here.',
    words: untouched(),
    todo: 'Copy the link again from the message where it was first sent.',
  },
});

/** For a pasted link of another server. `host`: the host in the link. */
export function otherServerText(host: string): string {
  return `This link leads to another server, ${host}. Open it in your browser instead.`;
}

/** What to say about a link that can't be parsed. */
export function linkProblemText(problem: FindProblem): FullPageMessageText {
  return texts()[problem];
}
