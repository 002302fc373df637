import type { PlainPages } from '#lib/language/plain-page.ts';

export const PLAIN_PAGES: PlainPages = {
  tooOld: {
    title: 'Diese Seite braucht einen neueren Browser.',
    paragraphs: [
      'Oder Skripte sind hier abgeschaltet. Nichts ist verloren: Euer Raum und alles darin sind unberührt.',
      'Öffne denselben Link in einem neueren Browser, auf irgendeinem Gerät, oder schalte Skripte ein.',
    ],
  },
  notLoaded: {
    title: 'Ein Teil dieser Seite ist nicht angekommen.',
    paragraphs: [
      'Vielleicht war die Verbindung kurz weg. Nichts ist verloren: Euer Raum und alles darin sind unberührt.',
      'Sobald du online bist, lade die Seite noch einmal.',
    ],
    button: 'Die Seite neu laden',
  },
  broken: {
    title: 'Auf dieser Seite ist etwas kaputtgegangen.',
    paragraphs: [
      'Das ist unser Fehler. Was in eurem Raum gespeichert war, bleibt gespeichert, und was du zuletzt geschrieben hast, liegt auf diesem Gerät.',
      'Lade die Seite neu. Wenn es wiederkommt, öffne deinen Link noch einmal.',
    ],
    button: 'Die Seite neu laden',
  },
  noTexts: {
    title: 'Die Texte dieser Seite konnten nicht geladen werden.',
    paragraphs: [
      'Vielleicht ist dieses Gerät offline. Nichts ist verloren: Dein Raum und was du geschrieben hast, sind unberührt.',
      'Versuch es noch einmal, sobald du online bist.',
    ],
    button: 'Noch einmal versuchen',
  },
};
