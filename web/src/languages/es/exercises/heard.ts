/** The texts of Heard, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'Heard';
export const SUMMARY: string =
  'Una persona habla y la otra lo dice con sus palabras, hasta que acierta. Después, al revés.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para sentir, una vez y sin prisa, que la otra persona entiende. Una cuenta lo que le pasa por dentro. La otra escucha, lo dice con sus palabras y oye si ha acertado. Después, al revés.',
  asks: 'Un lugar donde puedas hablar con libertad. Habla de ti, no de lo que hizo la otra persona. Antes que nada, di lo que has oído. La primera vez suena un poco rígido. Eso se pasa.',
  notFor:
    'No es para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Respira con la forma, si quieres.',
  hint: 'Todavía no hay que hacer nada. Pronto una persona hablará y la otra escuchará.',
};

export const VALUE: Sides = {
  speaker: {
    prompt: 'Di una cosa que valoras en tu pareja.',
    others: [
      'Nombra algo que tu pareja hizo hace poco y te hizo bien.',
      '¿Qué me gusta de estar contigo?',
      '¿Qué me faltaría si no estuvieras?',
    ],
    hint: 'Basta con algo pequeño y verdadero. Quizá de estos últimos días.',
    starters: ['Me gusta cómo…', 'Me alegró que…', 'Me hizo bien que…'],
    stuck:
      'Si no se te ocurre nada, piensa en ayer: una palabra, una mirada, un detalle. Puede ser muy pequeño. También puedes pasar.',
  },
  listener: { prompt: 'Deja que te llegue. No hace falta responder.' },
};

export const OPENING: Sides = {
  speaker: {
    prompt: '¿Qué me pasa por dentro que todavía no sabes?',
    others: [
      '¿En qué he estado pensando estos días?',
      '¿Qué me gustaría que supieras de mi última semana?',
      '¿Qué me he guardado últimamente?',
    ],
    hint: 'Habla de ti. Cuando quieras, deja que tu pareja lo diga con sus palabras.',
    starters: ['Estos días siento…', 'Le doy vueltas a…', 'Algo que todavía no he dicho es…', 'Para mí ha sido…'],
    stuck:
      'Empieza por hoy: dónde estabas y qué sentías allí. También puedes decir: “No sé por dónde empezar”. Si acabas hablando de lo que hizo tu pareja, vuelve a lo que eso fue para ti.',
  },
  listener: {
    prompt: 'Solo escucha. No hay nada que resolver ni que responder.',
    hint: 'Puedes anotar una o dos palabras; nadie más las ve. Si es mucho, pide decirlo con tus palabras.',
    stuck:
      'Si te entran ganas de explicarte o defenderte, anota una palabra y déjala ahí. Ya llegará tu turno. Si es demasiado, pide decirlo con tus palabras, o haz una pausa.',
  },
};

/** The second speaker has just listened: their turn is their own, not a reply. */
export const OPENING_OF_THE_SECOND: Sides = {
  ...OPENING,
  speaker: { ...OPENING.speaker, hint: 'Este turno es tuyo. No tiene que responder a lo que acabas de oír.' },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Escucha cómo suena. La palabra sigue siendo tuya.' },
  listener: {
    prompt: 'En pocas palabras: ¿qué te ha llegado hasta ahora?',
    hint: 'Con tus propias palabras y sin responder.',
    starters: ['Me llega que…', 'Para ti es…', 'Hasta ahora dices que…'],
    stuck: 'Basta con una cosa que recuerdes. También puedes decir: “He perdido el final. Dímelo otra vez, por favor”.',
  },
};

export const DEEPER: Sides = {
  speaker: {
    prompt: '¿Y qué se siente?',
    others: [
      '¿Qué sentimiento es el más fuerte en todo esto?',
      '¿En qué parte del cuerpo lo noto?',
      '¿Qué es lo que me importa de esto?',
    ],
    hint: 'Un sentimiento no necesita motivos. También puedes seguir contando.',
    starters: ['Me hace sentir…', 'Una parte de mí…', 'Lo que me falta es…', 'En el cuerpo noto…'],
    stuck:
      'Si no encuentras la palabra: ¿pesa o es ligero, es cálido o frío, aprieta o se abre? “Todavía no lo sé” también es una respuesta. Y puedes seguir con lo que pasó.',
  },
  listener: {
    prompt: 'Escucha lo que siente, no solo lo que pasó.',
    stuck: 'Para oír un sentimiento no hace falta compartirlo. Estos minutos basta con saber que está ahí.',
  },
};

