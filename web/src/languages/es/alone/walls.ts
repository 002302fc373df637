/** What My walls asks. */
import type { Script } from '@heard/shared/exercise/script';
import type { WallQuestion } from '#lib/alone/wall-question.ts';

export const TITLE: string = 'Mis muros';
export const SUMMARY: string = 'Una mirada a cómo me protejo y a lo que me cuesta. Para nadie más.';
export const ABOUT: Script['about'] = {
  purpose:
    'Todo el mundo protege lo que tiene de frágil. Un muro fue útil alguna vez, y a menudo lo sigue siendo. Aquí miras el tuyo: para qué está, qué cuesta y si podría tener una puerta.',
  asks: 'Catorce preguntas, de una en una. Sáltate las que quieras, vuelve atrás, para cuando quieras. No hay resultado: al final escribes con tus palabras lo que quieres recordar.',
  notFor:
    'No es para volver a solas a algo terrible que te hicieron. Tampoco si alguien te hace daño o te amenaza, ni en una crisis. Si aparece algo así, para aquí y busca la compañía de alguien de confianza.',
};

export const QUESTIONS: readonly WallQuestion[] = [
  {
    id: 'kept-back',
    prompt: '¿Cuándo me guardé por última vez algo que me importaba?',
    hint: 'Basta un momento pequeño. La semana pasada sirve.',
  },
  {
    id: 'instead',
    prompt: '¿Qué hice en lugar de decirlo?',
    hint: 'Bromear, explicar, trabajar, ayudar, dar la razón, callar, irme. Todo eso puede ser un muro.',
  },
  {
    id: 'outside',
    prompt: '¿Qué ven de mí los demás en un momento así?',
    hint: 'Como lo contaría alguien que te quiere bien.',
  },
  {
    id: 'inside',
    prompt: '¿Qué verían si pudieran mirar detrás?',
    hint: 'Basta una palabra. “Todavía no lo sé” también es una respuesta.',
  },
  {
    id: 'fear',
    prompt: '¿Qué temo que pasaría si lo mostrara?',
    hint: 'Escríbelo aunque suene improbable. Los miedos rara vez son exactos.',
  },
  {
    id: 'body',
    prompt: '¿Cómo me avisa el cuerpo de que el muro se levanta?',
    hint: 'La mandíbula, el estómago, la respiración, unas ganas repentinas de mirar el teléfono…',
  },
  {
    id: 'first',
    prompt: '¿Cuándo lo necesité por primera vez?',
    hint: 'Puedes saltarte esta. Bastan un tiempo y un lugar; no tiene que ser una historia.',
  },
  {
    id: 'kept-safe',
    prompt: '¿De qué me ha protegido?',
    hint: 'Se levantó por algo. Se puede decir con respeto.',
  },
  {
    id: 'cost-me',
    prompt: '¿Qué me cuesta a mí?',
    hint: 'Sueño, cercanía, una noche, una respuesta que nunca oí…',
  },
  {
    id: 'cost-others',
    prompt: '¿Qué se pierde por él la gente que tengo cerca?',
    hint: 'No para echarte culpas. Solo para mirar.',
  },
  {
    id: 'lower',
    prompt: '¿Dónde, o con quién, es ya más bajo?',
    hint: 'Una persona, un paseo, una afición, un animal, la oscuridad, una carta…',
  },
  {
    id: 'needed',
    prompt: '¿Dónde lo necesito todavía?',
    hint: 'No todos los muros tienen que caer. Hay personas y noches que no son seguras, y eso lo decides tú.',
  },
  {
    id: 'door',
    prompt: '¿Cómo sería una puerta pequeña en él?',
    hint: 'Una frase, una persona, una noche. Una puerta también se puede volver a cerrar.',
  },
  {
    id: 'knock',
    prompt: '¿Qué debería saber quien quiera llamar a esa puerta?',
    hint: 'Qué te ayuda cuando te callas, y qué no.',
  },
];

export const REMEMBER: WallQuestion = {
  id: 'remember',
  prompt: '¿Qué quiero recordar de todo esto?',
  hint: 'Con tus palabras, tantas o tan pocas como quieras.',
};
