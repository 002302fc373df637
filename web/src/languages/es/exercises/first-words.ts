/** The texts of First words, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'Primeras palabras';
export const SUMMARY: string = 'Una ronda corta de práctica con algo fácil, para conocer los turnos.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para probar cómo va antes de que importe: una persona habla, la otra lo dice con sus palabras, llega una respuesta, y después, al revés.',
  asks: 'Algo fácil de contar. Habla en trozos cortos. Di con tus palabras lo que has oído. Al principio a nadie le sale bien.',
  notFor:
    'No es para nada difícil ni para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Un momento para respirar a la vez.',
  hint: 'Esto es para probar. Puede sonar raro, pero se pasa.',
};

export const STORY: Sides = {
  speaker: {
    prompt: 'Cuenta algo agradable o cotidiano de los últimos días.',
    others: [
      '¿Qué he comido hace poco que me gustó?',
      'Cuenta un paseo, un viaje o un camino a casa.',
      '¿Qué me ha hecho reír últimamente?',
    ],
    hint: 'Una comida, un paseo, una canción. Tras una o dos frases, pulsa “Dime qué te llega”.',
    starters: ['Ayer…', 'Probé…', 'De camino a casa…', 'Me reí de…'],
    stuck: 'Cuenta lo que tienes ahora mismo delante. Es solo para practicar.',
  },
  listener: {
    prompt: 'Solo escucha. Pronto lo dirás con tus palabras.',
    hint: 'Las preguntas pueden esperar al final.',
    stuck: 'Si se hace largo, pulsa “Te digo qué me llega”.',
  },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Escucha cómo suena. La palabra sigue siendo tuya.' },
  listener: {
    prompt: 'En pocas palabras: ¿qué te ha llegado hasta ahora?',
    hint: 'Con tus propias palabras. Basta una frase.',
    starters: ['Estabas…', 'Me llega que…'],
    stuck: 'Di solo lo último que has oído. Con eso basta.',
  },
};

export const MORE: Sides = {
  speaker: {
    prompt: '¿Cómo fue para ti?',
    others: ['¿Qué me gustó de aquello?', '¿Qué sentí allí?'],
    hint: 'Basta un sentimiento.',
    starters: ['Me dio…', 'Sentí…', 'Me gustó que…'],
    stuck: '¿Fue más bien agradable o más bien cansado? Empieza por ahí.',
  },
  listener: { prompt: 'Escucha cómo fue.' },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Deja que tu pareja termine. Después respondes.' },
  listener: {
    prompt: 'Dilo entero con tus palabras, y cómo fue.',
    hint: 'Tus propias palabras. Escribir una frase es opcional.',
    starters: ['Me has contado que…', 'Creo que sentiste…'],
    stuck: 'Dónde, qué, qué se sentía: una frase para cada cosa.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: '¿Es eso?',
    hint: 'Si quieres, prueba todas las respuestas. Esto es práctica.',
    stuck: 'Si casi todo encaja, pulsa “Eso es”.',
  },
  listener: { prompt: 'Tu pareja está pensando en lo que has dicho.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Después te toca a ti.' },
  listener: { prompt: 'Gracias. Respira una vez; después escuchas.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de tu pareja que te llevas.',
  hint: 'O cómo ha sido que te escuchen así.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
