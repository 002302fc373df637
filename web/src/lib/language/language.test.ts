import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addressIn,
  alternatesOf,
  languageOfPath,
  PAGES_WITH_WORDS,
  translatedPages,
  withoutLanguage,
} from './addresses.ts';
import { fittingLanguage, insertName, LANGUAGES, nameOf, regionalFor } from './languages.ts';
import { plural } from './plural.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, 'before-anything.js'), 'utf8');
const ROUTES = join(import.meta.dirname, '../../routes');

interface Visit {
  path?: string;
  wanted?: readonly string[];
  kept?: string;
  inTab?: string;
  served?: string;
}

/** As hooks.server.ts writes it, with a language that is read from right to left. */
const TOLD = JSON.stringify(
  Object.fromEntries(
    [...LANGUAGES, 'ar'].map((language) => [
      language,
      {
        direction: language === 'ar' ? 'rtl' : 'ltr',
        texts: { door: `/texts/${language}-door.js`, rest: `/texts/${language}-rest.js` },
      },
    ]),
  ),
);

/** What the first script of a page makes of a visit. */
function visit({ path = '/', wanted = [], kept, inTab, served = 'en' }: Visit) {
  const page = { lang: served, dir: 'ltr', dataset: {} as { served?: string } };
  const tab = new Map(inTab === undefined ? [] : [['heard.language', inTab]]);
  const storage = (map: Map<string, string>) => ({
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  });
  const run = new Function('document', 'location', 'navigator', 'localStorage', 'sessionStorage', SCRIPT);
  const device = storage(new Map(kept === undefined ? [] : [['heard.language', kept]]));
  const links: { rel?: string; href?: string }[] = [];
  const document = {
    documentElement: page,
    querySelector: () => ({ getAttribute: () => TOLD }),
    createElement: () => ({}),
    head: { append: (link: object) => links.push(link) },
  };
  run(document, { pathname: path }, { languages: wanted }, device, storage(tab));
  const fetched = links.map(({ rel, href }) => `${rel} ${href}`);
  return {
    language: page.lang,
    direction: page.dir,
    fetched,
    isHidden: page.dataset.served !== undefined,
    inTab: tab.get('heard.language'),
  };
}

describe('the language of a page', () => {
  it('[LA01] is the address’s own, else the one that was chosen, else the browser’s first that there is, else English', () => {
    expect(visit({ path: '/es/safe', kept: 'de', wanted: ['en-GB'] }).language).toBe('es');
    expect(visit({ kept: 'de', wanted: ['es'] }).language).toBe('de');
    expect(visit({ wanted: ['xx-XX', 'es-MX', 'de'] }).language).toBe('es');
    expect(visit({ wanted: ['xx', 'yy'] }).language).toBe('en');
    expect(visit({}).language).toBe('en');
    expect(visit({ kept: 'klingon', wanted: ['de'] }).language).toBe('en');
  });

  it('[LA02] is kept in its tab where an address named it, so that the next page has it, too', () => {
    expect(visit({ path: '/de' }).inTab).toBe('de');
    expect(visit({ path: '/new', inTab: 'de', kept: 'es', wanted: ['en'] }).language).toBe('de');
    expect(visit({ path: '/r', wanted: ['es'] })).toMatchObject({ language: 'es', inTab: undefined });
  });

  it('[LA03] is the first that anybody sees: a page that was served in another one shows nothing until it is there', () => {
    expect(visit({ kept: 'de', served: 'en' }).isHidden).toBe(true);
    expect(visit({ kept: 'de', served: 'de' }).isHidden).toBe(false);
    expect(visit({ wanted: ['en-GB'], served: 'en' }).isHidden).toBe(false);
  });

  it('[LA04] is found without regard to regions, and keeps them for dates and numbers', () => {
    expect(fittingLanguage(['DE-at', 'en'])).toBe('de');
    expect(fittingLanguage(['xx', 'yy-BR'])).toBe('en');
    expect(regionalFor('de', ['en-GB', 'de-AT'])).toBe('de-AT');
    expect(regionalFor('es', ['en-GB', 'de-AT'])).toBe('es');
    expect(regionalFor('en', ['fr', 'en-NZ'])).toBe('en-NZ');
    expect(regionalFor('en', ['en-US@posix', 'en-GB'])).toBe('en-GB');
    expect(regionalFor('en', ['en-US@posix']), 'what `Intl` refuses').toBe('en');
  });

  it('[LA09] has its texts on their way before the page runs, no others, and for a link those of the door alone', () => {
    const fetched = (path: string) => visit({ path, kept: 'de', wanted: ['es'] }).fetched;
    const [door, rest] = ['door', 'rest'].map((part) => `modulepreload /texts/de-${part}.js`);
    expect(fetched('/r')).toEqual([door]);
    for (const path of ['/r/Ab3dEf6h', '/', '/de', '/journal']) expect(fetched(path), path).toEqual([door, rest]);
  });

  it('[LA40] sets the direction of the page', () => {
    expect(visit({ wanted: ['ar-EG'] })).toMatchObject({ language: 'ar', direction: 'rtl' });
    expect(visit({ wanted: ['de'] }).direction).toBe('ltr');
  });

  it('[LA05] is named in its own words', () => {
    expect((['en', 'de', 'es'] as const).map(nameOf)).toEqual(['English', 'Deutsch', 'Español']);
    for (const language of LANGUAGES) {
      const inItself = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? '';
      expect(nameOf(language).toLowerCase()).toBe(inItself.toLowerCase());
    }
  });
});

