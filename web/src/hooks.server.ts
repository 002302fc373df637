import type { Handle } from '@sveltejs/kit/hooks';
import { alternatesOf, languageOfPath } from '#lib/language/addresses.ts';
import { askWhilePrerendering } from '#lib/language/language.ts';
import { directionOf } from '#lib/language/languages.ts';
import { inLanguage, languageInTheMaking } from '#lib/language/prerendering.ts';
import { siteDescription } from '#lib/shell/site-description.ts';

askWhilePrerendering(languageInTheMaking);

/** Only while pages are prerendered, and in development. */
export const handle: Handle = ({ event, resolve }) => {
  const { pathname } = event.url;
  const language = languageOfPath(pathname);
  const links = alternatesOf(pathname).map(
    ({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${href}" />`,
  );
  return inLanguage(language, () =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        html
          .replace('<html lang="en">', `<html lang="${language}" dir="${directionOf(language)}">`)
          .replace('%heard.alternates%', links.join(''))
          .replace('%heard.description%', siteDescription())
          .replace('%heard.old-browser%', () => `<script>${HEARD_OLD_BROWSER_SCRIPT}</script>`)
          .replace('%heard.missing-files%', () => `<script>${HEARD_MISSING_FILES_SCRIPT}</script>`)
          .replace('%heard.before-anything%', () => `<script>${HEARD_FIRST_SCRIPT}</script>`),
    }),
  );
};
