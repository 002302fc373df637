/** The texts of Temperature, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'Temperatura';
export const SUMMARY: string =
  '¿Qué temperatura hay entre los dos? Gracias, noticias, preguntas, una queja con petición, sueños.';
export const ABOUT: Script['about'] = {
  purpose:
    'Una mirada regular a cómo van las cosas, para que nada se acumule. Empieza y termina con lo bueno, y en medio hay sitio para una queja pequeña por persona, con algo que pedir.',
  asks: 'Una vez por semana, por ejemplo. Trozos cortos. Una queja es una sola cosa que pasó, y a una petición se responde con sí, esto no, o pregúntame luego.',
  notFor:
    'No es para el gran tema que espera desde hace años ni para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. ¿Qué temperatura hay entre los dos?',
  hint: 'Vienen cinco rondas cortas. Cada una se puede pasar.',
};

export const WARM: Sides = {
  speaker: {
    prompt: '¿Qué me ha gustado de ti en estos últimos días?',
    others: ['¿Qué hiciste que me alegró?', '¿Por qué quiero darte las gracias?'],
    hint: 'Dos o tres cosas, breves. Las pequeñas cuentan.',
    starters: ['Me gustó que…', 'Gracias por…', 'Me di cuenta de que…'],
    stuck: 'Piensa en la última vez que te alegró que tu pareja estuviera ahí.',
  },
  listener: { prompt: 'Deja que te llegue. No hace falta responder.' },
};

export const NEWS: Sides = {
  speaker: {
    prompt: '¿Qué hay de nuevo en mi vida?',
    others: ['¿Qué me espera en los próximos días?', '¿Qué ha cambiado para mí últimamente?'],
    hint: 'Noticias del trabajo, de la gente, de tu cabeza. Para volver a vivir en el mismo mundo.',
    starters: ['Lo nuevo es…', 'La semana que viene…', 'He decidido…', 'Supe de…'],
    stuck: 'Mira tu agenda, ayer y mañana. Algo de ahí es nuevo para tu pareja.',
  },
  listener: { prompt: 'Deja que te ponga al día.' },
};

export const PUZZLE: Sides = {
  speaker: {
    prompt: '¿Qué me pregunto?',
    others: ['¿Qué querría preguntarte, sin necesitar respuesta ahora?', '¿Qué no entiendo todavía?'],
    hint: 'Una pregunta, no un reproche. Hoy puede quedar abierta.',
    starters: ['Me pregunto si…', 'No entendí por qué…', 'No tengo claro qué…'],
    stuck: 'Está bien no tener ninguna. Dilo así, o pasa.',
  },
  listener: { prompt: 'Escucha la pregunta. Puedes responder otro día.' },
};

export const COMPLAINT: Sides = {
  speaker: {
    prompt: '¿Qué me molesta, y cómo es para mí?',
    others: ['¿En qué cosa pequeña tropiezo una y otra vez?', '¿Qué sería más fácil para mí si fuera distinto?'],
    hint: 'Una sola cosa que pasó y lo que te hizo sentir. Enseguida podrás pedir algo.',
    starters: ['Cuando…, sentí…', 'Me molesta que…', 'Me inquieta cuando…'],
    stuck: 'Di cuándo fue, qué pasó y qué sentiste. Si crece mientras hablas, vuelve a aquella vez.',
  },
  listener: {
    prompt: 'Escúchalo como una noticia sobre tu pareja.',
    hint: 'No tienes que explicar nada. Pronto lo dirás con tus palabras.',
    stuck: 'Si escuece, suelta el aire y escucha qué necesita. Puedes hacer una pausa en cualquier momento.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Escucha si ha llegado.' },
  listener: {
    prompt: '¿Qué le molesta a tu pareja, y cómo lo vive?',
    hint: 'Sin defenderte. Que alguien lo oiga suele aligerar la mitad.',
    starters: ['Te molesta que…', 'Cuando pasó…, sentiste…'],
    stuck: 'Una frase: cuando pasa esto, sientes esto.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: '¿Ha llegado?',
    stuck: 'Que haya llegado es que se ha entendido. No quiere decir estar de acuerdo.',
  },
  listener: { prompt: 'Tu pareja está viendo si ha llegado.' },
};

export const REQUEST: Sides = {
  speaker: {
    prompt: '¿Qué me gustaría pedir en vez de eso?',
    others: ['¿Qué podrías hacer que me ayudara con esto?', '¿Qué me gustaría probar una semana?'],
    hint: 'Algo que se pueda hacer y ver. Tu pareja es libre de decir que no.',
    starters: ['Por favor…', '¿Podrías…?', '¿Y si probamos una semana a…?'],
    stuck: 'Di de qué quieres más, no qué debería acabar. Y está bien no pedir nada.',
  },
  listener: { prompt: 'Escucha la petición. Enseguida respondes.' },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Ahora lo que te molesta, o nada.' },
  listener: { prompt: 'Gracias. Ahora escuchas.' },
};

export const HOPE: Sides = {
  speaker: {
    prompt: '¿Qué tengo ganas de vivir contigo?',
    others: ['¿Qué deseo para los dos este año?', '¿Qué me gustaría hacer pronto contigo?'],
    hint: 'Un plan pequeño o un sueño grande.',
    starters: ['Tengo ganas de…', 'Ojalá…', 'Algún día me gustaría que…'],
    stuck: 'Piensa en un lugar donde te gustaría estar con tu pareja.',
  },
  listener: { prompt: 'Acompaña ese sueño un momento.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de hoy que te da calor.',
  hint: 'Algo que dijo tu pareja.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
