/** The texts of Temperature, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';
export { NEXT_TIME, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Temperatur';
export const SUMMARY: string =
  'Wie warm ist es zwischen euch? Dank, Neues, offene Fragen, eine Beschwerde mit einer Bitte, Hoffnungen.';
export const ABOUT: Script['about'] = {
  purpose:
    'Ein regelmäßiger Blick darauf, wie es steht, damit sich nichts ansammelt. Es beginnt und endet mit dem Guten, und in der Mitte ist Platz für je eine kleine Beschwerde, mit einer Bitte dazu.',
  asks: 'Zum Beispiel einmal in der Woche. Kurze Stücke. Eine Beschwerde ist eine Sache, die geschehen ist, und auf eine Bitte gibt es ein Ja, ein „Das nicht“ oder ein „Frag mich später“.',
  notFor: `Nicht für das große Thema, das seit Jahren wartet, und nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Wie warm ist es zwischen euch?',
  hint: 'Es kommen fünf kurze Runden. Jede lässt sich auslassen.',
};

export const WARM: Sides = {
  speaker: {
    prompt: 'Was mochte ich in den letzten Tagen an dir?',
    others: ['Was hast du getan, das mich gefreut hat?', 'Wofür möchte ich dir danken?'],
    hint: 'Zwei, drei Dinge, kurz. Kleine zählen.',
    starters: ['Ich mochte, dass du …', 'Danke für …', 'Mir ist aufgefallen, dass du …'],
    stuck: 'Denk an das letzte Mal, als du froh warst, dass der andere da war.',
  },
  listener: { prompt: 'Nimm es in dich auf. Es braucht keine Antwort.' },
};

export const NEWS: Sides = {
  speaker: {
    prompt: 'Was gibt es Neues bei mir?',
    others: ['Was kommt in den nächsten Tagen auf mich zu?', 'Was hat sich bei mir neulich verändert?'],
    hint: 'Neues von der Arbeit, von Freunden, aus deinem Kopf. Damit ihr wieder in derselben Welt lebt.',
    starters: ['Neu ist …', 'Nächste Woche werde ich …', 'Ich habe beschlossen …', 'Ich habe gehört, dass …'],
    stuck: 'Sieh in deinen Kalender, gestern und morgen. Etwas davon ist für den anderen neu.',
  },
  listener: { prompt: 'Lass dich auf den neuesten Stand bringen.' },
};

export const PUZZLE: Sides = {
  speaker: {
    prompt: 'Was frage ich mich?',
    others: ['Was würde ich dich gern fragen, ohne jetzt eine Antwort zu brauchen?', 'Was verstehe ich noch nicht?'],
    hint: 'Eine Frage, kein Vorwurf. Sie darf heute offen bleiben.',
    starters: ['Ich frage mich, ob …', 'Ich habe nicht verstanden, warum …', 'Ich bin nicht sicher, was …'],
    stuck: 'Keine Frage ist in Ordnung. Sag das, oder lass es aus.',
  },
  listener: { prompt: 'Hör die Frage. Antworten kannst du an einem anderen Tag.' },
};

export const COMPLAINT: Sides = {
  speaker: {
    prompt: 'Was stört mich, und wie geht es mir damit?',
    others: ['Über welche Kleinigkeit stolpere ich immer wieder?', 'Was wäre leichter für mich, wenn es anders wäre?'],
    hint: 'Eine Sache, die geschehen ist, und was sie mit dir gemacht hat. Gleich kannst du um etwas bitten.',
    starters: ['Als …, fühlte ich …', 'Mich stört, dass …', 'Ich werde unruhig, wenn …'],
    stuck:
      'Sag, wann es war, was geschah, was du gefühlt hast. Wenn es beim Sprechen wächst, geh zurück zu diesem einen Mal.',
  },
  listener: {
    prompt: 'Hör es als Neuigkeit über dein Gegenüber.',
    hint: 'Du musst nichts erklären. Bald sagst du es zurück.',
    stuck:
      'Wenn es sticht, atme aus und achte darauf, was dahinter gebraucht wird. Du kannst jederzeit eine Pause machen.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Hör, ob es angekommen ist.' },
  listener: {
    prompt: 'Was stört dein Gegenüber, und wie ist das?',
    hint: 'Ohne Verteidigung. Gehört zu werden macht oft die Hälfte leichter.',
    starters: ['Dich stört, dass …', 'Als … geschah, hast du dich … gefühlt'],
    stuck: 'Ein Satz: wenn was geschieht, fühlst du was.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: 'Ist es angekommen?', stuck: 'Angekommen heißt verstanden. Es heißt nicht einverstanden.' },
  listener: { prompt: 'Dein Gegenüber sieht nach, ob es angekommen ist.' },
};

export const REQUEST: Sides = {
  speaker: {
    prompt: 'Worum möchte ich stattdessen bitten?',
    others: ['Was könntest du tun, das mir dabei hilft?', 'Was möchte ich eine Woche lang ausprobieren?'],
    hint: 'Etwas, das man tun und sehen kann. Ein Nein ist erlaubt.',
    starters: ['Bitte …', 'Würdest du …?', 'Könnten wir eine Woche lang …'],
    stuck: 'Sag, wovon du mehr möchtest, nicht, was aufhören soll. Um nichts zu bitten ist auch in Ordnung.',
  },
  listener: { prompt: 'Hör die Bitte. Du antwortest gleich.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Jetzt, was dich stört, oder nichts.' },
  listener: { prompt: 'Danke. Jetzt hörst du zu.' },
};

export const HOPE: Sides = {
  speaker: {
    prompt: 'Worauf freue ich mich mit dir?',
    others: ['Was hoffe ich dieses Jahr für uns?', 'Was möchte ich bald mit dir tun?'],
    hint: 'Ein kleiner Plan oder ein großer Traum.',
    starters: ['Ich freue mich auf …', 'Ich hoffe, dass wir …', 'Eines Tages möchte ich mit dir …'],
    stuck: 'Denk an einen Ort, an dem du gern zu zweit wärst.',
  },
  listener: { prompt: 'Freu dich einen Augenblick mit.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile von heute, die dich wärmt.',
  hint: 'Etwas, das dein Gegenüber gesagt hat.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
