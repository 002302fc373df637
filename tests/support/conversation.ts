/** The exercise "Heard", played by two people. Each function plays one part and leaves both at the next. */
import type { Actor } from './actor.ts';
import type { Seat } from '@heard/shared/exercise/seat';
import type { RoomScript } from '@heard/shared/exercise/script';
import type { Person } from './person.ts';
import { seedRoom, type StartAt } from './seeded-room.ts';

/** Functions that work in any engine take a `Couple<Person>`. */
export interface Couple<Each extends Person = Actor> {
  host: Each;
  guest: Each;
}

/** All texts written in a whole conversation. None of them occurs in the page's own texts. */
export const WRITTEN = {
  hostLine: 'Zinnober: you have been carrying the move alone',
  guestLine: 'Malachit: you were lonely on the quay',
  hostHeart: 'Karmesin: you fear that we grow quiet',
  guestHeart: 'Ultramarin: you wish that I asked more',
  hostTakeaway: 'Siena: you noticed more than I thought',
  guestTakeaway: 'Purpur: it is enough to be there',
} as const;

export interface Links {
  hostLink: string;
  guestLink: string;
}

/** The host opens a room and the guest comes in; both are then arriving. */
export async function meet({ host, guest }: Couple<Person>): Promise<Links> {
  const guestLink = await host.opensARoom({ partner: guest.name });
  const hostLink = await host.copiesOwnLink();
  await guest.opens(guestLink);
  await guest.comesIn();
  await host.isOffered('I’m ready');
  await guest.isOffered('I’m ready');
  return { hostLink, guestLink };
}

/**
 * Both come into an existing room, for tests that don't cover opening a room and beginning a conversation. Takes half as long as
 * going there screen by screen.
 */
export async function startAt(at: StartAt, { host, guest }: Couple<Person>, script?: RoomScript): Promise<Links> {
  const names = { host: host.name, guest: guest.name };
  const room = await seedRoom({ port: guest.network.port, names, at, ...(script && { script }) });
  const links = { hostLink: room.link('host', host.origin), guestLink: room.link('guest', guest.origin) };
  const enter = async (person: Person, seat: Seat, link: string): Promise<void> => {
    await person.opens(link);
    await person.isOffered('Come in');
    room.leave(seat);
    await person.comesIn();
    if (at === 'gathering') await person.isOffered('I’m ready');
  };
  await Promise.all([enter(host, 'host', links.hostLink), enter(guest, 'guest', links.guestLink)]);
  if (at === 'first-stretch') {
    await host.expectsVoice('mine');
    await guest.expectsVoice('theirs');
  } else if (at === 'first-step') {
    await Promise.all([host, guest].map((person) => person.isOffered('Pause')));
  }
  return links;
}

export function startInFirstStretch(couple: Couple<Person>): Promise<Links> {
  return startAt('first-stretch', couple);
}

/** Chooses another exercise than the proposed one, while both are still arriving. */
export async function choose({ host, guest }: Couple, exercise: string): Promise<void> {
  await host.presses('Change');
  const radio = host.page.getByRole('radio', { name: new RegExp(`^${exercise}\\b`) });
  // The exercises are in groups, each of which has to be opened.
  if (!(await radio.isVisible())) await host.page.locator('summary', { hasText: exercise }).first().click();
  await radio.check();
  await guest.sees(new RegExp(`^${exercise} · `));
  await host.presses('Done');
}

/** Both are ready and have arrived: the first step has begun. */
export async function arrive({ host, guest }: Couple<Person>): Promise<void> {
  await host.presses('I’m ready');
  await guest.presses('I’m ready');
  await host.presses('We can begin');
  await guest.presses('We can begin');
}

/** Both are ready and have arrived: the host has the floor. */
export async function begin({ host, guest }: Couple<Person>): Promise<void> {
  await arrive({ host, guest });
  await host.expectsVoice('mine');
  await guest.expectsVoice('theirs');
}

/** Goes to the host's first stretch over the protocol, without screens in between. */
export async function toFirstStretch({ host, guest }: Couple<Person>): Promise<Links> {
  const links = await meet({ host, guest });
  await begin({ host, guest });
  await valueEachOther(host, guest);
  return links;
}

export async function valueEachOther(first: Person, second: Person): Promise<void> {
  await first.presses('Over to you');
  await second.expectsVoice('mine');
  await first.expectsVoice('theirs');
  await second.presses('Over to you');
  await first.expectsVoice('mine');
}

/** The first stretch and its short say-back: the speaker keeps the floor, and the voice changes twice. */
export async function checkInBetween(speaker: Person, listener: Person): Promise<void> {
  await speaker.presses('Hear it back');
  await listener.expectsVoice('mine');
  await speaker.expectsVoice('theirs');
  await listener.presses('Done');
  await speaker.expectsVoice('mine');
  await listener.expectsVoice('theirs');
}

/** The say-back at the end of a turn, with one written line. Leaves the speaker at the answer. */
export async function sayBack(speaker: Person, listener: Person, endOfStretch: string, line?: string): Promise<void> {
  await speaker.presses(endOfStretch);
  await listener.expectsVoice('mine');
  if (line !== undefined) {
    await listener.writes('One line of it, if you like', line);
    await listener.presses(`Offer it to ${speaker.name}`);
    await listener.sees(`${speaker.name} will see this line`);
  }
  await listener.presses('I’ve said it');
  await speaker.expectsVoice('mine');
  if (line !== undefined) await speaker.sees(line);
}

async function wholeTurn(speaker: Person, listener: Person, line?: string): Promise<void> {
  await checkInBetween(speaker, listener);
  await sayBack(speaker, listener, 'That’s all for now', line);
  await speaker.presses('That’s it');
}

async function deeperTurn(speaker: Person, listener: Person, line?: string): Promise<void> {
  await sayBack(speaker, listener, 'Hear it back', line);
  await speaker.presses('That’s it');
}

/** The breath between two turns, which the next speaker may end. */
export async function swapTo(next: Person, other: Person): Promise<void> {
  await next.expectsVoice('none');
  await next.presses('I’m ready');
  await next.expectsVoice('mine');
  await other.expectsVoice('theirs');
}

export async function agreeOnNextTime(proposing: Person, agreeing: Person): Promise<void> {
  await proposing.presses('Propose this');
  await agreeing.presses('Yes, then');
  await proposing.isNotOffered('Leave it open');
  await proposing.presses('Good');
}

async function keepLines({ host, guest }: Couple<Person>): Promise<void> {
  await host.writes('My line', WRITTEN.hostTakeaway);
  await host.presses('Keep this line');
  await guest.writes('My line', WRITTEN.guestTakeaway);
  await guest.presses('Keep this line');
}

/** From the first step to the summary. A first evening asks for no wishes. */
export async function wholeConversation({ host, guest }: Couple<Person>): Promise<void> {
  await begin({ host, guest });
  await valueEachOther(host, guest);
  await wholeTurn(host, guest, WRITTEN.guestLine);
  await swapTo(guest, host);
  await wholeTurn(guest, host, WRITTEN.hostLine);
  await swapTo(host, guest);
  await deeperTurn(host, guest, WRITTEN.guestHeart);
  await swapTo(guest, host);
  await deeperTurn(guest, host, WRITTEN.hostHeart);
  await agreeOnNextTime(host, guest);
  await keepLines({ host, guest });
}
