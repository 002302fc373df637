/** Every full-page message outside of a conversation, as an example for the gallery. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { LinkProblem } from '@heard/shared/words/link';
import { NO_WORDS } from '@heard/shared/words/words';
import type { FullPageMessageText } from '#lib/site/full-page-message.ts';
import { unsupportedBrowserText } from '#lib/entrance/unsupported-browser-text.ts';
import { openingProblemText } from '#lib/entrance/opening-problem-text.ts';
import type { PreviewState } from '#lib/room/room-preview.ts';

/** Which component OneMessage.svelte renders, with its props. */
export type Shown =
  | { as: 'text'; text: FullPageMessageText }
  | { as: 'ended'; why: CloseName; isOwnDoing?: boolean }
  | { as: 'link'; problem: LinkProblem }
  | { as: 'door'; look: PreviewState }
  | { as: 'waiting' }
  | { as: 'newer' }
  | { as: 'outdated'; unkept: readonly string[] }
  | { as: 'sign-in' }
  | { as: 'unknown-here' }
  | { as: 'bring-link' }
  | { as: 'no-page' };

export interface MessageExample {
  name: string;
  shown: () => Shown;
}

const look = (changes: Partial<PreviewState>): PreviewState => ({
  seat: 'guest',
  connection: { status: 'live' },
  isLoaded: true,
  words: {
    entries: [
      { id: 'made-up-0001', seat: 'host', revision: 0, entry: { kind: 'person', name: 'Ana', partner: 'Ben' } },
    ],
    unreadable: [],
  },
  table: {
    kind: 'table',
    exercise: 'heard',
    minutes: 25,
    first: 'host',
    message: 'I’d like 25 minutes with you, just us, somewhere you can talk. A no is fine.',
  },
  plan: null,
  isOutdated: false,
  ...changes,
});

const ended = (name: string, why: CloseName, isOwnDoing = false): MessageExample => ({
  name,
  shown: () => ({ as: 'ended', why, isOwnDoing }),
});
const link = (problem: LinkProblem): MessageExample => ({
  name: `link-${problem}`,
  shown: () => ({ as: 'link', problem }),
});
const text = (name: string, make: () => FullPageMessageText | null): MessageExample => ({
  name,
  shown: () => ({ as: 'text', text: make() as FullPageMessageText }),
});

export const FULL_PAGE_MESSAGES: readonly MessageExample[] = [
  { name: 'door', shown: () => ({ as: 'door', look: look({}) }) },
  { name: 'door-again', shown: () => ({ as: 'door', look: look({ seat: 'host' }) }) },
  {
    name: 'door-server-gone',
    shown: () => {
      const gone = look({ isLoaded: false, words: NO_WORDS, table: null });
      return { as: 'door', look: { ...gone, connection: { status: 'reconnecting' } } };
    },
  },
  { name: 'waiting', shown: () => ({ as: 'waiting' }) },
  ...(['empty', 'incomplete', 'too-long', 'wrong-version', 'not-a-link', 'unknown-seat'] as const).map(link),
  { name: 'unknown-here', shown: () => ({ as: 'unknown-here' }) },
  ended('not-a-seat', 'refusedSeat'),
  ended('erased', 'roomErased'),
  ended('erased-here', 'roomErased', true),
  ended('full', 'roomFull'),
  ended('too-many-devices', 'tooManyDevices'),
  ended('too-large', 'tooLarge'),
  ended('turned-away', 'forbiddenUpdate'),
  ended('out-of-step', 'malformed'),
  ended('wrong-address', 'wrongOrigin'),
  text('too-old', () => unsupportedBrowserText(['sockets'])),
  text('no-storage', () => openingProblemText('storage-refused')),
  text('server-gone', () => openingProblemText('unreachable')),
  text('server-busy', () => openingProblemText('too-many')),
  text('sign-in-to-open', () => openingProblemText('sign-in')),
  { name: 'bring-link', shown: () => ({ as: 'bring-link' }) },
  { name: 'outdated', shown: () => ({ as: 'outdated', unkept: [] }) },
  { name: 'outdated-unkept', shown: () => ({ as: 'outdated', unkept: ['You noticed how tired I was on Sunday.'] }) },
  { name: 'sign-in-again', shown: () => ({ as: 'sign-in' }) },
  { name: 'newer-version', shown: () => ({ as: 'newer' }) },
  { name: 'no-page', shown: () => ({ as: 'no-page' }) },
];
