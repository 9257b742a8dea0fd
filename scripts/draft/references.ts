// Finds the documents that a clause cites: type, number, date and issuer as printed.

import type { z } from 'zod';
import { documentType, type referenceEntry } from '../../src/schema/reference.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { findIssuer } from './bodies.ts';
import type { Context, Proposal } from './context.ts';
import { makeTodo } from './reasons.ts';

type Reference = z.infer<typeof referenceEntry>;

const DOCUMENT_TYPES = Object.entries(documentType.meta()?.values as Record<string, { vi: string }>).map(
  ([code, { vi }]) => ({
    code: code as Reference['type'],
    words: vi,
  }),
);
const TYPE_PATTERN = DOCUMENT_TYPES.map(({ words }) => words.replace(' ', '\\s*'))
  .sort((a, b) => b.length - a.length)
  .join('|');
const DAY_PATTERN =
  '(?:,?\\s*ngày\\s*\\d{1,2}\\s*(?:[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4}))';
/** "Chương trình hành động số", "Thông tư liên tịch số". */
const QUALIFIER = '(?:liên\\s*tịch|hành\\s*động|công\\s*tác|phối\\s*hợp|liên\\s*ngành)';
/** "12/BNV-CTTN&BĐG", "03-TT/TU", "10- CTr/TU", "36/2025/NQ-HĐND". */
const NUMBER_PATTERN =
  '\\d+[\\p{L}\\d]*(?:[-–/]\\s?(?:[\\p{Lu}\\d&][\\p{L}\\d&.]*[\\p{L}\\d]|\\d+|\\p{Lu}))+(?:\\s+[-–]\\s*(?:UBND|HĐND|TTg|CP|TU|BCĐ|BTV)(?!\\p{L}))?';
