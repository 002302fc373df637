/** Selects the words of the room that belong to the current step or turn. */
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';
import type { RunningView } from '@heard/shared/exercise/view';
import type { EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';

type TurnView = Pick<
  RunningView,
  'conversation' | 'ordinal' | 'step' | 'turnOrdinal' | 'partlyCount' | 'sayBackOrdinal'
>;

function floorSeat(view: TurnView): Seat | null {
  const { floor } = view.step;
  return floor === 'host' || floor === 'guest' ? floor : null;
}

/** Whether this stretch follows the answer "there's more". */
export function followsMore(view: Pick<RunningView, 'step' | 'sayBackOrdinal'>): boolean {
  return view.step.kind === 'stretch' && view.sayBackOrdinal !== null;
}

/** The line that the listener `by` offered in the say-back `ordinal`. */
export function reflectionAt(
  words: Words,
  conversation: number,
  ordinal: number,
  by: Seat,
): Word<EntryOf<'reflection'>> | null {
  const found = entriesOf(words, 'reflection', by).filter(
    ({ entry }) => entry.conversation === conversation && entry.step === ordinal,
  );
  return found.at(-1) ?? null;
}

/** The offered line of the last say-back; null when it was only spoken. */
export function offeredLine(view: TurnView, words: Words): Word<EntryOf<'reflection'>> | null {
  const floor = floorSeat(view);
  if (floor === null || view.sayBackOrdinal === null) return null;
  return reflectionAt(words, view.conversation, view.sayBackOrdinal, otherSeat(floor));
}

/** The partner's answer to this person's wish, if it was given in the step before this one. */
export function answerToMyWish(
  view: TurnView & Pick<RunningView, 'plan' | 'index' | 'seat'>,
  words: Words,
): EntryOf<'wish-answer'>['answer'] | null {
  const before = view.plan.steps[view.index - 1];
  if (before?.kind !== 'wish-answer' || before.floor !== view.seat) return null;
  const mine = entriesOf(words, 'wish', view.seat)
    .filter(({ entry }) => entry.conversation === view.conversation)
    .map(({ id }) => id);
  const answers = entriesOf(words, 'wish-answer', otherSeat(view.seat)).filter(
    ({ entry }) => entry.wish === mine.at(-1),
  );
  return answers.at(-1)?.entry.answer ?? null;
}

/** The newest entry for the answer "not quite" in this turn. */
export function missingEntry(view: TurnView, words: Words): Word<EntryOf<'missing'>> | null {
  const floor = floorSeat(view);
  if (floor === null || view.partlyCount === 0) return null;
  const found = entriesOf(words, 'missing', floor)
    .filter(({ entry }) => entry.conversation === view.conversation && entry.step >= view.turnOrdinal)
    .sort((a, b) => a.entry.step - b.entry.step);
  return found.at(-1) ?? null;
}

/** The written lines of the current turn, in order. A turn can have several step instances. */
export function writtenLines(view: TurnView, words: Words): Word<EntryOf<'line'>>[] {
  const floor = floorSeat(view);
  if (floor === null) return [];
  return entriesOf(words, 'line', floor)
    .filter(({ entry }) => entry.conversation === view.conversation && entry.step >= view.turnOrdinal)
    .sort((x, y) => x.entry.step - y.entry.step || x.entry.order - y.entry.order);
}

/** The `order` of the line after these. */
export function nextOrder(lines: readonly { entry: { order: number } }[]): number {
  return Math.max(-1, ...lines.map(({ entry }) => entry.order)) + 1;
}

/** The lines of one person's column, in order. If the plan has only one step with columns, restarting it keeps its lines. */
export function columnLines(
  view: TurnView & Pick<RunningView, 'plan'>,
  words: Words,
  seat: Seat,
): Word<EntryOf<'view'>>[] {
  const isOnce = view.plan.steps.filter((step) => step.kind === 'columns').length === 1;
  const since = isOnce ? 0 : view.turnOrdinal;
  return entriesOf(words, 'view', seat)
    .filter(({ entry }) => entry.conversation === view.conversation && entry.step >= since)
    .sort((x, y) => x.entry.step - y.entry.step || x.entry.order - y.entry.order);
}

/** The newest wish of the person who has the floor. */
export function wishToAnswer(view: TurnView, words: Words): Word<EntryOf<'wish'>> | null {
  const floor = floorSeat(view);
  if (floor === null) return null;
  const found = entriesOf(words, 'wish', floor)
    .filter(({ entry }) => entry.conversation === view.conversation)
    .sort((a, b) => a.entry.step - b.entry.step);
  return found.at(-1) ?? null;
}
