/** The command `texts`: brings each language's `texts.po` up to date with the source, and creates it for a new language. */
import { join } from 'node:path';
import { LANGUAGES } from '../src/lib/language/languages.ts';
import { DISK, extract, storageAt } from './extract.ts';
import { pluralRuleOf } from './plural-rules.ts';

/** A `Plural-Forms` with the wrong number of forms is replaced; every plural text gets one row for each form. */
export async function writeTexts(root: string, languages: readonly string[] = LANGUAGES): Promise<void> {
  await extract(root, DISK, languages);
  // wuchale saves only if a text has changed, and has the same default rule for all languages.
  const storage = await storageAt(root, DISK, languages);
  const { items, pluralRules = new Map() } = await storage.load();
  for (const language of languages) {
    const rule = pluralRuleOf(language);
    if (pluralRules.get(language)?.nplurals !== rule.nplurals) pluralRules.set(language, rule);
    for (const { translations } of items) {
      const forms = translations.get(language) ?? [];
      const isPlural = Array.from(translations.values()).some((each) => each.length > 1);
      const filled = forms.findLastIndex((form) => form !== '') + 1;
      const rows = Array.from({ length: Math.max(rule.nplurals, filled) }, (_, at) => forms[at] ?? '');
      if (isPlural) translations.set(language, rows);
    }
  }
  await storage.save({ items, pluralRules });
}

if (import.meta.main) await writeTexts(join(import.meta.dirname, '..'));
