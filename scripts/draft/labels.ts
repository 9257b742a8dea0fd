// Particulars of an activity that stand behind a label: "Cơ quan chủ trì: …", "Thời gian thực hiện: …". They stand in
// lines below it, in brackets at its end, or follow one another in one line.

import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { isCapitals } from '../../src/text/clauses/line-continuation.ts';
import type { Context } from './context.ts';
import { getSectionKind } from './sections.ts';

export type LabelKind = 'lead' | 'doer' | 'partner' | 'time' | 'money' | 'place' | 'other';

export interface Labelled {
  kind: LabelKind;
  /** What stands behind the label. */
  words: string;
}

const WHO = '(?:cơ quan|đơn vị|bộ phận|nơi|các cơ quan|các đơn vị|đầu mối|cá nhân|người)';
const LABELS: readonly [LabelKind, string][] = [
  [
    'lead',
    `(?:${WHO}(?:\\s*,\\s*${WHO})?\\s+)?(?:chủ trì|chịu trách nhiệm chính|đầu mối)(?:\\s+(?:thực hiện|tổ chức|tham mưu|triển khai))?`,
  ],
  ['partner', `(?:${WHO}(?:\\s*,\\s*${WHO})?\\s+)?phối hợp(?:\\s+(?:thực hiện|tổ chức|triển khai))?`],
  [
    'doer',
    `(?:${WHO}(?:\\s*,\\s*${WHO})?\\s+(?:thực hiện|tổ chức|phụ trách|triển khai)|phân công(?:\\s+thực hiện)?|trách nhiệm thực hiện)`,
  ],
  [
    'time',
    '(?:thời gian|thời hạn|tiến độ|thời điểm|hạn hoàn thành|hoàn thành)(?:\\s+(?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến))?(?:\\s+dự kiến)?(?:\\s*,\\s*địa điểm)?',
  ],
  ['money', '(?:kinh phí|nguồn kinh phí|dự toán)(?:\\s+(?:thực hiện|dự kiến|tổ chức))?'],
  ['place', 'địa điểm(?:\\s+(?:tổ chức|thực hiện))?|địa bàn(?:\\s+thực hiện)?|phạm vi(?:\\s+thực hiện)?'],
  [
    'other',
    '(?:nội dung|sản phẩm|kết quả|yêu cầu|đối tượng|thành phần|hình thức|số lượng|quy mô|phương thức|thời lượng|chỉ tiêu|cách thức)(?:\\s+(?:thực hiện|hoạt động|tham gia|tham dự|cần đạt|đầu ra|tổ chức|triển khai|dự kiến|thụ hưởng|hướng đến))?',
  ],
];
const LABEL = new RegExp(
  `(?<=^|[;.(:]\\s*|\\n\\s*)(?:[-–+*•]\\s*)?(?:${LABELS.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})\\s*:\\s*`,
  'giu',
);

/** "Giao Sở A chủ trì, phối hợp với Sở B thực hiện." gives the task above to somebody, and says nothing else. */
const GIVEN =
  /^Giao\s+((?:(?!chủ trì)[^.;:]){3,120}?)\s+chủ trì(?:\s*[,;]\s*(?:giao\s+)?(?:([^.;:]{3,160}?)\s+)?phối hợp(?:\s+(?:với|cùng)\s+((?:(?!(?:xây dựng|hướng dẫn|thẩm định|kiểm tra|rà soát|tham mưu|ban hành)(?!\p{L}))[^.;:]){3,200}?))?)?(?:\s+(?:tổ chức\s+)?(?:triển khai\s+)?(?:thực hiện|triển khai)(?:\s+(?:các\s+)?(?:nội dung|nhiệm vụ)(?:\s+(?:này|trên|nêu trên))?)?)?\s*[.;]?$/iu;

/** All labels of the text with their words; the text begins with the first, or only ends with them. */
export function readLabels(text: string): { before: string; labelled: Labelled[] } {
  const [given, lead = '', helper = '', partner = ''] = GIVEN.exec(text) ?? [];
  if (given !== undefined)
    return {
      before: '',
      labelled: [
        { kind: 'lead', words: lead },
        ...[helper, partner].filter((words) => words !== '').map((words): Labelled => ({ kind: 'partner', words })),
      ],
    };
  const found = [...text.matchAll(LABEL)];
  return {
    before: text.slice(0, found[0]?.index ?? text.length).replace(/[\s(;.:-]+$/u, ''),
    labelled: found.map((match, at) => ({
      kind: LABELS.find(([kind]) => match.groups?.[kind] !== undefined)?.[0] ?? 'other',
      words: text
        .slice(match.index + match[0].length, found[at + 1]?.index)
        .replace(/[\s;.,()]+$/u, '')
        .trim(),
    })),
  };
}

/** Labels that say who does something, when, or with what money. */
const TELLING: ReadonlySet<LabelKind> = new Set(['lead', 'doer', 'partner', 'time', 'money', 'place']);

/**
 * Clauses that only give particulars of an activity above them, by the id of that activity. A single "Nội dung: …" makes
 * no activity of the clause above.
 */
export function findParticulars({ clauses, byId }: Pick<Context, 'clauses' | 'byId'>): Map<string, Clause[]> {
  const below = new Map<string, { clause: Clause; labelled: Labelled[] }[]>();
  for (const clause of clauses) {
    if (clause.parent === null || clause.kind === 'tableRow') continue;
    const { before, labelled } = readLabels(clause.text);
    if (before !== '' || labelled.length === 0) continue;
    below.set(clause.parent, [...(below.get(clause.parent) ?? []), { clause, labelled }]);
  }
  return new Map(
    [...below].flatMap(([id, items]): [string, Clause[]][] => {
      const parent = byId.get(id);
      const kinds = new Set(items.flatMap(({ labelled }) => labelled.map(({ kind }) => kind)));
      const children = clauses.filter(({ parent: own }) => own === id).length;
      // Where most clauses below are activities of their own, one that gives particulars is of the clause beside it.
      if (items.length * 2 < children) return [];
      const telling = [...kinds].filter((kind) => TELLING.has(kind)).length;
      if (!parent || parent.text === '' || /^(annex|title|basis|header|closing)/.test(id)) return [];
      // "IV. TỔ CHỨC THỰC HIỆN" with "Kinh phí: …" below it is a section and no activity.
      const isSection = isCapitals(parent.text) || getSectionKind([parent.text]) !== null;
      if (isSection ? telling < 2 || isCapitals(parent.text) : telling < 1) return [];
      return [[id, items.map(({ clause }) => clause)]];
    }),
  );
}
