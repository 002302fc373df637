/** What the two are called: by themselves, else by the one who opened the room, else a plain word. */
import { otherSeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import { tidyName } from '@heard/shared/words/name';
import { entriesOf, type Words } from '@heard/shared/words/words';

const fallbackNames = () => ({ own: 'You', partner: 'your partner' });

/** What somebody at `seat` reads. */
export function namesFor(words: Words, seat: Seat): BySeat<string> {
  const partner = otherSeat(seat);
  return {
    [seat]: isolated(knownName(words, seat) ?? fallbackNames().own),
    [partner]: isolated(knownName(words, partner) ?? fallbackNames().partner),
  } as BySeat<string>;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A name that runs the other way stands by itself in a sentence, and doesn't turn around what follows it. */
function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** Null when nobody has said, or said nothing that can be seen. */
export function knownName(words: Words, seat: Seat): string | null {
  const own = entriesOf(words, 'person', seat)[0]?.entry.name ?? '';
  const given = entriesOf(words, 'person', otherSeat(seat))[0]?.entry.partner ?? '';
  return tidyName(own) || tidyName(given) || null;
}
