import type { PlainPages } from '#lib/language/plain-page.ts';

export const PLAIN_PAGES: PlainPages = {
  tooOld: {
    title: 'Esta página necesita un navegador más reciente.',
    paragraphs: [
      'O aquí los scripts están desactivados. No se ha perdido nada: vuestra sala y todo lo que hay en ella siguen intactos.',
      'Abre el mismo enlace en un navegador más reciente, en cualquier dispositivo, o activa los scripts.',
    ],
  },
  notLoaded: {
    title: 'Una parte de esta página no ha llegado.',
    paragraphs: [
      'Puede que la conexión se haya cortado un momento. No se ha perdido nada: vuestra sala y todo lo que hay en ella siguen intactos.',
      'En cuanto tengas conexión, vuelve a cargar la página.',
    ],
    button: 'Volver a cargar la página',
  },
  broken: {
    title: 'Algo ha fallado en esta página.',
    paragraphs: [
      'Es un error nuestro. Lo que estaba guardado en vuestra sala sigue guardado, y lo último que escribiste está en este dispositivo.',
      'Vuelve a cargar la página. Si pasa otra vez, abre tu enlace de nuevo.',
    ],
    button: 'Volver a cargar la página',
  },
  noTexts: {
    title: 'No se han podido cargar los textos de esta página.',
    paragraphs: [
      'Puede que este dispositivo no tenga conexión. No se ha perdido nada: tu sala y lo que escribiste siguen intactos.',
      'Inténtalo de nuevo cuando tengas conexión.',
    ],
    button: 'Intentar de nuevo',
  },
};
