// A register in which every text that people or documents can bring holds what an attacker would write there. It is
// generated: every field is walked.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { check } from '../../scripts/checks/index.ts';
import type { LoadedPlan } from '../../scripts/read/input.ts';
import { load } from '../../scripts/read/load.ts';
import { readTexts, writeText } from './folder.ts';

const GOOD = readTexts(join(import.meta.dirname, '../build/good/data'));

/**
 * One text that would run in a page, in MDX, in a style, in a script, in XML, in a calendar or in a template, if it
 * were not taken as text.
 */
export const HOSTILE =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant for a template that takes it as its own
  '{process.exit(7)} import x from "x" <script>parent.hit=1;alert(1)</script></style><style>.evil{display:none}</style></title></textarea><img src=x onerror=alert(1)><!-- --> ]]> javascript:alert(1) "onmouseover="alert(1) \' &lt; \\n ${x} {{x}} </script>';
/** A cell that would run in a spreadsheet. */
export const FORMULA = '=HYPERLINK("https://evil.example/","x")';
const SHORT = '<script>alert(1)</script><style>.evil{}</style>{x()}';

export type Path = (string | number)[];

export function listTextPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTextPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy with the text at the path. */
export function setAt<T>(value: T, path: Path, text: string): T {
  const copy = structuredClone(value);
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[path.at(-1) as string | number] = text;
  return copy;
}

export function getAt(value: unknown, path: Path): string {
  return String(path.reduce((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value));
}

/** What plans were read as: of hundreds of tries each changes one file. */
const read = new Map<string, string>();
const known = {
  get: (text: string): unknown => JSON.parse(read.get(text) ?? 'null') ?? undefined,
  set: (text: string, value: unknown) => void read.set(text, JSON.stringify(value)),
};

export function listProblems(root: string) {
  const { input, issues } = load(root, known);
  return [...issues, ...(input ? check(input) : [])];
}

/** Files of YAML of the good register, by path in data/. */
export const YAML_FILES = Object.keys(GOOD).filter((path) => path.endsWith('.yaml'));

export interface HostileRegister {
  /** Fields that hold hostile text: "register.yaml name.vi". */
  held: string[];
  /** Fields that refuse it. */
  refused: string[];
}

/** Writes the hostile register into data/ of an empty folder. */
export function writeHostileRegister(root: string): HostileRegister {
  for (const [path, text] of Object.entries(GOOD)) writeText(root, `data/${path}`, text);
  // Wordings change: only the withdrawn id needs its line in the guard.
  writeText(
    root,
    'data/published-ids.txt',
    (GOOD['published-ids.txt'] as string)
      .split('\n')
      .filter((line) => !/^thi-du/.test(line))
      .join('\n'),
  );
  for (const path of Object.keys(GOOD).filter((name) => name.endsWith('source.txt'))) poisonSource(root, path);
  const result: HostileRegister = { held: [], refused: [] };
  for (const path of YAML_FILES) poisonYaml(root, path, result);
  return result;
}

/** Adds hostile text to each line of a source that can take it and still be read as the same clauses. */
function poisonSource(root: string, path: string): void {
  const file = path.replace('source.txt', 'plan.yaml');
  let lines = (GOOD[path] as string).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const next = lines.with(
      index,
      line.replace(/([.;:,]|\.\/\.)?$/, (end) => ` ${SHORT} ${FORMULA}${end}`),
    );
    const text = next.join('\n');
    const yaml = (GOOD[file] as string).replace(
      /(sha256: )\S+/,
      (_, key: string) => key + createHash('sha256').update(text).digest('hex'),
    );
    writeText(root, `data/${path}`, text);
    const before = readTexts(join(root, 'data'))[file] as string;
    writeText(root, `data/${file}`, yaml);
    if (listProblems(root).length === 0) lines = next;
    else {
      writeText(root, `data/${path}`, lines.join('\n'));
      writeText(root, `data/${file}`, before);
    }
  }
}

function poisonYaml(root: string, path: string, result: HostileRegister): void {
  const original: unknown = parse(readTexts(join(root, 'data'))[path] as string);
  const isTaken = (value: unknown) => {
    writeText(root, `data/${path}`, stringify(value, { aliasDuplicateObjects: false }));
    return listProblems(root).length === 0;
  };
  const plan = load(root).input?.plans.find(({ folder }) => path.includes(folder));
  // Each field is tried alone, in a file that is still short: together they make it long, and slow to read.
  const poisoned = listTextPaths(original).map((field) => {
    const text = getAt(original, field);
    const tries = [
      `${FORMULA} ${text} ${HOSTILE}`,
      `${FORMULA} ${SHORT}`,
      `${text} ${HOSTILE}`,
      ...getClauseText(plan, original, field),
    ];
    return { field, hostile: tries.find((hostile) => isTaken(setAt(original, field, hostile))) };
  });
  let value = original;
  for (const { field, hostile } of poisoned) {
    if (hostile !== undefined) value = setAt(value, field, hostile);
    (hostile === undefined ? result.refused : result.held).push(`${path} ${field.join('.')}`);
  }
  if (!isTaken(value)) throw new Error(`${path} takes each hostile text alone, but not all of them together`);
}

/** Words of a plan have to stand in their clause: so all words of that clause are tried, which are hostile already. */
function getClauseText(plan: LoadedPlan | undefined, value: unknown, field: Path): string[] {
  if (!/^(words|name)$/.test(String(field.at(-1)))) return [];
  const holders = field.map((_, length) => field.slice(0, length)).map((holder) => getAt(value, [...holder, 'clause']));
  const clause = holders.findLast((id) => plan?.clauseById.has(id));
  const text = plan?.clauseById.get(clause ?? '')?.text;
  return text?.includes(SHORT) ? [text] : [];
}
