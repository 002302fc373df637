/** The three questions before a conversation. */
import type { PrepareQuestion } from '#lib/alone/prepare-questions.ts';

export const PREPARE_QUESTIONS: readonly PrepareQuestion[] = [
  {
    name: 'feel',
    short: 'Fühlen',
    prompt: 'Was fühle ich?',
    hint: 'Wähle Worte, schreib, oder beides. Zwei Gefühle, die nicht zusammenpassen, sind in Ordnung.',
    starters: ['Wenn ich daran denke, fühle ich …', 'Darunter ist …', 'Im Körper merke ich …'],
    stuck:
      '„Ich weiß es noch nicht“ ist eine volle Antwort. Oder beginne mit dem Körper: Schultern, Hals, Bauch, Hände.',
  },
  {
    name: 'know',
    short: 'Wissen',
    prompt: 'Was weiß ich, und was vermute ich nur?',
    hint: 'Was du gesehen und gehört hast, ist das eine. Was du daraus machst, ist etwas anderes. Beides darf mitkommen.',
    starters: ['Ich weiß, dass …', 'Ich habe gesehen …', 'Ich vermute, dass …', 'Mein Teil daran ist …'],
    stuck: 'Erzähl es, wie eine Kamera es gesehen hätte. Alles andere kann mit „Ich vermute“ beginnen.',
  },
  {
    name: 'want',
    short: 'Möchten',
    prompt: 'Was möchte ich?',
    hint: 'Verstanden werden, um etwas Kleines bitten, oder nur, dass du zuhörst.',
    starters: ['Ich möchte, dass du weißt, dass …', 'Ich möchte dich bitten um …', 'Es würde genügen, wenn …'],
    stuck: 'Wenn du willst, dass etwas aufhört, frag dich, was du stattdessen gern hättest.',
  },
];
