import type { StorageProblem } from '#lib/device/stored-item.ts';

/** What to say when a tick can't be kept. */
export function tickProblemText(problem: StorageProblem): { title: string; text: string } {
  const TEXTS = {
    refused: {
      title: 'This browser keeps no ticks.',
      text: 'It refuses to store anything for this page; private windows often do. The ticks stand until you close it. Everything else works.',
    },
    full: {
      title: 'There is no space left for ticks.',
      text: 'The storage of this device is full. The ticks stand until you close this page. Everything else works.',
    },
  };
  return TEXTS[problem];
}
