/** Six evenings, in an order in which each one makes the next one easier, and what can go on afterwards. */
import type { Afterwards, PathEvening } from '#lib/path/evenings.ts';

export const EVENINGS: readonly PathEvening[] = [
  {
    exercise: 'first-words',
    purpose: 'Ihr übt an etwas Leichtem: Einer spricht, der andere sagt es zurück, und dann wechselt ihr.',
    whyNow: 'Die meisten anderen Abende gehen genauso. Es hilft, das zu kennen, bevor es darauf ankommt.',
    lesson: 'listen',
  },
  {
    exercise: 'heard',
    purpose: 'Jeder von euch spricht über das, was innen los ist, und wird gehört, bis es stimmt.',
    whyNow: 'Der Ablauf ist nicht mehr neu, so könnt ihr aufeinander achten statt auf die Tasten.',
    lesson: 'reflect',
  },
  {
    exercise: 'how-we-began',
    purpose: 'Ihr geht zurück in eure ersten Wochen, in kleinen Szenen: ein Geschmack, ein Licht, ein Ort.',
    whyNow: 'Nach einem ernsten Abend tut es gut, sich zu erinnern, was euch von Anfang an gefiel.',
  },
  {
    exercise: 'slow-questions',
    purpose: 'Ihr beantwortet Fragen, die euch an einem gewöhnlichen Tag niemand stellt. Die leichten kommen zuerst.',
    whyNow: 'Ihr habt zusammen zurückgeschaut. Jetzt erfahrt ihr, wer der andere heute ist.',
    lesson: 'speak',
  },
  {
    exercise: 'behind-the-wall',
    purpose: 'Ihr erzählt einander, was ihr zeigt und was darunter liegt, so viel ihr mögt.',
    whyNow: 'Es ist der zarteste der sechs. Inzwischen wisst ihr, wie es ist, wenn der andere einfach zuhört.',
    lesson: 'stop',
  },
  {
    exercise: 'open-time',
    purpose: 'Ihr verbringt eine Stunde ohne Aufgabe: ein Spaziergang, ein Kaffee oder sehr wenige Worte.',
    whyNow: 'Ihr habt einander viel gesagt. Dieser Abend ist zum Zusammensein, ohne etwas sagen zu müssen.',
  },
];

/** What can go on when the six are over. */
export const AFTERWARDS: readonly Afterwards[] = [
  { exercise: 'daily-thread', text: 'Ein paar Minuten am Ende eines Tages, über etwas von draußen.' },
  { exercise: 'weekly-table', text: 'Einmal in der Woche: was gut lief, und was helfen würde.' },
  { exercise: 'two-views', text: 'Wenn ihr etwas verschieden seht und beide verstanden werden wollt.' },
];
