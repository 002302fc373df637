/** The texts of Two views, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'Zwei Sichten';
export const SUMMARY: string =
  'Ein Unterschied zwischen euch, von beiden Seiten gesehen. Niemand muss die eigene Sicht aufgeben.';
export const ABOUT: Script['about'] = {
  purpose:
    'Zwei Menschen wollen nie alles gleich. Hier seht ihr einen Unterschied zuerst von der einen und dann von der anderen Seite an, bis beide Seiten verstanden sind. Ihr sucht keine Lösung.',
  asks: 'Einen Unterschied, den ihr ansehen könnt. Sprich nur von deiner Seite. Sag die andere so zurück, dass es stimmt. Dann schreibt jeder ein paar Zeilen in eine eigene Spalte, und beide Spalten bleiben.',
  notFor:
    'Nicht, um heute etwas zu entscheiden, und nicht, um zum ersten Mal etwas Schweres zu erzählen. Belogen, verletzt oder bedroht zu werden ist kein Unterschied der Sichten. Nicht, wenn einer von euch Angst vor dem anderen hat, getrunken hat oder in einer Krise ist. Dann sprich mit jemandem, dem du vertraust, oder mit Menschen, deren Arbeit das Helfen ist.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ihr seid beide da. Atme mit der Form, wenn du magst.',
  hint: 'Heute muss sich niemand ändern, und niemand muss recht haben.',
};

export const CHOOSE: ScriptSide = {
  prompt: 'Wählt einen Unterschied zwischen euch, den ihr ruhig ansehen könnt.',
  hint: 'Früh oder spät, ordentlich oder nicht, Gesellschaft oder Ruhe, sparen oder ausgeben. Nicht den, der am meisten wehtut.',
  starters: ['Verschieden sind wir darin, wie wir …', 'Ich mag es …, und du magst es …'],
  stuck: 'Wenn ihr zwei nennt, nehmt den kleineren. Der andere kann einen eigenen Abend bekommen.',
};

export const MY_SIDE: Sides = {
  speaker: {
    prompt: 'Wie ist es auf meiner Seite dieses Unterschieds?',
    others: ['Was mag ich an meiner Art?', 'Wo habe ich gelernt, es so zu machen?', 'Wofür ist meine Art gut?'],
    hint: 'Nur deine eigene Seite. Die andere kommt später.',
    starters: ['Für mich ist es …', 'Ich mag es, wenn …', 'Gelernt habe ich es, als …', 'Ohne das fühle ich mich …'],
    stuck:
      'Erzähl eine Szene: ein Morgen, eine Reise, eine Küche. Wenn du von der Art des anderen sprichst, komm zurück zu deiner.',
  },
  listener: {
    prompt: 'Hör zu, als hörtest du das zum ersten Mal.',
    hint: 'Heute wird nichts entschieden. Du bekommst genauso viel Zeit.',
    stuck: 'Wenn du Gründe dagegen sammelst, notiere ein Wort und leg den Stift hin. Deine Seite kommt.',
  },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Hör, wie es klingt. Du bist noch an der Reihe.' },
  listener: {
    prompt: 'In wenigen Worten: Wie ist es auf jener Seite?',
    hint: 'Ohne es mit deiner zu vergleichen.',
    starters: ['Für dich ist es …', 'Du magst …', 'Bisher höre ich, dass …'],
    stuck: 'Eines, woran du dich erinnerst, genügt.',
  },
};

export const WHAT_MATTERS: Sides = {
  speaker: {
    prompt: 'Was ist mir daran wichtig?',
    others: ['Was würde ich verlieren, wenn ich es aufgäbe?', 'Was fühle ich, wenn dafür kein Platz ist?'],
    hint: 'Hinter einer Gewohnheit steht oft etwas, das man braucht: Ruhe, Freiheit, Sicherheit, Nähe.',
    starters: ['Wichtig ist mir daran …', 'Es gibt mir …', 'Ich brauche …', 'Ohne das habe ich Angst, dass …'],
    stuck: 'Denk an einen Tag, an dem es anders lief. Was hat dir gefehlt? Du kannst auch einfach weitererzählen.',
  },
  listener: {
    prompt: 'Achte darauf, was dein Gegenüber daran braucht.',
    stuck: 'Verstehen heißt nicht zustimmen. Du behältst deine eigene Sicht.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Lass dein Gegenüber ausreden. Danach sagst du, ob es stimmt.' },
  listener: {
    prompt: 'Wie sieht es von der anderen Seite aus?',
    hint: 'Sag es so, dass die Antwort sein kann: „Genau so.“',
    starters: ['Von deiner Seite ist es …', 'Du brauchst …', 'Wichtig ist dir daran …'],
    stuck: 'Beginne mit „Für dich“ und sag einen Satz. Wenn ein „aber“ kommt, hör davor auf.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: 'Ist deine Seite verstanden?',
    hint: 'Verstanden ist nicht dasselbe wie einverstanden.',
    stuck: 'Wenn eines fehlt, wähle „Nicht ganz“ und nenne es. Nach zwei Versuchen könnt ihr beide es ruhen lassen.',
  },
  listener: { prompt: 'Dein Gegenüber denkt über das nach, was du gesagt hast.' },
};

export const MAKES_SENSE: Sides = {
  speaker: { prompt: 'Hör, was dein Gegenüber daran verstehen kann.' },
  listener: {
    prompt: 'Was daran leuchtet dir ein?',
    hint: 'Eines genügt. Du kannst anders denken und es trotzdem sehen.',
    starters: ['Mir leuchtet ein, dass …', 'Ich sehe, warum …', 'An deiner Stelle würde ich auch …'],
    stuck: 'Wenn dir noch nichts einleuchtet, sag, was du besser verstehen möchtest. Du kannst auch auslassen.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Atme einmal. Jetzt erzähl deine eigene Seite.' },
  listener: { prompt: 'Danke. Jetzt hörst du der anderen Seite zu.' },
};

export const COLUMNS: ScriptSide = {
  prompt: 'Schreib deine eigene Seite in ein paar kurzen Zeilen auf.',
  hint: 'Jeder hat eine Spalte. Beide bleiben, wie sie sind, und niemand macht aus zweien eine.',
  starters: ['Für mich …', 'Ich mag …', 'Ich brauche …', 'Ich kann auch …'],
  stuck: 'Schreib die Zeile auf, die dir zurückgesagt wurde und die gestimmt hat. Eine Zeile genügt.',
};

export const ENJOY: Sides = {
  speaker: {
    prompt: 'Ein Unterschied zwischen uns, der mir gefällt.',
    others: ['Etwas, das du ganz anders machst und das ich mag.', 'Was habe ich von deiner Art gelernt?'],
    hint: 'Es muss nicht der von heute sein: wie du isst, tanzt, packst, einschläfst.',
    starters: ['Mir gefällt, dass du …', 'Ohne dich hätte ich nie …', 'Ich sehe gern zu, wie du …'],
    stuck: 'Denk zurück: Was hat dich überrascht, als ihr euch kennengelernt habt?',
  },
  listener: { prompt: 'Genieß es. Es braucht keine Antwort.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: 'Wann möchtet ihr euch wieder hier treffen?',
  hint: 'Ihr könnt es auch offen lassen.',
  stuck: 'Wenn ihr jetzt keinen Termin findet, lasst es offen. Der Raum bleibt, wo er ist.',
};

export const KEEP: ScriptSide = {
  prompt: 'Eine Zeile von der anderen Seite, die du dir merken möchtest.',
  hint: 'Etwas, das du heute verstanden hast.',
  stuck: 'Ein einziges Wort genügt. Diesmal nichts ist auch in Ordnung.',
};
