/** The texts of Open time, step by step. */
import type { Script, ScriptSide } from '@heard/shared/exercise/script';

export const TITLE: string = 'Tiempo sin planes';
export const SUMMARY: string = 'Una hora para los dos sin nada que hacer, y una campana al final.';
export const ABOUT: Script['about'] = {
  purpose:
    'Tiempo en común sin ninguna tarea. Unos minutos de silencio, y después lo que se quiera: un paseo, un café, los platos. No se pregunta nada, y no tiene que salir nada.',
  asks: 'Un rato sin nada previsto. Deja el teléfono donde lo oigas y no lo veas. No hay turnos ni reloj que mirar. Una campana lo termina.',
  notFor:
    'No es para la conversación que llevas tiempo aplazando ni para contar algo grave por primera vez. Tampoco cuando entre los dos hay miedo, daño o amenazas, ni cuando alguien ha bebido o atraviesa una crisis. Entonces habla con alguien de confianza o con personas que se dedican a ayudar.',
};

export const BOTH_ARRIVE: ScriptSide = {
  prompt: 'Ya están aquí los dos. Ahora no tiene que pasar nada.',
  hint: 'Deja lo demás a un lado y el sonido encendido para la campana.',
};

export const QUIET: ScriptSide = {
  prompt: 'Unos minutos de silencio, cada persona donde está.',
  hint: 'Mira por la ventana, escucha la casa, cierra los ojos. El silencio es de los dos.',
  stuck: '¿Inquietud? Cuenta diez respiraciones y empieza otra vez. Si hoy es demasiado silencio, sigue adelante.',
};

export const OPEN: ScriptSide = {
  prompt: 'Este tiempo es de los dos. Guarda el teléfono; una campana lo termina.',
  hint: 'Un paseo mientras se habla, un café, cocinar el mismo plato o decir muy poco. No hay turnos.',
  starters: ['Por la ventana veo…', 'Estoy haciendo…', '¿Te acuerdas de…?', 'Un rato en silencio, ¿sí?'],
  stuck:
    'Si se hace largo, haz algo con las manos: un té, los platos, un paseo corto. Los planes y los problemas pueden esperar a otro día. Puedes terminar antes.',
};

export const KEEP: ScriptSide = {
  prompt: 'Un momento de este rato que quieres guardar.',
  hint: 'Un sonido, una frase, una risa. O nada en absoluto.',
  stuck: 'Basta una sola palabra. Y si esta vez no hay nada, también está bien.',
};

export const NEXT_TIME: ScriptSide = {
  prompt: '¿Cuándo te gustaría tener otro rato así?',
  hint: 'También puede quedar abierto.',
  stuck: 'Si ahora no encuentras un momento, déjalo abierto.',
};
