/** The texts for an action that the room couldn't take. */
import type { Entry } from '@heard/shared/words/entry';
import type { RoomState, Unplaced } from '#lib/room/room-state.ts';

export interface UnplacedText {
  title: string;
  sentences: readonly string[];
  /** The text of the entry, unchanged. */
  quote: string | null;
  /** The label of the retry button; null where a retry can't help. */
  again: string | null;
  done: string;
}

/** `partner`: the partner's name. */
export function unplacedText({ what, outcome }: Unplaced, partner: string): UnplacedText {
  switch (what.kind) {
    case 'press':
      return outcome.type === 'superseded' ? otherConversation() : tooLate();
    case 'words': {
      const quote = quoteOf(what.entry);
      if (outcome.type === 'full') return didntFit(quote, partner);
      return what.isErased ? erasedSince(quote) : changedElsewhere(quote);
    }
    case 'erase-words':
      return notErasedYet();
    case 'erase-room':
      return roomStays();
  }
}

const plain = { quote: null, again: null };

function otherConversation(): UnplacedText {
  return {
    ...plain,
    title: 'That was for an earlier conversation.',
    sentences: [
      'What you pressed didn’t reach the room in time. A new conversation has begun since, so nothing was changed in it.',
    ],
    done: 'OK',
  };
}

function tooLate(): UnplacedText {
  return {
    ...plain,
    title: 'That came too late.',
    sentences: [
      'What you pressed earlier didn’t reach the room in time, and the room has moved on. Nothing was changed.',
    ],
    done: 'OK',
  };
}

function didntFit(quote: string | null, partner: string): UnplacedText {
  return {
    title: 'This didn’t fit. The room is full.',
    sentences: [
      `It’s on this device only, and ${partner} can’t see it. Everything else in the room is safe.`,
      'To make space, save an earlier conversation and erase your words in it. Then try again. Or copy this text and open a new room.',
    ],
    quote,
    again: 'Try again',
    done: 'Delete it here',
  };
}

function erasedSince(quote: string | null): UnplacedText {
  return {
    title: 'You erased your words in that conversation.',
    sentences: ['So this stayed out of the room. It’s on this device only. Copy it if you want to keep it.'],
    quote,
    again: null,
    done: 'Delete it here',
  };
}

function changedElsewhere(quote: string | null): UnplacedText {
  return {
    title: 'You changed this on another device, too.',
    sentences: [
      'The room has what you wrote on the other device. What you wrote on this one is only here. Choose one: the other will be deleted.',
    ],
    quote,
    again: 'Use this one',
    done: 'Keep the other one',
  };
}

function notErasedYet(): UnplacedText {
  return {
    ...plain,
    title: 'Not everything could be erased.',
    sentences: ['The room is too full for that right now. Open the conversation and erase your words once more.'],
    done: 'OK',
  };
}

function roomStays(): UnplacedText {
  return {
    ...plain,
    title: 'The room was not erased.',
    sentences: [
      'Before this device reached the server, a new conversation began. So everything is still here. If you still want to erase the room, do it again.',
    ],
    done: 'OK',
  };
}

/** The texts that are lost when the page is closed. */
export function unkeptTexts({ unkept }: Pick<RoomState, 'unkept'>): string[] {
  return unkept.flatMap((entry) => quoteOf(entry) || []);
}

/** Null for entries without text. */
function quoteOf(entry: Entry): string | null {
  switch (entry.kind) {
    case 'line':
    case 'view':
    case 'reflection':
    case 'wish':
    case 'takeaway':
      return entry.text;
    case 'missing':
      return [entry.landed, entry.missing].filter((text) => text !== '').join('\n\n');
    case 'table':
      return entry.message;
    case 'person':
      return entry.name;
    default:
      return null;
  }
}
