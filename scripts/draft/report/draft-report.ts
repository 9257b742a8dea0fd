// Drafts the document.yaml of a report on the results of a plan: what its head prints, and the evidence that a rule
// proposes, each with a todo. While a todo is left, nothing of it is published.

import { createHash } from 'node:crypto';
import { type DocumentEntry, documentEntry } from '../../../src/schema/document.ts';
import type { TodoEntry } from '../../../src/schema/todo.ts';
import { type Clause, parseClauses } from '../../../src/text/clauses/clause-tree.ts';
import { readSourceLines, splitLines } from '../../../src/text/clauses/line.ts';
import { lowerFirst } from '../../../src/text/lower-first.ts';
import { check } from '../../checks/index.ts';
import type { Input, LoadedDocument, LoadedPlan, Vocabularies } from '../../read/input.ts';
import { formatPath } from '../../read/yaml.ts';
import { describeDocument, readIssueDate } from '../document.ts';
import { refuseUnlessReport } from '../document-kind.ts';
import type { Extracted } from '../extracted.ts';
import { findIssuer } from '../issuer.ts';
import { findLocality } from '../locality.ts';
import { listWords } from '../printed.ts';
import { DraftProblem } from '../problem.ts';
import { makeTodo } from '../reasons.ts';
import { listScanTodos } from '../scan/doubts.ts';
import { groupTodos } from '../todos.ts';
import { findPlanYear } from '../years.ts';
import { proposeEvidence } from './match.ts';

export interface ReportDraft {
  entry: DocumentEntry;
  clauses: Clause[];
}

interface Asked {
  /** The id of the plan that it reports on. */
  plan: string;
  /** The type of the body that issued it, where its head does not tell. */
  issuer?: string | undefined;
  /** Names in data/documents and data/plans. */
  folders: readonly string[];
}

/** Throws a DraftProblem if the text is no report, if there is no such plan, or if nobody is found who issued it. */
export function draftReport(extracted: Extracted, input: Input, { plan: planId, issuer, folders }: Asked): ReportDraft {
  const plan = input.plans.find(({ folder }) => folder === planId);
  if (!plan)
    throw new DraftProblem(
      `Sổ không có kế hoạch "${planId}": thư mục của data/plans là mã kế hoạch.`,
      `The register has no plan "${planId}": the folders of data/plans are the ids of plans.`,
    );
  const lines = splitLines(extracted.text);
  const sourceLines = readSourceLines(lines, extracted.format);
  refuseUnlessReport(sourceLines);
  const clauses = parseClauses(sourceLines, extracted.format);
  const { vocabularies } = input;
  const todos: TodoEntry[] = [makeTodo('source', 'source.obtained')];
  for (const why of extracted.warnings) todos.push({ field: 'source', why });
  const { scan } = extracted;
  if (scan) todos.push(...listScanTodos({ text: extracted.text, scan }, clauses));
  const year = readYear(clauses, plan, todos);
  const locality = readPlace(clauses, plan, vocabularies, year, todos);
  const { type, newType } = findIssuer(clauses, vocabularies.agencyTypes, locality, issuer, todos);
  const body = `${type}@${locality.id}`;
  if (body !== plan.entry.document.issuer) todos.push(makeTodo('speaker', 'speaker'));
  const described = describeDocument(clauses);
  // A report has no signatory in the register.
  todos.push(...described.todos.filter(({ field }) => field !== 'document.signatory').map(unnest));
  const { number, date } = described.document;
  const found =
    year === plan.entry.year
      ? proposeEvidence(clauses, plan, vocabularies.register.date)
      : { evidence: [], todos: [makeTodo('reportYear', 'years', 'title', String(year))] };
  const entry = documentEntry.parse({
    id: chooseId(`bao-cao-${planId}`, folders),
    kind: 'report',
    locality: locality.id,
    title: {
      vi: `Báo cáo kết quả ${lowerFirst(plan.entry.title.vi)}`,
      en: `Report on the results of the ${lowerFirst(plan.entry.title.en)}`,
    },
    issuer: newType ? newType.label : body,
    speaker: 'body',
    number: typeof number === 'object' ? number.words : number,
    date: typeof date === 'object' ? date.edtf : date,
    years: [year],
    plans: [planId],
    source: {
      format: extracted.format,
      sha256: createHash('sha256').update(extracted.text).digest('hex'),
      obtained: extracted.how,
      address: 'not known',
    },
    evidence: found.evidence,
    todos: groupTodos([...todos, ...found.todos]),
  });
  const same = [...input.documents, ...input.openDocuments].find(({ source }) => source.sha256 === entry.source.sha256);
  if (same)
    throw new DraftProblem(
      `Văn bản này đã có trong sổ: data/documents/${same.folder}.`,
      `This text is in the register already: data/documents/${same.folder}.`,
    );
  const kept = dropFailing(entry, clauses, input, extracted.text, lines);
  return { entry: { ...kept, draftedTodos: kept.todos.length }, clauses };
}

