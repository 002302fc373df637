/** The status line about the connection, storage and the partner's device. */
import { otherSeat } from '@heard/shared/exercise/seat';
import type { RoomState } from '#lib/room/room-state.ts';
import { hasSecondDevice, secondDeviceText } from './second-device.ts';

export interface StatusLine {
  text: string;
  /** `care` when this person should do something. */
  tone: 'quiet' | 'care';
}

const PARTNER_GONE_MS = 5_000;

export function statusLine(state: RoomState, now: number): StatusLine | null {
  if (state.saving === 'not-kept') {
    return { text: 'This browser keeps nothing. Your words are only on this page: leave it open.', tone: 'care' };
  }
  if (state.connection.status === 'reconnecting') {
    return { text: 'Reconnecting. What you write is kept on this device.', tone: 'quiet' };
  }
  if (state.connection.status === 'connecting' && !state.isLoaded) return { text: 'Finding the room…', tone: 'quiet' };
  if (state.saving === 'kept-here') return { text: 'Kept on this device, not yet in the room.', tone: 'quiet' };
  const unread = unreadText(state);
  const unreadLine: StatusLine | null = unread === null ? null : { text: unread, tone: 'quiet' };
  const all = [unreadLine, partnerAway(state, now), ownSeat(state), roomAlmostFull(state)];
  const found = all.filter((line) => line !== null);
  return found.length === 0 ? null : { text: found.map(({ text }) => text).join(' '), tone: 'quiet' };
}

/** For entries that can't be shown: damaged ones, and versions older than one that this device has seen. */
export function unreadText({ words, seat, names }: Pick<RoomState, 'words' | 'seat' | 'names'>): string | null {
  const unread = words.unreadable.filter(({ reason }) => reason !== 'newer');
  if (unread.length === 0) return null;
  if (unread.some(({ seat: author }) => author === seat)) {
    return 'Something you wrote can’t be opened here. If it’s missing, write it again.';
  }
  return `Something ${names[otherSeat(seat)]} wrote can’t be opened here. Ask for it again if you miss it.`;
}

function partnerAway(state: RoomState, now: number): StatusLine | null {
  const { view, seat } = state;
  const other = otherSeat(seat);
  const since = view.away[other];
  const isRunning = view.status === 'running' || view.status === 'gathering';
  if (!isRunning || since === null || now - since < PARTNER_GONE_MS || view.partnerIsLongAway) return null;
  const rests = view.status === 'running' && view.clock.restsFor === 'away';
  const name = state.names[other];
  return {
    text: rests ? `${name} can’t be heard here. The time rests.` : `${name}’s device is away for a moment.`,
    tone: 'quiet',
  };
}

function roomAlmostFull(state: RoomState): StatusLine | null {
  if (!state.isAlmostFull) return null;
  return { text: 'This room is almost full. You can make space after this conversation.', tone: 'quiet' };
}

function ownSeat(state: RoomState): StatusLine | null {
  return hasSecondDevice(state) ? { text: secondDeviceText(), tone: 'quiet' } : null;
}
