/** The texts of Two views, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Sides } from '../../../exercises/step-builders.ts';

export const TITLE: string = 'Dos miradas';
export const SUMMARY: string =
  'Una diferencia entre los dos, vista desde ambos lados. Nadie tiene que renunciar al suyo.';
export const ABOUT: Script['about'] = {
  purpose:
    'Dos personas nunca quieren todo igual. Aquí se mira una diferencia desde un lado y después desde el otro, hasta que se entienden los dos. No se busca una solución.',
  asks: 'Una diferencia que se pueda mirar sin que duela demasiado. Habla solo de tu lado. Cuenta el otro lado hasta acertar. Después los dos escriben unas líneas, en su propia columna, y las dos columnas se quedan.',
  notFor:
    'No es para decidir algo hoy ni para contar algo grave por primera vez. Las mentiras, el daño y las amenazas no son una diferencia de miradas. Tampoco cuando entre los dos hay miedo, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Respira con la forma, si quieres.',
  hint: 'Hoy nadie tiene que cambiar y nadie tiene que tener razón.',
};

export const CHOOSE: ScriptSide = {
  prompt: 'Una diferencia entre los dos que se pueda mirar con calma.',
  hint: 'Madrugar o trasnochar, orden o desorden, compañía o silencio, ahorrar o gastar. No la que más duele.',
  starters: ['No hacemos igual…', 'A mí me gusta…, y a ti…'],
  stuck: 'Si salen dos, elige la más pequeña. La otra puede tener su propia noche.',
};

export const MY_SIDE: Sides = {
  speaker: {
    prompt: '¿Cómo se vive esta diferencia desde mi lado?',
    others: ['¿Qué me gusta de mi manera?', '¿Dónde aprendí a hacerlo así?', '¿Para qué sirve mi manera?'],
    hint: 'Solo tu lado. Tu pareja contará el suyo después.',
    starters: ['Para mí es…', 'Me gusta cuando…', 'Lo aprendí cuando…', 'Sin eso siento…'],
    stuck:
      'Cuenta una escena: una mañana, un viaje, una cocina. Si acabas hablando de la manera de tu pareja, vuelve a la tuya.',
  },
  listener: {
    prompt: 'Escucha como si lo oyeras por primera vez.',
    hint: 'Hoy no se decide nada. Tendrás el mismo tiempo.',
    stuck: 'Si estás juntando razones en contra, anota una palabra y suelta el lápiz. Ya vendrá tu lado.',
  },
};

export const SHORT_SAY_BACK: Sides = {
  speaker: { prompt: 'Escucha cómo suena. La palabra sigue siendo tuya.' },
  listener: {
    prompt: 'En pocas palabras: ¿cómo se vive desde ese lado?',
    hint: 'Sin compararlo con el tuyo.',
    starters: ['Para ti es…', 'Te gusta…', 'Hasta ahora me llega que…'],
    stuck: 'Basta con una cosa que recuerdes.',
  },
};

export const WHAT_MATTERS: Sides = {
  speaker: {
    prompt: '¿Qué es lo importante para mí ahí?',
    others: ['¿Qué perdería si renunciara a ello?', '¿Qué siento cuando no hay sitio para ello?'],
    hint: 'Detrás de una costumbre suele haber algo que hace falta: descanso, libertad, seguridad, cercanía.',
    starters: ['Lo que me importa ahí es…', 'Me da…', 'Necesito…', 'Me da miedo que sin eso…'],
    stuck: 'Piensa en un día en que fue al revés. ¿Qué te faltó? También puedes seguir contando.',
  },
  listener: {
    prompt: 'Escucha qué necesita tu pareja ahí.',
    stuck: 'Entenderlo no es darle la razón. Conservas tu propia mirada.',
  },
};

export const SAY_BACK: Sides = {
  speaker: { prompt: 'Deja que tu pareja termine. Después dirás si es eso.' },
  listener: {
    prompt: '¿Cómo se ve desde el lado de tu pareja?',
    hint: 'Dilo de modo que pueda responder: “Eso es”.',
    starters: ['Desde tu lado es…', 'Necesitas…', 'Lo que te importa ahí es…'],
    stuck: 'Empieza con “Para ti” y di una frase. Si llega un “pero”, para justo antes.',
  },
};

export const ANSWER: Sides = {
  speaker: {
    prompt: '¿Sientes que se entiende tu lado?',
    hint: 'Entender no es lo mismo que estar de acuerdo.',
    stuck:
      'Si falta una cosa, elige “No del todo” y nómbrala. Tras dos intentos, cualquiera de los dos puede dejarlo así.',
  },
  listener: { prompt: 'Tu pareja está pensando en lo que has dicho.' },
};

export const MAKES_SENSE: Sides = {
  speaker: { prompt: 'Escucha qué tiene sentido para tu pareja.' },
  listener: {
    prompt: '¿Qué tiene sentido para ti ahí?',
    hint: 'Basta una cosa. Puedes pensar distinto y aun así verlo.',
    starters: ['Para mí tiene sentido que…', 'Veo por qué…', 'En tu lugar, yo también…'],
    stuck: 'Si todavía nada tiene sentido, di qué te gustaría entender mejor. También puedes pasar.',
  },
};

export const SWAP: Sides = {
  speaker: { prompt: 'Respira una vez. Ahora cuenta tu lado.' },
  listener: { prompt: 'Gracias. Ahora escuchas el otro lado.' },
};

export const COLUMNS: ScriptSide = {
  prompt: 'Escribe tu lado en unas pocas líneas cortas.',
  hint: 'Hay una columna por persona. Las dos quedan como están, y nadie las convierte en una.',
  starters: ['Para mí…', 'Me gusta…', 'Necesito…', 'También puedo…'],
  stuck: 'Escribe la frase de tu pareja que acertó. Una línea es suficiente.',
};

export const ENJOY: Sides = {
  speaker: {
    prompt: 'Una diferencia entre los dos que disfruto.',
    others: ['Algo que haces de otra manera y que me gusta.', '¿Qué he aprendido de tu manera de hacer las cosas?'],
    hint: 'No tiene que ser la de hoy: cómo comes, bailas, haces la maleta, te duermes.',
    starters: ['Disfruto que…', 'Sin ti yo nunca…', 'Me gusta mirar cómo…'],
    stuck: 'Vuelve atrás: ¿qué te sorprendió al empezar a conocer a tu pareja?',
  },
  listener: { prompt: 'Disfrútalo. No hace falta responder.' },
};

export const NEXT_TIME: ScriptSide = {
  prompt: '¿Cuándo quieres que volvamos a vernos aquí?',
  hint: 'También puede quedar abierto.',
  stuck: 'Si ahora no encuentras un momento, déjalo abierto. La sala no se mueve de aquí.',
};

export const KEEP: ScriptSide = {
  prompt: 'Una frase del lado de tu pareja que quieres recordar.',
  hint: 'Algo que hoy has entendido.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};
