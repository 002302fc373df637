/** The next time, from both people's words: who proposed what, and whether one of the proposals stands. */
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';
import { entriesOf, type Words } from '@heard/shared/words/words';

export interface Proposal {
  id: string;
  /** ms since 1970 */
  at: number;
}

export interface Meeting {
  mine: Proposal | null;
  theirs: Proposal | null;
  /** A proposal that the other one said yes to, or the same moment proposed by both. */
  agreed: Proposal | null;
}

export function meeting(words: Words, conversation: number, seat: Seat): Meeting {
  const mine = proposalOf(words, conversation, seat);
  const theirs = proposalOf(words, conversation, otherSeat(seat));
  const isSame = mine !== null && theirs !== null && mine.at === theirs.at;
  const agreed =
    [theirs, mine].find((proposal, index) => {
      const answerer = index === 0 ? seat : otherSeat(seat);
      return proposal !== null && (isSame || saidYes(words, conversation, answerer, proposal.id));
    }) ?? null;
  return { mine, theirs, agreed };
}

function proposalOf(words: Words, conversation: number, seat: Seat): Proposal | null {
  const found = entriesOf(words, 'next-time', seat).filter(({ entry }) => entry.conversation === conversation);
  const last = found.at(-1);
  return last ? { id: last.id, at: last.entry.at } : null;
}

function saidYes(words: Words, conversation: number, seat: Seat, proposal: string): boolean {
  const answers = entriesOf(words, 'next-time-answer', seat).filter(
    ({ entry }) => entry.conversation === conversation && entry.proposal === proposal,
  );
  return answers.at(-1)?.entry.answer === 'yes';
}
