/** The questions of Behind the wall, from everyday to close. What is underneath is asked afterwards. */
import type { Script } from '@heard/shared/exercise/script';

export const BEHIND_THE_WALL_ASKED: NonNullable<Script['questions']> = {
  easy: [
    '¿Qué muestro cuando me puede el cansancio?',
    '¿Qué es lo primero que se ve de mí cuando entro?',
    '¿Qué digo cuando me preguntan cómo estoy?',
    '¿Qué hago cuando un elogio me da vergüenza?',
    '¿En qué cambio cuando está mi familia?',
    '¿Qué muestro cuando no sé algo?',
    '¿Qué hago cuando necesito ayuda con algo pequeño?',
    '¿Qué impresión doy a quien no me conoce?',
    '¿Qué muestro en el trabajo que no soy del todo yo?',
    '¿De qué me río aunque no me haga gracia?',
    '¿Qué muestro cuando pierdo en un juego?',
    '¿Qué hacen mis manos y mi voz cuando dudo de mí?',
  ],
  tender: [
    '¿Qué muestro cuando siento que me dejan fuera?',
    '¿Qué muestro cuando algo me decepciona?',
    '¿Qué hago cuando te echo de menos?',
    '¿Qué muestro cuando siento que me critican?',
    '¿Qué hago cuando querría un abrazo?',
    '¿Qué muestro cuando siento vergüenza?',
    '¿Qué digo cuando no estoy bien?',
    '¿Qué muestro cuando algo me duele?',
    '¿Qué hago cuando alguien es amable conmigo de repente?',
    '¿Qué muestro cuando siento celos?',
  ],
  hard: [
    '¿Qué muestro cuando me da miedo perderte?',
    '¿Qué hago para que no veas mi debilidad?',
    '¿Qué muestro cuando siento que no soy suficiente?',
    '¿Qué hago cuando te necesito y temo un no?',
    '¿Qué escondo por si me quieres menos?',
    '¿Qué hago cuando siento soledad a tu lado?',
    '¿Qué muestro cuando siento miedo y rabia a la vez?',
    '¿Qué hago cuando creo que te he fallado?',
    '¿Qué hago cuando estoy a punto de llorar?',
    '¿Qué muestro cuando te acercas mucho?',
  ],
};
