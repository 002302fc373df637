/** The texts of By myself, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';

export const TITLE: string = 'A solas';
export const SUMMARY: string = 'Diez minutos para ti, para averiguar qué sientes y qué te gustaría decir.';
export const ABOUT: Script['about'] = {
  purpose:
    'Para averiguar qué te pasa por dentro antes de hablar, después, o cuando no hay nadie con quien hablar. No necesitas pareja ni sala.',
  asks: 'Diez minutos en un lugar donde nadie te moleste. Escribes para ti. Lo que escribes se queda en este dispositivo, salvo que te lleves alguna frase.',
  notFor:
    'No sustituye hablar con alguien. No es para escribir algo grave por primera vez y quedarte a solas con ello. Tampoco si tienes miedo, si te han hecho daño o te han amenazado, si has bebido o atraviesas una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const ARRIVE: ScriptSide = {
  prompt: 'Siéntate y suelta el aire despacio, tres veces.',
  hint: 'No tiene que salir nada de esto. Puedes parar en cualquier momento.',
  stuck: 'Si no llega la calma, mira a tu alrededor y nombra cinco cosas que ves. Después sigue.',
};

export const FEEL: ScriptSide = {
  prompt: '¿Qué siento ahora mismo?',
  others: ['¿Cómo está mi cuerpo en este momento?', '¿Qué ánimo ha tenido mi día?'],
  hint: 'Basta una palabra. Dos sentimientos que no encajan también están bien.',
  starters: ['Ahora mismo siento…', 'En el cuerpo noto…', 'Una pequeña parte de mí…', 'Todavía no lo sé, pero…'],
  stuck: '“Todavía no lo sé” es una respuesta. O empieza por el cuerpo: hombros, garganta, estómago, manos.',
};

export const KNOW: ScriptSide = {
  prompt: '¿Qué sé con certeza?',
  others: ['¿Qué pasó, tal como lo habría visto una cámara?', '¿Qué parte es mía?'],
  hint: 'Lo que viste y oíste es una cosa. Lo que crees que significa es otra.',
  starters: ['Sé que…', 'Vi…', 'Supongo que…', 'No sé si…'],
  stuck: 'Toma una frase de tus pensamientos y pregúntate: ¿lo vi o lo oí? Si no, empiézala con “Supongo que”.',
};

export const SAY: ScriptSide = {
  prompt: '¿Qué me gustaría decir?',
  others: ['¿Qué quiero que se sepa de mí?', '¿Qué diría si fuera fácil?'],
  hint: 'De ti, no de lo que hizo otra persona. Esto no lo lee nadie.',
  starters: ['Me gustaría que supieras que…', 'Para mí es…', 'Lo que me cuesta decir es…'],
  stuck: 'Primero escríbelo mal. Después marca la frase más verdadera y deja el resto.',
};

export const ASK: ScriptSide = {
  prompt: '¿Qué me gustaría pedir?',
  others: ['¿Qué me ayudaría un poco?', '¿Qué necesito esta semana?'],
  hint: 'Algo tan pequeño que se pueda responder con sí o no.',
  starters: ['Me gustaría pedirte…', 'Me ayudaría que…', 'No necesito más que…'],
  stuck: 'Si quieres que algo acabe, pregúntate qué te gustaría tener en su lugar.',
};

export const LEAVE: ScriptSide = {
  prompt: '¿Qué dejo para otro día?',
  others: ['¿Qué no hace falta resolver hoy?'],
  hint: 'Seguirá ahí cuando quieras volver.',
  starters: ['Hoy dejo…', 'Más adelante quiero volver a…'],
  stuck: 'Está bien no dejar nada. Suelta el aire una vez más y cierra esto.',
};
