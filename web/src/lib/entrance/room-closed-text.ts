/** The texts for each close code after which a room's connection isn't retried. */
import type { CLOSE, CloseName } from '@heard/shared/wire/close-codes';
import type { FullPageMessageText } from '#lib/site/full-page-message.ts';

type FinalName = { [N in CloseName]: (typeof CLOSE)[N]['retry'] extends false ? N : never }[CloseName];

/** The buttons of the page. */
export type RoomClosedAction = 'reload' | 'new-room' | 'journal';

export interface RoomClosedText extends FullPageMessageText {
  actions: readonly RoomClosedAction[];
}

const keptHere = () =>
  'What was saved stays saved. What was still on its way is kept on this device, sealed, and goes out later.';

const outOfStep = (): RoomClosedText => ({
  title: 'This page and the server don’t understand each other.',
  happened: 'One of them is probably newer than the other. The room closed this page to keep your words safe.',
  words: keptHere(),
  todo: 'Reload the page. If it comes back, close the tab and open your link again.',
  actions: ['reload'],
});

const texts = (): Record<FinalName, RoomClosedText> => ({
  malformed: outOfStep(),
  unknownFrame: outOfStep(),
  forbiddenUpdate: {
    title: 'The server turned something away.',
    happened: 'This page sent something that isn’t allowed from your side of the room, perhaps after an update.',
    words: keptHere(),
    todo: 'Reload the page. If it comes back, close the tab and open your link again.',
    actions: ['reload'],
  },
  refusedSeat: {
    title: 'This link doesn’t open a room here.',
    happened:
      'Either there is no such room on this server, or the link isn’t one of its two. The server doesn’t say which.',
    words: 'If you wrote in your room before, that is untouched.',
    todo: 'Open the link from your messages again, the newest one. If that fails too, begin with a new room.',
    actions: ['new-room', 'journal'],
  },
  wrongOrigin: {
    title: 'This address isn’t the server’s own.',
    happened: 'The page was opened under an address that the server doesn’t accept.',
    words: 'Nothing was sent from here. Your room is untouched.',
    todo: 'Open the link just as it came to you. If you run the server, look into its log: it names the setting that lets this address in, ORIGIN or TRUST_PROXY.',
    actions: ['reload'],
  },
  roomErased: {
    title: 'This room was erased.',
    happened:
      'One of you two erased it. Its words are gone from the server for good. Nobody can bring them back, the server’s owner included.',
    words: 'What you saved is still yours: in the journal on this device, as a file, on paper.',
    todo: 'You can open a new room whenever you like.',
    actions: ['new-room', 'journal'],
  },
  tooLarge: {
    title: 'That was too much at once.',
    happened: 'Something on its way from this page was larger than the room can take.',
    words: 'What was saved stays saved. The long text is kept on this device.',
    todo: 'Reload the page, then send the long text in two parts.',
    actions: ['reload'],
  },
  roomFull: {
    title: 'This room is full.',
    happened: 'It holds as many words as a room can hold.',
    words: 'Everything that was saved stays here. Your last words are on this device only.',
    todo: 'Copy your last words to keep them, and open a new room for the next time.',
    actions: ['new-room', 'reload'],
  },
  versionUnknown: {
    title: 'This page and the server don’t fit together.',
    happened: 'One of them is much older than the other.',
    words: keptHere(),
    todo: 'Reload the page. If that doesn’t help, the server needs an update: tell whoever runs it.',
    actions: ['reload'],
  },
  serverTooOld: {
    title: 'The server is too old for your room.',
    happened: 'This room already holds something from a newer version of Heard, and this server doesn’t understand it.',
    words: keptHere(),
    todo: 'Whoever runs the server needs to install the newer version again. Then reload this page.',
    actions: ['reload'],
  },
  tooManyDevices: {
    title: 'You have this room open too often.',
    happened: 'Your side of the room can be open in a few places at once, and all of them are in use.',
    words: 'Nothing is lost. Your words are in the room and on your other pages.',
    todo: 'Close the room in another tab or on another device, then reload this page. If those aren’t yours, open a new room.',
    actions: ['reload', 'new-room'],
  },
});

/** For close codes that are normally retried. */
const otherwise = (): RoomClosedText => ({
  title: 'The connection to your room ended.',
  happened: 'The server stopped answering this page.',
  words: keptHere(),
  todo: 'Reload the page. The room is where you left it.',
  actions: ['reload'],
});

/** For the person who has erased the room. */
const erasedHere = (): RoomClosedText => ({
  title: 'The room is erased.',
  happened: 'It’s done: its words are gone from the server, for both of you. This device has forgotten the room, too.',
  words: 'What each of you saved is still there. Nothing else is.',
  todo: 'You can close this page. If you ever want to, you can open a new room.',
  actions: ['new-room', 'journal'],
});

/** `isOwnDoing`: the user has erased the room on this page. */
export function roomClosedText(why: CloseName, isOwnDoing = false): RoomClosedText {
  if (why === 'roomErased' && isOwnDoing) return erasedHere();
  const finals: Partial<Record<CloseName, RoomClosedText>> = texts();
  return finals[why] ?? otherwise();
}
