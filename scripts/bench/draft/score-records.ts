// How many of the records that people found a draft proposes, and how many of its own are none.

import type { Entry } from '../../../src/schema/plan.ts';
import type { Draft } from '../../draft/draft-plan.ts';
import type { Count } from './count.ts';
import { type FoundClause, listLines } from './found.ts';
import type { TrueCommitment, TrueDeadline, TrueLine, TrueRecords, TrueTarget } from './truth.ts';
import { makeBodyKey } from './words.ts';

export const TABLES = [
  'targets',
  'deadlines',
  'commitments',
  'reporting duties',
  'leads',
  'acting bodies',
  'partners',
  'budgets',
  'models',
  'objectives',
] as const;
export type Table = (typeof TABLES)[number];

export interface RecordScore {
  counts: Partial<Record<Table, Count>>;
  /** Year or comparator of a target that is wrong without a todo. */
  wrongTargetFields: string[];
  missed: string[];
  extra: string[];
}

type Of<Name extends Entry['table']> = Extract<Entry, { table: Name }>;

/** A record with the first and last line of its clause in the document. */
interface Placed<Own extends Entry = Entry> {
  record: Own;
  from: number;
  to: number;
}

const holds = ({ from, to }: Placed, line: number) => line >= from && line <= to;

/** Records of clauses that no line of the document leads to are counted as none of the true ones. */
export function scoreRecords(
  truth: Partial<TrueRecords>,
  { entry }: Draft,
  found: ReadonlyMap<string, FoundClause>,
  back: ReadonlyMap<number, number>,
): RecordScore {
  const score: RecordScore = { counts: {}, wrongTargetFields: [], missed: [], extra: [] };
  const list = <Name extends Entry['table']>(name: Name): Placed<Of<Name>>[] =>
    entry.records
      .filter((record): record is Of<Name> => record.table === name)
      .map((record) => {
        const clause = found.get(record.clause);
        const lines = clause ? listLines(clause, back) : [];
        return { record, from: lines[0] ?? 0, to: lines.at(-1) ?? -1 };
      });
  score.counts.targets = scoreTargets(truth.targets ?? [], list('targets'), entry.todos, score);
  score.counts.deadlines = scoreDeadlines(
    truth.deadlines ?? [],
    [...list('events'), ...list('commitments'), ...list('budgets')],
    score,
  );
  if (truth.commitments) scoreCommitments(truth.commitments, list('commitments'), score);
  for (const table of ['budgets', 'models', 'objectives'] as const)
    if (truth[table]) score.counts[table] = scoreLines(truth[table], list(table));
  return score;
}

function scoreTargets(
  truth: readonly TrueTarget[],
  proposed: readonly Placed<Of<'targets'>>[],
  todos: Draft['entry']['todos'],
  score: RecordScore,
): Count {
  const used = new Set<Placed<Of<'targets'>>>();
  let right = 0;
  const sure = truth.filter(({ optional }) => !optional);
  for (const target of [...sure, ...truth.filter(({ optional }) => optional)]) {
    const values = target.values ?? [target.value];
    const match = proposed.find(
      (own) =>
        !used.has(own) &&
        own.to >= own.from &&
        (holds(own, target.line) || Math.abs(own.from - target.line) <= 3) &&
        values.includes(own.record.value),
    );
    if (match) used.add(match);
    if (target.optional) continue;
    if (!match) {
      score.missed.push(`target ${target.line}: ${target.value} ${target.unit}`);
      continue;
    }
    right++;
    const isOpen = todos.some(
      ({ clause, field }) => clause === match.record.clause && /year|comparator|target|record/.test(field),
    );
    for (const field of ['year', 'comparator'] as const)
      if (target[field] && !agrees(target[field], match.record[field]) && !isOpen)
        score.wrongTargetFields.push(`${target.line}: ${target.value} ${field} ${match.record[field]}`);
  }
  const extra = proposed.filter((own) => !used.has(own));
  score.extra.push(...extra.map(({ record, from }) => `target ${from}: ${record.value} ${record.unit}`));
  return { right, extra: extra.length, missed: sure.length - right };
}

/** Truth that was written before the register could say "below" calls it "at most". */
const agrees = (wanted: unknown, own: unknown) => own === wanted || (wanted === 'at_most' && own === 'below');

function scoreDeadlines(truth: readonly TrueDeadline[], proposed: readonly Placed[], score: RecordScore): Count {
  const times = new Map<string, { edtf: string; from: number; to: number }>();
  for (const { record, from, to } of proposed)
    for (const edtf of listTimes(record)) times.set(`${record.clause} ${edtf}`, { edtf, from, to });
  const left = new Set(times.values());
  let right = 0;
  const sure = truth.filter(({ optional }) => !optional);
  for (const { lines, edtf, optional } of [...sure, ...truth.filter((time) => time.optional)]) {
    const match = [...left].find(
      (time) => edtf.includes(time.edtf) && lines.some((line) => line >= time.from && line <= time.to),
    );
    if (match) left.delete(match);
    if (optional) continue;
    if (match) right++;
    else score.missed.push(`deadline ${lines[0]}: ${edtf[0]}`);
  }
  score.extra.push(...[...left].map(({ from, edtf }) => `deadline ${from}: ${edtf}`));
  return { right, extra: left.size, missed: sure.length - right };
}