const NUMBERED_DOCUMENT = new RegExp(
  `(?<!\\p{L})(${TYPE_PATTERN})\\s*(?:${QUALIFIER}\\s*)?số\\s*:?\\s*(${NUMBER_PATTERN})(${DAY_PATTERN})?`,
  'giu',
);
const LAW = new RegExp(
  `(Hiến pháp|Bộ luật|Luật)\\s+((?:Phòng, chống )?[^;,.()]{3,120}?)(?=\\s+(?:ngày|năm|số)\\s|\\s*[;,.()]|$)(?:\\s+số\\s*:?\\s*(\\d+/\\d{4}/[\\p{Lu}\\d-]*[\\p{Lu}\\d]))?(\\s+năm\\s+\\d{4})?(${DAY_PATTERN})?`,
  'gu',
);
/** Laws that plans name in passing, without number or date: what follows such a name is no part of it. */
const LAW_NAMES = [
  'Bình đẳng giới|Phòng,? chống bạo lực gia đình|Hôn nhân và gia đình|Trẻ em|Phòng,? chống mua bán người|Lao động|',
  'Hình sự|Dân sự|Bảo hiểm xã hội|Bảo hiểm y tế|Việc làm|Người cao tuổi|Người khuyết tật|Thanh niên|',
  'Ngân sách nhà nước|Đầu tư công|Giáo dục nghề nghiệp|Giáo dục đại học|Giáo dục|Khám bệnh,? chữa bệnh|',
  'An toàn,? vệ sinh lao động|Trợ giúp pháp lý|Hòa giải ở cơ sở|Đất đai|Cán bộ,? công chức|Viên chức|',
  'Hỗ trợ doanh nghiệp nhỏ và vừa|Tiếp cận thông tin|Phổ biến,? giáo dục pháp luật|',
  'Ban hành văn bản quy phạm pháp luật|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|',
  'Thực hiện dân chủ ở cơ sở|Tổ chức chính quyền địa phương',
].join('');
const NAMED_LAW = new RegExp(
  `(?<!\\p{L})(Bộ luật|Luật)\\s+(?:${LAW_NAMES})(?!\\p{L})(\\s+năm\\s+\\d{4})?(?!\\s*số\\s*:?\\s*\\d)`,
  'giu',
);
/** "Chiến lược quốc gia về … giai đoạn 2021 - 2030": a programme that its own period ends. */
const NAMED_PROGRAMME =
  /(?<!\p{L})(Chiến lược|Chương trình|Đề án)\s+(?!số)(?:(?!Chiến lược|Chương trình|Đề án|Kế hoạch|Quyết định)[^;.()\d]){6,180}?\s+(?:giai đoạn\s+\d{4}\s*[-–]\s*\d{4}(?:\s*(?:và|,)?\s*tầm nhìn\s+(?:đến\s+)?(?:năm\s+)?\d{4})?|đến năm\s+\d{4}(?:\s*,?\s*(?:và\s+)?tầm nhìn\s+(?:đến\s+)?(?:năm\s+)?\d{4})?)[”"]?/gu;

/** Signs that a document is cited. A number left blank ("Kế hoạch số    /KH-UBND") is none: nobody could read it. */
const CITATION_HINT = new RegExp(
  `(${TYPE_PATTERN})\\s*(${QUALIFIER}\\s*)?số(?![\\s.…_:]*/)|(?<!\\d)\\d+/\\d{4}/[\\p{Lu}]|\\d/[\\p{Lu}Đ]{2,}-`,
  'giu',
);

/**
 * A reference for each document cited by its number, in the preamble for each law, and elsewhere for each law and
 * programme that is known by its name. `spans` are the places of the
 * citations in the text.
 */
export function findReferences(clause: Clause, context: Context): Proposal & { spans: [start: number, end: number][] } {
  const isBasis = /^(decision\.)?basis\./.test(clause.id);
  const matches = [...clause.text.matchAll(NUMBERED_DOCUMENT)].map((match) => ({
    match,
    type: match[1] ?? '',
    number: match[2] ?? '',
    day: match[3] ?? '',
  }));
  const laws = isBasis
    ? [...clause.text.matchAll(LAW)].filter(
        ({ index }) => !matches.some(({ match }) => index >= match.index && index < match.index + match[0].length),
      )
    : [];
  const isFree = ({ index, 0: words }: RegExpExecArray) =>
    !matches.some(({ match }) => index < match.index + match[0].length && index + words.length > match.index);
  const named = isBasis
    ? []
    : [...clause.text.matchAll(NAMED_LAW), ...clause.text.matchAll(NAMED_PROGRAMME)].filter(isFree);
  const all = [
    ...matches,
    ...laws.map((match) => ({ match, type: match[1] ?? '', number: match[3] ?? '', day: match[5] ?? match[4] ?? '' })),
    ...named.map((match) => ({ match, type: match[1] ?? '', number: '', day: match[2] ?? '' })),
  ].sort((a, b) => a.match.index - b.match.index);
  const records = all.map(({ match, type, number, day }, index): Reference => {
    const issuer = /^\s*của\s+([^,;.()“"]{2,80})/u.exec(clause.text.slice(match.index + match[0].length));
    const body = issuer ? findIssuer(issuer[1] ?? '', context) : null;
    return {
      table: 'references',
      clause: clause.id,
      suffix: `ref${index + 1}`,
      role: getRole(clause.text, match.index, isBasis),
      type:
        DOCUMENT_TYPES.find(({ words }) => words.toLowerCase() === type.replace(/\s+/g, ' ').toLowerCase())?.code ??
        'quyet-dinh',
      number: number || 'not stated',
      date: readDay(day) ?? 'not stated',
      issuer: body ?? (issuer ? 'not checked' : 'not stated'),
      words: match[0].trim(),
    };
  });
  const hints = [...clause.text.matchAll(CITATION_HINT)].filter(
    ({ index }) => !all.some(({ match }) => index >= match.index && index < match.index + match[0].length),
  );
  const isOpen =
    hints.length > 0 ||
    records.some(({ issuer }) => issuer === 'not checked') ||
    (isBasis && records.length === 0 && /^(Căn cứ|Thực hiện|Theo)/u.test(clause.text));
  return {
    records,
    todos: isOpen ? [makeTodo('reference', 'records', clause.id, hints[0]?.[0])] : [],
    spans: all.map(({ match }) => [match.index, match.index + match[0].length]),
  };
}

function getRole(text: string, at: number, isBasis: boolean): Reference['role'] {
  if (isBasis) return /^\s*(Thực hiện|Triển khai)/u.test(text) ? 'implements' : 'basis';
  return /(thực hiện|triển khai)[^.;]{0,30}$/iu.test(text.slice(0, at)) ? 'implements' : 'mentions';
}

function readDay(words: string): string | null {
  const [day, month, year] = words.match(/\d+/g) ?? [];
  if (day && month && year)
    return Number(month) <= 12 && Number(day) <= 31
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : null;
  return day && /^\d{4}$/.test(day) ? day : null;
}
