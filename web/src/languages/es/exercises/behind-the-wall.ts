/** The texts of Behind the wall, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { BEHIND_THE_WALL_ASKED as ASKED } from './behind-the-wall-asked.ts';

export const TITLE: string = 'Detrás del muro';
export const SUMMARY: string = 'Lo que muestras y lo que hay debajo. Empieza ligero y termina en el presente.';
export const ABOUT: Script['about'] = {
  purpose:
    'Todo el mundo protege algo con bromas, prisas, silencio o fortaleza. Aquí cada persona cuenta qué muestra y qué hay debajo, hasta donde quiera. La otra solo lo recibe.',
  asks: 'Un rato sin interrupciones y, si puede ser, una hora tranquila después. Son tres preguntas, y la primera siempre es ligera. Ninguna va más hondo de lo que los dos quieren hoy. En cada paso puedes pasar o parar; la de la infancia es opcional. Los últimos minutos te traen de vuelta al presente.',
  notFor:
    'No es para la primera noche aquí, ni para cuando no queden fuerzas o en mitad de una pelea. Tampoco para contar algo grave por primera vez, ni cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Respira con la forma, si quieres.',
  hint: 'Empieza ligero. En cada paso puedes pasar, hacer una pausa o parar, sin dar motivos.',
};

export const SHOWN: Sides = {
  speaker: {
    prompt: '¿Qué muestro de mí un día cualquiera?',
    hint: 'Cuenta lo que se vería desde fuera. Hay buenas razones para mostrarse así.',
    starters: ['Desde fuera parezco…', 'Entonces suelo…', 'Hago una broma, o…', 'Me callo y…'],
    stuck: 'Piensa en la última vez y cuenta lo que habría visto una cámara. O pide otra pregunta.',
  },
  listener: {
    prompt: 'Solo escucha. Quizá ya lo sabías de tu pareja, o no.',
    hint: 'No hay nada que corregir ni que explicar.',
    stuck: 'Si piensas “exacto” o “de ninguna manera”, anótalo y que espere. Así se ve tu pareja.',
  },
};

export const SHOWN_BACK: Sides = {
  speaker: { prompt: 'Escucha cómo suena. La palabra sigue siendo tuya.' },
  listener: {
    prompt: 'En pocas palabras: ¿qué muestra tu pareja?',
    hint: 'Solo lo que has oído, sin lo que ya habías notado.',
    starters: ['Desde fuera…', 'Muestras…', 'Cuando pasa eso, tú…'],
    stuck: 'Basta una frase. También puedes pedir que te repita el final.',
  },
};

export const UNDERNEATH: Sides = {
  speaker: {
    prompt: '¿Y qué hay debajo?',
    others: [
      '¿Y qué siento mientras lo hago?',
      '¿Y qué protege eso en mí?',
      '¿Y qué me gustaría que vieras en su lugar?',
    ],
    hint: 'Tú decides cuánto muestras. Un poco es suficiente.',
    starters: ['Debajo siento…', 'Lo hago porque temo…', 'Lo que entonces nadie ve es…', 'Preferiría…'],
    stuck: '“No sé qué hay debajo” es verdad y basta. También puedes decir solo qué sientes ante la pregunta.',
  },
  listener: {
    prompt: 'Recíbelo. No hace falta que hagas nada con ello.',
    stuck: 'Si quieres consolar o explicar, espera. Lo primero es escuchar.',
  },
};

export const SAID_BACK: Sides = {
  speaker: { prompt: 'Deja que tu pareja termine. Después dirás si es eso.' },
  listener: {
    prompt: 'Di con tus palabras qué se muestra y qué hay debajo.',
    hint: 'Dilo con suavidad y más breve de lo que lo has oído.',
    starters: ['Por fuera… y por dentro…', 'Debajo me llega…', 'Creo que sientes…'],
    stuck: 'Di solo lo que hay debajo, en una frase. Tu pareja puede añadir lo que falte.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: '¿Sientes que tu pareja te ve?',
    hint: 'No tiene que estar bien dicho. Basta con que sea eso.',
    stuck: 'Si duele más de lo que acierta, puedes dejarlo así o hacer una pausa. Hoy no hay que terminar nada.',
  },
  listener: { prompt: 'Tu pareja está pensando en lo que has dicho.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Después te toca a ti.' },
  listener: { prompt: 'Gracias. Respira una vez; después escuchas.' },
};

/** The next question is only as deep as both wished. */
export const NEXT_QUESTION: Sides = {
  speaker: { prompt: 'Otra pregunta, tan honda como los dos quieren hoy.', hint: 'Empiezas tú.' },
  listener: { prompt: 'Otra pregunta, tan honda como los dos quieren hoy.', hint: 'Empieza tu pareja.' },
};

