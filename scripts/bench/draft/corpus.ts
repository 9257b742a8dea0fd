// The documents that `draft` is measured on: invented ones of the project, and those of a corpus outside it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readForeignTruth } from './foreign-truth.ts';
import type { TrueRecords, Truth } from './truth.ts';

export interface Sample {
  name: string;
  path: string;
  truth: Truth;
}

const FIXTURES = 'test/scripts/draft';
const DOCUMENT = /\.(md|txt|docx|pdf|html?|odt|rtf)$/i;

/** Each document of the project with the truth beside it. */
export function readInvented(root: string): Sample[] {
  const folder = join(root, FIXTURES, 'invented');
  return readdirSync(folder)
    .filter((name) => DOCUMENT.test(name))
    .map((name) => {
      const truth = readForeignTruth(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')));
      return { name, path: join(folder, name), truth };
    });
}

/** Null if this machine has no corpus. The folder is the one given, that of CORPUS_DIR, or beside the project. */
export function findCorpus(given: string | undefined): string | null {
  const folder = given ?? process.env.CORPUS_DIR ?? resolve('../shared/corpus');
  return existsSync(folder) ? folder : null;
}

const split = z.strictObject({ rules: z.array(z.string()), frozen: z.array(z.string()) });
export type Half = keyof z.infer<typeof split>;

/** The two halves, and the names that the split does not know. Throws if a document or its truth is missing. */
export function readCorpus(root: string, folder: string): { halves: Record<Half, Sample[]>; unknown: string[] } {
  const names = split.parse(parse(readFileSync(join(root, FIXTURES, 'corpus.yaml'), 'utf8')));
  const read = (name: string): Sample => ({
    name,
    path: join(folder, name),
    truth: readTruth(root, folder, name.replace(/\.[^.]+$/, '')),
  });
  return {
    halves: { rules: names.rules.map(read), frozen: names.frozen.map(read) },
    unknown: readdirSync(folder).filter(
      (name) => DOCUMENT.test(name) && name !== 'README.md' && ![...names.rules, ...names.frozen].includes(name),
    ),
  };
}

function readTruth(root: string, folder: string, name: string): Truth {
  const file = [`${name}.json`, `${name}.truth.json`].map((own) => join(folder, own)).find((own) => existsSync(own));
  if (!file) throw new Error(`${folder} has no truth of ${name}: expected ${name}.json beside the document`);
  const truth = readForeignTruth(JSON.parse(readFileSync(file, 'utf8')));
  return { ...truth, ...(truth.records ? {} : readRecordTruth(root, name)) };
}

const optional = z.literal(true).optional();
const lines = z.array(z.int()).min(1);
const bodies = z.array(z.string()).optional();
const lineOrRow = z.union([z.int(), z.strictObject({ line: z.int(), optional })]);
const recordTruth = z.strictObject({
  targets: z.array(
    z.strictObject({
      line: z.int(),
      value: z.number(),
      unit: z.string(),
      comparator: z.string().optional(),
      year: z.int().optional(),
      every: z.string().optional(),
      change: z.string().optional(),
      optional,
    }),
  ),
  deadlines: z.array(z.strictObject({ lines, edtf: z.array(z.string()).min(1), optional })),
  commitments: z.array(
    z.strictObject({
      lines,
      whoLines: lines.optional(),
      leads: bodies,
      partners: bodies,
      alsoLeads: bodies,
      alsoPartners: bodies,
      kind: z.string().optional(),
      row: z.literal(true).optional(),
      optional,
    }),
  ),
  budgets: z.array(lineOrRow),
  objectives: z.array(lineOrRow),
});

/** Record truth that the project keeps for a document of the corpus, by its name without the ending. */
export function readRecordTruth(root: string, name: string): { records?: Partial<TrueRecords> } {
  const folder = join(root, FIXTURES, 'record-truth');
  const file = join(folder, `${name}.yaml`);
  if (!existsSync(file)) return {};
  const names = z
    .record(z.string(), z.array(z.string()))
    .parse(parse(readFileSync(join(folder, 'bodies.yaml'), 'utf8')));
  const { budgets, objectives, commitments, ...rest } = recordTruth.parse(parse(readFileSync(file, 'utf8')));
  const expand = (ids: string[] | undefined) => (ids ?? []).map((id) => names[id] ?? throwUnknown(file, id));
  const asRow = (row: z.infer<typeof lineOrRow>) => (typeof row === 'number' ? { line: row } : row);
  return {
    records: {
      ...rest,
      budgets: budgets.map(asRow),
      objectives: objectives.map(asRow),
      commitments: commitments.map((row) => ({
        ...row,
        leads: expand(row.leads),
        partners: expand(row.partners),
        alsoLeads: expand(row.alsoLeads),
        alsoPartners: expand(row.alsoPartners),
      })),
    },
  };
}

function throwUnknown(file: string, id: string): never {
  throw new Error(`${file} names the body "${id}": add it to bodies.yaml`);
}
