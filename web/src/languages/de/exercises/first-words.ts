/** The texts of First words, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';

export const TITLE: string = 'Erste Worte';
export const SUMMARY: string = 'Eine kurze Übungsrunde über etwas Leichtes, um den Ablauf kennenzulernen.';
export const ABOUT: Script['about'] = {
  purpose:
    'Um auszuprobieren, wie es geht, bevor es darauf ankommt: Einer spricht, einer sagt es zurück, eine Antwort, und ihr wechselt.',
  asks: 'Etwas Leichtes zum Erzählen. Sprich in kurzen Stücken. Sag zurück, was du gehört hast, in deinen eigenen Worten. Am Anfang kann das niemand gut.',
  notFor: `Nicht für Schwieriges, und nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Atmet einen Augenblick zusammen.',
  hint: 'Das ist zum Ausprobieren. Es fühlt sich vielleicht seltsam an, und das vergeht.',
};

export const STORY: Sides = {
  speaker: {
    prompt: 'Erzähl etwas Schönes oder Gewöhnliches aus den letzten Tagen.',
    others: [
      'Was habe ich neulich gegessen, das mir geschmeckt hat?',
      'Erzähl von einem Spaziergang, einer Fahrt oder einem Heimweg.',
      'Worüber habe ich neulich gelacht?',
    ],
    hint: 'Ein Essen, ein Spaziergang, ein Lied. Drück nach ein, zwei Sätzen „Hören, was ankam“.',
    starters: ['Gestern habe ich …', 'Geschmeckt hat mir …', 'Auf dem Heimweg …', 'Gelacht habe ich über …'],
    stuck: 'Erzähl, was du gerade vor dir siehst. Es ist nur zum Üben.',
  },
  listener: {
    prompt: 'Hör nur zu. Bald sagst du es zurück.',
    hint: 'Fragen können bis danach warten.',
    stuck: 'Wenn es lang wird, drück „Lass es mich zurücksagen“.',
  },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Hör, wie es klingt. Du bist noch an der Reihe.' },
  listener: {
    prompt: 'In wenigen Worten: Was hast du bisher gehört?',
    hint: 'In deinen eigenen Worten. Ein Satz genügt.',
    starters: ['Du warst …', 'Ich höre, dass …'],
    stuck: 'Sag nur das Letzte, was du gehört hast. Das genügt.',
  },
};

export const MORE: Sides = {
  speaker: {
    prompt: 'Wie war das für dich?',
    others: ['Was hat mir daran gefallen?', 'Wie habe ich mich dort gefühlt?'],
    hint: 'Ein Gefühl genügt.',
    starters: ['Es hat mich …', 'Ich fühlte mich …', 'Mir gefiel, dass …'],
    stuck: 'War es eher angenehm oder eher anstrengend? Beginne damit.',
  },
  listener: { prompt: 'Achte darauf, wie es war.' },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Lass dein Gegenüber ausreden. Dann antwortest du.' },
  listener: {
    prompt: 'Sag das Ganze zurück, und wie es war.',
    hint: 'Deine eigenen Worte. Eine geschriebene Zeile ist freiwillig.',
    starters: ['Du hast mir erzählt, dass …', 'Ich glaube, du hast dich … gefühlt'],
    stuck: 'Wo, was, wie es sich anfühlte: je ein Satz.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Stimmt es so?',
    hint: 'Probier jede Antwort aus, wenn du magst. Es ist eine Übung.',
    stuck: 'Wenn fast alles stimmt, drück „Genau so“.',
  },
  listener: { prompt: 'Dein Gegenüber denkt über das nach, was du gesagt hast.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Dann bist du an der Reihe.' },
  listener: { prompt: 'Danke. Atme einmal, dann hörst du zu.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile, die du von deinem Gegenüber mitnimmst.',
  hint: 'Oder wie es war, dass dir so zugehört wurde.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
