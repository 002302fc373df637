/**
 * Renders the PNG icons and pictures from their SVG sources: `node tests/screens/icons.ts`. Run it after changing
 * web/static/icon.svg, and commit the result.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../../scripts/browser.ts';
import { ROOT } from '../../scripts/run.ts';

const STATIC = join(ROOT, 'web/static');
const icon = readFileSync(join(STATIC, 'icon.svg'), 'utf8');
const font = readFileSync(join(STATIC, 'fonts/literata-1.woff2')).toString('base64');

const executablePath = await provideBrowser();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });

async function draw(name: string, width: number, height: number, body: string): Promise<void> {
  const page: Page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>
    @font-face { font-family: Literata; src: url(data:font/woff2;base64,${font}); }
    * { margin: 0; } body { width: ${width}px; height: ${height}px; overflow: hidden; } svg { display: block; }
  </style>${body}`);
  await page.evaluate(() => document.fonts.ready);
  const isPhoto = name.endsWith('.jpg');
  await page.screenshot({
    path: join(STATIC, name),
    ...(isPhoto ? { type: 'jpeg', quality: 82 } : { omitBackground: true }),
  });
  await page.close();
}

/** The sign alone, covering `share` of a square without rounded corners: systems apply their own mask. */
const onGround = (share: number): string =>
  `<div style="width:100%;height:100%;background:#17120e;display:grid;place-items:center">
    <div style="width:${share * 100}%">${icon.replace(/<rect[^>]*>/, '')}</div></div>`;

await draw('icon-192.png', 192, 192, icon);
await draw('icon-512.png', 512, 512, icon);
await draw('icon-maskable-512.png', 512, 512, onGround(0.8));
await draw('apple-touch-icon.png', 180, 180, onGround(0.92));
await draw(
  'card.jpg',
  1200,
  630,
  `<div style="width:100%;height:100%;background:radial-gradient(60% 90% at 78% 105%,#6b3d17 0,#2c1b10 45%,#17120e 100%);
    color:#f1e7d9;font-family:Literata;display:grid;align-content:center;padding:0 90px;box-sizing:border-box;position:relative">
    <p style="font-size:84px;letter-spacing:-.01em">Heard</p>
    <p style="font-size:44px;line-height:1.3;color:#d8c6b0;margin-top:18px;width:640px">A private room for two people who are apart.</p>
    <div style="position:absolute;right:110px;top:165px;width:300px">${icon.replace(/<rect[^>]*>/, '')}</div>
  </div>`,
);

await browser.close();
