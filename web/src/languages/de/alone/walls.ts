/** What My walls asks. */
import type { Script } from '@heard/shared/exercise/script';
import type { WallQuestion } from '#lib/alone/wall-question.ts';

export const TITLE: string = 'Meine Mauern';
export const SUMMARY: string = 'Ein Blick darauf, wie ich mich schütze und was es mich kostet. Für niemanden sonst.';
export const ABOUT: Script['about'] = {
  purpose:
    'Alle schützen, was weich in ihnen ist. Eine Mauer war einmal nützlich und ist es oft noch. Hier siehst du dir deine an: wofür sie da ist, was sie kostet, und ob sie eine Tür haben könnte.',
  asks: 'Vierzehn Fragen, eine nach der anderen. Lass aus, was du magst, geh zurück, hör auf, wann du willst. Es gibt kein Ergebnis: Am Ende schreibst du in deinen eigenen Worten auf, woran du dich erinnern möchtest.',
  notFor:
    'Nicht, um allein zu etwas Schlimmem zurückzugehen, das dir angetan wurde. Nicht, wenn dich jemand verletzt oder bedroht, und nicht in einer Krise. Wenn das aufkommt, hör hier auf und sei bei jemandem, dem du vertraust.',
};

export const QUESTIONS: readonly WallQuestion[] = [
  {
    id: 'kept-back',
    prompt: 'Wann habe ich zuletzt etwas zurückgehalten, das mir wichtig war?',
    hint: 'Ein kleiner Augenblick genügt. Letzte Woche reicht.',
  },
  {
    id: 'instead',
    prompt: 'Was habe ich getan, statt es zu sagen?',
    hint: 'Scherzen, erklären, arbeiten, helfen, zustimmen, still werden, hinausgehen. Jedes davon kann eine Mauer sein.',
  },
  {
    id: 'outside',
    prompt: 'Was sehen andere in so einem Augenblick von mir?',
    hint: 'Wie es jemand beschreiben würde, der dich mag.',
  },
  {
    id: 'inside',
    prompt: 'Was würden sie sehen, wenn sie dahinterschauen könnten?',
    hint: 'Ein Wort genügt. „Ich weiß es noch nicht“ ist auch eine Antwort.',
  },
  {
    id: 'fear',
    prompt: 'Was, fürchte ich, könnte geschehen, wenn ich es zeigte?',
    hint: 'Schreib es auf, auch wenn es unwahrscheinlich klingt. Ängste sind selten genau.',
  },
  {
    id: 'body',
    prompt: 'Woran merkt mein Körper, dass die Mauer hochgeht?',
    hint: 'Kiefer, Bauch, Atem, ein plötzlicher Drang, aufs Telefon zu sehen …',
  },
  {
    id: 'first',
    prompt: 'Wann habe ich sie zum ersten Mal gebraucht?',
    hint: 'Das kannst du auslassen. Eine Zeit und ein Ort genügen; es muss keine Geschichte werden.',
  },
  {
    id: 'kept-safe',
    prompt: 'Wovor hat sie mich bewahrt?',
    hint: 'Sie wurde aus einem Grund gebaut. Das darf mit Achtung gesagt werden.',
  },
  {
    id: 'cost-me',
    prompt: 'Was kostet sie mich?',
    hint: 'Schlaf, Nähe, einen Abend, eine Antwort, die ich nie gehört habe …',
  },
  {
    id: 'cost-others',
    prompt: 'Was entgeht den Menschen, die mir nah sind?',
    hint: 'Nicht, um dir die Schuld zu geben. Nur, um hinzusehen.',
  },
  {
    id: 'lower',
    prompt: 'Wo, oder bei wem, ist sie schon niedriger?',
    hint: 'Ein Mensch, ein Spaziergang, ein Hobby, ein Tier, die Dunkelheit, ein Brief …',
  },
  {
    id: 'needed',
    prompt: 'Wo brauche ich sie noch?',
    hint: 'Nicht jede Mauer muss weg. Manche Menschen und manche Abende sind nicht sicher, und das entscheidest du.',
  },
  {
    id: 'door',
    prompt: 'Wie sähe eine kleine Tür darin aus?',
    hint: 'Ein Satz, ein Mensch, ein Abend. Eine Tür lässt sich auch wieder schließen.',
  },
  {
    id: 'knock',
    prompt: 'Was sollte jemand wissen, der anklopfen möchte?',
    hint: 'Was dir hilft, wenn du still geworden bist, und was nicht.',
  },
];

/** The last page: not an answer any more, but what shall stay of them. */
export const REMEMBER: WallQuestion = {
  id: 'remember',
  prompt: 'Woran möchte ich mich erinnern?',
  hint: 'In deinen eigenen Worten, so viele oder so wenige, wie du magst.',
};
