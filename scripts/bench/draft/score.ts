// One document: drafted, and what the draft says scored against its truth.

import { extname } from 'node:path';
import type { Input } from '../../read/input.ts';
import { alignSource } from './alignment.ts';
import { type Attempt, draftAsClerk } from './clerk.ts';
import type { Sample } from './corpus.ts';
import type { Count } from './count.ts';
import { findClauses } from './found.ts';
import { type ClauseScore, scoreClauses } from './score-clauses.ts';
import { type Field, scoreBases, scoreHeader, type Verdict } from './score-header.ts';
import { type RecordScore, scoreRecords } from './score-records.ts';

export const FILE_KINDS = ['Markdown', 'Word', 'text', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface Result {
  name: string;
  fileKind: FileKind;
  isPlan: boolean;
  attempt: Attempt;
  /** Absent if no draft was made, or if there is nothing to score because the document is no plan. */
  draft?: DraftScore;
}

export interface DraftScore {
  lost: number | null;
  lines: number;
  todos: number;
  clauses: number;
  header: Partial<Record<Field, Verdict>>;
  bases?: Count | undefined;
  clauseScore?: ClauseScore;
  records?: RecordScore;
}

const KIND_BY_EXTENSION: Readonly<Record<string, FileKind>> = { '.md': 'Markdown', '.docx': 'Word', '.txt': 'text' };

export async function scoreSample(sample: Sample, input: Input, folders: readonly string[]): Promise<Result> {
  const attempt = await draftAsClerk(sample, input, folders);
  const result: Result = {
    name: sample.name,
    fileKind: KIND_BY_EXTENSION[extname(sample.name).toLowerCase()] ?? 'other',
    isPlan: sample.truth.kind !== 'refuse',
    attempt,
  };
  return attempt.made && result.isPlan ? { ...result, draft: scoreDraft(sample, attempt, attempt.made) } : result;
}

function scoreDraft(
  { path, truth }: Sample,
  { asked }: Attempt,
  { draft, extracted }: NonNullable<Attempt['made']>,
): DraftScore {
  const found = findClauses(draft);
  const alignment = alignSource(path, extracted.text);
  return {
    lost: alignment.lost,
    lines: alignment.of,
    todos: draft.entry.todos.length,
    clauses: draft.clauses.filter(({ text }) => text !== '').length,
    header: truth.metadata ? scoreHeader(truth.metadata, draft, found, asked) : {},
    ...(truth.metadata ? { bases: scoreBases(truth.metadata, draft) } : {}),
    ...(truth.clauses?.length && found.size > 1 ? { clauseScore: scoreClauses(truth, found, alignment) } : {}),
    ...(truth.records && alignment.back ? { records: scoreRecords(truth.records, draft, found, alignment.back) } : {}),
  };
}
