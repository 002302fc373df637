/** The texts of Behind the wall, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';
export { BEHIND_THE_WALL_ASKED as ASKED } from './behind-the-wall-asked.ts';

export const TITLE: string = 'Hinter der Mauer';
export const SUMMARY: string = 'Was du zeigst, und was darunter liegt. Es beginnt leicht und endet in der Gegenwart.';
export const ABOUT: Script['about'] = {
  purpose:
    'Alle schützen etwas, mit Witz, mit Arbeit, mit Schweigen oder mit Stärke. Hier erzählt ihr einander, was ihr zeigt und was darunter liegt, so viel ihr mögt. Der andere nimmt es nur entgegen.',
  asks: 'Zeit ohne Unterbrechung, und danach möglichst eine ruhige Stunde. Drei Fragen, die erste immer leicht. Keine geht tiefer, als ihr beide heute wollt. Du kannst bei jedem Schritt auslassen oder aufhören; der über die Kindheit ist freiwillig. Die letzten Minuten bringen euch in die Gegenwart zurück.',
  notFor: `Nicht für euren ersten Abend hier, nicht wenn ihr erschöpft seid, nicht mitten im Streit. Nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Atme mit der Form, wenn du magst.',
  hint: 'Es beginnt leicht. Bei jedem Schritt kannst du auslassen, eine Pause machen oder aufhören, ohne Begründung.',
};

export const SHOWN: Sides = {
  speaker: {
    prompt: 'Was zeige ich von mir an einem gewöhnlichen Tag?',
    hint: 'Erzähl, was jemand von außen sehen könnte. Es gibt gute Gründe dafür.',
    starters: [
      'Von außen wirke ich …',
      'Dann bin ich meistens …',
      'Ich mache einen Witz, oder ich …',
      'Ich werde still und …',
    ],
    stuck: 'Nimm das letzte Mal, und erzähl, was eine Kamera gesehen hätte. Oder nimm eine andere Frage.',
  },
  listener: {
    prompt: 'Hör nur zu. Vielleicht weißt du das schon, vielleicht nicht.',
    hint: 'Es gibt nichts zu berichtigen und nichts zu erklären.',
    stuck:
      'Wenn du „ja, genau“ oder „nein, nie“ denkst, merk es dir und lass es warten. Das ist die Sicht des anderen.',
  },
};

export const SHOWN_BACK: Sides = {
  speaker: { prompt: 'Hör, wie es klingt. Du bist noch an der Reihe.' },
  listener: {
    prompt: 'In wenigen Worten: Was zeigt dein Gegenüber?',
    hint: 'Nur, was du gehört hast, ohne das, was dir selbst aufgefallen ist.',
    starters: ['Von außen bist du …', 'Du zeigst …', 'Wenn das geschieht, dann …'],
    stuck: 'Ein Satz genügt. Du kannst auch darum bitten, das Letzte noch einmal zu hören.',
  },
};

export const UNDERNEATH: Sides = {
  speaker: {
    prompt: 'Und was liegt darunter?',
    others: [
      'Und was fühle ich, während ich das tue?',
      'Und was schützt es in mir?',
      'Und was sollst du stattdessen sehen?',
    ],
    hint: 'Du wählst, wie viel du davon zeigst. Ein wenig genügt.',
    starters: [
      'Darunter fühle ich …',
      'Ich tue es, weil ich fürchte …',
      'Was dann niemand sieht, ist …',
      'Lieber würde ich …',
    ],
    stuck:
      '„Ich weiß nicht, was darunter liegt“ ist wahr und genügt. Du kannst auch nur sagen, wie es ist, gefragt zu werden.',
  },
  listener: {
    prompt: 'Nimm es entgegen. Du musst nichts damit tun.',
    stuck: 'Wenn du trösten oder erklären willst, warte. Zuhören kommt zuerst.',
  },
};

export const SAID_BACK: Sides = {
  speaker: { prompt: 'Lass dein Gegenüber ausreden. Danach sagst du, ob es stimmt.' },
  listener: {
    prompt: 'Sag in deinen Worten, was gezeigt wird und was darunter liegt.',
    hint: 'Sag es behutsam, und kürzer, als du es gehört hast.',
    starters: ['Von außen … und innen …', 'Darunter höre ich …', 'Ich glaube, du fühlst …'],
    stuck: 'Sag nur den Teil darunter, in einem Satz. Was fehlt, kann ergänzt werden.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Fühlst du dich gesehen?',
    hint: 'Es muss nicht schön gesagt sein. Es genügt, wenn es stimmt.',
    stuck:
      'Wenn es mehr wehtut, als es stimmt, kannst du es ruhen lassen oder eine Pause machen. Heute muss nichts fertig werden.',
  },
  listener: { prompt: 'Dein Gegenüber denkt über das nach, was du gesagt hast.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Dann bist du an der Reihe.' },
  listener: { prompt: 'Danke. Atme einmal, dann hörst du zu.' },
};

/** The next question is only as deep as both wished. */
export const NEXT_QUESTION: Sides = {
  speaker: { prompt: 'Noch eine Frage, so tief, wie ihr beide heute wollt.', hint: 'Du beginnst.' },
  listener: { prompt: 'Noch eine Frage, so tief, wie ihr beide heute wollt.', hint: 'Dein Gegenüber beginnt.' },
};

