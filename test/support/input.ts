// Builds small inputs in memory for the tests of checks and rows: made-up places, a made-up text, and only what a test
// is about.

import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { FileName, Input, LoadedDocument, LoadedPlan, Vocabularies } from '../../scripts/read/input.ts';
import type { Issue } from '../../scripts/read/issue.ts';
import { formatPath, type Path } from '../../scripts/read/yaml.ts';
import { agencyTypeEntry } from '../../src/schema/agency.ts';
import { askingEntry } from '../../src/schema/asking.ts';
import { documentEntry } from '../../src/schema/document.ts';
import { localityEntry } from '../../src/schema/locality.ts';
import { modelTypeEntry } from '../../src/schema/model.ts';
import { planEntry } from '../../src/schema/plan.ts';
import { registerEntry } from '../../src/schema/register.ts';
import { searchEntry } from '../../src/schema/search.ts';
import { synonymGroupEntry } from '../../src/schema/synonyms.ts';
import { themeEntry } from '../../src/schema/theme.ts';
import { parseClauses } from '../../src/text/clauses/clause-tree.ts';
import { applyErrata } from '../../src/text/clauses/errata.ts';
import { readSourceLines, splitLines } from '../../src/text/clauses/line.ts';

const both = (text: string) => ({ vi: text, en: text });

const REGISTER = registerEntry.parse({
  uuid: '6b1f2a8e-6d0f-4a7e-9a53-2f1f0f5f7c11',
  name: both('Sổ thử'),
  description: both('Một sổ để thử'),
  publisher: { name: both('Nhóm thử') },
  contact: {},
  version: '0.0.1',
  date: '2032-06-30',
  licences: {
    code: { id: 'X', title: both('X') },
    data: { id: 'Y', title: both('Y') },
    wording: { id: 'Z', title: both('Z') },
  },
  changes: [{ id: 'first', version: '0.0.1', date: '2032-06-30', kind: 'added', what: both('Bản đầu') }],
});

export const THEMES = [
  { id: 'truyen-thong', label: both('Truyền thông'), definition: both('Việc truyền thông') },
  { id: 'tap-huan', label: both('Tập huấn'), definition: both('Việc tập huấn') },
];

export const AGENCY_TYPES = [
  {
    id: 'ubnd',
    kind: 'authority',
    levels: ['province', 'commune'],
    label: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  },
  { id: 'hoi-thu', kind: 'front', levels: ['commune'], label: { vi: 'Hội thử', en: 'Test Association' } },
] as const;

export const MODEL_TYPES = [
  { id: 'cau-lac-bo-thu', label: both('Câu lạc bộ thử'), definition: both('Một mô hình để thử') },
];

export const LOCALITIES = [
  { id: 'viet-nam', type: 'quoc-gia', level: 'nation', name: 'Việt Nam' },
  { id: 'tinh-thi-du', type: 'tinh', level: 'province', name: 'Thí Dụ', parent: 'viet-nam' },
  { id: 'xa-thu-nghiem', type: 'xa', level: 'commune', name: 'Thử Nghiệm', parent: 'tinh-thi-du' },
] as const;

/**
 * The text of the made-up plan. Its clauses: title, I, I.1, I.1.b1, I.1.b2, I.2, recipients, recipients.b1, signature,
 * signature.p1.
 */
export const SOURCE = [
  'KẾ HOẠCH',
  'Công tác thử nghiệm năm 2031',
  'I. NỘI DUNG:',
  '1. Ủy ban nhân dân xã Thử Nghiệm:',
  '- Mở 02 lớp tập huấn cho hội viên trước ngày 15/11/2031;',
  '- Phấn đấu 60,5% hộ dân dự họp với 1.500.000 đồng.',
  '2. Đề nghị Hội thử báo cáo kết quả./.',
  'Nơi nhận:',
  '- Lưu: VT.',
  'Người Ký Thử',
];

type PlanFields = Partial<z.input<typeof planEntry>>;
export type Record = z.input<typeof planEntry>['records'][number];

