/** The words that belong to the step on screen: the offered line, what was missing, the lines of a turn taken in writing. */
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';
import type { RunningView } from '@heard/shared/exercise/view';
import type { EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';

type Placed = Pick<RunningView, 'conversation' | 'ordinal' | 'step' | 'turnOrdinal' | 'partlyCount' | 'sayBackOrdinal'>;

function floorSeat(view: Placed): Seat | null {
  const { floor } = view.step;
  return floor === 'host' || floor === 'guest' ? floor : null;
}

/** After "there's more" the floor is back, and what was asked before is answered. */
export function tellsMore(view: Pick<RunningView, 'step' | 'sayBackOrdinal'>): boolean {
  return view.step.kind === 'stretch' && view.sayBackOrdinal !== null;
}

/** What the listener offered for the say-back `ordinal`. */
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

/** The line that an answer is about; null when it was only spoken. */
export function offeredLine(view: Placed, words: Words): Word<EntryOf<'reflection'>> | null {
  const floor = floorSeat(view);
  if (floor === null || view.sayBackOrdinal === null) return null;
  return reflectionAt(words, view.conversation, view.sayBackOrdinal, otherSeat(floor));
}

/** What the other one answered to my wish, in the step just before this one; null anywhere else. */
export function answerToMyWish(
  view: Placed & Pick<RunningView, 'plan' | 'index' | 'seat'>,
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

/** The newest "not quite" of this turn: what did land, and the one thing missing. */
export function missingThing(view: Placed, words: Words): Word<EntryOf<'missing'>> | null {
  const floor = floorSeat(view);
  if (floor === null || view.partlyCount === 0) return null;
  const found = entriesOf(words, 'missing', floor)
    .filter(({ entry }) => entry.conversation === view.conversation && entry.step >= view.turnOrdinal)
    .sort((a, b) => a.entry.step - b.entry.step);
  return found.at(-1) ?? null;
}

/** The written lines of the turn on screen, in order. A turn can take several step instances. */
export function writtenLines(view: Placed, words: Words): Word<EntryOf<'line'>>[] {
  const floor = floorSeat(view);
  if (floor === null) return [];
  return entriesOf(words, 'line', floor)
    .filter(({ entry }) => entry.conversation === view.conversation && entry.step >= view.turnOrdinal)
    .sort((x, y) => x.entry.step - y.entry.step || x.entry.order - y.entry.order);
}

/** The lines of one person's column, in order. Where there are columns once, what was offered stays when they begin again. */
export function columnOf(view: Placed & Pick<RunningView, 'plan'>, words: Words, seat: Seat): Word<EntryOf<'view'>>[] {
  const isOnce = view.plan.steps.filter((step) => step.kind === 'columns').length === 1;
  const since = isOnce ? 0 : view.turnOrdinal;
  return entriesOf(words, 'view', seat)
    .filter(({ entry }) => entry.conversation === view.conversation && entry.step >= since)
    .sort((x, y) => x.entry.step - y.entry.step || x.entry.order - y.entry.order);
}

/** The wish that is being answered: the newest one of whoever has the floor. */
export function wishToAnswer(view: Placed, words: Words): Word<EntryOf<'wish'>> | null {
  const floor = floorSeat(view);
  if (floor === null) return null;
  const found = entriesOf(words, 'wish', floor)
    .filter(({ entry }) => entry.conversation === view.conversation)
    .sort((a, b) => a.entry.step - b.entry.step);
  return found.at(-1) ?? null;
}
