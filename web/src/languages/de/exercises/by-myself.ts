/** The texts of By myself, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';

export const TITLE: string = 'Mit mir selbst';
export const SUMMARY: string = 'Zehn Minuten allein, um herauszufinden, was du fühlst und was du sagen möchtest.';
export const ABOUT: Script['about'] = {
  purpose:
    'Um herauszufinden, was in dir vorgeht: bevor ihr sprecht, nachdem ihr gesprochen habt, oder wenn niemand zum Sprechen da ist. Du brauchst dafür niemanden und keinen Raum.',
  asks: 'Zehn Minuten an einem Ort, an dem dich niemand stört. Du schreibst für dich. Was du schreibst, bleibt auf diesem Gerät, außer du nimmst eine Zeile mit.',
  notFor:
    'Es ersetzt kein Gespräch mit einem Menschen. Nicht, wenn du zum ersten Mal etwas Schweres aufschreiben würdest und damit allein wärst. Nicht, wenn du Angst hast, verletzt oder bedroht wurdest, getrunken hast oder in einer Krise bist. Dann sprich mit jemandem, dem du vertraust, oder mit Menschen, deren Arbeit das Helfen ist.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Setz dich hin und atme langsam aus, dreimal.',
  hint: 'Es muss nichts dabei herauskommen. Du kannst jederzeit aufhören.',
  stuck: 'Wenn du nicht ruhig wirst, schau dich um und nenne fünf Dinge, die du siehst. Dann geh weiter.',
};

export const FEEL: ScriptSide = {
  prompt: 'Was fühle ich gerade?',
  others: ['Wie geht es meinem Körper in diesem Augenblick?', 'Welche Stimmung hatte mein Tag?'],
  hint: 'Ein Wort genügt. Zwei Gefühle, die nicht zusammenpassen, sind auch in Ordnung.',
  starters: [
    'Gerade fühle ich …',
    'Im Körper merke ich …',
    'Ein kleiner Teil von mir …',
    'Ich weiß es noch nicht, aber …',
  ],
  stuck: '„Ich weiß es noch nicht“ ist eine Antwort. Oder beginne mit dem Körper: Schultern, Hals, Bauch, Hände.',
};

export const KNOW: ScriptSide = {
  prompt: 'Was weiß ich sicher?',
  others: ['Was ist geschehen, wie eine Kamera es gesehen hätte?', 'Welcher Teil davon ist meiner?'],
  hint: 'Was du gesehen und gehört hast, ist das eine. Was es deiner Meinung nach bedeutet, ist etwas anderes.',
  starters: ['Ich weiß, dass …', 'Ich habe gesehen …', 'Ich vermute, dass …', 'Ich weiß nicht, ob …'],
  stuck:
    'Nimm einen Satz aus deinen Gedanken. Frag: Habe ich das gesehen oder gehört? Wenn nicht, beginne ihn mit „Ich vermute“.',
};

export const SAY: ScriptSide = {
  prompt: 'Was möchte ich sagen?',
  others: ['Was soll man von mir wissen?', 'Was würde ich sagen, wenn es leicht wäre?'],
  hint: 'Von dir, nicht davon, was jemand anders getan hat. Niemand liest das.',
  starters: ['Ich möchte, dass du weißt, dass …', 'Für mich ist es …', 'Schwer zu sagen ist …'],
  stuck: 'Schreib es zuerst schlecht. Dann markiere den einen Satz, der am wahrsten ist, und lass den Rest.',
};

export const ASK: ScriptSide = {
  prompt: 'Worum möchte ich bitten?',
  others: ['Was würde mir ein wenig helfen?', 'Was brauche ich diese Woche?'],
  hint: 'Klein genug, dass jemand Ja oder Nein dazu sagen könnte.',
  starters: ['Ich möchte bitten um …', 'Es würde mir helfen, wenn …', 'Ich brauche nichts als …'],
  stuck: 'Wenn du willst, dass etwas aufhört, frag dich, was du stattdessen gern hättest.',
};

export const LEAVE: ScriptSide = {
  prompt: 'Was lasse ich für einen anderen Tag?',
  others: ['Was muss heute nicht gelöst werden?'],
  hint: 'Es wird noch da sein, wenn du darauf zurückkommen willst.',
  starters: ['Heute lasse ich …', 'Später will ich zurückkommen auf …'],
  stuck: 'Nichts zu lassen ist in Ordnung. Dann atme noch einmal aus und schließ das hier.',
};
