/** The texts of Quarter hours and of its short form, Five and five. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';
export { NEXT_TIME } from './heard.ts';

const NOT_FOR = `Nicht, um zum ersten Mal etwas Schweres zu erzählen: Der andere kann nicht fragen, und du siehst nicht, wie es ankommt. ${NOT_WHEN}`;

export const TITLE: string = 'Viertelstunden';
export const SUMMARY: string =
  'Knapp eine Viertelstunde für den einen, dann für den anderen, je dreimal. Niemand antwortet.';
export const ABOUT: Script['about'] = {
  purpose:
    'Damit jeder von euch sprechen kann, ohne unterbrochen zu werden, und beim Sprechen herausfindet, worum es geht. Es gibt keine Antwort, keinen Rat und keinen Trost, nur jemanden, der zuhört.',
  asks: 'Die Bereitschaft, Dinge stehen zu lassen. Die Zeit wechselt von selbst: ein Gong, dann fünfzehn Sekunden, um den Satz zu beenden. Wer früher fertig ist, schweigt. Danach sprecht ihr nicht über das Gesagte, mindestens bis morgen.',
  notFor: NOT_FOR,
};

export const SHORT_TITLE: string = 'Fünf und fünf';
export const SHORT_SUMMARY: string = 'Fünf Minuten für den einen, fünf für den anderen, je dreimal. Niemand antwortet.';
export const SHORT_ABOUT: Script['about'] = {
  purpose:
    'Die kurze Form der Viertelstunden: Jeder spricht, ohne unterbrochen zu werden, und niemand antwortet. Fünf Minuten genügen, um zu dem zu kommen, was unter dem ersten Satz liegt.',
  asks: 'Die Bereitschaft, Dinge stehen zu lassen. Die Zeit wechselt von selbst: ein Gong, dann fünfzehn Sekunden, um den Satz zu beenden. Wer früher fertig ist, schweigt. Danach sprecht ihr nicht über das Gesagte, mindestens bis morgen.',
  notFor: NOT_FOR,
};

export const ARRIVE: ScriptSide = {
  prompt: 'Setz dich bequem hin. Von jetzt an wechselt die Zeit von selbst.',
  hint: 'Beim Gong sind noch fünfzehn Sekunden für den Satz, dann gehört die Zeit dem anderen. Niemand drückt etwas.',
};

const LISTENER: ScriptSide = {
  prompt: 'Hör zu und schweig. Nichts wird beantwortet, auch später nicht.',
  hint: 'Keine Fragen, kein Trost. Da zu sein ist alles, was zu tun ist.',
  stuck: 'Wenn deine Gedanken weggehen, komm zur Stimme zurück. Wenn sie schweigt, schweigt zusammen.',
};

/** The subjects of the three stretches, from the everyday to the personal. */
export const NOW: Sides = {
  speaker: {
    prompt: 'Wie geht es mir in diesen Tagen?',
    others: ['Was füllt meine Tage, und was fehlt in ihnen?', 'Woran denke ich, wenn ich aufwache?'],
    hint: 'Diese Zeit gehört dir. Sprich von dir, mit so vielen Pausen, wie du magst.',
    starters: ['In diesen Tagen bin ich …', 'Ich wache auf und …', 'Müde macht mich …', 'Getragen werde ich von …'],
    stuck: 'Stille gehört dazu: Du musst die Zeit nicht füllen. Warte, bis der nächste Satz von selbst kommt.',
  },
  listener: LISTENER,
};

export const US: Sides = {
  speaker: {
    prompt: 'Wie ist es für mich, mit dir zu sein?',
    others: ['Wann fühle ich mich dir nah?', 'Wo halte ich mich bei dir zurück?'],
    hint: 'Nur deine eigene Seite. Was du vorher gehört hast, braucht keine Erwiderung.',
    starters: ['Mit dir bin ich …', 'Nah fühle ich mich, wenn …', 'Ich halte mich zurück, wenn …', 'Mir fehlt …'],
    stuck: 'Beginne mit einer Szene dieser Woche, in der ihr zusammen wart oder es gern gewesen wärt.',
  },
  listener: LISTENER,
};

export const LONGING: Sides = {
  speaker: {
    prompt: 'Wonach sehne ich mich?',
    others: ['Wer möchte ich in einem Jahr sein?', 'Was in mir hat schon lange keinen Platz?'],
    hint: 'Groß oder klein. Nichts davon muss erfüllt werden.',
    starters: [
      'Ich sehne mich nach …',
      'Wenn nichts im Weg stünde …',
      'Ein Teil von mir will …',
      'Ich möchte mich trauen …',
    ],
    stuck: 'Beende zehnmal langsam den Satz „Ich möchte …“. Sieh, welcher bei dir bleibt.',
  },
  listener: LISTENER,
};

export const TURNED: Sides = {
  speaker: { prompt: 'Atme. Deine Zeit beginnt von selbst.', hint: 'Du musst nicht aufgreifen, was du gehört hast.' },
  listener: { prompt: 'Danke. Jetzt ist es auf deiner Seite still.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile von deinem Gegenüber, die bei dir bleibt.',
  hint: 'Über das Gesagte wird heute nicht mehr gesprochen. Lasst es bis morgen ruhen.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
