/** The texts of Quarter hours and of its short form, Five and five. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { NEXT_TIME } from './heard.ts';

const NOT_FOR =
  'No es para contar algo grave por primera vez: la otra persona no puede preguntar y tú no ves cómo le llega. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.';

export const TITLE: string = 'Cuartos de hora';
export const SUMMARY: string =
  'Casi un cuarto de hora para una persona, después para la otra, tres veces. Nadie responde.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para hablar sin interrupciones y descubrir, hablando, de qué se trata. No hay respuesta, ni consejo, ni consuelo: solo alguien que escucha.',
  asks: 'La disposición a dejar lo dicho tal como está. El tiempo cambia de lado por sí solo: una campana y después quince segundos para terminar la frase. Quien acaba antes guarda silencio. Después no se habla de lo dicho, al menos hasta mañana.',
  notFor: NOT_FOR,
};

export const SHORT_TITLE: string = 'Cinco y cinco';
export const SHORT_SUMMARY: string = 'Cinco minutos para una persona, cinco para la otra, tres veces. Nadie responde.';
export const SHORT_ABOUT: Script['about'] = {
  purpose:
    'La forma corta de Cuartos de hora: se habla sin interrupciones y nadie responde. Cinco minutos bastan para llegar a lo que hay debajo de la primera frase.',
  asks: 'La disposición a dejar lo dicho tal como está. El tiempo cambia de lado por sí solo: una campana y después quince segundos para terminar la frase. Quien acaba antes guarda silencio. Después no se habla de lo dicho, al menos hasta mañana.',
  notFor: NOT_FOR,
};

export const ARRIVE: ScriptSide = {
  prompt: 'Busca una postura cómoda. Desde ahora el tiempo cambia de lado por sí solo.',
  hint: 'Al sonar la campana quedan quince segundos para terminar la frase; después el tiempo es de la otra persona. Nadie pulsa nada.',
};

const LISTENER: ScriptSide = {
  prompt: 'Escucha en silencio. No se responde nada, tampoco después.',
  hint: 'Ni preguntas ni palabras de consuelo. Estar ahí es todo lo que hay que hacer.',
  stuck: 'Si se te van los pensamientos, vuelve a la voz. Si la voz calla, quédate en el silencio.',
};

export const NOW: Sides = {
  speaker: {
    prompt: '¿Cómo estoy estos días?',
    others: ['¿Qué llena mis días y qué falta en ellos?', '¿Qué tengo en la cabeza al despertar?'],
    hint: 'Este tiempo es tuyo. Habla de ti, con todas las pausas que quieras.',
    starters: ['Estos días…', 'Me despierto y…', 'Lo que me cansa es…', 'Lo que me sostiene es…'],
    stuck: 'El silencio forma parte: no hace falta llenar el tiempo. Espera a que la frase llegue sola.',
  },
  listener: LISTENER,
};

export const US: Sides = {
  speaker: {
    prompt: '¿Cómo es para mí estar contigo?',
    others: ['¿Cuándo siento que estamos cerca?', '¿En qué me contengo contigo?'],
    hint: 'Solo tu lado. Lo que oíste antes no necesita respuesta.',
    starters: ['Contigo…', 'Siento cercanía cuando…', 'Me contengo cuando…', 'Me falta…'],
    stuck: 'Empieza por una escena de esta semana con tu pareja, o en la que te habría gustado que estuviera.',
  },
  listener: LISTENER,
};

export const LONGING: Sides = {
  speaker: {
    prompt: '¿Qué añoro?',
    others: ['¿Cómo me gustaría ser dentro de un año?', '¿Qué parte de mí lleva mucho tiempo sin lugar?'],
    hint: 'Grande o pequeño. Nada de ello tiene que cumplirse.',
    starters: ['Añoro…', 'Si nada se interpusiera…', 'Una parte de mí quiere…', 'Me gustaría atreverme a…'],
    stuck: 'Termina “Me gustaría…” diez veces, despacio. Mira cuál se queda contigo.',
  },
  listener: LISTENER,
};

export const TURNED: Sides = {
  speaker: { prompt: 'Respira. Tu tiempo empieza por sí solo.', hint: 'No tienes que retomar lo que oíste.' },
  listener: { prompt: 'Gracias. Ahora hay silencio de tu lado.' },
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de tu pareja que se queda contigo.',
  hint: 'De lo dicho ya no se habla más hoy. Déjalo reposar hasta mañana.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