function listTimes(record: Entry): string[] {
  const { when, period, due } = record as Partial<Record<'when' | 'period' | 'due', unknown>>;
  return [when, period, due].flatMap((time) =>
    typeof time === 'object' && time !== null && 'edtf' in time ? [String(time.edtf)] : [],
  );
}

/** Roles of bodies that do the work or are asked to do it. */
const ACTING_ROLES: ReadonlySet<string> = new Set(['lead', 'do', 'requested', 'direct', 'advise', 'report']);

function scoreCommitments(
  truth: readonly TrueCommitment[],
  proposed: readonly Placed<Of<'commitments'>>[],
  score: RecordScore,
): void {
  const used = new Set<Placed<Of<'commitments'>>>();
  const who: Record<'leads' | 'acting bodies' | 'partners', Count> = {
    leads: { right: 0, extra: 0, missed: 0 },
    'acting bodies': { right: 0, extra: 0, missed: 0 },
    partners: { right: 0, extra: 0, missed: 0 },
  };
  const reporting: Count = { right: 0, extra: 0, missed: 0 };
  const sure = truth.filter(({ optional }) => !optional);
  let right = 0;
  for (const own of [...sure, ...truth.filter(({ optional }) => optional)]) {
    const free = proposed.filter((placed) => !used.has(placed));
    const near = [
      ...free.filter(({ from }) => own.lines.includes(from)),
      ...free.filter((placed) => own.lines.some((line) => holds(placed, line))),
    ];
    const match = near.find(({ record }) => own.kind === undefined || record.kind === own.kind) ?? near[0];
    if (match) used.add(match);
    if (own.optional) continue;
    if (match) right++;
    else score.missed.push(`commitment ${own.lines[0]}`);
    if (own.kind === 'reporting') match?.record.kind === 'reporting' ? reporting.right++ : reporting.missed++;
    else if (match?.record.kind === 'reporting') reporting.extra++;
    const lines = [...own.lines, ...(own.whoLines ?? [])];
    const duties = proposed
      .filter((placed) => lines.some((line) => holds(placed, line)))
      .flatMap(({ record }) => (Array.isArray(record.who) ? record.who : []));
    const keysOf = (isRole: (role: string) => boolean) =>
      new Set(duties.filter(({ role }) => isRole(role)).map(({ body }) => makeBodyKey(body)));
    scoreBodies(
      own,
      'leads',
      keysOf((role) => role === 'lead'),
      who.leads,
    );
    scoreBodies(
      own,
      'leads',
      keysOf((role) => ACTING_ROLES.has(role)),
      who['acting bodies'],
      score,
    );
    scoreBodies(
      own,
      'partners',
      keysOf((role) => role === 'partner'),
      who.partners,
      score,
    );
  }
  // The truth gives a line one commitment; the register parts a report from the other tasks of its clause.
  const isPart = ({ record }: Placed<Of<'commitments'>>) =>
    [...used].some((own) => own.record.clause === record.clause) &&
    proposed.some((own) => own.record.clause === record.clause && own.record.suffix === 'report');
  const extra = proposed.filter((placed) => !used.has(placed) && !isPart(placed));
  score.extra.push(...extra.map(({ record, from }) => `commitment ${record.clause} at ${from}`));
  score.counts.commitments = { right, extra: extra.length, missed: sure.length - right };
  score.counts['reporting duties'] = {
    ...reporting,
    extra: reporting.extra + extra.filter(({ record }) => record.kind === 'reporting').length,
  };
  Object.assign(score.counts, who);
}

/** Adds to the count, and to the lists of a score if one is given. */
function scoreBodies(
  truth: TrueCommitment,
  group: 'leads' | 'partners',
  found: Set<string>,
  count: Count,
  score?: RecordScore,
): void {
  const what = `${group === 'leads' ? 'body' : 'partner'} of ${truth.lines[0]}`;
  for (const names of truth[group] ?? []) {
    const key = [...found].find((own) => names.some((name) => makeBodyKey(name) === own));
    if (key !== undefined) {
      count.right++;
      found.delete(key);
    } else if (!truth.optionalLeads) {
      count.missed++;
      score?.missed.push(`${what}: ${names[0]}`);
    }
  }
  const also = new Set((truth[group === 'leads' ? 'alsoLeads' : 'alsoPartners'] ?? []).flat().map(makeBodyKey));
  const extra = [...found].filter((key) => !also.has(key));
  count.extra += extra.length;
  score?.extra.push(...extra.map((key) => `${what}: ${key}`));
}

function scoreLines(truth: readonly TrueLine[], proposed: readonly Placed[]): Count {
  const isOptional = (placed: Placed) => truth.some(({ line, optional }) => optional && holds(placed, line));
  const sure = truth.filter(({ optional }) => !optional);
  const right = sure.filter(({ line }) => proposed.some((placed) => holds(placed, line))).length;
  const counted = proposed.filter((placed) => !isOptional(placed)).length;
  return { right, extra: Math.max(0, counted - right), missed: sure.length - right };
}
