/** The texts of Daily thread, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'El hilo del día';
export const SUMMARY: string = 'Al final del día: ¿cómo fue ahí fuera? Sin consejos, solo compañía.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para que el hilo entre los dos no se pierda en los días llenos. Una persona cuenta algo de fuera de la pareja, y la otra está sencillamente de su lado.',
  asks: 'Casi todas las noches, si te gusta. Nada sobre la pareja, nada que resolver. Quien quiera un consejo puede pedirlo mañana.',
  notFor:
    'No es para lo que se interpone entre los dos ni para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Deja el día a un lado.',
  hint: 'Pronto una persona contará el suyo y la otra escuchará.',
};

export const MY_DAY: Sides = {
  speaker: {
    prompt: '¿Qué me ha traído hoy el día, ahí fuera?',
    others: ['¿Qué llevo todavía encima de hoy?', '¿Qué momento de hoy no me suelta?', '¿Qué me ha cansado hoy?'],
    hint: 'El trabajo, la familia, las amistades, el camino a casa. Hoy no toca hablar de los dos.',
    starters: ['Hoy…', 'Lo que se me ha quedado es…', 'Me ha molestado que…', 'Me ha alegrado que…'],
    stuck: 'Recorre el día por sus lugares: la puerta, la mesa, la tienda. Detente donde sientas algo.',
  },
  listener: {
    prompt: 'Ponte del lado de tu pareja. No hay nada que resolver.',
    hint: 'Ni consejos ni otro punto de vista; hoy no.',
    stuck: 'Si tienes una solución, guárdala. Puedes ofrecerla mañana, si te la pide.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Escucha tu día contado por tu pareja.' },
  listener: {
    prompt: '¿Cómo ha sido el día para tu pareja?',
    hint: 'Unas pocas frases. El sentimiento cuenta más que los hechos.',
    starters: ['O sea que hoy…', 'Eso debió de ser…', 'Y sentiste…'],
    stuck: 'Empieza con “O sea que hoy” y quédate en lo primero que tengas claro.',
  },
};

export const ANSWER: Sides = {
  speaker: { prompt: '¿Fue así?', stuck: 'Si es casi eso, por hoy basta.' },
  listener: { prompt: 'Tu pareja está viendo si es eso.' },
};

export const WITH_YOU: Sides = {
  speaker: { prompt: 'Deja que te haga bien un momento.' },
  listener: {
    prompt: 'Di una frase que muestre que estás con tu pareja.',
    hint: 'No qué hacer. Solo que estás ahí.',
    starters: ['Estoy contigo en esto.', 'No es raro que…', 'A mí también me habría…'],
    stuck: '“Me alegra que me lo cuentes” siempre va bien.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Ahora tu día.' },
  listener: { prompt: 'Gracias. Ahora escuchas.' },
};

export const GOOD_TODAY: Sides = {
  speaker: {
    prompt: 'Una cosa pequeña que hoy estuvo bien.',
    others: ['¿Qué me ha hecho sonreír hoy?', '¿Qué agradezco de hoy?'],
    starters: ['Estuvo bien que…', 'Me gustó el momento en que…'],
    stuck: 'Una taza caliente cuenta. Un asiento libre en el tren, también.',
  },
  listener: { prompt: 'Disfrútalo con tu pareja.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: '¿Mañana otra vez?',
  hint: 'A la misma hora, a otra, o abierto. Una noche libre también está bien.',
  stuck: 'Si todavía no lo sabes, déjalo abierto. La sala no se mueve de aquí.',
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase del día de tu pareja para recordar.',
  hint: 'Para que mañana puedas preguntarle.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
