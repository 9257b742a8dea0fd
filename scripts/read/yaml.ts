// Reads one YAML file against its schema. Every problem carries the line and column of the value it is about.

import { type Document, isMap, isPair, LineCounter, type Node } from 'yaml';
import type { z } from 'zod';
import { digestText } from '../../src/store/digest.ts';
import type { YamlValues } from '../cache/yaml-values.ts';
import type { Issue } from './issue.ts';
import { listKnownKeys } from './known-keys.ts';
import { parseYaml } from './yaml-faults.ts';

export type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  file: string;
  /** The checked value; null if the file does not fit its schema. */
  value: T | null;
  /** Stands for its text. */
  digest: string;
  issues: Issue[];
  /** An issue at the place of a value. */
  issueAt: (path: Path, message: string, tip: string) => Issue;
}

/** `file` is named in messages. `known` holds values of texts that earlier runs read against this schema. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  known?: YamlValues,
): YamlFile<z.infer<Schema>> {
  const value = known?.get(text) as z.infer<Schema> | undefined;
  const digest = digestText(text);
  if (value !== undefined) return { file, value, digest, issues: [], issueAt: makeLateFinder(file, text) };
  const counter = new LineCounter();
  const { document, faults } = parseYaml(text, counter);
  const issueAt = (path: Path, message: string, tip: string): Issue =>
    describeAt(document, counter, file, path, message, tip);
  const broken = faults.map(({ offset, message, tip }): Issue => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col, path: '', message, tip };
  });
  if (broken.length > 0) return { file, value: null, digest, issues: broken, issueAt };
  const read: unknown = document.toJS();
  const result = schema.safeParse(read);
  if (result.success) {
    known?.set(text, result.data);
    return { file, value: result.data, digest, issues: [], issueAt: makeLateFinder(file, text) };
  }
  const issues = listProblems(result.error).map((problem) =>
    issueAt(...describeProblem(problem, listKnownKeys(schema, read, problem.path))),
  );
  return { file, value: null, digest, issues, issueAt };
}

function describeAt(
  document: Document.Parsed,
  counter: LineCounter,
  file: string,
  path: Path,
  message: string,
  tip: string,
): Issue {
  const { line, col } = counter.linePos(findOffset(document.contents, path));
  return { file, line, column: col, path: formatPath(path), message, tip };
}

/**
 * Parses the text again when an issue needs a place: a document with places is fifty times as large as its text, and
 * few files have issues.
 */
function makeLateFinder(file: string, text: string): YamlFile<unknown>['issueAt'] {
  const bytes = Buffer.from(text);
  let known: { document: Document.Parsed; counter: LineCounter } | undefined;
  return (path, message, tip) => {
    if (!known) {
      const counter = new LineCounter();
      known = { counter, document: parseYaml(bytes.toString(), counter).document };
    }
    return describeAt(known.document, known.counter, file, path, message, tip);
  };
}

export type Problem = z.core.$ZodIssue;

/** Each problem has the path of the value that it is about. */
export function listProblems(error: z.ZodError | undefined): Problem[] {
  return (error?.issues ?? []).flatMap(openUnions);
}

/** Of a union, only the branch that got furthest into the value is worth reporting. */
function openUnions(problem: Problem): Problem[] {
  if (problem.code !== 'invalid_union' || problem.errors.length === 0) return [problem];
  const depth = (branch: readonly Problem[]) => Math.max(...branch.map((inner) => inner.path.length));
  const best = [...problem.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  if (depth(best) === 0) {
    const words = problem.errors
      .flat()
      .map((inner) => inner.message.replace('Invalid input: ', '').replace('Invalid option: ', ''));
    const isMissing = words.some((message) => message.includes('received undefined'));
    return [
      {
        ...problem,
        message: `${isMissing ? 'missing: ' : ''}${words.join('; or ').replaceAll(', received undefined', '')}`,
      },
    ];
  }
  return best.flatMap((inner) => openUnions({ ...inner, path: [...problem.path, ...inner.path] }));
}

/** `known` are the keys of the object at the problem's path. */
function describeProblem(problem: Problem, known: readonly string[]): [Path, string, string] {
  if (problem.code === 'unrecognized_keys') {
    const [key] = problem.keys;
    return [
      [...problem.path, key ?? ''],
      `unknown key ${nameKeys(problem.keys)}`,
      `remove it, or correct its spelling; known here: ${known.join(', ')}`,
    ];
  }
  if (problem.code === 'invalid_type' && problem.message.includes('undefined')) {
    return [problem.path, `missing: expected ${problem.expected}`, `add "${String(problem.path.at(-1))}"`];
  }
  const tip =
    problem.message.includes('expected object') && known.length > 0
      ? `write a group of values: { ${known.map((key) => `${key}: …`).join(', ')} }`
      : FORM_TIP;
  return [problem.path, problem.message, tip];
}

const FORM_TIP = 'give a value of the expected form; an editor that reads the schema explains each key';

function nameKeys(keys: readonly string[]): string {
  const more = keys.length > 5 ? ` and ${keys.length - 5} more` : '';
  return `${keys
    .slice(0, 5)
    .map((name) => `"${name}"`)
    .join(', ')}${more}`;
}

/** If the path does not exist, the offset of the nearest node above it. */
function findOffset(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isPair(item) && String(item.key) === String(key)) : undefined;
    const next = pair ?? (node as { get?: (key: unknown, keep: boolean) => unknown } | null)?.get?.(key, true);
    if (next === undefined || next === null) break;
    offset = (pair ? (pair.key as Node).range?.[0] : (next as Node).range?.[0]) ?? offset;
    node = pair ? pair.value : next;
  }
  return offset;
}

/** As people write it: records[3].due.edtf. */
export function formatPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`))
    .join('');
}
