// The duty to report that a clause gives beside other tasks, or alone: who receives the report, and through whom.

import { findBodies, makeBodyKey, type NamedBody } from './bodies.ts';
import type { Context } from './context.ts';
import type { Duty } from './duties.ts';
import { makeKey } from './words.ts';

export interface FoundReport {
  /** Offsets in the text of the part, between semicolons or full stops, that asks for the report. */
  start: number;
  end: number;
  /** The words of the duty, without who has it. */
  words: string;
  /** Receivers, bodies that pass the report on, and bodies that report it further. */
  duties: Duty[];
  /** True if the clause asks for nothing else. */
  isAll: boolean;
}

const VERB =
  /(?<=^|[\s,;:])(?:(?:tổng hợp|kịp thời|định kỳ|gửi|nộp|lập|xây dựng)\s*,?\s+(?:và\s+)?)*(?:báo cáo(?!\s+viên)|phản ánh(?=\s+(?:kịp thời\s+|bằng văn bản\s+)?(?:về|với|cho|qua|đến)(?!\p{L})))(?!\p{L})/giu;
/** After these, "báo cáo" is a thing: "chế độ báo cáo". */
const NO_VERB_BEFORE =
  /(?:chế độ|cơ chế|công tác|các|những|mẫu|theo|nội dung|việc|thông tin|phiếu|số liệu|bản|hệ thống|từ|trong|thời gian|thời hạn|của|về|tại|hình thức|cơ sở)\s*,?\s*$/iu;
const OFTEN =
  /(?:định kỳ|hằng (?:tháng|quý|năm|ngày|tuần)|hàng (?:tháng|quý|năm|ngày|tuần)|6 tháng|sáu tháng|đột xuất|thường xuyên|trước ngày|chậm nhất|theo quy định|khi có yêu cầu|kịp thời|báo cáo ngay|kết quả|tình hình)/iu;
/** What a clause says beside its report that is no task of its own. */
const BESIDE =
  /(?<= )(?:co trach nhiem|chiu trach nhiem|trach nhiem|dinh ky|kip thoi|thuong xuyen|dot xuat|tong hop|thuc hien|tinh hinh|ket qua|va|cac|cap|cham nhat|truoc|ngay|thang|hang|nam|quy|tinh|thanh pho|xa|phuong|gui|lap|co lien quan|lien quan|tren dia ban|khi co yeu cau|trong qua trinh|neu co|kho khan|vuong mac|phat sinh|nhung|hoac|so ket|tong ket|danh gia|\d+)(?= )/g;

/** Null unless the words say to whom, how often or by when: "báo cáo" alone may be anything. */
export function findReport(text: string, context: Context): FoundReport | null {
  for (const match of text.matchAll(VERB)) {
    const at = match.index;
    if (NO_VERB_BEFORE.test(text.slice(0, at))) continue;
    const start = Math.max(0, ...[...text.slice(0, at).matchAll(/[;.](?=\s)/gu)].map(({ index }) => index + 1));
    const end = at + (/[;.](?:\s|$)/u.exec(text.slice(at))?.index ?? text.length - at);
    const duties = readReceivers(text.slice(at, end), context);
    if (duties.length === 0 && !OFTEN.test(text.slice(start, end))) continue;
    return {
      start,
      end,
      words: text.slice(at, end).replace(/[\s,;./]+$/u, ''),
      duties,
      isAll: isAlone(`${text.slice(0, at)} ${text.slice(end)}`, context),
    };
  }
  return null;
}

/** `words` begin with the verb. */
function readReceivers(words: string, context: Context): Duty[] {
  const key = makeBodyKey(words, context);
  const bodies = findBodies(words, context);
  const verb = /^.*? (?:bao cao|phan anh)(?= )/.exec(key)?.[0].length ?? 0;
  const told: { named: NamedBody; role: Duty['role'] }[] = [];
  for (const named of bodies) {
    if (named.start < verb - 1) continue;
    const last = told.at(-1);
    const before = key.slice(last?.named.end ?? verb, named.start + 1);
    const role = readRole(before, last?.role);
    if (role === null) continue;
    // "báo cáo Sở A để tổng hợp, báo cáo UBND tỉnh": Sở A reports it further.
    if (last && FURTHER.test(before)) told.push({ named: last.named, role: 'report' });
    told.push({ named, role });
  }
  return [
    ...new Map(
      told.map(({ named: { body }, role }) => [`${body} ${role}`, { body, role, from: 'verb' as const }]),
    ).values(),
  ];
}

const FURTHER = / bao cao (?:\S+ ){0,3}$/;

/** `before` are the words between a body and the one before it, whose role is `last`, or the verb. */
function readRole(before: string, last: Duty['role'] | undefined): Duty['role'] | null {
  if (/ (?:thong |(?<! ket ))qua (?:\S+ )?$/.test(before)) return 'channel';
  if (last === undefined) return isReceiver(before) ? 'receive' : null;
  if (FURTHER.test(before) || / (?:gui|gui ve|ve) $/.test(before)) return 'receive';
  return /^ (?:(?:va|cac|tinh|thanh pho|xa|phuong) )*$/.test(before) ? last : null;
}

/** "báo cáo UBND tỉnh", "báo cáo kết quả thực hiện về (cho, với, gửi) Sở …". */
const isReceiver = (between: string): boolean =>
  between.trim() === '' || / (?:ve|cho|voi|gui|toi|den|trinh|ket qua|thuong truc|lanh dao) $/.test(between);

/** `rest` may begin with who has the duty: "Người phụ trách lao động: …". */
function isAlone(text: string, context: Context): boolean {
  const rest = text.replace(/^[^.;:]{3,90}:/u, ' ');
  const bodies = findBodies(rest, context);
  const left = bodies
    .toReversed()
    .reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), makeBodyKey(rest, context));
  const places = context.vocabularies.localities
    .filter(({ id }) => id === context.identity.locality.id)
    .map(({ name }) => makeKey(name));
  return (
    places
      .reduce((words, place) => words.replaceAll(` ${place} `, ' '), ` ${left} `)
      .replace(BESIDE, '')
      .replace(/\s+/g, ' ')
      .trim().length <= 14
  );
}