export const CHILDHOOD: Sides = {
  speaker: {
    prompt: 'Wenn du magst: Was habe ich als Kind über Gefühle gelernt?',
    others: [
      'Wenn du magst: Wie wurde ich als Kind getröstet?',
      'Wenn du magst: Wann habe ich als Kind so getan, als wäre ich mutig?',
    ],
    hint: 'Diese Frage ist freiwillig. Auslassen braucht keinen Grund, und du kannst mitten im Satz aufhören.',
    starters: ['Wenn bei uns jemand weinte …', 'Als Kind habe ich gelernt …', 'Ich erinnere mich an einen Tag, als …'],
    stuck: 'Wenn es mehr wehtut, als du willst: Hör auf, stell die Füße auf den Boden, schau dich um, und lass es aus.',
  },
  listener: {
    prompt: 'Hör still zu. Es gibt nichts herauszufinden.',
    hint: 'Wenn dein Gegenüber auslässt oder aufhört, ist das in Ordnung.',
  },
};

export const COME_BACK: Sides = {
  speaker: {
    prompt: 'Jetzt komm zurück. Füße auf den Boden, und schau dich um.',
    hint: 'Das war damals, und das hier ist jetzt. Du beginnst.',
  },
  listener: {
    prompt: 'Jetzt komm zurück. Füße auf den Boden, und schau dich um.',
    hint: 'Das war damals, und das hier ist jetzt. Dein Gegenüber beginnt.',
  },
};

export const PRESENT: Sides = {
  speaker: {
    prompt: 'Was sehe und fühle ich hier, gerade jetzt?',
    others: ['Was sehe und höre ich um mich, gerade jetzt?', 'Wie geht es meinem Körper, hier in diesem Zimmer?'],
    hint: 'Die Lampe, der Stuhl, die Geräusche. Warm oder kalt, müde oder wach.',
    starters: ['Ich sehe …', 'Ich höre …', 'Gerade fühle ich …'],
    stuck: 'Nenne drei Dinge im Zimmer, langsam, eines nach dem anderen. Das ist alles.',
  },
  listener: { prompt: 'Sei einfach da. Es braucht keine Antwort.' },
};

export const TREASURE: Sides = {
  speaker: {
    prompt: 'Eines, das mir an dir kostbar ist.',
    others: [
      'Eines an dir, über das ich heute froh bin.',
      'Was mochte ich daran, wie du gesprochen oder zugehört hast?',
    ],
    hint: 'Von heute, oder aus all den Jahren. Sag es langsam.',
    starters: ['Kostbar ist mir, dass du …', 'Ich bin froh, dass du …', 'Heute mochte ich, wie du …'],
    stuck:
      'Denk an einen Augenblick heute, in dem du dich nah gefühlt hast, auch einen kurzen. Du kannst auch einfach danke sagen.',
  },
  listener: { prompt: 'Nimm es in dich auf. Es braucht keine Antwort.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'Wann möchtet ihr euch wieder hier treffen?',
  hint: 'Nächstes Mal vielleicht zu etwas Leichtem. Ihr könnt es auch offen lassen.',
  stuck: 'Wenn ihr jetzt keinen Termin findet, lasst es offen. Der Raum bleibt, wo er ist.',
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile, die du von deinem Gegenüber mitnimmst.',
  hint: 'Etwas, das du heute gesehen oder gehört hast und das bei dir bleiben soll.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
