import type { StorageProblem } from '#lib/device/stored-item.ts';

/** What to say when typed words can't be kept on the device. */
export function storageProblemText(problem: StorageProblem): { title: string; text: string } {
  const TEXTS = {
    refused: {
      title: 'This browser keeps no words.',
      text: 'It refuses to store anything for this page; private windows often do. What you write stands here until you close the page. Copy what you want to have later.',
    },
    full: {
      title: 'There is no space left on this device.',
      text: 'What you write stands here until you close the page. Copy what you want to have later, or make room and type on.',
    },
  };
  return TEXTS[problem];
}
