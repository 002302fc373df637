/** Prints the texts of the source, and what the catalogues lack of them, as JSON. */
import type { Item } from 'wuchale';
import { SOURCE } from './catalogues.ts';
import { extract } from './extract.ts';
import { lacksOf, tellLacks, TRANSLATIONS } from './lacks.ts';
import type { Listed } from './source-texts.ts';

const keyOf = ({ forms, context }: { forms: string[]; context?: string | undefined }) => [...forms, context].join('\n');

const items: Item[] = [];
await extract(items);
const texts = items
  .filter(({ references }) => references.length > 0)
  .map(({ translations, context, references }) => ({
    forms: translations.get(SOURCE) ?? [],
    context,
    files: references.map(({ file }) => file).toSorted(),
  }))
  // The same source gives the same catalogue, whatever was read first.
  .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const listed: Listed = { texts, told: tellLacks(lacksOf(items, TRANSLATIONS)) };
process.stdout.write(JSON.stringify(listed));
