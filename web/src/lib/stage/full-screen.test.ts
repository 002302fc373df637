import { describe, expect, it } from 'vitest';
import { FullScreen } from './full-screen.ts';

/** A fake document with the Fullscreen API. */
function browser({ refuses = false, fullscreenEnabled = true } = {}) {
  const at = Object.assign(new EventTarget(), {
    fullscreenEnabled,
    fullscreenElement: null as object | null,
    documentElement: {
      requestFullscreen: () => {
        if (refuses) return Promise.reject(new TypeError('refused'));
        at.fullscreenElement = at.documentElement;
        return Promise.resolve();
      },
    },
    exitFullscreen: () => {
      at.fullscreenElement = null;
      return Promise.resolve();
    },
  });
  return { fullScreen: new FullScreen(at as unknown as Document), at };
}

describe('the full screen', () => {
  it('[LT04] is offered where the browser has it, and ended by the same button', async () => {
    expect(browser({ fullscreenEnabled: false }).fullScreen.isOffered).toBe(false);
    const { fullScreen } = browser();
    expect(fullScreen.isOffered).toBe(true);
    await fullScreen.toggle();
    expect(fullScreen.isOn).toBe(true);
    await fullScreen.toggle();
    expect(fullScreen.isOn).toBe(false);
  });

  it('[LT04] changes nothing where it is refused', async () => {
    const { fullScreen } = browser({ refuses: true });
    await fullScreen.toggle();
    expect(fullScreen.isOn).toBe(false);
  });
});
