/** Six evenings, in an order in which each one makes the next one easier, and what can go on afterwards. */
import type { Afterwards, PathEvening } from '#lib/path/evenings.ts';

export const EVENINGS: readonly PathEvening[] = [
  {
    exercise: 'first-words',
    purpose: 'Se practica con algo fácil: una persona habla, la otra lo dice con sus palabras, y después, al revés.',
    whyNow: 'Casi todas las demás noches van así. Ayuda conocerlo antes de que importe.',
    lesson: 'listen',
  },
  {
    exercise: 'heard',
    purpose: 'Los dos hablan de lo que les pasa por dentro, y la otra persona lo dice hasta acertar.',
    whyNow: 'Los turnos ya no son nuevos, así que la atención puede ir a la otra persona y no a los botones.',
    lesson: 'reflect',
  },
  {
    exercise: 'how-we-began',
    purpose: 'Se vuelve a las primeras semanas, en escenas pequeñas: un sabor, una luz, un lugar.',
    whyNow: 'Después de una noche de hablar en serio, es bueno recordar qué gustó desde el principio.',
  },
  {
    exercise: 'slow-questions',
    purpose: 'Se responde a preguntas que nadie hace un día cualquiera. Primero vienen las ligeras.',
    whyNow: 'Ya hubo una mirada atrás. Ahora toca descubrir quién es hoy la otra persona.',
    lesson: 'speak',
  },
  {
    exercise: 'behind-the-wall',
    purpose: 'Cada persona cuenta qué muestra y qué hay debajo, hasta donde quiera.',
    whyNow: 'Es la más delicada de las seis. A estas alturas ya se sabe cómo es que alguien simplemente escuche.',
    lesson: 'stop',
  },
  {
    exercise: 'open-time',
    purpose: 'Se pasa una hora en compañía y sin tarea: un paseo, un café o muy pocas palabras.',
    whyNow: 'Ya se ha dicho mucho. Esta noche es para estar cerca sin tener que decir nada.',
  },
];

/** What can go on when the six are over. */
export const AFTERWARDS: readonly Afterwards[] = [
  { exercise: 'daily-thread', text: 'Unos minutos al final del día, sobre algo de fuera.' },
  { exercise: 'weekly-table', text: 'Una vez por semana: qué fue bien y qué ayudaría.' },
  { exercise: 'two-views', text: 'Cuando algo se ve distinto y los dos quieren que se les entienda.' },
];
