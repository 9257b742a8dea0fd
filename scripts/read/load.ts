// Reads everything under data/, checks it against the schema, and parses each official text into clauses.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { abbreviationEntry } from '../../src/schema/abbreviation.ts';
import { agencyTypeEntry } from '../../src/schema/agency.ts';
import { askingEntry } from '../../src/schema/asking.ts';
import { type DocumentEntry, documentEntry } from '../../src/schema/document.ts';
import { localityEntry } from '../../src/schema/locality.ts';
import { modelTypeEntry } from '../../src/schema/model.ts';
import { type PlanEntry, planEntry } from '../../src/schema/plan.ts';
import { registerEntry } from '../../src/schema/register.ts';
import { searchEntry } from '../../src/schema/search.ts';
import { synonymsEntry } from '../../src/schema/synonyms.ts';
import { themeEntry } from '../../src/schema/theme.ts';
import { digestText } from '../../src/store/digest.ts';
import { parseClauses } from '../../src/text/clauses/clause-tree.ts';
import { applyErrata } from '../../src/text/clauses/errata.ts';
import { readSourceLines, splitLines } from '../../src/text/clauses/line.ts';
import type { YamlValues } from '../cache/yaml-values.ts';
import { listIrregularFiles } from '../files/irregular.ts';
import { hashBytes } from '../formats/describe-file.ts';
import type { FileName, Input, LoadedText, PublishedId } from './input.ts';
import type { Issue } from './issue.ts';
import { findExcess } from './source-size.ts';
import { readYaml, type YamlFile } from './yaml.ts';

export interface Loaded {
  /** Null if a file that all plans share is missing or does not fit its schema. */
  input: Input | null;
  issues: Issue[];
}

/** The schemas of the files that all plans share. */
const SHARED_FILE_SCHEMAS = {
  register: registerEntry,
  themes: z.array(themeEntry),
  agencies: z.array(agencyTypeEntry),
  models: z.array(modelTypeEntry),
  localities: z.array(localityEntry),
  abbreviations: z.array(abbreviationEntry),
  synonyms: synonymsEntry,
  searches: z.array(searchEntry),
  asking: askingEntry,
};

/** `known` holds what earlier runs read; without an input, `issues` say what keeps the register from being read. */
export function load(root: string, known?: YamlValues): Loaded {
  // Nothing is read before it is known that reading it ends.
  const irregular = listIrregularFiles(root);
  if (irregular.length > 0) return { input: null, issues: irregular };
  const register = readFile(root, 'data/register.yaml', SHARED_FILE_SCHEMAS.register);
  const themes = readFile(root, 'data/themes.yaml', SHARED_FILE_SCHEMAS.themes);
  const agencies = readFile(root, 'data/agencies.yaml', SHARED_FILE_SCHEMAS.agencies);
  const models = readFile(root, 'data/models.yaml', SHARED_FILE_SCHEMAS.models);
  const localities = readFile(root, 'data/localities.yaml', SHARED_FILE_SCHEMAS.localities);
  const abbreviations = readFile(root, 'data/abbreviations.yaml', SHARED_FILE_SCHEMAS.abbreviations);
  const synonyms = readOptionalFile(root, SYNONYMS_FILE, SHARED_FILE_SCHEMAS.synonyms, 'groups: []\n');
  const searches = readOptionalFile(root, 'data/searches.yaml', SHARED_FILE_SCHEMAS.searches, '[]\n');
  const asking = readOptionalFile(root, 'data/asking.yaml', SHARED_FILE_SCHEMAS.asking, 'facts: []\nbodies: []\n');
  const shared = { register, themes, agencies, models, localities, abbreviations };
  const files: Record<FileName, YamlFile<unknown>> = { ...shared, synonyms, searches, asking };
  const { folders, issues: unlisted } = listPlans(root);
  const plans = folders.map((folder) => loadPlan(root, folder, known));
  const documentFolders = listFolders(root, DOCUMENTS_FOLDER);
  const documents = documentFolders.folders.map((folder) => loadDocument(root, folder));
  const published = readPublishedIds(root);
  const issues = [
    ...unlisted,
    ...Object.values(files).flatMap((file) => file.issues),
    ...plans.flatMap((plan) => plan.issues),
    ...documentFolders.issues,
    ...documents.flatMap((document) => document.issues),
    ...published.issues,
  ];
  if (!register.value || !themes.value || !agencies.value || !models.value || !localities.value || !abbreviations.value)
    return { input: null, issues };
  const read = documents.flatMap(({ text }) => text ?? []);
  const input: Input = {
    vocabularies: {
      register: register.value,
      themes: themes.value,
      agencyTypes: agencies.value,
      modelTypes: models.value,
      localities: localities.value,
      abbreviations: abbreviations.value,
      synonyms: synonyms.value?.groups ?? [],
    },
    plans: plans.flatMap(({ text }) => text ?? []),
    documents: read.filter(({ entry }) => entry.todos.length === 0),
    openDocuments: read.filter(({ entry }) => entry.todos.length > 0),
    searches: searches.value ?? [],
    asking: asking.value ?? { facts: [], bodies: [] },
    publishedIds: published.ids,
    unreadPlans: new Set([...plans, ...documents].flatMap(({ text, folder }) => (text ? [] : [folder]))),
    issueIn: (file, path, message, tip) => files[file].issueAt(path, message, tip),
  };
  return { input, issues };
}

