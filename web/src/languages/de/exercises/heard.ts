/** The texts of Heard, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';

export const TITLE: string = 'Heard';
export const SUMMARY: string =
  'Jeder von euch spricht, zweimal, und wird gehört: Der andere sagt es zurück, bis es stimmt.';
export const ABOUT: Script['about'] = {
  purpose:
    'Damit jeder von euch sich einmal verstanden fühlt, ohne Eile. Einer spricht über das, was innen los ist. Der andere hört zu, sagt es zurück und erfährt, ob es stimmt. Dann wechselt ihr.',
  asks: 'Einen Ort, an dem du frei sprechen kannst. Sprich von dir, nicht davon, was der andere getan hat. Sag zuerst zurück, was du gehört hast. Beim ersten Mal fühlt es sich etwas steif an. Das vergeht.',
  notFor: `Nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Atme mit der Form, wenn du magst.',
  hint: 'Noch ist nichts zu tun. Bald spricht einer von euch, und der andere hört zu.',
};

export const VALUE: Sides = {
  speaker: {
    prompt: 'Sag etwas, das du an deinem Gegenüber schätzt.',
    others: [
      'Nenne etwas, womit dein Gegenüber dir neulich gutgetan hat.',
      'Was mag ich daran, mit dir zusammen zu sein?',
      'Was würde mir fehlen, wenn du nicht da wärst?',
    ],
    hint: 'Klein und wahr genügt. Vielleicht etwas aus den letzten Tagen.',
    starters: ['Ich mag, wie du …', 'Ich war froh, als du …', 'Es hat mir gutgetan, dass du …'],
    stuck:
      'Wenn dir nichts einfällt, denk an gestern: ein Wort, ein Blick, etwas, das für dich getan wurde. Es darf sehr klein sein. Du kannst auch auslassen.',
  },
  listener: { prompt: 'Nimm es in dich auf. Es braucht keine Antwort.' },
};

export const OPENING: Sides = {
  speaker: {
    prompt: 'Was ging in mir vor, von dem du noch nichts weißt?',
    others: [
      'Woran habe ich in diesen Tagen gedacht?',
      'Was sollst du von meiner letzten Woche wissen?',
      'Was habe ich in letzter Zeit für mich behalten?',
    ],
    hint: 'Sprich von dir. Wann immer du magst, lass es dir zurücksagen.',
    starters: [
      'In diesen Tagen fühle ich …',
      'Ich denke immer wieder an …',
      'Was ich noch nicht gesagt habe, ist …',
      'Für mich war es …',
    ],
    stuck:
      'Beginne mit heute: wo du warst und wie es dir dort ging. Du kannst auch sagen: „Ich weiß nicht, wo ich anfangen soll.“ Wenn es darum geht, was der andere getan hat, geh zurück zu dem, wie es für dich war.',
  },
  listener: {
    prompt: 'Hör nur zu. Es gibt nichts zu lösen und nichts zu antworten.',
    hint: 'Du kannst dir ein Wort oder zwei notieren; niemand sonst sieht es. Wenn es viel ist, bitte darum, es zurückzusagen.',
    stuck:
      'Wenn du erklären oder dich verteidigen willst, notiere ein Wort und lass es dort. Du kommst selbst an die Reihe. Wenn es zu viel wird, bitte darum, es zurückzusagen, oder mach eine Pause.',
  },
};

/** The second speaker has just listened: their turn is their own, not a reply. */
export const OPENING_OF_THE_SECOND: Sides = {
  ...OPENING,
  speaker: { ...OPENING.speaker, hint: 'Das ist deine eigene Zeit. Sie muss nicht beantworten, was du gehört hast.' },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Hör, wie es klingt. Du bist noch an der Reihe.' },
  listener: {
    prompt: 'In wenigen Worten: Was hast du bisher gehört?',
    hint: 'In deinen eigenen Worten, und ohne Antwort darauf.',
    starters: ['Ich höre, dass …', 'Für dich ist es …', 'Bisher sagst du …'],
    stuck:
      'Eines, woran du dich erinnerst, genügt. Du kannst auch sagen: „Das Letzte habe ich verloren. Sag es bitte noch einmal.“',
  },
};

export const DEEPER: Sides = {
  speaker: {
    prompt: 'Und wie fühlt es sich an?',
    others: ['Welches Gefühl ist darin am stärksten?', 'Wo im Körper merke ich es?', 'Was ist mir daran wichtig?'],
    hint: 'Ein Gefühl braucht keinen Grund. Du darfst auch einfach weitererzählen.',
    starters: ['Ich fühle mich dabei …', 'Ein Teil von mir …', 'Was mir fehlt, ist …', 'Im Körper merke ich …'],
    stuck:
      'Wenn es kein Wort dafür gibt: Ist es schwer oder leicht, warm oder kalt, eng oder weit? „Ich weiß es noch nicht“ ist auch eine Antwort. Du kannst auch weitererzählen, was geschah.',
  },
  listener: {
    prompt: 'Achte auf das Gefühl, nicht nur auf das, was geschah.',
    stuck:
      'Du musst einem Gefühl nicht zustimmen, um es zu hören. Für diese Minuten genügt es zu wissen, dass es da ist.',
  },
};

