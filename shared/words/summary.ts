/**
 * The summary of a conversation. It has only lines that were chosen: a reflection if both keep it, an agreed next time if either
 * keeps it, any other line if its author keeps it. Depths, answers, missing parts, passes and pauses are no lines, so a summary
 * can't contain them.
 */
import { otherSeat, SEATS, type BySeat, type Seat } from '../exercise/seat.ts';
import { hasErased } from './erased.ts';
import { entriesOf, type Word, type Words } from './words.ts';

interface LineBase {
  /** Id of its entry, the same on every device. */
  id: string;
  by: Seat;
}

export type SummaryLine =
  /** What `by` heard when `about` spoke. */
  | (LineBase & { kind: 'reflection'; about: Seat; text: string })
  /** A line of a turn in writing. */
  | (LineBase & { kind: 'line'; text: string })
  /** A line of the author's column, in a step where each writes their own view. */
  | (LineBase & { kind: 'view'; text: string })
  | (LineBase & { kind: 'wish'; text: string })
  | (LineBase & { kind: 'takeaway'; text: string })
  /** A next time that both agreed to; server time, ms. */
  | (LineBase & { kind: 'next-time'; at: number; repeats?: 'daily' | 'weekly' | undefined; zone?: string | undefined });

export interface Summary {
  conversation: number;
  names: BySeat<string>;
  /** In the order of the conversation. */
  lines: readonly SummaryLine[];
}

export interface ChoosableLine {
  line: SummaryLine;
  /** Of its entry. A decision is valid for one revision. */
  revision: number;
  /** This seat's decision; null before it is made. */
  isKept: boolean | null;
}

/** A line and the revision of its entry. */
interface RevisedLine {
  line: SummaryLine;
  revision: number;
}

export function summaryOf(words: Words, conversation: number, names: BySeat<string>): Summary {
  const lines = linesOf(words, conversation)
    .filter((written) => isInCopies(words, conversation, written))
    .map(({ line }) => line);
  return { conversation, names, lines };
}

function isInCopies(words: Words, conversation: number, written: RevisedLine): boolean {
  const wants = (seat: Seat) => isKept(words, conversation, seat, written) === true;
  const deciders = decidersOf(written.line);
  // Both have already agreed to the date, so neither can keep the other from having it.
  return written.line.kind === 'next-time' ? deciders.some(wants) : deciders.every(wants);
}

/**
 * The lines that this seat decides about: its own, the reflections of both, and the agreed next time. Reveals nothing of the other
 * seat's decisions.
 */
export function choosable(words: Words, conversation: number, seat: Seat): ChoosableLine[] {
  return linesOf(words, conversation)
    .filter(({ line }) => decidersOf(line).includes(seat) && !hasErased(words, conversation, seat))
    .map((written) => ({ ...written, isKept: isKept(words, conversation, seat, written) }));
}

/** A reflection is about what the other person said, so both decide. An agreed next time belongs to both. */
function decidersOf(line: SummaryLine): readonly Seat[] {
  if (line.kind === 'next-time') return SEATS;
  return line.kind === 'reflection' ? [line.by, line.about] : [line.by];
}

/** If two devices of a seat decided differently, "no" counts. A line that was rewritten since then is undecided. */
function isKept(words: Words, conversation: number, seat: Seat, { line, revision }: RevisedLine): boolean | null {
  // A seat that erased its words keeps nothing of that conversation.
  if (hasErased(words, conversation, seat)) return false;
  const decisions = entriesOf(words, 'keep', seat)
    .filter(({ entry }) => entry.conversation === conversation && (entry.seen?.[line.id] ?? revision) === revision)
    .map(({ entry }) => entry.kept[line.id]);
  if (decisions.includes(false)) return false;
  return decisions.includes(true) ? true : null;
}

function linesOf(words: Words, conversation: number): RevisedLine[] {
  const isOfIt = (word: Word) => 'conversation' in word.entry && word.entry.conversation === conversation;
  const ofIt: Words = { ...words, entries: words.entries.filter(isOfIt) };
  return [...spokenLines(ofIt), ...wishes(ofIt), ...nextTimes(ofIt), ...takeaways(ofIt)];
}

/** Reflections and written lines, in the order of their steps. */
function spokenLines(words: Words): RevisedLine[] {
  const reflections = entriesOf(words, 'reflection').map(({ id, seat, revision, entry: { step, text } }) => {
    const line: SummaryLine = { kind: 'reflection', id, by: seat, about: otherSeat(seat), text };
    return { step, order: 0, line, revision, text };
  });
  const written = [...entriesOf(words, 'line'), ...entriesOf(words, 'view')].map(({ id, seat, revision, entry }) => {
    const { kind, step, order, text } = entry;
    const line: SummaryLine = { kind, id, by: seat, text };
    return { step, order, line, revision, text };
  });
  return [...reflections, ...written]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.step - b.step || a.order - b.order)
    .map(({ line, revision }) => ({ line, revision }));
}

function wishes(words: Words): RevisedLine[] {
  return entriesOf(words, 'wish')
    .filter(({ entry }) => entry.text.trim() !== '')
    .sort((a, b) => a.entry.step - b.entry.step)
    .map(({ id, seat, revision, entry }) => ({ line: { kind: 'wish', id, by: seat, text: entry.text }, revision }));
}

function takeaways(words: Words): RevisedLine[] {
  return entriesOf(words, 'takeaway')
    .filter(({ entry }) => entry.text.trim() !== '')
    .map(({ id, seat, revision, entry }) => ({ line: { kind: 'takeaway', id, by: seat, text: entry.text }, revision }));
}

/** The proposal to which the other seat agreed; if there are several, the one that was agreed to last. */
function nextTimes(words: Words): RevisedLine[] {
  const agreed = entriesOf(words, 'next-time').flatMap((proposal) => {
    const answeredAt = agreedAt(words, proposal);
    return answeredAt === null ? [] : [{ proposal, answeredAt }];
  });
  return agreed
    .toSorted((a, b) => b.answeredAt - a.answeredAt)
    .slice(0, 1)
    .map(({ proposal: { id, seat, revision, entry } }) => {
      const { at, repeats, zone } = entry;
      const line: SummaryLine = {
        kind: 'next-time',
        id,
        by: seat,
        at,
        ...(repeats && { repeats }),
        ...(zone && { zone }),
      };
      return { line, revision };
    });
}

/** When the other seat agreed to a proposal, ms; 0 if that wasn't recorded, null if it hasn't agreed. */
function agreedAt(words: Words, { id, seat }: Word): number | null {
  const answers = entriesOf(words, 'next-time-answer', otherSeat(seat)).filter(({ entry }) => entry.proposal === id);
  if (answers.length === 0 || answers.some(({ entry }) => entry.answer === 'no')) return null;
  return Math.max(...answers.map(({ entry }) => entry.answeredAt ?? 0));
}