const SYNONYMS_FILE = 'data/synonyms.yaml';

function readFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  known?: YamlValues,
): YamlFile<z.infer<Schema>> {
  const text = readText(root, file);
  if (typeof text === 'string') return readYaml(file, text, schema, known);
  return { file, value: null, digest: '', issues: [text], issueAt: () => text };
}

/** A register need not have the file: then it is as if it held nothing. */
function readOptionalFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  empty: string,
): YamlFile<z.infer<Schema>> {
  return existsSync(join(root, file)) ? readFile(root, file, schema) : readYaml(file, empty, schema);
}

/** The text of a file, or the issue that keeps it from being read. */
function readText(root: string, file: string): string | Issue {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    return explainUnread(file, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      file,
      ...findBadByte(bytes),
      path: '',
      message: 'is not UTF-8 text from here on',
      tip: 'save it again as UTF-8, or restore it',
    };
  }
}

function explainUnread(file: string, error: unknown): Issue {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return {
    file,
    line: 0,
    column: 0,
    path: '',
    message: `cannot be read (${code})`,
    tip: 'the register needs this file: restore it',
  };
}

/** Where the first invalid bytes are: decoding replaces them, so the text encoded again differs there. */
function findBadByte(bytes: Uint8Array): { line: number; column: number } {
  const mended = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, index) => byte !== mended[index]);
  const lines = new TextDecoder().decode(bytes.subarray(0, at)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const PLANS_FOLDER = 'data/plans';

const DOCUMENTS_FOLDER = 'data/documents';

/** Sorted. Without a folder data/plans there are none. */
export function listPlans(root: string): { folders: string[]; issues: Issue[] } {
  return listFolders(root, PLANS_FOLDER);
}

function listFolders(root: string, base: string): { folders: string[]; issues: Issue[] } {
  try {
    if (!existsSync(join(root, base))) return { folders: [], issues: [] };
    const items = readdirSync(join(root, base), { withFileTypes: true });
    const folders = items.filter((item) => item.isDirectory()).map((item) => item.name);
    return { folders: folders.sort(), issues: [] };
  } catch (error) {
    return { folders: [], issues: [explainUnread(base, error)] };
  }
}

/** Every file of YAML that a register has. */
export function listYamlFiles(root: string): { file: string; schema: z.ZodType }[] {
  return [
    ...Object.entries(SHARED_FILE_SCHEMAS).map(([name, schema]) => ({ file: `data/${name}.yaml`, schema })),
    ...listPlans(root).folders.map((folder) => ({ file: `${PLANS_FOLDER}/${folder}/plan.yaml`, schema: planEntry })),
    ...listFolders(root, DOCUMENTS_FOLDER).folders.map((folder) => ({
      file: `${DOCUMENTS_FOLDER}/${folder}/document.yaml`,
      schema: documentEntry,
    })),
  ];
}

export function readEntry(root: string, folder: string, known?: YamlValues): YamlFile<PlanEntry> {
  return readFile(root, `${PLANS_FOLDER}/${folder}/plan.yaml`, planEntry, known);
}

function loadPlan(root: string, folder: string, known?: YamlValues): LoadResult<PlanEntry> {
  return loadText(root, PLANS_FOLDER, folder, readEntry(root, folder, known));
}

function loadDocument(root: string, folder: string): LoadResult<DocumentEntry> {
  return loadText(
    root,
    DOCUMENTS_FOLDER,
    folder,
    readFile(root, `${DOCUMENTS_FOLDER}/${folder}/document.yaml`, documentEntry),
  );
}

interface LoadResult<Entry> {
  folder: string;
  /** Null if one of its files cannot be read or does not fit its schema. */
  text: LoadedText<Entry> | null;
  issues: Issue[];
}

function loadText<Entry extends PlanEntry | DocumentEntry>(
  root: string,
  base: string,
  folder: string,
  yaml: YamlFile<Entry>,
): LoadResult<Entry> {
  const file = `${base}/${folder}/source.txt`;
  const text = readText(root, file);
  const issues = [...yaml.issues, ...(typeof text === 'string' ? [] : [text])];
  if (typeof text !== 'string' || !yaml.value) return { folder, text: null, issues };
  const entry = yaml.value;
  const bytes = readFileSync(join(root, file));
  const tooLong = findExcess(file, text);
  if (tooLong) return { folder, text: null, issues: [...issues, tooLong] };
  const { lines, problems } = applyErrata(splitLines(text), entry.errata);
  const clauses = parseClauses(readSourceLines(lines, entry.source.format), entry.source.format);
  const loaded: LoadedText<Entry> = {
    folder,
    entry,
    source: { file, bytes, sha256: hashBytes(bytes), lines },
    erratumProblems: problems,
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
    digest: digestText(`${yaml.digest} ${hashBytes(bytes)}`),
    issueAt: yaml.issueAt,
  };
  return { folder, text: loaded, issues };
}

const PUBLISHED_IDS_FILE = 'data/published-ids.txt';

function readPublishedIds(root: string): { ids: PublishedId[]; issues: Issue[] } {
  const text = readText(root, PUBLISHED_IDS_FILE);
  if (typeof text !== 'string') return { ids: [], issues: [text] };
  const ids: PublishedId[] = [];
  const issues = checkEnd(text);
  // Git on Windows may have ended the lines in its own way.
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [id = '', table = '', digest = '', ...more] = line.split('\t');
    if (/^[0-9a-f]{12}$/.test(digest) && more.length === 0) ids.push({ id, table, digest, line: index + 1 });
    else
      issues.push({
        file: PUBLISHED_IDS_FILE,
        line: index + 1,
        column: 1,
        path: '',
        message: 'expected three fields: id, table, digest of 12 characters',
        tip: 'restore the line from the history of the file',
      });
  }
  return { ids, issues };
}

/** A list that is empty, or whose last line has no end, was cut off. */
function checkEnd(text: string): Issue[] {
  if (text.endsWith('\n')) return [];
  const message = text === '' ? 'is empty' : 'is cut off: its last line does not end';
  return [
    {
      file: PUBLISHED_IDS_FILE,
      line: text.split('\n').length,
      column: 1,
      path: '',
      message,
      tip: 'restore it: without it, ids that vanish would go unnoticed',
    },
  ];
}
