/** The texts of Mirror, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME, WISH, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Espejo';
export const SUMMARY: string =
  'Una persona cuenta en trozos pequeños. La otra los devuelve, pregunta qué más hay y se pone en su lugar.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para algo que vuelve una y otra vez entre los dos. Quien escucha devuelve cada trozo, pregunta si hay más, lo reúne y dice qué tiene sentido en ello y qué se sentirá. Despacio, para que no haya nada que defender.',
  asks: 'Un rato sin interrupciones. Quien habla toma una sola cosa, en trozos pequeños. Quien escucha deja su mirada a un lado por un rato: llegará después, en su propio turno. Al principio suena a ceremonia. La lentitud es lo que ayuda.',
  notFor:
    'No es para hacerlo en mitad de una pelea ni para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Deja que el día se calme.',
  hint: 'Hoy una persona cuenta algo y la otra lo devuelve. Después, al revés.',
};

export const GOOD_IN_YOU: Sides = {
  speaker: {
    prompt: 'Algo bueno que hay entre los dos, también ahora.',
    others: ['¿En qué confío de ti?', '¿Qué hiciste esta semana que no se me escapó?'],
    hint: 'Desde ahí es más fácil mirar lo difícil.',
    starters: ['Es bueno que…', 'Sé que tú…', 'Esta semana…'],
    stuck: 'Toma algo muy cotidiano: quién hace el café, quién llama a quién.',
  },
  listener: { prompt: 'Deja que te llegue. No hace falta responder.' },
};

export const SENT: Sides = {
  speaker: {
    prompt: '¿Qué me gustaría que entendieras hoy?',
    others: ['¿Qué me vuelve una y otra vez?', '¿Con qué siento que estoy a solas?', '¿Qué me cuesta decirte?'],
    hint: 'Una sola cosa, en trozos pequeños. Tras dos o tres frases, pulsa “Dime qué te llega”.',
    starters: ['Cuando pasa…, siento…', 'Para mí es difícil que…', 'Me digo a mí que…', 'Me recuerda a…'],
    stuck:
      'Describe un momento como lo vería una cámara y después lo que pasó dentro de ti. Si dices “tú siempre”, empieza otra vez con “yo”.',
  },
  listener: {
    prompt: 'Haz de espejo: recibe y no añadas nada.',
    hint: 'Por ahora solo cuenta una mirada. La tuya no se pierde.',
    stuck:
      'Si notas que no estás de acuerdo, suelta el aire y sigue escuchando. Si se alarga, pide decirlo con tus palabras.',
  },
};

export const IS_THERE_MORE: Sides = {
  speaker: { prompt: 'Escucha cómo te lo devuelve. Después sigue, si hay más.' },
  listener: {
    prompt: 'Dilo tú. Después pregunta qué más hay en esto.',
    hint: 'Cerca de sus palabras y sin comentarios. Pregunta porque quieres saberlo.',
    starters: ['Dices que…', 'Entonces, para ti…', '¿Qué más hay en esto?'],
    stuck: 'Si se te ha escapado algo, di: “Cuéntame otra vez el final, por favor”.',
  },
};

export const MORE: Sides = {
  speaker: {
    prompt: '¿Qué más hay en esto?',
    others: ['¿Qué toca esto en mí?', '¿Desde cuándo conozco este sentimiento?', '¿Qué necesitaría en un momento así?'],
    hint: 'A menudo lo importante llega después. Antes puedes quedarte un rato en silencio.',
    starters: ['Y además…', 'Debajo de eso…', 'Viene de…', 'Lo que añoro es…'],
    stuck: 'Repite en voz baja tu última frase y mira qué viene detrás. Si no viene nada, ya está.',
  },
  listener: {
    prompt: 'Conserva la curiosidad. Todavía no sabes cómo acaba.',
    stuck: 'No es una acusación, aunque aparezcas tú. Es cómo se ve desde ahí dentro.',
  },
};

export const GATHERED: Sides = {
  speaker: { prompt: 'Deja que tu pareja lo reúna. Escucha lo que encaja.' },
  listener: {
    prompt: 'Reúnelo: ¿qué ha sido, desde el principio?',
    hint: 'Basta el hilo, no cada palabra.',
    starters: ['En resumen, me has contado…', 'Empezó con…', 'Lo más importante es…'],
    stuck: 'Toma tres cosas: qué pasó, qué se siente, qué hace falta.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: '¿Está todo?',
    hint: 'Si falta una cosa, nombra esa.',
    stuck: 'No tiene que estar completo. Si pesa un poco menos, ha llegado.',
  },
  listener: { prompt: 'Tu pareja está viendo si está todo.' },
};

export const SENSE: Sides = {
  speaker: { prompt: 'Escucha qué tiene sentido para tu pareja.' },
  listener: {
    prompt: '¿Qué tiene sentido para ti en esto?',
    hint: 'Visto desde su lugar. Verlo no es ceder.',
    starters: ['Puedo seguirte cuando…', 'Conociéndote, entiendo que…', 'Como…, es normal que…'],
    stuck: 'Elige la parte más pequeña que puedas seguir y di solo esa. También puedes pasar.',
  },
};

export const FEELING: Sides = {
  speaker: { prompt: 'Mira si ahora sientes más compañía.' },
  listener: {
    prompt: '¿Qué se sentirá al estar ahí?',
    hint: 'Puedes suponer. Uno o dos sentimientos.',
    starters: ['Puede que sintieras…', 'Quizá también fue…', 'En tu lugar, yo sentiría…'],
    stuck: 'O pregunta: “¿Qué sientes ahí?”, y di la respuesta con tus palabras.',
  },
};

export const SWAP: Sides = {
  speaker: {
    prompt: 'Respira. Ahora puedes contar lo que llevas dentro.',
    hint: 'Puede ser otra cosa. No tiene que ser una respuesta.',
  },
  listener: { prompt: 'Gracias. Respira; después el espejo eres tú.' },
};

export const THANKS: Sides = {
  speaker: {
    prompt: 'Da las gracias a tu pareja por algo de hoy.',
    others: ['¿Qué momento de hoy me hizo bien?', '¿Qué no sabía antes de hoy?'],
    starters: ['Gracias por…', 'Me hizo bien que…', 'No sabía que…'],
    stuck: 'Que alguien haya escuchado ya merece un gracias.',
  },
  listener: { prompt: 'Deja que te llegue. No hace falta responder.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de tu pareja que quieres recordar.',
  hint: 'Algo que ahora ves de otra manera.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};

export const BREATH: Sides = {
  speaker: { prompt: 'Un momento para soltar el aire, los dos.', hint: 'Lo que queda es ligero.' },
  listener: { prompt: 'Un momento para soltar el aire, los dos.', hint: 'Lo que queda es ligero.' },
};
