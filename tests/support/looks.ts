/** Layout checks that work in any engine. */
import { expect, type Page } from '@playwright/test';
import type { Person } from './person.ts';

/** Expects no content outside the window, and so no scrollbar. */
export async function fitsTheWindow(person: Person): Promise<void> {
  const excess = await person.driver.evaluates(() => {
    const { scrollHeight, scrollWidth } = document.scrollingElement ?? document.body;
    return { below: scrollHeight - innerHeight, beside: scrollWidth - innerWidth };
  });
  expect(Math.max(excess.below, 0), `below the window of ${person.driver.engine}`).toBe(0);
  expect(Math.max(excess.beside, 0), `beside the window of ${person.driver.engine}`).toBe(0);
}

/** Expects the focus at the heading, where screen reader and keyboard users begin. */
export async function startsAtHeading(person: Person): Promise<void> {
  await expect
    .poll(
      () =>
        person.driver.evaluates(() => {
          const focused = document.activeElement ?? document.body;
          return { tag: focused.tagName, isShown: focused.checkVisibility() && focused.getClientRects().length > 0 };
        }),
      `where the focus of ${person.driver.engine} is`,
    )
    .toEqual({ tag: 'H1', isShown: true });
}

/**
 * Presses the print button without opening the system's dialogue, and returns the printed texts: those that are visible
 * after the print media rules have been applied to the screen.
 */
export async function prints(person: Person, label: string): Promise<string[]> {
  await person.driver.evaluates(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
  });
  await person.presses(label);
  expect(await person.driver.evaluates(() => document.documentElement.dataset['printed'])).toBe('yes');
  await person.driver.evaluates(() => {
    const forPrint = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
          return [...rule.cssRules].map(({ cssText }) => cssText);
        return 'cssRules' in rule ? forPrint((rule as CSSGroupingRule).cssRules) : [];
      });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...document.styleSheets].flatMap(({ cssRules }) => forPrint(cssRules)).join('\n'));
    document.adoptedStyleSheets = [sheet];
  });
  return person.textsOnScreen();
}

/**
 * Roundness of the disc on the screen: its smallest radius divided by its largest, so 1 is a circle.
 * `reader`, a page in Chromium, decodes the screenshot.
 */
export async function roundness(person: Person, reader: Page): Promise<{ ratio: number; picture: Buffer }> {
  const box = await person.driver.evaluates(() => {
    const { x, y, width, height } = document.querySelector('.touch')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2, radius: width / 2 };
  });
  const picture = await person.driver.screenshot();
  const ratio = await reader.evaluate(
    async ({ picture, box }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext(
        '2d',
      ) as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const at = (angle: number, radius: number, channel: number): number => {
        const x = Math.round(box.x + Math.cos(angle) * radius);
        const y = Math.round(box.y + Math.sin(angle) * radius);
        return data[(y * image.width + x) * 4 + channel] ?? 0;
      };
      // The edge is where the colour changes most between neighbouring pixels.
      const edge = (angle: number): number => {
        let found = { radius: 0, change: 0 };
        for (let radius = box.radius * 0.6; radius < box.radius * 1.1; radius += 1) {
          const change = [0, 1, 2].reduce(
            (sum, channel) => sum + Math.abs(at(angle, radius + 1, channel) - at(angle, radius - 1, channel)),
            0,
          );
          if (change > found.change) found = { radius, change };
        }
        return found.radius;
      };
      const edges = Array.from({ length: 32 }, (_, index) => edge((index / 16) * Math.PI));
      return Math.min(...edges) / Math.max(...edges);
    },
    { picture: picture.toString('base64'), box },
  );
  return { ratio, picture };
}
