// Ways in which a file of text goes wrong: by hand, by a program, by a disk. Each is a function of the text, so that a
// case can be told again.

import fc from 'fast-check';
import { parse, stringify } from 'yaml';

/** What people and attackers type where something else belongs. */
export const PAYLOADS = [
  '{process.exit()}',
  "import fs from 'node:fs'",
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '<!-- x -->',
  ']]>',
  'javascript:alert(1)',
  '=HYPERLINK("http://x.example";"x")',
  '+1-1',
  '@SUM(1)',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '%00%0a',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant for a template that takes it as its own
  '${x}',
  '{{x}}',
  "'; DROP TABLE plans; --",
  '\\u202e',
  '\u202egnp.exe',
  '\u2066a\u2069',
  'a\u200bb',
  '\0',
  '\ufeff',
  '\r\nBEGIN:VEVENT\r\n',
  '---',
  '*a',
  '&a',
  '!!binary x',
  '? x',
  '[',
  '{',
  '"',
  "'",
  '|',
  '- ',
  ': ',
  '\t',
  '#',
  '1e999',
  '0x10',
  '-0',
  '2031-02-30',
  '2031-13',
  '../2031',
  'null',
  'true',
  '~',
] as const;

/** Written as a day is, but the calendar has none of them. */
export const IMPOSSIBLE_DAYS = [
  '2031-02-30',
  '2031-02-29',
  '2032-02-30',
  '2100-02-29',
  '2031-04-31',
  '2031-06-31',
  '2031-00-10',
  '2031-01-00',
  '2032-13-45',
  '2032-99-99',
] as const;

type Mutation = (text: string) => string;

const at = (text: string, share: number) => Math.floor(share * (text.length + 1));
const share = () => fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Edits of characters and lines. */
const edits: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(share(), fc.constantFrom(...PAYLOADS)).map(
    ([where, payload]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + payload + text.slice(at(text, where)),
  ),
  fc.tuple(share(), fc.nat(200)).map(
    ([where, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
  ),
  fc.tuple(share(), share(), fc.nat(300)).map(
    ([from, to, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, to)) + text.slice(at(text, from), at(text, from) + length) + text.slice(at(text, to)),
  ),
  fc.tuple(share(), fc.string({ unit: 'binary', maxLength: 8 })).map(
    ([where, noise]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + noise + text.slice(at(text, where) + noise.length),
  ),
  fc.tuple(share(), share()).map(([one, other]): Mutation => onLines((lines) => swap(lines, one, other))),
  fc
    .tuple(share(), fc.integer({ min: -4, max: 4 }))
    .map(([where, indent]): Mutation => onLines((lines) => shift(lines, where, indent))),
  share().map(
    (where): Mutation => onLines((lines) => lines.filter((_, index) => index !== Math.floor(where * lines.length))),
  ),
  share().map(
    (where): Mutation =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
);

const onLines = (edit: (lines: string[]) => string[]) => (text: string) => edit(text.split('\n')).join('\n');

function swap(lines: string[], one: number, other: number): string[] {
  const [a, b] = [Math.floor(one * lines.length), Math.floor(other * lines.length)];
  return lines.map((line, index) => (index === a ? (lines[b] ?? '') : index === b ? (lines[a] ?? '') : line));
}

function shift(lines: string[], where: number, indent: number): string[] {
  const index = Math.floor(where * lines.length);
  return lines.map((line, at) => (at !== index ? line : indent > 0 ? ' '.repeat(indent) + line : line.slice(-indent)));
}

type Path = (string | number)[];

function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      listPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const getAt = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);

/** Changes a list or a group of values in one place. */
function edit(holder: unknown, key: string | number, how: string, value: unknown): void {
  const [list, group] = [
    Array.isArray(holder) ? (holder as unknown[]) : null,
    holder as Record<string | number, unknown>,
  ];
  const old = group[key];
  if (how === 'delete') list ? list.splice(Number(key), 1) : Reflect.deleteProperty(group, key);
  else if (how === 'repeat') list ? list.push(old) : Reflect.set(group, `${key}2`, old);
  else if (how === 'key') group[String(value)] = old;
  // A list or a group has no end to write at: as text it would say "[object Object]", which the tests refuse in what
  // the register says.
  else group[key] = how === 'append' && typeof old !== 'object' ? `${old}${value}` : value;
}

/** Edits of a document's values: the form stays right, so that the rules are reached. */
const values: fc.Arbitrary<Mutation> = fc
  .tuple(
    share(),
    share(),
    fc.constantFrom('payload', 'append', 'other', 'json', 'delete', 'repeat', 'key', 'day'),
    fc.constantFrom(...PAYLOADS),
    fc.jsonValue({ maxDepth: 2 }),
  )
  .map(([where, from, how, payload, json]): Mutation => {
    return (text) => {
      const document: unknown = parse(text);
      const all = listPaths(document).slice(1);
      const days = how === 'day' ? all.filter((path) => isDate(getAt(document, path))) : [];
      const paths = days.length > 0 ? days : all;
      const path = paths[Math.floor(where * paths.length)];
      if (!path) return text;
      const values: Record<string, unknown> = {
        json,
        other: structuredClone(getAt(document, all[Math.floor(from * all.length)] ?? [])),
        day: IMPOSSIBLE_DAYS[Math.floor(from * IMPOSSIBLE_DAYS.length)],
      };
      edit(getAt(document, path.slice(0, -1)), path.at(-1) as string | number, how, values[how] ?? payload);
      return stringify(document, { aliasDuplicateObjects: false });
    };
  });

const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}(-\d\d){0,2}(\/.*)?$/.test(value);

/** The file once for each date in it, with a day that does not exist in its place. */
export function listWithImpossibleDays(text: string): { path: string; text: string }[] {
  const document: unknown = parse(text);
  return listPaths(document)
    .filter((path) => isDate(getAt(document, path)))
    .map((path, at) => {
      const damaged: unknown = structuredClone(document);
      const day = IMPOSSIBLE_DAYS[at % IMPOSSIBLE_DAYS.length];
      edit(getAt(damaged, path.slice(0, -1)), path.at(-1) as string | number, 'day', day);
      return { path: path.join('.'), text: stringify(damaged, { aliasDuplicateObjects: false }) };
    });
}

const chain =
  (mutations: readonly Mutation[]): Mutation =>
  (text) =>
    mutations.reduce((result, mutate) => mutate(result), text);

/** Damages of any text. */
export const damages = fc.array(edits, { minLength: 1, maxLength: 3 }).map(chain);

/** Damages of a YAML file: of its values, of its text, or of both. */
export const yamlDamages = fc.oneof(
  { weight: 3, arbitrary: values },
  { weight: 2, arbitrary: damages },
  { weight: 1, arbitrary: fc.tuple(values, damages).map(chain) },
);
