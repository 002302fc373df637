/** Accessibility checks in the browser. Each returns its findings, so that a test can report all of them. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe's violations, one line for each rule and element. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id}: ${target.join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' '),
    ),
  );
}

/** Elements that overflow the window horizontally, or are clipped at the sides of their box. */
export function wideFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const findings: string[] = [];
    const root = document.documentElement;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (root.scrollWidth > root.clientWidth) findings.push(`the page scrolls sideways: ${root.scrollWidth} px`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden="true"]')) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (style.clipPath !== 'none' || box.width === 0 || element.closest('svg')) continue;
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const isPressed = element.matches('a, button, input, textarea, select, summary');
      if ((hasText || isPressed) && (box.left < -1 || box.right > root.clientWidth + 1))
        findings.push(`over the side (${Math.round(box.left)} to ${Math.round(box.right)}): ${name(element)}`);
      if (hasText && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        findings.push(`cut off or scrolling by ${element.scrollWidth - element.clientWidth} px: ${name(element)}`);
    }
    return findings;
  });
}

/** Targets smaller than `least` px. Links within a sentence are exempt, as in WCAG 2.5.8. */
export function smallFindings(page: Page, { least = 44 } = {}): Promise<string[]> {
  return page.evaluate((size) => {
    const findings: string[] = [];
    const targets = 'a[href], button, input, textarea, select, summary, [role="button"], [tabindex="0"]';
    for (const element of document.querySelectorAll<HTMLElement>(targets)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('[aria-hidden="true"]')) continue;
      const sentence = element.matches('a') ? element.parentElement : null;
      const around = sentence?.textContent?.trim().length ?? 0;
      if (
        sentence &&
        around > (element.textContent?.trim().length ?? 0) &&
        getComputedStyle(element).display === 'inline'
      )
        continue;
      const labels = element.matches('[type="radio"], [type="checkbox"], [type="file"]')
        ? [...((element as HTMLInputElement).labels ?? [])]
        : [];
      const boxes = [element, ...labels].map((each) => each.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      if (width < size - 0.5 || height < size - 0.5)
        findings.push(
          `${Math.round(width)}×${Math.round(height)}: ${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`,
        );
    }
    return findings;
  }, least);
}

/** Focusable elements that, once focused, are outside the window (can't be scrolled to) or covered. */
export function coveredFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const findings: string[] = [];
    const targets = 'a[href], button, input, textarea, select, summary, [tabindex="0"]';
    const isOfLabel = (element: Element, at: Element): boolean =>
      element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.contains(at));
    for (const element of document.querySelectorAll<HTMLElement>(targets)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.matches(':disabled') || element.closest('[inert], [aria-hidden="true"]')) continue;
      element.focus();
      // Visually hidden inputs are seen and pressed by their label.
      const label = element.matches('.visually-hidden') ? (element as HTMLInputElement).labels?.[0] : undefined;
      const box = (label ?? element).getBoundingClientRect();
      const name = `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
      const top = Math.max(box.top, 0);
      const bottom = Math.min(box.bottom, innerHeight);
      if (bottom - top < Math.min(box.height, 24)) {
        findings.push(`out of the window (${Math.round(box.top)} to ${Math.round(box.bottom)}): ${name}`);
        continue;
      }
      const shown = [0.25, 0.5, 0.75].some((part) =>
        [0.1, 0.5, 0.9].some((across) => {
          const at = document.elementFromPoint(box.left + box.width * across, top + (bottom - top) * part);
          return at !== null && (element.contains(at) || isOfLabel(element, at));
        }),
      );
      if (!shown) findings.push(`covered: ${name}`);
    }
    return findings;
  });
}

/** Controls that overlap, and scroll areas that are too low to read in. */
export function crowdedFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const findings: string[] = [];
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const pressed = [
      ...document.querySelectorAll<HTMLElement>(
        'a.button, button, summary, input:not([type="radio"]), textarea, select',
      ),
    ]
      .filter((element) => shown(element) && !element.closest('[aria-hidden="true"]'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const scroller = (element: Element): Element | null => element.closest('.content, .action, .head, .way-out');
    pressed.forEach((one, index) => {
      for (const other of pressed.slice(index + 1)) {
        // An element that has scrolled under a bar isn't covered: it can be scrolled back.
        if (scroller(one.element) !== scroller(other.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width > 1 && height > 1)
          findings.push(`“${one.element.textContent?.trim()}” lies over “${other.element.textContent?.trim()}”`);
      }
    });
    for (const box of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!shown(box) || !/auto|scroll/.test(getComputedStyle(box).overflowY) || box.matches('textarea')) continue;
      const line = Number.parseFloat(getComputedStyle(box).lineHeight) || 24;
      if (box.scrollHeight > box.clientHeight + 1 && box.clientHeight < 4 * line)
        findings.push(`scrolls in ${box.clientHeight} px: ${box.tagName.toLowerCase()}.${box.className}`);
    }
    return findings;
  });
}

/** Headings: not exactly one h1, or a skipped level. */
export function headingFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter((each) =>
      each.checkVisibility({ visibilityProperty: true }),
    );
    const levels = all.map((each) => Number(each.tagName[1]));
    const findings: string[] = [];
    if (levels.filter((level) => level === 1).length !== 1) findings.push(`levels ${levels.join(' ')}: not one h1`);
    levels.forEach((level, index) => {
      if (level > (levels[index - 1] ?? 0) + 1) findings.push(`jumps to h${level}: “${all[index]?.textContent}”`);
    });
    return findings;
  });
}
