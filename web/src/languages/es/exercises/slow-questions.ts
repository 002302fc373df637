/** The texts of Slow questions, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { SLOW_QUESTIONS_ASKED as ASKED } from './slow-questions-asked.ts';

export const TITLE: string = 'Preguntas sin prisa';
export const SUMMARY: string =
  'Nueve preguntas sobre los dos, primero las ligeras. Ambas personas responden y se turnan para empezar.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para reencontrarse con preguntas que no se hacen a diario. Son tres grupos de tres. Empiezan ligeras y van tan hondo como los dos quieren hoy, y no más.',
  asks: 'Un rato sin prisa. Los dos responden a todas, hablando de sí. La tercera de cada grupo se dice después con otras palabras, para que llegue de verdad. Cualquier pregunta se puede pasar o cambiar por otra.',
  notFor:
    'No es para averiguar ni demostrar nada, ni para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

const STARTERS = ['Para mí es…', 'Pienso en…', 'Lo primero que me viene es…', 'No lo tengo claro, pero…'];

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Hoy hay tiempo.',
  hint: 'Las preguntas empiezan ligeras. Puedes pasar cualquiera o pedir otra.',
};

export const ANSWERED: Sides = {
  speaker: {
    prompt: 'Cuenta algo de ti que poca gente sabe.',
    hint: 'Corto o largo, como quieras. Un silencio antes también forma parte.',
    starters: STARTERS,
    stuck:
      'Di lo primero que venga, aunque parezca demasiado pequeño. Si esta pregunta hoy no es para ti, pide otra o pasa.',
  },
  listener: {
    prompt: 'Solo escucha, como si aún no supieras la respuesta.',
    hint: 'No hace falta ningún comentario, ni siquiera amable.',
    stuck: 'Si quieres preguntar algo, anótalo para otro día. Ahora basta con oír.',
  },
};

export const TOLD: Sides = {
  speaker: {
    ...ANSWERED.speaker,
    prompt: 'Cuenta algo de ti que te importa.',
    hint: 'Después tu pareja lo dirá con sus palabras. Habla en trozos cortos.',
  },
  listener: {
    prompt: 'Solo escucha. Después lo dirás con tus palabras.',
    hint: 'Fíjate en lo que parece importar más.',
    stuck: 'Si es mucho, pide decirlo ya con tus palabras. Puedes anotar una o dos palabras; nadie más las ve.',
  },
};

export const SAID_BACK: Sides = {
  speaker: { prompt: 'Deja que tu pareja termine. Después dirás si es eso.' },
  listener: {
    prompt: 'Di con tus palabras lo que has oído.',
    hint: 'Dos o tres frases, y todavía sin una respuesta tuya.',
    starters: ['Me ha llegado que…', 'Para ti es…', 'Lo importante ahí es…'],
    stuck: 'Di la parte que mejor recuerdas. Tu pareja puede añadir el resto.',
  },
};

export const FITS: Sides = {
  speaker: {
    prompt: '¿Es eso?',
    hint: 'Con que se acerque, está bien.',
    stuck:
      'Si falta una cosa, elige “No del todo” y nombra solo esa. Más tarde, cualquiera de los dos puede dejarlo así.',
  },
  listener: { prompt: 'Tu pareja está pensando en lo que has dicho.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Ahora la pregunta llega a ti.' },
  listener: { prompt: 'Gracias. Ahora escuchas.' },
};

export const DEEPER: Sides = {
  speaker: { prompt: 'Las tres preguntas siguientes pueden ir un poco más hondo.', hint: 'Empiezas tú.' },
  listener: { prompt: 'Las tres preguntas siguientes pueden ir un poco más hondo.', hint: 'Empieza tu pareja.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: '¿Cuándo quieres que volvamos a vernos aquí?',
  hint: 'Entonces esperan otras preguntas. También puede quedar abierto.',
  stuck: 'Si ahora no encuentras un momento, déjalo abierto. La sala no se mueve de aquí.',
};

export const KEEP: ScriptSide = {
  prompt: 'Una respuesta de tu pareja que quieres recordar.',
  hint: 'Con tus palabras, en una línea.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
