/** Four short lessons. Each has a thought, the same scene told twice, and one small thing to try today. */
import { emil, happens, noor, type Lesson } from '#lib/path/lessons.ts';

const SPEAK: Lesson = {
  id: 'speak',
  title: 'Von Herzen sprechen',
  summary: 'Sag, was geschah und wie es für dich war, statt was der andere falsch gemacht hat.',
  paragraphs: [
    'Wenn etwas wehtut, sprechen wir oft über den anderen Menschen: was er getan, vergessen oder immer schon gemacht hat. Der verteidigt sich dann und kann nicht mehr zuhören.',
    'Über zwei Dinge lässt sich nicht streiten. Das eine ist, was geschah, wie eine Kamera es gesehen hätte. Das andere ist, wie du dich gefühlt hast: traurig, angespannt, einsam, erleichtert. „Ich habe das Gefühl, dir ist es egal“ ist kein Gefühl. Es ist eine Vermutung über jemand anderen.',
    'Geh langsam, und nimm eine Sache nach der anderen. Wenn du noch kein Wort dafür hast, sag das.',
  ],
  scene: 'Emil hatte gesagt, er würde am Abend anrufen. Er hat es vergessen.',
  lessGood: [
    noor('Nie rufst du an, wenn du es sagst. Ich bin dir eben nicht wichtig.'),
    emil('Das stimmt nicht. Am Montag habe ich angerufen.'),
  ],
  good: [
    noor('Gestern saß ich bis zehn neben dem Telefon. Ich war einsam, und ich kam mir ein bisschen dumm vor.'),
    emil('Du hast da gesessen und gewartet. Das wusste ich nicht.'),
  ],
  difference: 'Beim ersten Mal muss Emil etwas beweisen. Beim zweiten Mal kann er sie dort sitzen sehen.',
  tryToday: 'Erzähl heute etwas Kleines in zwei Sätzen: was geschah, und wie du dich gefühlt hast.',
};

const LISTEN: Lesson = {
  id: 'listen',
  title: 'Zuhören',
  summary: 'Ein paar Minuten lang gibt es nichts zu lösen, zu beurteilen oder zu antworten.',
  paragraphs: [
    'Während jemand spricht, bereiten die meisten von uns eine Antwort vor: einen Rat, eine Erklärung, eine eigene Geschichte. Der andere merkt das und sagt weniger.',
    'Ein paar Minuten lang hast du nur eines zu tun: herauszufinden, wie es für den anderen ist. Du musst es nicht lösen. Du musst nicht zustimmen.',
    'Manchmal geht es um dich, und es tut weh. Atme aus, notiere ein Wort, und warte, bis du an der Reihe bist. Ein Gefühl des anderen ist kein Urteil über dich.',
    'Lass Stille sein. Der wichtige Satz kommt oft danach.',
  ],
  scene: 'Emil kommt spät von der Arbeit.',
  lessGood: [
    emil('Ich glaube, ich bin in dieser Arbeit nicht mehr gut.'),
    noor('Natürlich bist du das. Sprich mit deiner Chefin. Und du solltest mehr schlafen.'),
    emil('Ja. Vielleicht.'),
  ],
  good: [
    emil('Ich glaube, ich bin in dieser Arbeit nicht mehr gut.'),
    happens('Noor sagt einen Augenblick nichts. Sie wartet.'),
    emil('Heute haben sie mich etwas gefragt, und mein Kopf war leer. Ich habe mich so geschämt.'),
  ],
  difference:
    'Noors Rat war gut gemeint, und er hat das Gespräch beendet. Ihr Schweigen hat Platz gemacht für das, was wirklich war.',
  tryToday: 'Wenn dir heute jemand etwas erzählt, warte zwei langsame Atemzüge, bevor du etwas sagst.',
};

const REFLECT: Lesson = {
  id: 'reflect',
  title: 'Mit eigenen Worten zurücksagen',
  summary: 'Sag, was es bedeutet, nicht jedes Wort, und frag, ob es stimmt.',
  paragraphs: [
    'Wenn du zurücksagst, was du gehört hast, erfährt der andere, was angekommen ist, und kann ergänzen, was fehlt.',
    'Wenn du jedes Wort wiederholst, klingst du wie eine Maschine. Wenn du deine Meinung dazugibst, ist es schon eine Antwort. Such das Wichtigste darin, und das Gefühl, das du zu hören glaubst. Sag beides kurz, und frag, ob es stimmt.',
    '„Nicht ganz“ heißt nicht, dass du versagt hast. So finden zwei Menschen zusammen das richtige Wort. Und du musst nicht zustimmen: Du sagst nur, wie es für den anderen ist.',
    'Am Anfang fühlt sich das steif an. Das vergeht nach ein paar Abenden.',
  ],
  scene: 'Noor sagt: „Meine Schwester kommt nun doch nicht. Ich hatte alles geputzt und Blumen gekauft.“',
  lessGood: [
    emil('Deine Schwester kommt nun doch nicht, und du hattest alles geputzt und Blumen gekauft.'),
    noor('Ja. Das habe ich gesagt.'),
  ],
  good: [
    emil('Du hast dich so auf sie gefreut. Jetzt sind die Blumen da, und sie nicht. Bist du enttäuscht?'),
    noor('Ja. Und ein bisschen beschämt, weil ich jedes Mal wieder hoffe.'),
  ],
  difference: 'Das erste wiederholt ihre Worte. Das zweite sucht, was sie bedeuten, und Noor erzählt weiter.',
  tryToday: 'Sag heute etwas zurück, kürzer, als du es gehört hast, und frag dann: „Stimmt das so?“',
};

const STOP: Lesson = {
  id: 'stop',
  title: 'Anhalten und wiederkommen',
  summary: 'Eine Pause ist kein Weggehen, wenn der andere weiß, wann du zurück bist.',
  paragraphs: [
    'Manchmal wird es zu viel. Dein Herz klopft schnell, du hörst nur noch halb, du willst gewinnen oder weglaufen. Gute Sätze helfen dann nicht. Der Körper braucht zuerst Zeit, oft zwanzig Minuten oder mehr.',
    'Sag, dass du anhältst, und wann du zurück bist. Sei dann zu dieser Zeit zurück. Im Raum braucht „Pause“ einen Druck und keine Begründung.',
    'Dazwischen geh ein Stück, spül das Geschirr, atme langsam aus. Sammle keine Argumente. Wenn du zurück bist, beginne mit etwas Kleinem: „Ich bin wieder da.“ Dann macht weiter, oder lasst es für einen anderen Tag.',
  ],
  scene: 'Sie sprechen über Geld. Emil merkt, dass er laut wird.',
  lessGood: [
    emil('Mit dir kann man nicht reden.'),
    happens('Er legt auf. Noor schreibt drei Nachrichten, und keine wird beantwortet.'),
  ],
  good: [
    emil('Ich werde laut, und das will ich nicht. Ich brauche eine halbe Stunde. Um neun rufe ich dich an.'),
    noor('Gut. Um neun.'),
    happens('Um neun klingelt das Telefon.'),
    emil('Ich bin wieder da. Ich hatte Angst wegen der Miete.'),
  ],
  difference: 'Beide Male hält Emil an. Beim zweiten Mal weiß Noor, wann er zurück ist.',
  tryToday:
    'Vereinbart einen Satz, mit dem jeder von euch anhalten darf: „Ich brauche eine Pause. Um … bin ich zurück.“',
  namesSafety: true,
};

export const LESSONS: readonly Lesson[] = [SPEAK, LISTEN, REFLECT, STOP];
