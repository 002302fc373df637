import type { Handle } from '@sveltejs/kit/hooks';
import { askWhilePrerendering } from '#lib/language/language.ts';
import { directionOf } from '#lib/language/languages.ts';
import { inLanguage, languageInTheMaking } from '#lib/language/prerendering.ts';
import { languageOfPath } from '#lib/language/addresses.ts';

askWhilePrerendering(languageInTheMaking);

/** Only while pages are prerendered, and in development. */
export const handle: Handle = ({ event, resolve }) => {
  const language = languageOfPath(event.url.pathname);
  return inLanguage(language, () =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('<html lang="en">', `<html lang="${language}" dir="${directionOf(language)}">`),
    }),
  );
};
