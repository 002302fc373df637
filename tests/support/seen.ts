/** Measures in a screenshot how much light a screen gives, and where, as seen from across a room. */
import { expect, type Page } from '@playwright/test';

export interface Seen {
  /** Mean luminance of the whole screen, 0 (black) to 1 (white). */
  light: number;
  /** Contrast ratio (from 1) between the middle of the light and its surroundings: high for a disc, low for a crescent. */
  middle: number;
}

/** Another page (`reader`) decodes the screenshot, as `page` must not be changed. */
export async function seen(page: Page, reader: Page): Promise<Seen> {
  const box = await page.locator('.touch').boundingBox();
  expect(box).not.toBeNull();
  const picture = (await page.screenshot({ scale: 'css' })).toString('base64');
  return reader.evaluate(
    async ({ picture, box }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
      const mean = (x: number, y: number, width: number, height: number): number => {
        const { data } = context.getImageData(x, y, width, height);
        let sum = 0;
        for (let at = 0; at < data.length; at += 4) {
          const [r, g, b] = [0, 1, 2].map((channel) => linear(data[at + channel] as number)) as [
            number,
            number,
            number,
          ];
          sum += 0.2126 * r + 0.7152 * g + 0.0722 * b;
        }
        return sum / (data.length / 4);
      };
      // Above the main press, which covers the lower half.
      const middle = mean(box.x + box.width * 0.4, box.y + box.height * 0.3, box.width * 0.2, box.height * 0.15);
      // Between the disc and the ring.
      const around = mean(box.x + box.width * 0.05, box.y + box.height * 0.05, box.width * 0.06, box.height * 0.06);
      const contrast = (Math.max(middle, around) + 0.05) / (Math.min(middle, around) + 0.05);
      return { light: mean(0, 0, image.width, image.height), middle: contrast };
    },
    { picture, box: box as NonNullable<typeof box> },
  );
}
