/** Prints the texts of the source, and what the catalogues lack of them, as JSON. */
import type { Item } from 'wuchale';
import { SOURCE } from './catalogues.ts';
import { extract } from './extract.ts';
import { lacksOf, tellLacks, TRANSLATIONS } from './lacks.ts';
import { filesOfParts, partOf, PARTS } from './parts.ts';
import type { Listed } from './source-texts.ts';

const files = filesOfParts();

/** Texts of one part stand together, and the same source gives the same catalogue, whatever was read first. */
function placeOf(text: Listed['texts'][number]): string {
  return [PARTS.indexOf(partOf(text.files, files)), ...text.forms, text.context].join('\n');
}

const items: Item[] = [];
await extract(items);
const texts = items
  .filter(({ references }) => references.length > 0)
  .map(({ translations, context, references }) => ({
    forms: translations.get(SOURCE) ?? [],
    context,
    files: references.map(({ file }) => file).toSorted(),
  }))
  .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
const listed: Listed = { texts, told: tellLacks(lacksOf(items, TRANSLATIONS)) };
process.stdout.write(JSON.stringify(listed));
