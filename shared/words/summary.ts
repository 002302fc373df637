/**
 * What both take away from a conversation. Only what was chosen is in it: a reflection when both keep it, any other line when
 * its author does; a date that both agreed on when either of them does. Depths, answers, what was missing, passes and pauses are no lines, so they can't get in.
 */
import { otherSeat, SEATS, type BySeat, type Seat } from '../exercise/seat.ts';
import { hasErased } from './erased.ts';
import { entriesOf, type Word, type Words } from './words.ts';

interface LineBase {
  /** Id of its entry; the same in every copy. */
  id: string;
  by: Seat;
}

export type SummaryLine =
  /** What `by` heard `about` say. */
  | (LineBase & { kind: 'reflection'; about: Seat; text: string })
  /** A line of a turn that was taken in writing. */
  | (LineBase & { kind: 'line'; text: string })
  /** A line of one's own column, where two views stand beside each other and nobody merges them. */
  | (LineBase & { kind: 'view'; text: string })
  | (LineBase & { kind: 'wish'; text: string })
  | (LineBase & { kind: 'takeaway'; text: string })
  /** A next time that both agreed on; server time, ms. */
  | (LineBase & { kind: 'next-time'; at: number; repeats?: 'daily' | 'weekly' | undefined; zone?: string | undefined });

export interface Summary {
  conversation: number;
  names: BySeat<string>;
  /** In the order of the conversation. */
  lines: readonly SummaryLine[];
}

export interface ChoosableLine {
  line: SummaryLine;
  /** Of its entry: a decision is about what was seen. */
  revision: number;
  /** This seat's own decision; null while there is none. */
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
  // Both have said yes to the date already: neither can take it from the other.
  return written.line.kind === 'next-time' ? deciders.some(wants) : deciders.every(wants);
}

/** The lines that this seat decides about: its own, the reflections of both, and the date that both agreed on. Says nothing of the other's decisions. */
export function choosable(words: Words, conversation: number, seat: Seat): ChoosableLine[] {
  return linesOf(words, conversation)
    .filter(({ line }) => decidersOf(line).includes(seat) && !hasErased(words, conversation, seat))
    .map((written) => ({ ...written, isKept: isKept(words, conversation, seat, written) }));
}

/** A reflection is one person's words about the other's heart; an agreement is nobody's line alone. */
function decidersOf(line: SummaryLine): readonly Seat[] {
  if (line.kind === 'next-time') return SEATS;
  return line.kind === 'reflection' ? [line.by, line.about] : [line.by];
}

/** Two devices of a seat can have decided apart; then "no" counts. What was rewritten since then isn't decided. */
function isKept(words: Words, conversation: number, seat: Seat, { line, revision }: RevisedLine): boolean | null {
  // Who has erased their words is through with that conversation.
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

/** Reflections and written lines by step, as they followed each other. */
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

/** What was proposed by one and agreed to by the other. Of several the one that was agreed to last. */
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

/** When the other one agreed to a proposal, ms; 0 where that wasn't noted, null while they haven't. */
function agreedAt(words: Words, { id, seat }: Word): number | null {
  const answers = entriesOf(words, 'next-time-answer', otherSeat(seat)).filter(({ entry }) => entry.proposal === id);
  if (answers.length === 0 || answers.some(({ entry }) => entry.answer === 'no')) return null;
  return Math.max(...answers.map(({ entry }) => entry.answeredAt ?? 0));
}