describe('addresses that name a language', () => {
  it('[LA06] are the page behind them, and links of rooms never name one', () => {
    expect(withoutLanguage('/de')).toBe('/');
    expect(withoutLanguage('/es/path/listen')).toBe('/path/listen');
    expect(addressIn('de', '/')).toBe('/de');
    expect(addressIn('es', '/safe')).toBe('/es/safe');
    for (const path of ['/', '/r', '/r/de', '/desk', '/new', '/xx/safe']) expect(withoutLanguage(path)).toBe(path);
    expect(languageOfPath('/de/safe')).toBe('de');
    expect(languageOfPath('/r')).toBe('en');
  });

  it('[LA07] are there for each page that is prerendered with words on it, and for no other', () => {
    const withWords = pagesOf(ROUTES).filter((page) => !isEmptyUntilOpened(page));
    const paths = withWords.map((page) => `/${relative(ROUTES, dirname(page))}`);
    const listed = new Set(PAGES_WITH_WORDS.map((page) => page.replace(/^\/path\/.+/, '/path/[lesson]')));
    expect(new Set(paths)).toEqual(listed);
    expect(translatedPages()).toContain('/es/path/stop');
    expect(alternatesOf('/de/safe').map(({ href }) => href)).toEqual([
      ...LANGUAGES.map((language) => `/${language}/safe`),
      '/safe',
    ]);
    expect(alternatesOf('/r')).toEqual([]);
  });
});

describe('a number in a sentence', () => {
  it('[LA08] takes the form that fits, by the rule of the language', () => {
    const forms = ['# page', '# pages'];
    expect([0, 1, 2, 1200].map((count) => plural(count, forms))).toEqual([
      '0 pages',
      '1 page',
      '2 pages',
      '1,200 pages',
    ]);
    const threeForms = (count: number) => (count === 1 ? 0 : count < 5 ? 1 : 2);
    expect([1, 3, 7].map((count) => plural(count, ['#a', '#b', '#c'], threeForms))).toEqual(['1a', '3b', '7c']);
    expect(
      plural(7, '# a', () => 0),
      'a language with one form',
    ).toBe('7 a');
  });
});

it('[LA41] a name takes the place of the phrase for the partner, whatever language that is in', () => {
  expect(insertName('Tell your partner what deinem Gegenüber and tu pareja hear.', 'A $& B')).toBe(
    'Tell A $& B what A $& B and A $& B hear.',
  );
  expect(insertName('your partner-in-crime', 'Ana')).toBe('your partner-in-crime');
});

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === '+page.svelte')
    .map(({ parentPath }) => join(parentPath, '+page.svelte'));
}

/** Neither rendered beforehand, nor with a word on it. */
function isEmptyUntilOpened(page: string): boolean {
  if (/<p|<h1|<[A-Z]/.exec(readFileSync(page, 'utf8')) === null) return true;
  for (let folder = dirname(page); folder.startsWith(ROUTES) && folder !== ROUTES; folder = dirname(folder)) {
    const options = ['+page.ts', '+layout.ts'].map((name) => join(folder, name)).filter(existsSync);
    if (options.some((path) => /(ssr|prerender) = (false|dev)/.test(readFileSync(path, 'utf8')))) return true;
  }
  return false;
}
