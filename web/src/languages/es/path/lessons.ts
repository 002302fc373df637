/** Four short lessons. Each has a thought, the same scene told twice, and one small thing to try today. */
import { emil, happens, noor, type Lesson } from '#lib/path/lessons.ts';

const SPEAK: Lesson = {
  id: 'speak',
  title: 'Hablar desde el corazón',
  summary: 'Di qué pasó y cómo fue para ti, en lugar de qué hizo mal la otra persona.',
  paragraphs: [
    'Cuando algo duele, a menudo hablamos de la otra persona: lo que hizo, lo que olvidó, lo que hace siempre. Entonces se defiende y ya no puede escuchar.',
    'Hay dos cosas que nadie puede discutir. Una es lo que pasó, tal como lo habría visto una cámara. La otra es lo que sentiste: tristeza, tensión, soledad, alivio. “Siento que no te importa” no es un sentimiento. Es una suposición sobre otra persona.',
    'Ve despacio y toma las cosas de una en una. Si todavía no tienes palabra para ello, dilo.',
  ],
  scene: 'Emil había dicho que llamaría por la noche. Se le olvidó.',
  lessGood: [
    noor('Nunca llamas cuando dices que vas a llamar. No te importo nada.'),
    emil('No es verdad. El lunes llamé.'),
  ],
  good: [
    noor('Ayer estuve junto al teléfono hasta las diez. Sentí soledad, y un poco de vergüenza.'),
    emil('Estabas ahí esperando. No lo sabía.'),
  ],
  difference: 'En la primera, Emil tiene que demostrar algo. En la segunda, puede verla allí, esperando.',
  tryToday: 'Cuéntale hoy a tu pareja algo pequeño en dos frases: qué pasó y qué sentiste.',
};

const LISTEN: Lesson = {
  id: 'listen',
  title: 'Escuchar',
  summary: 'Durante unos minutos no hay nada que resolver, juzgar ni responder.',
  paragraphs: [
    'Mientras alguien habla, casi siempre preparamos una respuesta: un consejo, una explicación, una historia propia. La otra persona lo nota y dice menos.',
    'Durante unos minutos tienes una sola cosa que hacer: averiguar cómo es para la otra persona. No tienes que resolverlo. No tienes que estar de acuerdo.',
    'A veces habla de ti, y duele. Suelta el aire, anota una palabra y espera tu turno. Lo que siente tu pareja no es un juicio sobre ti.',
    'Deja que haya silencios. La frase importante suele venir después de uno.',
  ],
  scene: 'Emil vuelve tarde del trabajo.',
  lessGood: [
    emil('Creo que ya no sirvo para este trabajo.'),
    noor('Claro que sirves. Habla con tu jefa. Y tendrías que dormir más.'),
    emil('Sí. Puede ser.'),
  ],
  good: [
    emil('Creo que ya no sirvo para este trabajo.'),
    happens('Noor no dice nada por un momento. Espera.'),
    emil('Hoy me preguntaron algo y tenía la cabeza vacía. Me dio mucha vergüenza.'),
  ],
  difference:
    'El consejo de Noor era bienintencionado, y terminó la conversación. Su silencio dejó sitio a lo que de verdad había pasado.',
  tryToday: 'Cuando hoy alguien te cuente algo, espera dos respiraciones lentas antes de decir nada.',
};

const REFLECT: Lesson = {
  id: 'reflect',
  title: 'Decirlo con tus palabras',
  summary: 'Di lo que significa, no cada palabra, y pregunta si es eso.',
  paragraphs: [
    'Cuando dices con tus palabras lo que has oído, tu pareja sabe qué ha llegado y puede añadir lo que falta.',
    'Si repites cada palabra, suenas como una máquina. Si añades tu opinión, ya es una respuesta. Busca lo principal y el sentimiento que crees haber oído. Di las dos cosas brevemente y pregunta si es eso.',
    '“No del todo” no quiere decir que hayas fallado. Así se encuentra entre dos la palabra justa. Y no tienes que estar de acuerdo: solo dices cómo es para la otra persona.',
    'Al principio suena rígido. Se pasa al cabo de unas noches.',
  ],
  scene: 'Noor dice: “Mi hermana al final no viene. Lo había limpiado todo y había comprado flores”.',
  lessGood: [
    emil('Tu hermana al final no viene, y lo habías limpiado todo y habías comprado flores.'),
    noor('Sí. Es lo que he dicho.'),
  ],
  good: [
    emil('Tenías muchas ganas de verla. Ahora las flores están y ella no. ¿Es decepción?'),
    noor('Sí. Y un poco de vergüenza, porque siempre vuelvo a esperarlo.'),
  ],
  difference: 'La primera repite sus palabras. La segunda busca lo que significan, y Noor sigue hablando.',
  tryToday: 'Di hoy algo con tus palabras, más breve de lo que lo oíste, y pregunta: “¿Es eso?”',
};

const STOP: Lesson = {
  id: 'stop',
  title: 'Parar y volver',
  summary: 'Una pausa no es irse, si la otra persona sabe cuándo vuelves.',
  paragraphs: [
    'A veces es demasiado. El corazón va deprisa, oyes la mitad, quieres ganar o salir corriendo. Entonces las buenas frases no sirven. Primero el cuerpo necesita tiempo, a menudo veinte minutos o más.',
    'Di que paras y cuándo vuelves. Y vuelve a esa hora. En la sala, “Pausa” se pulsa una vez y no pide motivos.',
    'Mientras tanto, camina, lava los platos, suelta el aire despacio. No juntes argumentos. Al volver, empieza por algo pequeño: “Aquí estoy otra vez”. Después sigue, o déjalo para otro día.',
  ],
  scene: 'Están hablando de dinero. Emil nota que está levantando la voz.',
  lessGood: [
    emil('Contigo no se puede hablar.'),
    happens('Corta la llamada. Noor escribe tres mensajes, y ninguno tiene respuesta.'),
  ],
  good: [
    emil('Estoy levantando la voz, y no quiero. Necesito media hora. Te llamo a las nueve.'),
    noor('De acuerdo. A las nueve.'),
    happens('A las nueve suena el teléfono.'),
    emil('Aquí estoy otra vez. Me dio miedo lo del alquiler.'),
  ],
  difference: 'Las dos veces Emil para. La segunda vez, Noor sabe cuándo va a volver.',
  tryToday: 'Elige con tu pareja una frase con la que cualquiera pueda parar: “Necesito una pausa. Vuelvo a las…”',
  namesSafety: true,
};

export const LESSONS: readonly Lesson[] = [SPEAK, LISTEN, REFLECT, STOP];
