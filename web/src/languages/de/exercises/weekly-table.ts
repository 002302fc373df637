/** The texts of Weekly table, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';
export { SHORT_SAY_BACK, WHOLE_SAY_BACK, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Wochentisch';
export const SUMMARY: string = 'Eine Stunde in der Woche für euch zwei: was gut war, was schwer war, was helfen würde.';
export const ABOUT: Script['about'] = {
  purpose:
    'Damit Schwieriges einen Platz in der Woche hat und nicht um Mitternacht aufkommen muss. Ihr beginnt mit dem, was gut war, jeder bringt ein Thema mit, und am Ende sagt ihr, was euch in der kommenden Woche guttäte.',
  asks: 'Möglichst jede Woche dieselbe Zeit, eher nach dem Essen als davor. Je ein Thema, das kleinere zuerst. Es geht ums Verstehen; die meisten Themen müssen nicht am selben Tag gelöst werden.',
  notFor: `Nicht für Entscheidungen unter Druck, und nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Diese Stunde gehört euch zweien.',
  hint: 'Zuerst, was gut war, dann je ein Thema, dann die kommende Woche.',
};

export const THANKS: Sides = {
  speaker: {
    prompt: 'Was hast du diese Woche getan, das mir gutgetan hat?',
    others: ['Wo habe ich gespürt, dass du an mich denkst?', 'Was hast du diese Woche getragen, das ich gesehen habe?'],
    hint: 'Drei bis fünf Dinge, auch kleine. Sag, was sie für dich waren.',
    starters: ['Danke für …', 'Ich habe gesehen, dass du …', 'Als du …, fühlte ich …'],
    stuck: 'Geh die Tage durch, einen nach dem anderen. An jedem war etwas.',
  },
  listener: { prompt: 'Nimm es in dich auf. Jedes davon ist ernst gemeint.' },
};

export const WELL: ScriptSide = {
  prompt: 'Was lief diese Woche gut zwischen uns?',
  others: ['Wann ging es uns diese Woche gut miteinander?'],
  hint: 'Sprecht frei. Wo habt ihr gelacht, etwas geschafft, euch wiedergefunden?',
  starters: ['Gut war, dass wir …', 'Mir gefiel unser …'],
  stuck: 'Wenn es eine schwere Woche war: Was hat verhindert, dass sie noch schwerer war?',
};

export const ISSUE: Sides = {
  speaker: {
    prompt: 'Über welche eine Sache dieser Woche möchte ich sprechen?',
    others: ['Wo habe ich mich diese Woche allein gefühlt?', 'Was steckt von dieser Woche noch in mir?'],
    hint: 'Eine Sache, von deiner Seite. Lass sie dir zurücksagen, wann immer du magst.',
    starters: ['Ich möchte sprechen über …', 'Als …, fühlte ich …', 'Für mich war es …'],
    stuck: 'Nimm von zwei Themen das kleinere. Erzähl einen Augenblick davon, langsam.',
  },
  listener: {
    prompt: 'Finde heraus, wie es für dein Gegenüber ist.',
    hint: 'Deine Seite kommt später. Heute muss nichts entschieden werden.',
    stuck: 'Wenn du eine Antwort vorbereitest, notiere ein Wort dafür und komm zur Stimme zurück.',
  },
};

export const MATTERS: Sides = {
  speaker: {
    prompt: 'Worum geht es mir dabei im Grunde?',
    others: ['Was brauche ich dabei?', 'Welche alte Geschichte rührt es in mir an?'],
    hint: 'Ein Gefühl, etwas, das du brauchst, vielleicht etwas von früher.',
    starters: ['Wichtig ist mir …', 'Ich habe Angst, dass …', 'Es erinnert mich an …', 'Ich brauche …'],
    stuck: 'Frag dich: Was hätte mir in diesem Augenblick gutgetan?',
  },
  listener: {
    prompt: 'Achte darauf, was dein Gegenüber dabei braucht.',
    stuck: 'Du kannst verstehen, was jemand braucht, ohne es heute zu erfüllen.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Fühlst du dich darin verstanden?',
    stuck: 'Es muss nicht gelöst sein, um verstanden zu sein. Wenn eines fehlt, nenne dieses eine.',
  },
  listener: { prompt: 'Dein Gegenüber denkt über das nach, was du gesagt hast.' },
};

export const SENSE: Sides = {
  speaker: { prompt: 'Hör, was dein Gegenüber daran verstehen kann.' },
  listener: {
    prompt: 'Was daran kannst du verstehen?',
    starters: ['Ich kann verstehen, dass …', 'Mir leuchtet ein, dass …', 'Was ich nicht gesehen habe, ist …'],
    stuck: 'Sag den einen Teil, dem du folgen kannst, und lass den Rest für eine andere Woche.',
  },
};

export const SWAP: Sides = {
  speaker: {
    prompt: 'Atme, trink etwas. Jetzt bring dein eigenes Thema.',
    hint: 'Es muss nichts mit dem ersten zu tun haben.',
  },
  listener: { prompt: 'Danke. Atme, trink etwas. Jetzt hörst du zu.' },
};

export const EASIER: ScriptSide = {
  prompt: 'Welcher kleine Schritt könnte eines der beiden Themen leichter machen?',
  others: ['Was könnten wir eine Woche lang ausprobieren?'],
  hint: 'Sprecht frei. Ein Versuch für eine Woche ist besser als eine Regel für immer. „Noch keiner“ ist auch eine Antwort.',
  starters: ['Wir könnten versuchen …', 'Es würde schon helfen, wenn …'],
  stuck: 'Wenn es hitzig wird, lasst es. Einander verstanden zu haben genügt für diese Woche.',
};

export const LOVED: Sides = {
  speaker: {
    prompt: 'Was könntest du diese Woche für mich tun?',
    others: ['Etwas Kleines, das mir diese Woche guttäte, oder nichts.'],
    hint: 'Etwas Kleines, das man tun kann. Ein Nein ist erlaubt.',
    starters: ['Ich würde mich freuen, wenn du …', 'Es täte mir gut, wenn du …'],
    stuck: 'Denk klein: eine Nachricht am Mittag, zehn Minuten auf dem Sofa, eine Frage am Abend.',
  },
  listener: { prompt: 'Hör es. Du antwortest gleich.' },
};

export const WEEK_AHEAD: ScriptSide = {
  prompt: 'Wann haben wir in dieser Woche Zeit füreinander?',
  others: ['Welcher Abend dieser Woche gehört uns?'],
  hint: 'Öffnet eure Kalender. Auch zwanzig Minuten lassen sich freihalten.',
  stuck: 'Wenn die Woche voll ist, wählt eine Viertelstunde und haltet sie frei.',
};

export const NEXT_WEEK: ScriptSide = {
  prompt: 'Nächste Woche zur selben Zeit?',
  hint: 'Eine feste Zeit macht es leichter: Niemand muss jedes Mal fragen.',
  stuck: 'Wenn ihr jetzt keinen Termin findet, lasst es offen. Der Raum bleibt, wo er ist.',
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile aus dieser Stunde für deine Woche.',
  hint: 'Etwas, das dein Gegenüber gesagt hat.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
