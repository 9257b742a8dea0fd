// Drafts the plan.yaml of a text: records that rules are sure of, and a todo with its reason for everything else.

import { createHash } from 'node:crypto';
import type { Bilingual } from '../../src/schema/field.ts';
import { type Entry, type PlanEntry, planEntry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import { type Clause, parseClauses } from '../../src/text/clauses/clause-tree.ts';
import { readSourceLines, splitLines } from '../../src/text/clauses/line.ts';
import { lowerFirst } from '../../src/text/lower-first.ts';
import { getEnglishName } from '../../src/text/vietnamese/place-names.ts';
import { check } from '../checks/index.ts';
import type { Input, LoadedPlan, Vocabularies } from '../read/input.ts';
import { formatPath } from '../read/yaml.ts';
import { getFullName } from '../rows/locality.ts';
import { findActionMonth, withPeriod } from './action-month.ts';
import { makeBase } from './base.ts';
import { findBodies } from './bodies.ts';
import { PLAN_ID } from './commitments.ts';
import { type Context, listHeadings } from './context.ts';
import { describeDocument } from './document.ts';
import { refuseUnlessPlan } from './document-kind.ts';
import type { Extracted } from './extracted.ts';
import { findIdentity, type Given, type Identity } from './identity.ts';
import { findParticulars } from './labels.ts';
import { DraftProblem } from './problem.ts';
import { proposeRecords } from './propose.ts';
import { makeTodo } from './reasons.ts';
import { findReferences } from './references.ts';
import { findRepeats } from './repeats.ts';
import { listScanTodos } from './scan/doubts.ts';
import { getSectionKind } from './sections.ts';
import { getSetAside, SET_ASIDE_REASONS } from './set-aside.ts';
import { groupTodos } from './todos.ts';

export interface Draft {
  entry: PlanEntry;
  identity: Identity;
  clauses: Clause[];
}

/** The draft passes every check. Throws a DraftProblem if the text is no plan, or if it cannot be told whose it is. */
export function makeDraft(
  extracted: Extracted,
  vocabularies: Vocabularies,
  given: Given,
  choosePlanId: (identity: Identity) => string,
): Draft {
  const { scan } = extracted;
  const lines = splitLines(extracted.text);
  const sourceLines = readSourceLines(lines, extracted.format);
  refuseUnlessPlan(sourceLines);
  const clauses = parseClauses(sourceLines, extracted.format);
  const identity = findIdentity(clauses, vocabularies, given);
  const id = choosePlanId(identity);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const context: Context = {
    identity,
    vocabularies: {
      ...vocabularies,
      localities: [...vocabularies.localities, ...identity.newUnits],
      agencyTypes: [...vocabularies.agencyTypes, ...identity.newTypes],
    },
    clauses,
    byId,
    proposedTypes: new Map(),
    particulars: findParticulars({ clauses, byId }),
  };
  const { document, todos } = describeDocument(clauses);
  const body = proposeAll(context);
  const used = new Set(
    JSON.stringify(body.records)
      .match(/"[a-z0-9-]+@/g)
      ?.map((words) => words.slice(1, -1)),
  );
  const newTypes = [
    ...identity.newTypes,
    ...[...context.proposedTypes.values()].filter(
      ({ id }) => used.has(id) && !context.vocabularies.agencyTypes.some((type) => type.id === id),
    ),
  ];
  const unknown = newTypes.filter(({ label }) => label.vi === label.en).map(({ label }) => label.vi);
  const title = makePlanTitle(identity, context.byId.get('title')?.text ?? '');
  const entry: PlanEntry = planEntry.parse({
    id,
    status: 'inProgress',
    review: 'drafted',
    locality: identity.locality.id,
    year: identity.year,
    title: title.words,
    source: {
      format: extracted.format,
      sha256: createHash('sha256').update(extracted.text).digest('hex'),
      obtained: extracted.how,
      address: 'not known',
      ...(scan ? { scan: { original: scan.reading.original, pages: scan.reading.pages.length } } : {}),
    },
    document: { issuer: identity.issuer, ...document },
    checked: [],
    setAside: body.setAside,
    records: JSON.parse(JSON.stringify(body.records).replaceAll(`"${PLAN_ID}.`, `"${id}.`)),
    todos: groupTodos([
      ...identity.todos,
      ...(title.isSure ? [] : [makeTodo('planTitle', 'title', context.byId.has('title') ? 'title' : undefined)]),
      ...(context.byId.has('title') && context.byId.has('decision.title')
        ? [makeTodo('titleOfDecision', 'title', 'decision.title', context.byId.get('decision.title')?.text)]
        : []),
      makeTodo('source', 'source.obtained'),
      ...(scan ? listScanTodos({ text: extracted.text, scan }, clauses) : []),
      ...extracted.warnings.map((why): TodoEntry => ({ field: 'source', why })),
      ...todos,
      ...(unknown.length > 0 ? [makeTodo('bodyTypes', 'agencies', undefined, unknown.join('; '))] : []),
      ...body.todos,
    ]),
  });
  const full: Context = {
    ...context,
    vocabularies: { ...context.vocabularies, agencyTypes: [...vocabularies.agencyTypes, ...newTypes] },
  };
  const checked = dropFailingRecords(entry, full, extracted.text, lines);
  return {
    entry: { ...checked, draftedTodos: checked.todos.length },
    identity: { ...identity, newTypes },
    clauses,
  };
}

const GENDER = ['Kế hoạch bình đẳng giới', 'Gender equality plan'] as const;
/** Titles of plans that are not about the work of the whole year. */
const SUBJECTS: readonly [vi: string, en: string, sign: RegExp][] = [
  ['Kế hoạch Tháng hành động vì bình đẳng giới', 'Plan for the gender equality action month', /tháng\s*hành\s*động/iu],
];

function makePlanTitle({ locality, year }: Identity, official: string): { words: Bilingual; isSure: boolean } {
  const place = lowerFirst(getFullName(locality));
  const isSure = /bình\s*đẳng\s*giới/iu.test(official);
  const [vi, en] = isSure ? (SUBJECTS.find(([, , sign]) => sign.test(official)) ?? GENDER) : ['Kế hoạch', 'Plan'];
  return {
    words: { vi: `${vi} ${place} năm ${year}`, en: `${en} of ${getEnglishName(locality)} for ${year}` },
    isSure,
  };
}

const DESCRIBED_BLOCK = /^(decision\.)?(header|title|recipients|signature)(\.|$)/;

function proposeAll(context: Context): { records: Entry[]; setAside: PlanEntry['setAside']; todos: TodoEntry[] } {
  const parents = new Set(context.clauses.map(({ parent }) => parent));
  const records: Entry[] = [];
  const todos: TodoEntry[] = [];
  const aside = new Map<string, { clauses: string[]; why: Bilingual }>();
  const month = findActionMonth(context);
  const monthClauses = new Set([month.record?.clause, ...(month.record?.alsoIn ?? [])]);
  const setAside = ({ id }: Clause, why: Bilingual) =>
    aside.set(why.en, { why, clauses: [...(aside.get(why.en)?.clauses ?? []), id] });
  for (const clause of context.clauses.filter(({ text }) => text !== '')) {
    if (/^(decision\.)?recipients\.b\d+$/.test(clause.id)) records.push(makeRecipient(clause, context));
    if (DESCRIBED_BLOCK.test(clause.id)) continue;
    if (month.clauses.has(clause.id)) {
      if (clause.id !== month.record?.clause) setAside(clause, SET_ASIDE_REASONS.month);
      continue;
    }
    const isParticular = records.some(({ alsoIn }) => alsoIn?.includes(clause.id));
    const why = context.particulars.has(clause.id)
      ? null
      : getSetAside(clause, getSectionKind(listHeadings(clause, context)), parents.has(clause.id));
    const made =
      /^(decision\.)?basis\./.test(clause.id) || (why && !isParticular)
        ? findReferences(clause, context)
        : proposeRecords(clause, context);
    records.push(...made.records);
    todos.push(...made.todos);
    if (made.records.length > 0) continue;
    const reason = isParticular ? SET_ASIDE_REASONS.particular : why;
    if (reason) setAside(clause, reason);
    else if (!monthClauses.has(clause.id) && !made.todos.some(({ field }) => field === 'records'))
      todos.push(makeTodo('record', 'records', clause.id));
  }
  const found = month.record && withPeriod(month.record, records);
  if (found) records.push(found);
  todos.push(...month.todos);
  // "Thời gian: Từ ngày 15/11 …" under the month says when it is, and no task.
  const said = new Set([found?.clause, ...(found?.alsoIn ?? [])]);
  const open = todos.filter(({ field, clause }) => field !== 'records' || !said.has(clause));
  const repeats = findRepeats(records, (id) => {
    const clause = context.byId.get(id);
    return clause ? makeBase(clause, context).task : '';
  });
  return { records: repeats.records, todos: [...open, ...repeats.todos], setAside: [...aside.values()] };
}

function makeRecipient(clause: Clause, context: Context): Entry {
  const words = clause.text.replace(/[\s;.,]+$/u, '') || clause.text;
  const bodies = findBodies(words, context);
  const [only, ...others] = bodies;
  const isAlone =
    only?.isKnown && others.length === 0 && only.start === 0 && only.isPlaced && !/[,;]|\svà\s/u.test(words);
  return { table: 'recipients', clause: clause.id, words, ...(isAlone ? { body: only.body } : {}) };
}

/**
 * Runs every check over the draft; a record that breaks one becomes a todo. Throws a DraftProblem if the fault is not
 * in a record.
 */
function dropFailingRecords(entry: PlanEntry, context: Context, text: string, lines: string[]): PlanEntry {
  for (let round = 0; round < 20; round++) {
    // The change log names plans that are not loaded here, and the thesaurus their words.
    const issues = check(makeInput(entry, context, text, lines)).filter(
      ({ file }) => file !== 'register' && file !== 'synonyms',
    );
    if (issues.length === 0) return entry;
    const broken = new Map(
      issues.flatMap(({ path, message }) =>
        /^records\[\d+\]/.test(path) ? [[Number(/\d+/.exec(path)?.[0]), message] as const] : [],
      ),
    );
    if (broken.size === 0)
      throw new DraftProblem(
        `Bản nháp không qua kiểm tra: ${issues[0]?.path}: ${issues[0]?.message}`,
        `The draft does not pass a check: ${issues[0]?.path}: ${issues[0]?.message}`,
      );
    entry = {
      ...entry,
      records: entry.records.filter((_, index) => !broken.has(index)),
      todos: [
        ...entry.todos,
        ...[...broken].map(([index, message]) => makeTodo('check', 'records', entry.records[index]?.clause, message)),
      ],
    };
  }
  throw new DraftProblem('Bản nháp không qua kiểm tra sau nhiều lần thử.', 'The draft does not pass the checks.');
}

function makeInput(entry: PlanEntry, { vocabularies, clauses, byId }: Context, text: string, lines: string[]): Input {
  const issueIn = (file: string) => (path: readonly PropertyKey[], message: string, tip: string) => ({
    file,
    line: 0,
    column: 0,
    path: formatPath(path),
    message,
    tip,
  });
  const plan: LoadedPlan = {
    folder: entry.id,
    entry,
    source: { file: 'source.txt', bytes: new TextEncoder().encode(text), sha256: entry.source.sha256, lines },
    erratumProblems: [],
    clauses: [...clauses],
    clauseById: byId,
    digest: '',
    issueAt: issueIn('plan.yaml'),
  };
  return {
    vocabularies,
    plans: [plan],
    documents: [],
    openDocuments: [],
    publishedIds: [],
    searches: [],
    asking: { facts: [], bodies: [] },
    unreadPlans: new Set(),
    issueIn: (file, path, message, tip) => issueIn(file)(path, message, tip),
  };
}
