/** The texts of How we began, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME } from './heard.ts';

export const TITLE: string = 'Wie es begann';
export const SUMMARY: string = 'Szenen aus euren ersten Wochen: ein Geschmack, ein Licht, ein Ort.';
export const ABOUT: Script['about'] = {
  purpose:
    'Um die Zeit zu besuchen, als alles neu war. Jeder erzählt kleine Szenen daraus und hört dieselben Tage von der anderen Seite. Was damals lebendig war, lässt sich leichter wiederfinden.',
  asks: 'Wohlwollen, und Einzelheiten statt Daten. Manches habt ihr verschieden in Erinnerung, und beides ist wahr.',
  notFor:
    'Nicht an einem Tag, an dem ihr einander verletzt habt: Dann wird die Vergangenheit zum Beweis. Nicht, um zum ersten Mal etwas Schweres zu erzählen. Nicht, wenn einer von euch Angst vor dem anderen hat, bedroht wurde, getrunken hat oder in einer Krise ist. Dann sprich mit jemandem, dem du vertraust, oder mit Menschen, deren Arbeit das Helfen ist.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Denkt an eure ersten Wochen.',
  hint: 'Du musst nach nichts suchen. Etwas kommt.',
};

export const TASTE: Sides = {
  speaker: {
    prompt: 'Ein Geschmack oder ein Geruch aus unseren ersten Wochen.',
    others: [
      'Was haben wir in unseren ersten Wochen gegessen oder getrunken?',
      'Ein Klang oder ein Lied aus unseren ersten Wochen.',
    ],
    hint: 'Was war es, und wo hast du gesessen?',
    starters: ['Ich schmecke noch …', 'Es roch nach …', 'Wir tranken …'],
    stuck: 'Denk an die erste Küche, das erste Café, das erste Auto. Etwas lag in der Luft.',
  },
  listener: { prompt: 'Geh mit dorthin zurück.', hint: 'Vielleicht hast du es anders in Erinnerung. Beides ist wahr.' },
};

export const LIGHT: Sides = {
  speaker: {
    prompt: 'Wie ich dich damals sah: ein Licht, eine Bewegung, ein Blick.',
    others: [
      'Der Augenblick, in dem du mir zum ersten Mal aufgefallen bist.',
      'Was hattest du an, als du mir so gefielst?',
    ],
    hint: 'Ein Bild, als wäre es ein Foto.',
    starters: ['Ich sehe dich vor mir, wie du …', 'Das Licht war …', 'Du hattest … an'],
    stuck: 'Nimm das erste Bild, das kommt, auch wenn es unscharf ist.',
  },
  listener: { prompt: 'Lass dich sehen, wie du damals warst.' },
};

export const PLACE: Sides = {
  speaker: {
    prompt: 'Ein Ort unseres Anfangs. Was ist dort in mir geschehen?',
    others: [
      'Wann wusste ich, dass ich dich wiedersehen wollte?',
      'Was habe ich damals gehofft und nicht gesagt?',
      'Wovor hatte ich Angst, als wir anfingen?',
    ],
    hint: 'Zuerst der Ort, dann wie es dir ging. Auch, was du nicht gezeigt hast.',
    starters: ['Wir waren …', 'Ich tat so, als …', 'In Wahrheit war ich …', 'Ich dachte: …'],
    stuck: 'Geh in Gedanken hin: die Tür, die Straße, das Wetter. Dann sieh dich selbst an, wie du dort standst.',
  },
  listener: {
    prompt: 'Achte auf das, was du über jenen Tag nicht wusstest.',
    hint: 'Berichtigen kann warten.',
    stuck: 'Wenn du es anders in Erinnerung hast, lächle und hör weiter zu.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Hör deinen eigenen Anfang, von deinem Gegenüber erzählt.' },
  listener: {
    prompt: 'Erzähl es zurück: Wie war es damals für dein Gegenüber?',
    hint: 'Wie eine Geschichte, die du gerade bekommen hast.',
    starters: ['Du standst …', 'Du hast gehofft …', 'Und innen warst du …'],
    stuck: 'Eine Einzelheit und ein Gefühl genügen.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: 'War es so?', stuck: 'Es darf etwas anders erzählt sein und doch deines bleiben.' },
  listener: { prompt: 'Dein Gegenüber ist noch einen Augenblick dort.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Jetzt dein eigener Ort.' },
  listener: { prompt: 'Danke. Jetzt wirst du mitgenommen.' },
};

export const STILL: Sides = {
  speaker: {
    prompt: 'Was von damals finde ich heute noch in dir?',
    others: ['Was davon hätte ich gern wieder, im Kleinen?', 'Was mag ich heute mehr als damals?'],
    starters: ['Noch immer …', 'Wenn du …, sehe ich es wieder', 'Auch heute …'],
    stuck: 'Ein Lachen, ein Gang, wie ein Name gesagt wird. Etwas ist geblieben.',
  },
  listener: { prompt: 'Nimm es in dich auf. Es braucht keine Antwort.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile von eurem Anfang, zum Behalten.',
  hint: 'Etwas, das dein Gegenüber erzählt hat.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
