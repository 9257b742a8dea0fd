// Pictures read back by another program: an XML parser that knows nothing of how they were drawn.

import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect } from 'vitest';

/** Throws with the parser's own words where the drawing is not well-formed. */
export function readSvg(svg: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(
    svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
    'image/svg+xml',
  ).documentElement;
  if (!root) throw new Error('the picture is empty');
  return root;
}

/** Elements of a name, with all the classes asked for. */
export function listElements(root: Element, name: string, ...classes: string[]): Element[] {
  const has = (element: Element) => (element.getAttribute('class') ?? '').split(' ');
  return [...root.getElementsByTagName(name)].filter((element) => classes.every((one) => has(element).includes(one)));
}

/** The words of the drawing, line by line. */
export function listTexts(root: Element): string[] {
  return [...root.getElementsByTagName('text')].map((text) => {
    const lines = [...text.childNodes].map(({ textContent }) => textContent ?? '');
    return lines.join(' ');
  });
}

export const getNumber = (element: Element, name: string) => Number(element.getAttribute(name));

/**
 * What holds for every picture: a role, a title, a description, no colour of its own, no inline style, nothing outside
 * its width.
 */
export function expectPicture(
  svg: string,
  { title, description, width }: { title: string; description: string; width: number },
): void {
  const root = readSvg(svg);
  const picture =
    root.getAttribute('role') === 'img'
      ? root
      : listElements(root, 'g').find((group) => group.getAttribute('role') === 'img');
  const byId = (id: string | null | undefined) =>
    [...root.getElementsByTagName('*')].find((element) => element.getAttribute('id') === id)?.textContent;
  expect(byId(picture?.getAttribute('aria-labelledby'))).toBe(title);
  expect(byId(picture?.getAttribute('aria-describedby'))).toBe(description);
  expect(svg).not.toMatch(/style=|#[0-9a-f]{3,8}\b|fill="(?!none)[a-z]|rgb|NaN|undefined/i);
  const edges = [...root.getElementsByTagName('rect')].map((rect) => getNumber(rect, 'x') + getNumber(rect, 'width'));
  expect(Math.max(0, ...edges)).toBeLessThanOrEqual(width + 0.5);
  const starts = [...root.getElementsByTagName('text')].map((text) => getNumber(text, 'x'));
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(-0.5);
  expect(Math.max(...starts)).toBeLessThanOrEqual(width + 0.5);
}
