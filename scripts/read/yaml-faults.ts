// Why a YAML document cannot be read at all, each fault with its place in the text.

import { type Document, isMap, isScalar, type LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import { type FoundCharacter, findUnwritable } from '../../src/text/invisible-characters.ts';
import { findFalseD } from '../../src/text/vietnamese/false-d.ts';

export interface YamlFault {
  /** In characters from the start of the text. */
  offset: number;
  message: string;
  tip: string;
}

/** Levels. No file of the register nests so deep; one that does would exhaust the program. */
const MAX_DEPTH = 50;
const DELETE_TIP = 'delete it, and write a blank where it parts two words: nothing that people write needs it';
const FALSE_D_TIP =
  'write Đ (U+0110) or đ (U+0111); in an erratum, write what the source has as ⟨U+00D0⟩, ⟨U+0189⟩, ⟨U+00F0⟩ or ⟨U+0256⟩';
const MEND_TIP = 'mend the line; quote text that holds ": " or begins with a special character';

/** Characters. The longest value of the register has some 700; a far longer one is no title, note or reason. */
const MAX_VALUE_LENGTH = 10_000;

/** With faults, the document is not to be used. */
export function parseYaml(text: string, lineCounter: LineCounter): { document: Document.Parsed; faults: YamlFault[] } {
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
    return { document, faults: listFaults(document, text) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parser recurses once a level: endless nesting overflows its stack before it can report anything.
    const { offset, message, tip } = describeDepth(text.search(/(?:[[{]\s*){50}|(?:[-?:]\s+){50}/));
    return { document: parseDocument('', { lineCounter }), faults: [{ offset, message, tip }] };
  }
}

function listFaults(document: Document.Parsed, text: string): YamlFault[] {
  // Directives give words another meaning: under %YAML 1.1 "no" is false, and "<<" merges.
  if (document.directives?.docStart && /^%/m.test(text.slice(0, text.indexOf('---'))))
    return [
      {
        offset: text.search(/^%/m),
        message: 'not valid YAML here: a directive',
        tip: 'remove the line that begins with %',
      },
    ];
  const invalid = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    message: `not valid YAML: ${message}`,
    tip: MEND_TIP,
  }));
  const unwanted = findUnwanted(text, false);
  if (unwanted) return [unwanted, ...invalid];
  return [...invalid, ...listNodeFaults(document)];
}

/** What the text does not show: unwanted characters written as escapes, aliases, and depth. */
function listNodeFaults(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      const unwanted = typeof value === 'string' ? (findUnwanted(value, true) ?? findExcess(value)) : null;
      if (unwanted) faults.push({ ...unwanted, offset: range?.[0] ?? 0 });
    },
    Alias: (_, { source, range }) => {
      const message = `not valid YAML: "*${source}" refers to another value, which no file of the register does`;
      faults.push({ offset: range?.[0] ?? 0, message, tip: 'write the value itself; quote text that begins with "*"' });
    },
    Collection: (key, node, path) => {
      const { range } = node;
      if (isMap(node)) faults.push(...listDuplicateKeys(node));
      if (key === 'key')
        faults.push({
          offset: range?.[0] ?? 0,
          message: 'not valid YAML: a list or a group of values cannot be a key',
          tip: MEND_TIP,
        });
      if (path.length <= MAX_DEPTH) return undefined;
      faults.push(describeDepth(range?.[0] ?? 0));
      return visit.BREAK;
    },
  });
  return faults;
}

/** Duplicate keys. The parser would compare each key with every other one: minutes for tens of thousands of keys. */
function listDuplicateKeys(map: YAMLMap): YamlFault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const isTwice = seen.has(name);
    seen.add(name);
    return isTwice
      ? [{ offset: key.range?.[0] ?? 0, message: 'not valid YAML: Map keys must be unique', tip: MEND_TIP }]
      : [];
  });
}

/** The first character that nobody means to write, by its offset in the text. */
function findUnwanted(text: string, isValue: boolean): YamlFault | null {
  const unseen = findUnwritable(text, { isValue });
  if (unseen)
    return {
      offset: unseen.at,
      message: `holds ${unseen.shown}, a character without a shape that could make words read otherwise${countMore(unseen)}`,
      tip: DELETE_TIP,
    };
  const falseD = findFalseD(text);
  return (
    falseD && {
      offset: falseD.at,
      message: `holds ${falseD.shown}, a letter that only looks like Đ or đ${countMore(falseD)}`,
      tip: FALSE_D_TIP,
    }
  );
}

function findExcess(value: string): YamlFault | null {
  if (value.length <= MAX_VALUE_LENGTH) return null;
  const message = `a value of ${value.length} characters: no value of a register has more than ${MAX_VALUE_LENGTH}`;
  return { offset: 0, message, tip: 'shorten it; was a whole text pasted here?' };
}

function countMore({ count }: FoundCharacter): string {
  return count > 1 ? ` (${count} such characters in all)` : '';
}

function describeDepth(offset: number): YamlFault {
  return {
    offset: Math.max(offset, 0),
    message: `not valid YAML: values nest deeper than ${MAX_DEPTH} levels`,
    tip: 'nothing in the register nests so deep: restore the file',
  };
}
