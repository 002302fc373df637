/** The next time, derived from both people's words: who proposed what, and which proposal was agreed on. */
import { otherSeat, SEATS, type Seat } from '@heard/shared/exercise/seat';
import { entriesOf, type Words } from '@heard/shared/words/words';
import type { Appointment } from '#lib/calendar/appointment.ts';

export interface Proposal extends Appointment {
  id: string;
}

export interface NextTimeProposals {
  mine: Proposal | null;
  theirs: Proposal | null;
  /** A proposal with a yes from the partner of its author, or the same moment proposed by both. */
  agreed: Proposal | null;
}

export function nextTimeProposals(words: Words, conversation: number, seat: Seat): NextTimeProposals {
  const mine = proposalOf(words, conversation, seat);
  const theirs = proposalOf(words, conversation, otherSeat(seat));
  const isSame = mine !== null && theirs !== null && mine.at === theirs.at && mine.repeats === theirs.repeats;
  // Of two the one agreed on last, as in the summary. Equal ones in the order of seats, so that both screens select the same.
  const agreed = SEATS.flatMap((proposer) => {
    const proposal = proposer === seat ? mine : theirs;
    const answeredAt = proposal && (isSame ? 0 : yesAt(words, conversation, otherSeat(proposer), proposal.id));
    return proposal === null || answeredAt === null ? [] : [{ proposal, answeredAt }];
  }).sort((a, b) => b.answeredAt - a.answeredAt)[0];
  return { mine, theirs, agreed: agreed?.proposal ?? null };
}

function proposalOf(words: Words, conversation: number, seat: Seat): Proposal | null {
  const found = entriesOf(words, 'next-time', seat).filter(({ entry }) => entry.conversation === conversation);
  const last = found.at(-1);
  if (!last) return null;
  const { at, repeats, zone } = last.entry;
  return { id: last.id, at, repeats, zone };
}

/** When this person said yes to a proposal, ms; 0 for entries without a time, null if they didn't say yes. */
function yesAt(words: Words, conversation: number, seat: Seat, proposal: string): number | null {
  const last = entriesOf(words, 'next-time-answer', seat)
    .filter(({ entry }) => entry.conversation === conversation && entry.proposal === proposal)
    .at(-1)?.entry;
  return last?.answer === 'yes' ? (last.answeredAt ?? 0) : null;
}
