// Counts automatic numbers as Word does. word/numbering.xml says how each level looks; styles may carry lists too.

import { type Element, isTag } from 'domhandler';
import { writeRoman } from '../../src/text/roman.ts';
import { readSymbols } from './fonts.ts';

interface Level {
  format: string;
  /** Such as "%1.%2.". */
  text: string;
  start: number;
  isLegal: boolean;
}

interface List {
  levels: Map<number, Level>;
  /** Lists with the same abstract list share their counters. */
  abstract: string;
  overrides: Map<number, number>;
}

interface Place {
  list: string;
  level: number;
}

const children = (element: Element | undefined, name: string) =>
  (element?.children ?? []).filter(isTag).filter((child) => child.name === name);
const value = (element: Element | undefined, name: string) => children(element, name)[0]?.attribs['w:val'];

export class Numbering {
  readonly #lists: Map<string, List>;
  readonly #styles: Map<string, { place: Partial<Place>; basedOn: string | undefined }>;
  readonly #counts = new Map<string, number[]>();
  readonly #started = new Set<string>();

  /** Roots of numbering.xml and styles.xml; either file may be missing. */
  constructor(numbering: Element | undefined, styles: Element | undefined) {
    const abstracts = new Map(
      children(numbering, 'w:abstractNum').map((item) => [item.attribs['w:abstractNumId'] ?? '', item]),
    );
    this.#lists = new Map(
      children(numbering, 'w:num').map((item) => [item.attribs['w:numId'] ?? '', readList(item, abstracts)]),
    );
    this.#styles = new Map(
      children(styles, 'w:style').map((style) => [
        style.attribs['w:styleId'] ?? '',
        { place: readPlace(children(style, 'w:pPr')[0]), basedOn: value(style, 'w:basedOn') },
      ]),
    );
  }

  /** The printed label with a space after it; empty if there is none. Paragraphs without words are not counted. */
  getLabel(properties: Element | undefined, hasWords: boolean): string {
    const place = this.#findPlace(properties);
    const list = place && this.#lists.get(place.list);
    const level = place && list?.levels.get(place.level);
    if (!place || !list || !level || !hasWords || level.format === 'none') return '';
    if (level.format === 'bullet') return `${getBullet(level.text)} `;
    const counts = this.#count(place, list);
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return formatNumber(counts[at] ?? list.levels.get(at)?.start ?? 1, format);
    });
    return label === '' ? '' : `${label} `;
  }

  #count({ list: id, level }: Place, list: List): number[] {
    const counts = this.#counts.get(list.abstract) ?? [];
    const key = `${id}:${level}`;
    const override = this.#started.has(key) ? undefined : list.overrides.get(level);
    this.#started.add(key);
    const start = list.levels.get(level)?.start ?? 1;
    counts[level] = override ?? (counts[level] === undefined ? start : (counts[level] as number) + 1);
    counts.length = level + 1;
    this.#counts.set(list.abstract, counts);
    return counts;
  }

  #findPlace(properties: Element | undefined): Place | undefined {
    const found: Partial<Place> = readPlace(properties);
    const seen = new Set<string>();
    for (
      let style = value(properties, 'w:pStyle');
      style !== undefined && !seen.has(style);
      style = this.#styles.get(style)?.basedOn
    ) {
      seen.add(style);
      const { list, level } = this.#styles.get(style)?.place ?? {};
      found.list ??= list;
      found.level ??= level;
    }
    return found.list === undefined || found.list === '0' ? undefined : { list: found.list, level: found.level ?? 0 };
  }
}

function readPlace(properties: Element | undefined): Partial<Place> {
  const numbers = children(properties, 'w:numPr')[0];
  const [list, level] = [value(numbers, 'w:numId'), value(numbers, 'w:ilvl')];
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) };
}

function readList(item: Element, abstracts: ReadonlyMap<string, Element>): List {
  const abstract = value(item, 'w:abstractNumId') ?? '';
  const levels = new Map(
    children(abstracts.get(abstract), 'w:lvl').map((level) => [Number(level.attribs['w:ilvl']), readLevel(level)]),
  );
  const overrides = new Map<number, number>();
  for (const override of children(item, 'w:lvlOverride')) {
    const at = Number(override.attribs['w:ilvl']);
    const level = children(override, 'w:lvl')[0];
    const start = value(override, 'w:startOverride');
    if (level) levels.set(at, readLevel(level));
    if (start !== undefined) overrides.set(at, readStart(start));
  }
  return { levels, abstract, overrides };
}

/** Word counts no further; any other number is damage. */
const MAX_START = 32_767;

function readStart(written: string): number {
  const start = Number(written);
  return Number.isInteger(start) && start >= 0 && start <= MAX_START ? start : 1;
}

function readLevel(level: Element): Level {
  return {
    format: value(level, 'w:numFmt') ?? 'decimal',
    text: readSymbols(
      value(level, 'w:lvlText') ?? '',
      children(children(level, 'w:rPr')[0], 'w:rFonts')[0]?.attribs['w:ascii'] ?? '',
    ),
    start: readStart(value(level, 'w:start') ?? '1'),
    isLegal: children(level, 'w:isLgl').length > 0,
  };
}

/**
 * A bullet that is a letter of some font ("o" of Courier New) or a picture would be read as a word, so it becomes a
 * ring.
 */
function getBullet(text: string): string {
  return /^[^\p{L}\p{N}\p{Co}\s]$/u.test(text) ? text : '◦';
}

function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return writeRoman(count);
    case 'lowerRoman':
      return writeRoman(count).toLowerCase();
    case 'upperLetter':
      return toLetters(count).toUpperCase();
    case 'lowerLetter':
      return toLetters(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** After "z" Word goes on with "aa", "bb". */
function toLetters(count: number): string {
  return count < 1
    ? String(count)
    : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}
