/** The two people's names: their own, else the one their partner gave them, else a plain word. */
import { otherSeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import { tidyName } from '@heard/shared/words/name';
import { entriesOf, type Words } from '@heard/shared/words/words';

const fallbackNames = () => ({ own: 'You', partner: 'your partner' });

/** The names as the person at `seat` reads them. */
export function namesFor(words: Words, seat: Seat): BySeat<string> {
  const partner = otherSeat(seat);
  return {
    [seat]: isolated(knownName(words, seat) ?? fallbackNames().own),
    [partner]: isolated(knownName(words, partner) ?? fallbackNames().partner),
  } as BySeat<string>;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Isolates a right-to-left name (U+2068, U+2069), so that it doesn't change the direction of what follows in the sentence. */
function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** Null when nobody has written one, or only invisible characters. */
export function knownName(words: Words, seat: Seat): string | null {
  const own = entriesOf(words, 'person', seat)[0]?.entry.name ?? '';
  const given = entriesOf(words, 'person', otherSeat(seat))[0]?.entry.partner ?? '';
  return tidyName(own) || tidyName(given) || null;
}
