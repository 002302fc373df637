/**
 * What is shown in place of a page that can't run: HTML in every page, in every language, because nothing else may be there. Styled in
 * app.html, which also says when each is shown.
 */
import { directionOf, LANGUAGES } from './languages.ts';
import type { PlainPage, PlainPages } from './plain-page.ts';

const PAGES = import.meta.glob<PlainPages>('/src/languages/*/plain-pages.ts', { eager: true, import: 'PLAIN_PAGES' });

const IDS = { tooOld: 'too-old', notLoaded: 'not-loaded', broken: 'broken', noTexts: 'no-texts' } as const;
const KINDS = Object.keys(IDS) as (keyof PlainPages)[];

/** HTML for the body. */
export function plainPages(): string {
  return KINDS.map((kind) => {
    const sections = LANGUAGES.map((language) => {
      const page = PAGES[`/src/languages/${language}/plain-pages.ts`]?.[kind];
      return page ? `<section lang="${language}" dir="${directionOf(language)}">${contentOf(page)}</section>` : '';
    });
    return `<div id="${IDS[kind]}" class="plain-page">${sections.join('')}</div>`;
  }).join('');
}

/** No `h1`: code and tests that look for the page's heading must not find a hidden one. */
function contentOf({ title, paragraphs, button }: PlainPage): string {
  return [
    `<p class="title" role="heading" aria-level="1">${title}</p>`,
    ...paragraphs.map((text) => `<p>${text}</p>`),
    button === undefined ? '' : `<button type="button">${button}</button>`,
  ].join('');
}

/** Hides the sections in other languages. `reads-{language}` is set by lib/shell/old-browser.js; without it, all are shown. */
export function plainPageStyles(): string {
  return LANGUAGES.map((language) => {
    const other = `section:not([lang='${language}'])`;
    return `.reads-${language} #too-old ${other},[lang='${language}']>body>:is(#not-loaded,#broken,#no-texts) ${other}{display:none}`;
  }).join('');
}
