/**
 * What both take away from a conversation. Only what was chosen is in it: a reflection when both keep it, any other line when
 * its author does. Depths, answers, what was missing, passes and pauses are no lines, so they can't get in.
 */
import { otherSeat, type BySeat, type Seat } from '../exercise/seat.ts';
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
  | (LineBase & { kind: 'wish'; text: string })
  | (LineBase & { kind: 'takeaway'; text: string })
  /** A next time that both agreed on; server time, ms. */
  | (LineBase & { kind: 'next-time'; at: number; repeats?: 'daily' | 'weekly'; zone?: string });

export interface Summary {
  conversation: number;
  names: BySeat<string>;
  /** In the order of the conversation. */
  lines: readonly SummaryLine[];
}

export interface ChoosableLine {
  line: SummaryLine;
  /** This seat's own decision; null while there is none. */
  isKept: boolean | null;
}

export function summaryOf(words: Words, conversation: number, names: BySeat<string>): Summary {
  const lines = linesOf(words, conversation).filter((line) =>
    decidersOf(line).every((seat) => isKept(words, conversation, seat, line.id) === true),
  );
  return { conversation, names, lines };
}

/** The lines that this seat decides about: its own, and the reflections of both. Says nothing of the other's decisions. */
export function choosable(words: Words, conversation: number, seat: Seat): ChoosableLine[] {
  return linesOf(words, conversation)
    .filter((line) => decidersOf(line).includes(seat))
    .map((line) => ({ line, isKept: isKept(words, conversation, seat, line.id) }));
}

/** A reflection is one person's words about the other's heart. */
function decidersOf(line: SummaryLine): readonly Seat[] {
  return line.kind === 'reflection' ? [line.by, line.about] : [line.by];
}

/** Two devices of a seat can have decided apart; then "no" counts. */
function isKept(words: Words, conversation: number, seat: Seat, lineId: string): boolean | null {
  const decisions = entriesOf(words, 'keep', seat)
    .filter((word) => word.entry.conversation === conversation)
    .map((word) => word.entry.kept[lineId]);
  if (decisions.includes(false)) return false;
  return decisions.includes(true) ? true : null;
}

function linesOf(words: Words, conversation: number): SummaryLine[] {
  const isOfIt = (word: Word) => 'conversation' in word.entry && word.entry.conversation === conversation;
  const ofIt: Words = { ...words, entries: words.entries.filter(isOfIt) };
  return [...spokenLines(ofIt), ...wishes(ofIt), ...nextTimes(ofIt), ...takeaways(ofIt)];
}

/** Reflections and written lines by step, as they followed each other. */
function spokenLines(words: Words): SummaryLine[] {
  const reflections = entriesOf(words, 'reflection').map(({ id, seat, entry: { step, text } }) => {
    const line: SummaryLine = { kind: 'reflection', id, by: seat, about: otherSeat(seat), text };
    return { step, order: 0, line, text };
  });
  const written = entriesOf(words, 'line').map(({ id, seat, entry: { step, order, text } }) => {
    const line: SummaryLine = { kind: 'line', id, by: seat, text };
    return { step, order, line, text };
  });
  return [...reflections, ...written]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.step - b.step || a.order - b.order)
    .map(({ line }) => line);
}

function wishes(words: Words): SummaryLine[] {
  return entriesOf(words, 'wish')
    .filter(({ entry }) => entry.text.trim() !== '')
    .sort((a, b) => a.entry.step - b.entry.step)
    .map(({ id, seat, entry }) => ({ kind: 'wish', id, by: seat, text: entry.text }));
}

function takeaways(words: Words): SummaryLine[] {
  return entriesOf(words, 'takeaway')
    .filter(({ entry }) => entry.text.trim() !== '')
    .map(({ id, seat, entry }) => ({ kind: 'takeaway', id, by: seat, text: entry.text }));
}

/** Only what was proposed by one and agreed to by the other. */
function nextTimes(words: Words): SummaryLine[] {
  return entriesOf(words, 'next-time')
    .filter(({ id, seat }) => {
      const answers = entriesOf(words, 'next-time-answer', otherSeat(seat)).filter(
        ({ entry }) => entry.proposal === id,
      );
      return answers.length > 0 && answers.every(({ entry }) => entry.answer === 'yes');
    })
    .map(({ id, seat, entry: { at, repeats, zone } }) => ({
      kind: 'next-time',
      id,
      by: seat,
      at,
      ...(repeats && { repeats }),
      ...(zone && { zone }),
    }));
}
