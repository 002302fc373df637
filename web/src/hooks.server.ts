import type { Handle } from '@sveltejs/kit/hooks';
import { alternatesOf, languageOfPath } from '#lib/language/addresses.ts';
import { addressOf, PARTS } from '#lib/language/catalogue.ts';
import { askWhilePrerendering } from '#lib/language/language.ts';
import { directionOf, LANGUAGES } from '#lib/language/languages.ts';
import { plainPages, plainPageStyles } from '#lib/language/plain-pages.ts';
import { inLanguage, languageWhilePrerendering } from '#lib/language/prerendering.ts';
import { siteDescription } from '#lib/shell/site-description.ts';

askWhilePrerendering(languageWhilePrerendering);

/** Read by the inline script in the head, which must be the same in every build so that the content security policy can contain its hash. */
const languages = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    {
      direction: directionOf(language),
      texts: Object.fromEntries(PARTS.map((part) => [part, addressOf(language, part)])),
    },
  ]),
);

const IN_EVERY_PAGE = {
  '%heard.languages%': `<meta name="heard-languages" content='${JSON.stringify(languages)}' />`,
  '%heard.plain-pages%': plainPages(),
  '%heard.plain-page-styles%': `<style>${plainPageStyles()}</style>`,
  '%heard.old-browser%': `<script>${HEARD_OLD_BROWSER_SCRIPT}</script>`,
  '%heard.missing-files%': `<script>${HEARD_MISSING_FILES_SCRIPT}</script>`,
  '%heard.before-anything%': `<script>${HEARD_FIRST_SCRIPT}</script>`,
};

/** Runs only while pages are prerendered, and in development. */
export const handle: Handle = ({ event, resolve }) => {
  const { pathname } = event.url;
  const language = languageOfPath(pathname);
  const links = alternatesOf(pathname).map(
    ({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${href}" />`,
  );
  return inLanguage(language, () => {
    const parts = Object.entries({
      ...IN_EVERY_PAGE,
      '<html lang="en">': `<html lang="${language}" dir="${directionOf(language)}">`,
      '%heard.alternates%': links.join(''),
      '%heard.description%': siteDescription(),
    });
    return resolve(event, {
      transformPageChunk: ({ html }) => parts.reduce((page, [place, part]) => page.replace(place, () => part), html),
    });
  });
};