export const WHOLE_SAY_BACK: Sides = {
  speaker: { prompt: 'Deja que tu pareja termine. Después dirás si es eso.' },
  listener: {
    prompt: 'Di qué has oído y qué crees que siente.',
    hint: 'Mejor con tus palabras que con las suyas. No tienes que estar de acuerdo.',
    starters: ['Me ha llegado que…', 'Creo que sentías…', 'Lo que te importa es…'],
    stuck:
      'Di solo la parte que tienes clara. Tu pareja puede añadir lo que falte. Si te viene una respuesta, guárdala para tu turno.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: '¿Sientes que tu pareja te entiende?',
    hint: 'No tiene que estar completo ni bien dicho.',
    stuck:
      'Pregúntate si ha llegado lo principal. Si no, elige “No del todo” y nombra una sola cosa que falte. Tras dos intentos, cualquiera de los dos puede dejarlo así.',
  },
  listener: {
    prompt: 'Tu pareja está pensando en lo que has dicho.',
    hint: 'Si falta algo, te lo dirá.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Después te toca a ti.' },
  listener: { prompt: 'Gracias. Respira una vez; después escuchas.' },
};

export const BREATH: Sides = {
  speaker: { prompt: 'Otra vez, un poco más hondo y un poco más breve.', hint: 'Empiezas tú.' },
  listener: { prompt: 'Otra vez, un poco más hondo y un poco más breve.', hint: 'Empieza tu pareja.' },
};

export const UNDERNEATH: Sides = {
  speaker: {
    prompt: '¿Qué me ha tocado de lo que me contaste?',
    others: ['¿Qué hay debajo de lo que te conté?', '¿Qué me da un poco de miedo en esto?', '¿Qué deseo yo en esto?'],
    hint: 'De lo que oíste o de lo tuyo: algo que temes, que deseas o que rara vez dices.',
    starters: ['Cuando dijiste…, sentí…', 'Debajo de eso…', 'Lo que me da miedo es…', 'Lo que deseo es…'],
    stuck: 'Basta una frase de las que rara vez dices, y tú eliges cuál. Si nada te ha tocado, di qué deseas.',
  },
  listener: {
    prompt: 'Escucha lo que hay debajo.',
    stuck: 'Si habla de ti y duele, suelta el aire despacio. Puedes hacer una pausa en cualquier momento, sin motivo.',
  },
};

export const HEART_SAY_BACK: Sides = {
  speaker: { prompt: 'Dale tiempo a tu pareja para encontrar las palabras.' },
  listener: {
    prompt: 'En una o dos frases: ¿qué es lo que más importa?',
    hint: 'Escribirlo es opcional.',
    starters: ['Lo que más te importa es…', 'Debajo de eso me llega…'],
    stuck: 'Termina una de estas frases: “Deseas que…” o “Te da miedo que…”. Si no es eso, te lo dirá.',
  },
};

export const WISH: Sides = {
  speaker: {
    prompt: 'Un deseo pequeño para esta semana, o ninguno.',
    others: [
      'Algo pequeño que me ayudaría esta semana, o nada.',
      'Algo que me gustaría que hiciéramos esta semana, o nada.',
    ],
    hint: 'Que quepa en un día. Tu pareja es libre de decir que no.',
    starters: ['Me gustaría que…', 'Me ayudaría que…'],
    stuck: 'Hazlo más pequeño: una noche, diez minutos, un mensaje. Y está bien no tener ninguno.',
  },
  listener: { prompt: 'Escucha el deseo. Enseguida respondes.' },
};

export const WISH_ANSWER: Sides = {
  speaker: { prompt: 'Tu pareja está respondiendo. Ninguna respuesta necesita motivos.' },
  listener: {
    prompt: '¿Te gustaría hacerlo?',
    hint: 'Sí, esto no, o pregúntame luego. Sin dar motivos.',
    stuck: 'Si dudas, “pregúntame luego”. Un no sincero vale más que un sí que te pese.',
  },
};

export const NEXT_TIME: ScriptSide = {
  prompt: '¿Cuándo quieres que volvamos a vernos aquí?',
  hint: 'Quizá a la misma hora la semana que viene. También puede quedar abierto.',
  stuck: 'Si ahora no encuentras un momento, déjalo abierto. La sala no se mueve de aquí.',
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase de tu pareja que te llevas.',
  hint: 'Algo de hoy que quieres que se quede contigo.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
