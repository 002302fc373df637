/** The texts of Weekly table, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';
export { SHORT_SAY_BACK, WHOLE_SAY_BACK, WISH_ANSWER } from './heard.ts';

export const TITLE: string = 'La mesa de la semana';
export const SUMMARY: string = 'Una hora a la semana para los dos: qué fue bueno, qué fue difícil, qué ayudaría.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para que lo difícil tenga su lugar en la semana y no salga a medianoche. Se empieza por lo bueno, después hay un tema por persona, y al final se dice qué haría bien en la semana que empieza.',
  asks: 'La misma hora cada semana, si puede ser, y mejor después de comer que antes. Un tema por persona, primero el más pequeño. Se trata de entender; la mayoría de los temas no hay que resolverlos el mismo día.',
  notFor:
    'No es para decidir con prisas ni para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí. Esta hora es de los dos.',
  hint: 'Primero lo bueno, después un tema por persona y al final la semana que viene.',
};

export const THANKS: Sides = {
  speaker: {
    prompt: '¿Qué hiciste esta semana que me hizo bien?',
    others: ['¿En qué noté que pensabas en mí?', '¿Con qué has cargado esta semana, y yo lo vi?'],
    hint: 'De tres a cinco cosas, también pequeñas. Di qué te hicieron sentir.',
    starters: ['Gracias por…', 'Vi que…', 'Cuando tú…, sentí…'],
    stuck: 'Recorre los días, uno tras otro. En todos hubo algo.',
  },
  listener: { prompt: 'Deja que te llegue. Cada cosa va en serio.' },
};

export const WELL: ScriptSide = {
  prompt: '¿Qué fue bien entre los dos esta semana?',
  others: ['¿Cuándo hicimos buen equipo esta semana?'],
  hint: 'Sin turnos. ¿Cuándo hubo risas, algo conseguido, un reencuentro?',
  starters: ['Nos salió bien…', 'Me gustó nuestro…'],
  stuck: 'Si la semana fue dura: ¿qué evitó que lo fuera más?',
};

export const ISSUE: Sides = {
  speaker: {
    prompt: '¿De qué cosa de esta semana me gustaría hablar?',
    others: ['¿Dónde sentí soledad esta semana?', '¿Qué se me ha quedado atravesado esta semana?'],
    hint: 'Una sola cosa, desde tu lado. Cuando quieras, deja que tu pareja lo diga con sus palabras.',
    starters: ['Me gustaría hablar de…', 'Cuando…, sentí…', 'Para mí fue…'],
    stuck: 'Entre dos temas, elige el más pequeño. Cuenta un momento, despacio.',
  },
  listener: {
    prompt: 'Averigua cómo es para tu pareja.',
    hint: 'Tu lado viene después. Hoy no hay que decidir nada.',
    stuck: 'Si estás preparando una respuesta, anota una palabra y vuelve a la voz.',
  },
};

export const MATTERS: Sides = {
  speaker: {
    prompt: '¿Qué hay para mí en el fondo de esto?',
    others: ['¿Qué necesito ahí?', '¿Qué vieja historia toca en mí?'],
    hint: 'Un sentimiento, una necesidad, quizá algo de hace mucho.',
    starters: ['Lo que me importa es…', 'Me da miedo que…', 'Me recuerda a…', 'Necesito…'],
    stuck: 'Pregúntate: ¿qué me habría hecho bien en aquel momento?',
  },
  listener: {
    prompt: 'Escucha qué necesita tu pareja ahí.',
    stuck: 'Puedes entender una necesidad sin cumplirla hoy.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: '¿Sientes que tu pareja te entiende en esto?',
    stuck: 'Para entenderse no hace falta resolverlo. Si falta una cosa, nombra esa.',
  },
  listener: { prompt: 'Tu pareja está pensando en lo que has dicho.' },
};

export const SENSE: Sides = {
  speaker: { prompt: 'Escucha lo que tu pareja puede entender.' },
  listener: {
    prompt: '¿Qué puedes entender de esto?',
    starters: ['Puedo entender que…', 'Tiene sentido para mí porque…', 'Lo que yo no veía era…'],
    stuck: 'Di la parte que puedes seguir y deja el resto para otra semana.',
  },
};

export const SWAP: Sides = {
  speaker: {
    prompt: 'Respira, bebe algo. Ahora trae tu tema.',
    hint: 'No hace falta que tenga que ver con el primero.',
  },
  listener: { prompt: 'Gracias. Respira, bebe algo. Ahora escuchas.' },
};

export const EASIER: ScriptSide = {
  prompt: '¿Qué paso pequeño haría más fácil uno de los dos temas?',
  others: ['¿Qué podríamos probar una semana?'],
  hint: 'Sin turnos. Mejor una prueba de una semana que una regla para siempre. “Todavía ninguno” es una respuesta.',
  starters: ['Podríamos probar…', 'Ya ayudaría que…'],
  stuck: 'Si sube el tono, déjalo. Haberse entendido basta para esta semana.',
};

export const LOVED: Sides = {
  speaker: {
    prompt: '¿Qué podrías hacer por mí esta semana?',
    others: ['Algo pequeño que me haría bien esta semana, o nada.'],
    hint: 'Algo pequeño que se pueda hacer. Tu pareja es libre de decir que no.',
    starters: ['Me alegraría que…', 'Me haría bien que…'],
    stuck: 'Piensa en pequeño: un mensaje a mediodía, diez minutos en el sofá, una pregunta por la noche.',
  },
  listener: { prompt: 'Escúchalo. Enseguida respondes.' },
};

export const WEEK_AHEAD: ScriptSide = {
  prompt: '¿Cuándo tenemos esta semana tiempo para los dos?',
  others: ['¿Qué noche de esta semana es nuestra?'],
  hint: 'Con las agendas delante. Hasta veinte minutos se pueden reservar.',
  stuck: 'Si la semana está llena, un solo cuarto de hora, bien guardado.',
};

export const NEXT_WEEK: ScriptSide = {
  prompt: '¿La semana que viene a la misma hora?',
  hint: 'Una hora fija lo hace más fácil: no hay que preguntarlo cada vez.',
  stuck: 'Si ahora no encuentras un momento, déjalo abierto. La sala no se mueve de aquí.',
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de esta hora para tu semana.',
  hint: 'Algo que dijo tu pareja.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
