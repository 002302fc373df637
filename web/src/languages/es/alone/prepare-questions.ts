/** The three questions before a conversation. */
import type { PrepareQuestion } from '#lib/alone/prepare-questions.ts';

export const PREPARE_QUESTIONS: readonly PrepareQuestion[] = [
  {
    name: 'feel',
    short: 'Sentir',
    prompt: '¿Qué siento?',
    hint: 'Elige palabras, escribe, o las dos cosas. Dos sentimientos que no encajan están bien.',
    starters: ['Cuando lo pienso, siento…', 'Debajo hay…', 'En el cuerpo noto…'],
    stuck: '“Todavía no lo sé” es una respuesta completa. O empieza por el cuerpo: hombros, garganta, estómago, manos.',
  },
  {
    name: 'know',
    short: 'Saber',
    prompt: '¿Qué sé y qué solo supongo?',
    hint: 'Lo que viste y oíste es una cosa. Lo que deduces es otra. Te puedes llevar las dos.',
    starters: ['Sé que…', 'Vi…', 'Supongo que…', 'Mi parte en esto es…'],
    stuck: 'Cuéntalo como lo habría visto una cámara. Todo lo demás puede empezar con “Supongo que”.',
  },
  {
    name: 'want',
    short: 'Querer',
    prompt: '¿Qué quiero?',
    hint: 'Que me entiendas, pedir algo pequeño o solo que me escuches.',
    starters: ['Me gustaría que supieras que…', 'Me gustaría pedirte…', 'Me bastaría con que…'],
    stuck: 'Si quieres que algo acabe, pregúntate qué te gustaría tener en su lugar.',
  },
];