export interface PlanOptions extends PlanFields {
  folder?: string;
  text?: readonly string[];
}

/**
 * A loaded plan that is right in everything but what the test makes special. Its issues
 * carry paths, not lines.
 */
export function makePlan({ folder, text = SOURCE, ...fields }: PlanOptions = {}): LoadedPlan {
  const bytes = new TextEncoder().encode(`${text.join('\n')}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = planEntry.parse({
    id: 'thu-nghiem-2031',
    status: 'inProgress',
    review: 'drafted',
    locality: 'xa-thu-nghiem',
    year: 2031,
    title: both('Kế hoạch thử'),
    source: { format: 'text', sha256, obtained: both('Bịa ra để thử'), address: 'not known' },
    document: { issuer: 'ubnd@xa-thu-nghiem', number: 'not stated', date: 'not stated', signatory: 'not stated' },
    checked: [],
    records: [],
    ...fields,
  });
  const { lines, problems } = applyErrata(splitLines(`${text.join('\n')}\n`), entry.errata);
  const clauses = parseClauses(readSourceLines(lines, entry.source.format), entry.source.format);
  return {
    folder: folder ?? entry.id,
    entry,
    source: { file: `data/plans/${folder ?? entry.id}/source.txt`, bytes, sha256, lines },
    erratumProblems: problems,
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
    digest: createHash('sha256')
      .update(JSON.stringify([entry, sha256]))
      .digest('hex'),
    issueAt: issueIn(`data/plans/${folder ?? entry.id}/plan.yaml`),
  };
}

/** The text of the made-up report. Its clauses: title, I, I.1, I.2, I.2.b1, signature, signature.p1. */
export const REPORT = [
  'BÁO CÁO',
  'Kết quả công tác thử nghiệm năm 2031',
  'I. KẾT QUẢ:',
  '1. Đã mở 02 lớp tập huấn cho 61 hội viên trong tháng 10/2031.',
  '2. Hạn chế:',
  '- Chưa đạt chỉ tiêu: 55,5% hộ dân dự họp do kinh phí chậm./.',
  'Nơi nhận:',
  '- Lưu: VT.',
  'Người Ký Thử',
];

type DocumentFields = Partial<z.input<typeof documentEntry>>;
export type Evidence = NonNullable<DocumentFields['evidence']>[number];

/** A loaded report that is right in everything but what the test makes special. */
export function makeDocument({ text = REPORT, ...fields }: DocumentFields & { text?: string[] } = {}): LoadedDocument {
  const bytes = new TextEncoder().encode(`${text.join('\n')}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = documentEntry.parse({
    id: 'bao-cao-thu-2031',
    kind: 'report',
    locality: 'xa-thu-nghiem',
    title: both('Báo cáo thử'),
    issuer: 'ubnd@xa-thu-nghiem',
    speaker: 'body',
    number: 'not stated',
    date: '2031-12-20',
    years: [2031],
    source: { format: 'text', sha256, obtained: both('Bịa ra để thử'), address: 'not known' },
    ...fields,
  });
  const { lines, problems } = applyErrata(splitLines(`${text.join('\n')}\n`), entry.errata);
  const clauses = parseClauses(readSourceLines(lines, 'text'), 'text');
  return {
    folder: entry.id,
    entry,
    source: { file: `data/documents/${entry.id}/source.txt`, bytes, sha256, lines },
    erratumProblems: problems,
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
    digest: '',
    issueAt: issueIn(`data/documents/${entry.id}/document.yaml`),
  };
}

function issueIn(file: string): (path: Path, message: string, tip: string) => Issue {
  return (path, message, tip) => ({ file, line: 0, column: 0, path: formatPath(path), message, tip });
}

type Lists = { [Name in 'themes' | 'agencyTypes' | 'modelTypes' | 'localities' | 'synonyms']: unknown[] };

export interface InputOptions extends Partial<Lists> {
  plans?: LoadedPlan[];
  publishedIds?: Input['publishedIds'];
  documents?: LoadedDocument[];
  searches?: z.input<typeof searchEntry>[];
  asking?: z.input<typeof askingEntry>;
}

export function makeInput({
  plans = [makePlan()],
  publishedIds = [],
  documents = [],
  searches = [],
  asking = { facts: [], bodies: [] },
  ...lists
}: InputOptions = {}): Input {
  const vocabularies: Vocabularies = {
    register: REGISTER,
    themes: (lists.themes ?? THEMES).map((item) => themeEntry.parse(item)),
    agencyTypes: (lists.agencyTypes ?? AGENCY_TYPES).map((item) => agencyTypeEntry.parse(item)),
    modelTypes: (lists.modelTypes ?? MODEL_TYPES).map((item) => modelTypeEntry.parse(item)),
    localities: (lists.localities ?? LOCALITIES).map((item) => localityEntry.parse(item)),
    abbreviations: [{ long: 'tập huấn', short: ['TH'] }],
    synonyms: (lists.synonyms ?? []).map((item) => synonymGroupEntry.parse(item)),
  };
  return {
    vocabularies,
    plans,
    documents: documents.filter(({ entry }) => entry.todos.length === 0),
    openDocuments: documents.filter(({ entry }) => entry.todos.length > 0),
    searches: searches.map((item) => searchEntry.parse(item)),
    asking: askingEntry.parse(asking),
    publishedIds,
    unreadPlans: new Set(),
    issueIn: (file: FileName, path, message, tip) => issueIn(`data/${file}.yaml`)(path, message, tip),
  };
}

export function makeInputOf(...records: Record[]): Input {
  return makeInput({ plans: [makePlan({ records })] });
}

/** Each as "path: message". */
export function listMessages(issues: readonly Issue[]): string[] {
  return issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
}

const title = { vi: 'Việc để thử', en: 'A test' };

/** A right commitment of the made-up plan, with what a test needs to be special. */
export function makeCommitment(fields: { [key: string]: unknown } = {}): Record {
  return { table: 'commitments', clause: 'I.1.b1', title, kind: 'activity', themes: ['tap-huan'], ...fields } as Record;
}

/** A right model of the made-up plan. */
export function makeModel(fields: { [key: string]: unknown } = {}): Record {
  return {
    table: 'models',
    clause: 'I.1.b1',
    title,
    type: 'cau-lac-bo-thu',
    status: 'new',
    themes: ['tap-huan'],
    sites: 'not stated',
    ...fields,
  } as Record;
}

/** A right event of the made-up plan. */
export function makeEvent(fields: { [key: string]: unknown } = {}): Record {
  return {
    table: 'events',
    clause: 'I.1.b1',
    suffix: 'event',
    title,
    kind: 'deadline',
    when: { edtf: '2031-11-15', relation: 'before', words: 'trước ngày 15/11/2031' },
    ...fields,
  } as Record;
}

/** A right reference of the made-up plan. */
export function makeReference(fields: { [key: string]: unknown } = {}): Record {
  return {
    table: 'references',
    clause: 'I.2',
    suffix: 'ref',
    role: 'mentions',
    type: 'ke-hoach',
    number: 'not stated',
    date: 'not stated',
    issuer: 'not stated',
    words: 'báo cáo kết quả',
    ...fields,
  } as Record;
}

/** A right target of the made-up plan. */
export function makeTarget(fields: { [key: string]: unknown } = {}): Record {
  return {
    table: 'targets',
    clause: 'I.1.b2',
    title,
    themes: ['truyen-thong'],
    indicator: both('Dự họp'),
    population: both('Hộ dân'),
    comparator: 'equal',
    value: 60.5,
    unit: '%',
    words: '60,5%',
    year: 'not stated',
    strength: 'strive',
    ...fields,
  } as Record;
}

/** A right budget of the made-up plan. */
export function makeBudget(fields: { [key: string]: unknown } = {}): Record {
  return {
    table: 'budgets',
    clause: 'I.1.b2',
    suffix: 'money',
    title,
    amount: { vnd: 1_500_000, approximate: false, words: '1.500.000 đồng' },
    sources: 'not stated',
    ...fields,
  } as Record;
}
