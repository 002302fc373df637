/** The texts of Slow questions, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
import { NOT_WHEN } from './not-for.ts';
export { SLOW_QUESTIONS_ASKED as ASKED } from './slow-questions-asked.ts';

export const TITLE: string = 'Langsame Fragen';
export const SUMMARY: string =
  'Neun Fragen über euch selbst, die leichten zuerst. Ihr antwortet beide und beginnt abwechselnd.';
export const ABOUT: Script['about'] = {
  purpose:
    'Um einander neu zu begegnen, mit Fragen, die ihr euch sonst nicht stellt. Es sind drei mal drei. Sie beginnen leicht und gehen so tief, wie ihr beide heute wollt, und nicht weiter.',
  asks: 'Zeit ohne Eile. Jeder von euch beantwortet jede Frage, von sich selbst. Die dritte jeder Reihe wird zurückgesagt, damit sie wirklich gehört wird. Jede Frage lässt sich auslassen oder gegen eine andere tauschen.',
  notFor: `Nicht, um etwas herauszufinden oder zu beweisen, und nicht, um zum ersten Mal etwas Schweres zu erzählen. ${NOT_WHEN}`,
};

const STARTERS = ['Für mich ist es …', 'Ich denke an …', 'Als Erstes fällt mir ein …', 'Ich bin nicht sicher, aber …'];

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Heute ist Zeit.',
  hint: 'Die Fragen beginnen leicht. Jeder von euch kann jede auslassen oder um eine andere bitten.',
};

/** A question that is answered once, without a say-back. */
export const ANSWERED: Sides = {
  speaker: {
    prompt: 'Erzähl etwas von dir, das nur wenige wissen.',
    hint: 'Kurz oder lang, wie du magst. Eine Stille davor gehört dazu.',
    starters: STARTERS,
    stuck:
      'Sag das erste Kleine, das kommt, auch wenn es zu klein scheint. Wenn diese Frage heute nichts für dich ist, nimm eine andere, oder lass sie aus.',
  },
  listener: {
    prompt: 'Hör nur zu, als wüsstest du die Antwort noch nicht.',
    hint: 'Es braucht keinen Kommentar, auch keinen freundlichen.',
    stuck: 'Wenn du etwas fragen willst, notiere es für einen anderen Tag. Jetzt genügt es zu hören.',
  },
};

/** The third question of each set has a full say-back. */
export const TOLD: Sides = {
  speaker: {
    ...ANSWERED.speaker,
    prompt: 'Erzähl etwas von dir, das dir wichtig ist.',
    hint: 'Diese Antwort wird dir danach zurückgesagt. Sprich in kurzen Stücken.',
  },
  listener: {
    prompt: 'Hör nur zu. Danach sagst du es zurück.',
    hint: 'Achte darauf, was daran am wichtigsten scheint.',
    stuck:
      'Wenn es viel ist, bitte darum, es jetzt zurückzusagen. Du kannst dir ein Wort oder zwei notieren; niemand sonst sieht es.',
  },
};

export const SAID_BACK: Sides = {
  speaker: { prompt: 'Lass dein Gegenüber ausreden. Dann sagst du, ob es stimmt.' },
  listener: {
    prompt: 'Sag in deinen eigenen Worten, was du gehört hast.',
    hint: 'Zwei, drei Sätze, und noch keine eigene Antwort.',
    starters: ['Ich habe gehört, dass …', 'Für dich ist es …', 'Wichtig ist dir daran …'],
    stuck: 'Sag den Teil, an den du dich am besten erinnerst. Der Rest kann ergänzt werden.',
  },
};

export const FITS: Sides = {
  speaker: {
    prompt: 'Stimmt es so?',
    hint: 'Fast genügt.',
    stuck: 'Wenn eines fehlt, wähle „Nicht ganz“ und nenne dieses eine. Später könnt ihr beide es ruhen lassen.',
  },
  listener: { prompt: 'Dein Gegenüber denkt über das nach, was du gesagt hast.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Jetzt kommt die Frage zu dir.' },
  listener: { prompt: 'Danke. Jetzt hörst du zu.' },
};

export const DEEPER: Sides = {
  speaker: { prompt: 'Die nächsten drei Fragen dürfen etwas tiefer gehen.', hint: 'Du beginnst.' },
  listener: { prompt: 'Die nächsten drei Fragen dürfen etwas tiefer gehen.', hint: 'Dein Gegenüber beginnt.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'Wann möchtet ihr euch wieder hier treffen?',
  hint: 'Dann warten andere Fragen auf euch. Ihr könnt es auch offen lassen.',
  stuck: 'Wenn ihr jetzt keinen Termin findet, lasst es offen. Der Raum bleibt, wo er ist.',
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Antwort von deinem Gegenüber, die du dir merken möchtest.',
  hint: 'In deinen eigenen Worten, in einer Zeile.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
