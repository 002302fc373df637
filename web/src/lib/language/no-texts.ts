/**
 * What a page says when no texts could be had at all, in any language. It stands here in each of them: there is nothing else to take
 * it from. Shown in the place of the words for old browsers, which has its own style (`app.html`).
 */
import type { Language } from './languages.ts';

interface Said {
  title: string;
  words: string;
  todo: string;
  press: string;
}

// @wc-ignore
const SAID: Record<Language, Said> = {
  en: {
    title: 'The texts of this page couldn’t be loaded.',
    words: 'This device may be offline. Nothing is lost: your room and what you wrote are untouched.',
    todo: 'Try again once you’re online.',
    press: 'Try again',
  },
  de: {
    title: 'Die Texte dieser Seite konnten nicht geladen werden.',
    words:
      'Vielleicht ist dieses Gerät offline. Nichts ist verloren: Dein Raum und was du geschrieben hast, sind unberührt.',
    todo: 'Versuch es noch einmal, sobald du online bist.',
    press: 'Noch einmal versuchen',
  },
  es: {
    title: 'No se han podido cargar los textos de esta página.',
    words:
      'Puede que este dispositivo no tenga conexión. No se ha perdido nada: tu sala y lo que escribiste siguen intactos.',
    todo: 'Inténtalo de nuevo cuando tengas conexión.',
    press: 'Intentar de nuevo',
  },
};

export function sayNoTexts(language: Language, page: Document, again: () => void): void {
  const said = SAID[language];
  const section = page.createElement('section');
  section.lang = language;
  const title = page.createElement('h1');
  title.textContent = said.title;
  const paragraphs = [said.words, said.todo].map((text) => {
    const paragraph = page.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  });
  const press = page.createElement('button');
  press.textContent = said.press;
  press.addEventListener('click', again);
  section.append(title, ...paragraphs, press);
  const place = page.querySelector('#too-old') ?? page.body;
  place.replaceChildren(section);
  const root = page.documentElement;
  delete root.dataset['served'];
  root.classList.add('too-old');
}