export const WHOLE_SAY_BACK: Sides = {
  speaker: { prompt: 'Lass dein Gegenüber ausreden. Danach sagst du, ob es stimmt.' },
  listener: {
    prompt: 'Sag, was du gehört hast, und wie es sich wohl angefühlt hat.',
    hint: 'Eigene Worte sind besser als die gehörten. Du musst nicht einverstanden sein.',
    starters: ['Ich habe gehört, dass …', 'Ich glaube, du hast dich … gefühlt', 'Dir ist wichtig, dass …'],
    stuck:
      'Sag den Teil, bei dem du sicher bist, und hör dort auf. Was fehlt, kann ergänzt werden. Wenn eine eigene Antwort dazwischenkommt, heb sie für deine Zeit auf.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Fühlst du dich verstanden?',
    hint: 'Es muss nicht vollständig sein und nicht schön gesagt.',
    stuck:
      'Frag dich, ob das Wichtigste angekommen ist. Wenn nicht, wähle „Nicht ganz“ und nenne eines, das fehlt. Nach zwei Versuchen könnt ihr beide es ruhen lassen.',
  },
  listener: {
    prompt: 'Dein Gegenüber denkt über das nach, was du gesagt hast.',
    hint: 'Wenn etwas fehlt, erfährst du, was es ist.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Dann bist du an der Reihe.' },
  listener: { prompt: 'Danke. Atme einmal, dann hörst du zu.' },
};

export const BREATH: Sides = {
  speaker: { prompt: 'Noch einmal, etwas tiefer und etwas kürzer.', hint: 'Du beginnst.' },
  listener: { prompt: 'Noch einmal, etwas tiefer und etwas kürzer.', hint: 'Dein Gegenüber beginnt.' },
};

export const UNDERNEATH: Sides = {
  speaker: {
    prompt: 'Was hat mich an dem berührt, was du erzählt hast?',
    others: [
      'Was liegt unter dem, was ich erzählt habe?',
      'Wovor habe ich dabei ein wenig Angst?',
      'Was wünsche ich mir dabei?',
    ],
    hint: 'Aus dem Gehörten oder aus dem Eigenen: etwas, das du fürchtest, dir wünschst oder selten sagst.',
    starters: [
      'Als du … gesagt hast, fühlte ich …',
      'Darunter bin ich …',
      'Angst habe ich davor, dass …',
      'Was ich mir wünsche, ist …',
    ],
    stuck:
      'Ein Satz, den du selten sagst, genügt, und du wählst, welcher. Wenn dich nichts berührt hat, sag, was du dir wünschst.',
  },
  listener: {
    prompt: 'Achte auf das, was darunter liegt.',
    stuck: 'Wenn es um dich geht und wehtut, atme langsam aus. Du kannst jederzeit eine Pause machen, ohne Begründung.',
  },
};

export const HEART_SAY_BACK: Sides = {
  speaker: { prompt: 'Lass deinem Gegenüber Zeit, Worte dafür zu finden.' },
  listener: {
    prompt: 'In ein, zwei Sätzen: Was ist daran das Wichtigste?',
    hint: 'Aufschreiben ist freiwillig.',
    starters: ['Am wichtigsten ist dir …', 'Darunter höre ich …'],
    stuck:
      'Beende einen dieser Sätze: „Du wünschst dir, dass …“ oder „Du hast Angst, dass …“. Wenn es nicht stimmt, erfährst du es.',
  },
};

export const WISH: Sides = {
  speaker: {
    prompt: 'Ein kleiner Wunsch für diese Woche, oder keiner.',
    others: [
      'Etwas Kleines, das mir diese Woche helfen würde, oder nichts.',
      'Etwas, das ich diese Woche mit dir tun möchte, oder nichts.',
    ],
    hint: 'Klein genug für einen Tag. Ein Nein ist erlaubt.',
    starters: ['Ich fände es schön, wenn wir …', 'Es würde mir helfen, wenn du …'],
    stuck: 'Mach ihn kleiner: ein Abend, zehn Minuten, eine Nachricht. Kein Wunsch ist auch in Ordnung.',
  },
  listener: { prompt: 'Hör den Wunsch. Du antwortest gleich.' },
};

export const WISH_ANSWER: Sides = {
  speaker: { prompt: 'Dein Gegenüber antwortet. Keine Antwort braucht einen Grund.' },
  listener: {
    prompt: 'Möchtest du das tun?',
    hint: 'Ja, das nicht, oder frag mich später. Nichts davon braucht einen Grund.',
    stuck: 'Nicht sicher heißt „Frag mich später“. Ein ehrliches Nein ist besser als ein Ja, das du bereuen würdest.',
  },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'Wann möchtet ihr euch wieder hier treffen?',
  hint: 'Vielleicht nächste Woche zur selben Zeit. Ihr könnt es auch offen lassen.',
  stuck: 'Wenn ihr jetzt keinen Termin findet, lasst es offen. Der Raum bleibt, wo er ist.',
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile, die du von deinem Gegenüber mitnimmst.',
  hint: 'Etwas, das du heute gehört hast und das bei dir bleiben soll.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
