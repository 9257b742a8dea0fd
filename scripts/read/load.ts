// Files to records: reads everything under data/, fits it to the contract, and parses each official text into clauses.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { abbreviationEntry } from '../../src/schema/abbreviation.ts';
import { agencyTypeEntry } from '../../src/schema/agency.ts';
import { localityEntry } from '../../src/schema/locality.ts';
import { modelTypeEntry } from '../../src/schema/model.ts';
import { type PlanEntry, planEntry } from '../../src/schema/plan.ts';
import { registerEntry } from '../../src/schema/register.ts';
import { themeEntry } from '../../src/schema/theme.ts';
import { parseClauses } from '../../src/text/clauses/clause-tree.ts';
import { applyErrata } from '../../src/text/clauses/errata.ts';
import { readSourceLines, splitLines } from '../../src/text/clauses/line.ts';
import { KeptValues } from '../cache/kept-values.ts';
import { hashBytes } from '../formats/describe-file.ts';
import type { FileName, Input, LoadedPlan, PublishedId } from './input.ts';
import type { Issue } from './issue.ts';
import { findExcess } from './source-size.ts';
import { readYaml, type YamlFile } from './yaml.ts';

export interface Loaded {
  /** Null if a file is missing or does not fit its schema. */
  input: Input | null;
  issues: Issue[];
}

/** Takes the root folder of a register and what is remembered of its plans; gives its input, or every problem that keeps it from being read. */
export function load(root: string, kept = new KeptValues()): Loaded {
  const register = readFile(root, 'data/register.yaml', registerEntry);
  const themes = readFile(root, 'data/themes.yaml', z.array(themeEntry));
  const agencies = readFile(root, 'data/agencies.yaml', z.array(agencyTypeEntry));
  const models = readFile(root, 'data/models.yaml', z.array(modelTypeEntry));
  const localities = readFile(root, 'data/localities.yaml', z.array(localityEntry));
  const abbreviations = readFile(root, 'data/abbreviations.yaml', z.array(abbreviationEntry));
  const files: Record<FileName, YamlFile<unknown>> = { register, themes, agencies, models, localities, abbreviations };
  const { folders, issues: unlisted } = listPlans(root);
  const plans = folders.map((folder) => ({ folder, ...loadPlan(root, folder, kept) }));
  const published = readPublishedIds(root);
  const issues = [
    ...unlisted,
    ...Object.values(files).flatMap((file) => file.issues),
    ...plans.flatMap((plan) => plan.issues),
    ...published.issues,
  ];
  if (!register.value || !themes.value || !agencies.value || !models.value || !localities.value || !abbreviations.value)
    return { input: null, issues };
  const input: Input = {
    vocabularies: {
      register: register.value,
      themes: themes.value,
      agencyTypes: agencies.value,
      modelTypes: models.value,
      localities: localities.value,
      abbreviations: abbreviations.value,
    },
    plans: plans.flatMap(({ plan }) => (plan ? [plan] : [])),
    publishedIds: published.ids,
    unreadPlans: new Set(plans.flatMap(({ plan, folder }) => (plan ? [] : [folder]))),
    issueIn: (file, path, message, tip) => files[file].issueAt(path, message, tip),
  };
  return { input, issues };
}

function readFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  kept?: KeptValues,
): YamlFile<z.infer<Schema>> {
  const text = readText(root, file);
  if (typeof text === 'string') return readYaml(file, text, schema, kept);
  return { file, value: null, issues: [text], issueAt: () => text };
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

/** Where the first bytes stand that are no UTF-8: what is decoded without them, and encoded again, differs there. */
function findBadByte(bytes: Uint8Array): { line: number; column: number } {
  const mended = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, index) => byte !== mended[index]);
  const lines = new TextDecoder().decode(bytes.subarray(0, at)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const PLANS = 'data/plans';

/** Takes the root folder; gives the folders of its plans, or why they cannot be listed. */
export function listPlans(root: string): { folders: string[]; issues: Issue[] } {
  try {
    if (!existsSync(join(root, PLANS))) return { folders: [], issues: [] };
    const items = readdirSync(join(root, PLANS), { withFileTypes: true });
    const folders = items.filter((item) => item.isDirectory()).map((item) => item.name);
    return { folders: folders.sort(), issues: [] };
  } catch (error) {
    return { folders: [], issues: [explainUnread(PLANS, error)] };
  }
}

/** Takes the root folder, a folder of a plan and where to remember what it says; reads its entry. */
export function readEntry(root: string, folder: string, kept: KeptValues): YamlFile<PlanEntry> {
  return readFile(root, `${PLANS}/${folder}/plan.yaml`, planEntry, kept);
}

function loadPlan(root: string, folder: string, kept: KeptValues): { plan: LoadedPlan | null; issues: Issue[] } {
  const file = `${PLANS}/${folder}/source.txt`;
  const yaml = readEntry(root, folder, kept);
  const text = readText(root, file);
  const issues = [...yaml.issues, ...(typeof text === 'string' ? [] : [text])];
  if (typeof text !== 'string' || !yaml.value) return { plan: null, issues };
  const entry = yaml.value;
  const bytes = readFileSync(join(root, file));
  const tooLong = findExcess(file, text);
  if (tooLong) return { plan: null, issues: [...issues, tooLong] };
  const { lines, problems } = applyErrata(splitLines(text), entry.errata);
  const clauses = parseClauses(readSourceLines(lines, entry.source.format), entry.source.format);
  const plan: LoadedPlan = {
    folder,
    entry,
    source: { file, bytes, sha256: hashBytes(bytes), lines },
    erratumProblems: problems,
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
    issueAt: yaml.issueAt,
  };
  return { plan, issues };
}

const PUBLISHED_IDS = 'data/published-ids.txt';

function readPublishedIds(root: string): { ids: PublishedId[]; issues: Issue[] } {
  const text = readText(root, PUBLISHED_IDS);
  if (typeof text !== 'string') return { ids: [], issues: [text] };
  const ids: PublishedId[] = [];
  const issues = checkEnd(text);
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [id = '', table = '', digest = '', ...more] = line.split('\t');
    if (/^[0-9a-f]{12}$/.test(digest) && more.length === 0) ids.push({ id, table, digest, line: index + 1 });
    else
      issues.push({
        file: PUBLISHED_IDS,
        line: index + 1,
        column: 1,
        path: '',
        message: 'expected three fields: id, table, digest of 12 characters',
        tip: 'restore the line from the history of the file',
      });
  }
  return { ids, issues };
}

/** A list that is empty, or whose last line does not end, is not as the program left it. */
function checkEnd(text: string): Issue[] {
  if (text.endsWith('\n')) return [];
  const message = text === '' ? 'is empty' : 'is cut off: its last line does not end';
  return [
    {
      file: PUBLISHED_IDS,
      line: text.split('\n').length,
      column: 1,
      path: '',
      message,
      tip: 'restore it: without it, ids that vanish would go unnoticed',
    },
  ];
}
