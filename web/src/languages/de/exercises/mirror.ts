/** The texts of Mirror, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';
export { NEXT_TIME, WISH, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Spiegel';
export const SUMMARY: string =
  'Einer erzählt in kleinen Stücken. Der andere gibt sie zurück, fragt, was noch dazugehört, und fühlt mit.';
export const ABOUT: Script['about'] = {
  purpose:
    'Für etwas, das zwischen euch immer wiederkommt. Wer zuhört, gibt jedes Stück zurück, fragt, ob da noch mehr ist, fasst es zusammen und sagt dann, was daran verständlich ist und wie es sich anfühlen mag. Langsam, damit nichts verteidigt werden muss.',
  asks: 'Zeit ohne Unterbrechung. Wer spricht, nimmt nur eine Sache, in kleinen Stücken. Wer zuhört, legt die eigene Sicht eine Weile zur Seite: Sie kommt später, zu ihrer Zeit. Am Anfang klingt es wie ein Ritual. Die Langsamkeit ist es, die hilft.',
  notFor: `Nicht mitten im Streit, und nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Lasst den Tag still werden.',
  hint: 'Einer von euch erzählt heute etwas, der andere gibt es zurück. Dann wechselt ihr.',
};

export const GOOD_IN_YOU: Sides = {
  speaker: {
    prompt: 'Eines, das zwischen uns gut ist, auch jetzt.',
    others: ['Worauf vertraue ich bei dir?', 'Was hast du diese Woche getan, das ich bemerkt habe?'],
    hint: 'Von hier aus lässt sich Schwieriges leichter ansehen.',
    starters: ['Gut ist, dass wir …', 'Ich weiß, dass du …', 'Diese Woche hast du …'],
    stuck: 'Nimm etwas ganz Gewöhnliches: wer den Kaffee macht, wer wen anruft.',
  },
  listener: { prompt: 'Nimm es in dich auf. Es braucht keine Antwort.' },
};

export const SENT: Sides = {
  speaker: {
    prompt: 'Was sollst du heute von mir verstehen?',
    others: [
      'Was kommt mir immer wieder in den Sinn?',
      'Wo fühle ich mich mit etwas allein?',
      'Was fällt mir schwer, dir zu sagen?',
    ],
    hint: 'Eine Sache, in kleinen Stücken. Drück nach zwei, drei Sätzen „Hören, was ankam“.',
    starters: [
      'Wenn … geschieht, fühle ich …',
      'Für mich ist schwer, dass …',
      'Ich sage mir dann, dass …',
      'Es erinnert mich an …',
    ],
    stuck:
      'Beschreib einen Augenblick, wie eine Kamera ihn sähe, und dann, was in dir geschah. Wenn du „immer machst du“ sagst, beginne noch einmal mit „Ich“.',
  },
  listener: {
    prompt: 'Sei ein Spiegel: Nimm auf, füge nichts hinzu.',
    hint: 'Im Moment hat nur einer von euch eine Sicht. Deine geht nicht verloren.',
    stuck:
      'Wenn du merkst, dass du anders denkst, atme aus und hör weiter zu. Wenn es lang wird, bitte darum, es zurückzusagen.',
  },
};

export const IS_THERE_MORE: Sides = {
  speaker: { prompt: 'Hör, wie es zurückkommt. Dann erzähl weiter, wenn da mehr ist.' },
  listener: {
    prompt: 'Gib es zurück. Dann frag, was noch dazugehört.',
    hint: 'Nah an den Worten, ohne Kommentar. Frag, weil du es gern wissen möchtest.',
    starters: ['Du sagst, dass …', 'Für dich ist es also …', 'Was gehört noch dazu?'],
    stuck: 'Wenn dir ein Teil entgangen ist, sag: „Erzähl mir bitte das Letzte noch einmal.“',
  },
};

export const MORE: Sides = {
  speaker: {
    prompt: 'Was gehört noch dazu?',
    others: [
      'Was rührt es in mir an?',
      'Seit wann kenne ich dieses Gefühl?',
      'Was würde ich in so einem Augenblick brauchen?',
    ],
    hint: 'Oft kommt das Wichtige als Zweites. Du kannst davor eine Weile still sein.',
    starters: ['Und dann ist da …', 'Darunter bin ich …', 'Es reicht zurück bis …', 'Wonach ich mich sehne, ist …'],
    stuck: 'Wiederhole deinen letzten Satz leise und sieh, was darauf folgt. Wenn nichts kommt, bist du fertig.',
  },
  listener: {
    prompt: 'Bleib neugierig. Du kennst das Ende noch nicht.',
    stuck: 'Es ist keine Anklage gegen dich, auch wenn du darin vorkommst. So ist es da drin.',
  },
};

export const GATHERED: Sides = {
  speaker: { prompt: 'Lass dein Gegenüber zusammenfassen. Achte darauf, was stimmt.' },
  listener: {
    prompt: 'Fass es zusammen: Was war es, von Anfang an?',
    hint: 'Der Faden genügt, nicht jedes Wort.',
    starters: ['Im Ganzen hast du mir erzählt …', 'Angefangen hat es mit …', 'Das Wichtigste ist …'],
    stuck: 'Nimm drei Dinge: was geschah, wie es sich anfühlte, was gebraucht wird.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Ist das alles davon?',
    hint: 'Wenn eines fehlt, nenne dieses eine.',
    stuck: 'Es muss nicht vollständig sein. Wenn dir etwas leichter ist, ist es angekommen.',
  },
  listener: { prompt: 'Dein Gegenüber sieht nach, ob alles da ist.' },
};

export const SENSE: Sides = {
  speaker: { prompt: 'Hör, was für dein Gegenüber daran verständlich ist.' },
  listener: {
    prompt: 'Was daran kannst du verstehen?',
    hint: 'Vom anderen Platz aus gesehen. Es zu sehen heißt nicht nachzugeben.',
    starters: [
      'Ich kann dir folgen, wenn …',
      'So wie ich dich kenne, sehe ich, warum …',
      'Weil …, hast du natürlich …',
    ],
    stuck: 'Wähle den kleinsten Teil, dem du folgen kannst, und sag nur den. Du kannst auch auslassen.',
  },
};

export const FEELING: Sides = {
  speaker: { prompt: 'Sieh, ob du dich weniger allein damit fühlst.' },
  listener: {
    prompt: 'Wie mag es sich anfühlen, dort zu sein?',
    hint: 'Eine Vermutung ist willkommen. Ein, zwei Gefühle.',
    starters: ['Vielleicht hast du dich … gefühlt', 'Es war wohl auch …', 'An deiner Stelle wäre ich …'],
    stuck: 'Frag stattdessen: „Welches Gefühl ist darin?“, und sag die Antwort zurück.',
  },
};

export const SWAP: Sides = {
  speaker: {
    prompt: 'Atme. Jetzt darfst du erzählen, was dich beschäftigt.',
    hint: 'Es kann etwas anderes sein. Es muss keine Antwort sein.',
  },
  listener: { prompt: 'Danke. Atme, dann wirst du der Spiegel.' },
};

export const THANKS: Sides = {
  speaker: {
    prompt: 'Danke deinem Gegenüber für eines von heute Abend.',
    others: ['Welcher Augenblick heute hat mir gutgetan?', 'Was wusste ich vor heute Abend nicht?'],
    starters: ['Danke für …', 'Es war gut, als du …', 'Ich wusste nicht, dass …'],
    stuck: 'Dass jemand zugehört hat, genügt, um danke zu sagen.',
  },
  listener: { prompt: 'Nimm es in dich auf. Es braucht keine Antwort.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile von deinem Gegenüber, die du dir merken möchtest.',
  hint: 'Etwas, das du jetzt anders siehst.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};

export const BREATH: Sides = {
  speaker: { prompt: 'Atmet zusammen aus.', hint: 'Was noch kommt, ist leicht.' },
  listener: { prompt: 'Atmet zusammen aus.', hint: 'Was noch kommt, ist leicht.' },
};
