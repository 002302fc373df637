/** The texts of How we began, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME } from './heard.ts';

export const TITLE: string = 'Cómo empezamos';
export const SUMMARY: string = 'Escenas de las primeras semanas: un sabor, una luz, un lugar.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para visitar el tiempo en que todo era nuevo. Los dos cuentan pequeñas escenas y oyen los mismos días desde el otro lado. Lo que entonces estaba vivo se encuentra así más fácilmente.',
  asks: 'Buena voluntad, y detalles mejor que fechas. Habrá recuerdos distintos, y los dos serán ciertos.',
  notFor:
    'No es para un día en que algo entre los dos hace daño: entonces el pasado se vuelve una prueba en contra. Tampoco para contar algo grave por primera vez, ni cuando entre los dos hay miedo o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Piensa en las primeras semanas.',
  hint: 'No hace falta buscar nada. Algo vendrá.',
};

export const TASTE: Sides = {
  speaker: {
    prompt: 'Un sabor o un olor de nuestras primeras semanas.',
    others: [
      '¿Qué comíamos o bebíamos en nuestras primeras semanas?',
      'Un sonido o una canción de nuestras primeras semanas.',
    ],
    hint: '¿Qué era, y dónde estábamos?',
    starters: ['Todavía noto el sabor de…', 'Olía a…', 'Bebíamos…'],
    stuck: 'Piensa en la primera cocina, el primer café, el primer viaje. Algo había en el aire.',
  },
  listener: {
    prompt: 'Vuelve allí con tu pareja.',
    hint: 'Quizá lo recuerdas de otra manera. Las dos maneras son ciertas.',
  },
};

export const LIGHT: Sides = {
  speaker: {
    prompt: 'Cómo te veía entonces: una luz, un gesto, una mirada.',
    others: ['El momento en que me fijé en ti por primera vez.', '¿Qué ropa llevabas cuando me gustabas tanto?'],
    hint: 'Una sola imagen, como si fuera una fotografía.',
    starters: ['Todavía te veo…', 'La luz era…', 'Llevabas…'],
    stuck: 'Toma la primera imagen que venga, aunque esté borrosa.',
  },
  listener: { prompt: 'Deja que te mire como te veía entonces.' },
};

export const PLACE: Sides = {
  speaker: {
    prompt: 'Un lugar de nuestro comienzo. ¿Qué me pasó por dentro allí?',
    others: [
      '¿Cuándo supe que quería volver a verte?',
      '¿Qué esperaba entonces y no dije?',
      '¿De qué tenía miedo cuando empezamos?',
    ],
    hint: 'Primero el lugar y después lo que sentías. También lo que no mostraste.',
    starters: ['Estábamos en…', 'Yo hacía como que…', 'En realidad…', 'Pensé…'],
    stuck:
      'Camina hasta allí con la memoria: la puerta, la calle, el tiempo que hacía. Después mírate tú, allí de pie.',
  },
  listener: {
    prompt: 'Escucha lo que no sabías de aquel día.',
    hint: 'Las correcciones pueden esperar.',
    stuck: 'Si lo recuerdas de otra manera, sonríe y sigue escuchando.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Escucha tu propio comienzo, contado por tu pareja.' },
  listener: {
    prompt: 'Cuéntalo tú: ¿cómo fue entonces para tu pareja?',
    hint: 'Como un cuento que te acaban de regalar.',
    starters: ['Estabas allí y…', 'Esperabas que…', 'Y por dentro…'],
    stuck: 'Bastan un detalle y un sentimiento.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: '¿Fue así?', stuck: 'Puede sonar un poco distinto y seguir siendo tuyo.' },
  listener: { prompt: 'Tu pareja sigue allí un momento.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Ahora tu propio lugar.' },
  listener: { prompt: 'Gracias. Ahora te llevan de viaje.' },
};

export const STILL: Sides = {
  speaker: {
    prompt: '¿Qué de aquel tiempo encuentro todavía en ti?',
    others: ['¿Qué me gustaría recuperar de aquello, en pequeño?', '¿Qué me gusta hoy más que entonces?'],
    starters: ['Todavía…', 'Cuando tú…, lo vuelvo a ver', 'Aún hoy…'],
    stuck: 'Una risa, una forma de andar, cómo dice tu nombre. Algo se ha quedado.',
  },
  listener: { prompt: 'Deja que te llegue. No hace falta responder.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de ese comienzo para guardar.',
  hint: 'Algo que contó tu pareja.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
