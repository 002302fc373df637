/** The texts of Open time, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import { NOT_WHEN } from './not-for.ts';

export const TITLE: string = 'Freie Zeit';
export const SUMMARY: string = 'Eine Stunde für euch zwei, in der nichts zu tun ist, und ein Gong am Ende.';
export const ABOUT: Script['about'] = {
  purpose:
    'Zeit zusammen ohne Aufgabe. Ihr seid ein paar Minuten still, und dann tut ihr, was ihr mögt: ein Spaziergang, ein Kaffee, der Abwasch. Nichts wird gefragt, und nichts muss dabei herauskommen.',
  asks: 'Zeit, in der nichts geplant ist. Leg das Telefon dorthin, wo du es hörst und nicht siehst. Niemand ist an der Reihe, und es gibt keine Uhr. Ein Gong beendet es.',
  notFor: `Nicht für das Gespräch, das ihr vor euch herschiebt, und nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Jetzt muss nichts geschehen.',
  hint: 'Leg anderes weg, und lass den Ton für den Gong an.',
};

export const QUIET: ScriptSide = {
  prompt: 'Ein paar stille Minuten, jeder dort, wo er ist.',
  hint: 'Schau aus dem Fenster, hör auf das Haus, schließ die Augen. Ihr seid zusammen still.',
  stuck: 'Unruhig? Zähl zehn Atemzüge und beginne von vorn. Wenn Stille heute zu viel ist, geht weiter.',
};

export const OPEN: ScriptSide = {
  prompt: 'Diese Zeit gehört euch. Leg das Telefon weg; ein Gong beendet sie.',
  hint: 'Ein Spaziergang beim Reden, ein Kaffee, dasselbe Gericht kochen, oder wenig sagen. Niemand ist an der Reihe.',
  starters: ['Draußen sehe ich …', 'Ich mache gerade …', 'Weißt du noch …', 'Lass uns ein bisschen still sein.'],
  stuck:
    'Wenn es sich lang anfühlt, tu etwas mit den Händen: Tee, Geschirr, eine kleine Runde. Pläne und Probleme können auf einen anderen Tag warten. Ihr könnt früher aufhören.',
};

export const KEEP: ScriptSide = {
  prompt: 'Ein Augenblick aus dieser Zeit, den du behalten möchtest.',
  hint: 'Ein Klang, ein Satz, ein Lachen. Oder gar nichts.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'Wann möchtet ihr wieder so eine Zeit haben?',
  hint: 'Ihr könnt es auch offen lassen.',
  stuck: 'Wenn ihr jetzt keinen Termin findet, lasst es offen.',
};