export const CHILDHOOD: Sides = {
  speaker: {
    prompt: 'Si quieres: ¿qué aprendí en mi infancia sobre mostrar lo que siento?',
    others: ['Si quieres: ¿cómo me consolaban en mi infancia?', 'Si quieres: ¿cuándo fingí valentía en mi infancia?'],
    hint: 'Esta es opcional. Se puede pasar sin dar motivos y parar a mitad de una frase.',
    starters: ['En casa, cuando alguien lloraba…', 'En mi infancia aprendí a…', 'Me acuerdo de un día en que…'],
    stuck: 'Si empieza a doler más de lo que quieres: para, apoya los pies en el suelo, mira a tu alrededor y pasa.',
  },
  listener: {
    prompt: 'Escucha en silencio. No hay nada que averiguar.',
    hint: 'Si tu pareja pasa o se detiene, está bien.',
  },
};

export const COME_BACK: Sides = {
  speaker: {
    prompt: 'Ahora vuelve. Los pies en el suelo, y mira a tu alrededor.',
    hint: 'Aquello fue entonces y esto es ahora. Empiezas tú.',
  },
  listener: {
    prompt: 'Ahora vuelve. Los pies en el suelo, y mira a tu alrededor.',
    hint: 'Aquello fue entonces y esto es ahora. Empieza tu pareja.',
  },
};

export const PRESENT: Sides = {
  speaker: {
    prompt: '¿Qué veo y qué siento aquí, ahora mismo?',
    others: ['¿Qué veo y qué oigo a mi alrededor, ahora mismo?', '¿Cómo está mi cuerpo, aquí, en este lugar?'],
    hint: 'La lámpara, la silla, los ruidos. Calor o frío, sueño o no.',
    starters: ['Veo…', 'Oigo…', 'Ahora mismo siento…'],
    stuck: 'Nombra tres cosas de la habitación, despacio, una tras otra. Nada más.',
  },
  listener: { prompt: 'Quédate ahí con tu pareja. No hace falta responder.' },
};

export const TREASURE: Sides = {
  speaker: {
    prompt: 'Algo de ti que es un tesoro para mí.',
    others: ['Algo tuyo que hoy me alegra.', '¿Qué me ha gustado de tu forma de hablar o de escuchar?'],
    hint: 'De hoy o de todos estos años. Dilo despacio.',
    starters: ['Para mí es un tesoro que…', 'Me alegra que…', 'Hoy me ha encantado cómo…'],
    stuck: 'Piensa en un momento de hoy en que sentiste cercanía, aunque fuera breve. O da solo las gracias.',
  },
  listener: { prompt: 'Deja que te llegue. No hace falta responder.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: '¿Cuándo quieres que volvamos a vernos aquí?',
  hint: 'Quizá la próxima vez para algo ligero. También puede quedar abierto.',
  stuck: 'Si ahora no encuentras un momento, déjalo abierto. La sala no se mueve de aquí.',
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de tu pareja que te llevas.',
  hint: 'Algo que hoy has visto u oído y que quieres que se quede contigo.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
