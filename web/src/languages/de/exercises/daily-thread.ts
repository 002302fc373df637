/** The texts of Daily thread, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';

export const TITLE: string = 'Tagesfaden';
export const SUMMARY: string = 'Am Ende des Tages: Wie war es da draußen? Kein Rat, nur Gesellschaft.';
export const ABOUT: Script['about'] = {
  purpose:
    'Damit der Faden zwischen euch in vollen Tagen nicht verloren geht. Jeder erzählt etwas von außerhalb, und der andere steht einfach auf derselben Seite.',
  asks: 'An den meisten Abenden, wenn ihr mögt. Nichts übereinander, nichts zu lösen. Wer einen Rat möchte, kann morgen darum bitten.',
  notFor: `Nicht für das, was zwischen euch steht, und nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Leg den Tag neben dich.',
  hint: 'Bald erzählt einer von euch davon, und der andere hört zu.',
};

export const MY_DAY: Sides = {
  speaker: {
    prompt: 'Was hat der Tag da draußen mit mir gemacht?',
    others: [
      'Was trage ich von heute noch mit mir?',
      'Welcher Augenblick von heute lässt mich nicht los?',
      'Was hat mich heute müde gemacht?',
    ],
    hint: 'Arbeit, Familie, Freunde, der Heimweg. Heute geht es nicht um euch zwei.',
    starters: ['Heute habe ich …', 'Was mir bleibt, ist …', 'Geärgert hat mich, dass …', 'Ich war froh, als …'],
    stuck: 'Geh den Tag nach Orten durch: die Tür, der Schreibtisch, der Laden. Bleib stehen, wo du etwas spürst.',
  },
  listener: {
    prompt: 'Steh deinem Gegenüber bei. Nichts muss gelöst werden.',
    hint: 'Kein Rat, keine andere Sicht, heute nicht.',
    stuck: 'Wenn du eine Lösung weißt, behalte sie. Du kannst sie morgen anbieten, wenn du gefragt wirst.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Hör deinen Tag noch einmal, von deinem Gegenüber erzählt.' },
  listener: {
    prompt: 'Wie war der Tag heute für dein Gegenüber?',
    hint: 'Ein paar Sätze. Das Gefühl ist wichtiger als die Tatsachen.',
    starters: ['Heute hast du also …', 'Das muss … gewesen sein', 'Und du hast dich … gefühlt'],
    stuck: 'Beginne mit „Heute hast du“ und hör nach dem Ersten auf, bei dem du sicher bist.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: 'War es so?', stuck: 'Wenn es fast stimmt, stimmt es für heute.' },
  listener: { prompt: 'Dein Gegenüber sieht nach, ob es stimmt.' },
};

export const WITH_YOU: Sides = {
  speaker: { prompt: 'Lass es dir einen Augenblick guttun.' },
  listener: {
    prompt: 'Sag einen Satz, der zeigt, dass du dabei bist.',
    hint: 'Nicht, was zu tun ist. Nur, dass du da bist.',
    starters: ['Ich bin darin bei dir.', 'Kein Wunder, dass du …', 'Ich hätte auch …'],
    stuck: '„Schön, dass du es mir erzählt hast“ passt immer.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Jetzt dein Tag.' },
  listener: { prompt: 'Danke. Jetzt hörst du zu.' },
};

export const GOOD_TODAY: Sides = {
  speaker: {
    prompt: 'Etwas Kleines, das heute gut war.',
    others: ['Worüber habe ich heute gelächelt?', 'Wofür bin ich heute dankbar?'],
    starters: ['Gut war, dass …', 'Mir gefiel der Augenblick, als …'],
    stuck: 'Eine warme Tasse zählt. Ein freier Platz im Zug auch.',
  },
  listener: { prompt: 'Freu dich mit.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'Morgen wieder?',
  hint: 'Dieselbe Zeit, eine andere, oder offen. Ein freier Abend ist auch schön.',
  stuck: 'Wenn ihr es noch nicht wisst, lasst es offen. Der Raum bleibt, wo er ist.',
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile von dem, was dein Gegenüber erzählt hat, zum Merken.',
  hint: 'Damit du morgen danach fragen kannst.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