/** In document.yaml, number and date stand at the top. */
const unnest = (todo: TodoEntry): TodoEntry => ({ ...todo, field: todo.field.replace(/^document\./, '') });

function readYear(clauses: readonly Clause[], plan: LoadedPlan, todos: TodoEntry[]): number {
  const found = findPlanYear([listWords(clauses, 'title').join(' ')], readIssueDate(clauses)?.year);
  if (!found?.isSure) todos.push(makeTodo('year', 'years', 'title', String(found?.year ?? plan.entry.year)));
  return found?.year ?? plan.entry.year;
}

function readPlace(
  clauses: readonly Clause[],
  plan: LoadedPlan,
  { localities }: Vocabularies,
  year: number,
  todos: TodoEntry[],
) {
  const own = localities.find(({ id }) => id === plan.entry.locality);
  if (!own) throw new DraftProblem(`Thiếu đơn vị ${plan.entry.locality}.`, `No unit ${plan.entry.locality}.`);
  const printed = readKnownPlace(clauses, localities, year);
  if (printed?.id !== own.id) todos.push(makeTodo('reportPlace', 'locality', undefined, printed?.id));
  return printed ?? own;
}

/** Null where the head prints no unit of the gazetteer: a report adds none. */
function readKnownPlace(clauses: readonly Clause[], localities: Vocabularies['localities'], year: number) {
  try {
    const { locality, newUnits } = findLocality(clauses, localities, year, []);
    return newUnits.length === 0 ? locality : null;
  } catch (error) {
    if (error instanceof DraftProblem) return null;
    throw error;
  }
}

function chooseId(base: string, folders: readonly string[]): string {
  if (!folders.includes(base)) return base;
  for (let serial = 2; ; serial++) if (!folders.includes(`${base}-${serial}`)) return `${base}-${serial}`;
}

/** Runs every check over the draft; evidence that breaks one becomes a todo. */
function dropFailing(
  entry: DocumentEntry,
  clauses: Clause[],
  input: Input,
  text: string,
  lines: string[],
): DocumentEntry {
  const file = `data/documents/${entry.id}/document.yaml`;
  const document: LoadedDocument = {
    folder: entry.id,
    entry,
    source: { file: 'source.txt', bytes: new TextEncoder().encode(text), sha256: entry.source.sha256, lines },
    erratumProblems: [],
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
    digest: '',
    issueAt: (path, message, tip) => ({ file, line: 0, column: 0, path: formatPath(path), message, tip }),
  };
  const issues = check({ ...input, openDocuments: [document] }).filter((issue) => issue.file === file);
  const broken = new Map(
    issues.flatMap(({ path, message }): [number, string][] => {
      const at = /^evidence\[(\d+)\]/.exec(path)?.[1];
      return at === undefined ? [] : [[Number(at), message]];
    }),
  );
  const other = issues.find(({ path }) => !path.startsWith('evidence['));
  if (other)
    throw new DraftProblem(
      `Bản nháp không qua kiểm tra: ${other.path}: ${other.message}`,
      `The draft does not pass a check: ${other.path}: ${other.message}`,
    );
  const lost = new Set([...broken.keys()].map((at) => entry.evidence[at]?.clause));
  return {
    ...entry,
    evidence: entry.evidence.filter((_, at) => !broken.has(at)),
    todos: [
      ...entry.todos.filter(({ field, clause }) => field !== 'evidence' || !lost.has(clause)),
      ...[...broken].map(([at, message]) => makeTodo('check', 'evidence', entry.evidence[at]?.clause, message)),
    ],
  };
}
