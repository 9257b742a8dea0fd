// Finds who issued a plan. A body of a type that the register lacks is proposed by its printed name.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause.ts';
import { makeSlug } from '../../src/text/vietnamese/slug.ts';
import { listHeaderPieces, listWords } from './printed.ts';
import { DraftProblem } from './problem.ts';
import { makeTodo } from './reasons.ts';
import { hasKey, makeKey } from './words.ts';

export interface FoundIssuer {
  /** The id of the type of body. */
  type: string;
  /** To add to the register. */
  newType?: AgencyTypeEntry;
}

/** The last body in the header, where a superior stands above it, else the one whose words issue the plan. */
export function findIssuer(
  clauses: readonly Clause[],
  types: readonly AgencyTypeEntry[],
  locality: LocalityEntry,
  given: string | undefined,
  todos: TodoEntry[],
): FoundIssuer {
  const known = types.find(({ id }) => id === given);
  if (known) return { type: known.id };
  if (given !== undefined)
    throw new DraftProblem(
      `Không có loại cơ quan "${given}" trong data/agencies.yaml.`,
      `data/agencies.yaml has no agency type "${given}".`,
    );
  const pieces = listHeaderPieces(clauses);
  const printed = readBody(pieces, locality);
  if (printed !== null) {
    const named = findNamedType(printed, types);
    if (named) return { type: named.id };
    const newType = proposeType(printed, locality, types);
    todos.push(makeTodo('issuerType', 'document.issuer', undefined, printed));
    return { type: newType.id, newType };
  }
  const [inHeader] = findTypes(pieces.join(' '), types).sort((a, b) => b.end - a.end || b.length - a.length);
  if (inHeader) return { type: inHeader.type.id };
  const issuing = listWords(clauses, 'basis')
    .flatMap((text) => text.split(/[.;]\s+/u))
    .findLast((text) => /(ban\s*hành|xây\s*dựng)\s.*kế\s*hoạch/iu.test(text));
  const [first] = [issuing ?? '', listWords(clauses, 'signature').join(' ')].flatMap((text) =>
    findTypes(text, types)
      .sort((a, b) => a.end - a.length - (b.end - b.length))
      .slice(0, 1),
  );
  if (!first) throw new DraftProblem(...NO_ISSUER);
  todos.push(makeTodo('issuer', 'document.issuer', undefined, `${first.type.id}@${locality.id}`));
  return { type: first.type.id };
}

const BODY_WORDS = [
  'ỦY BAN|UỶ BAN|UBND|UBMTTQ|HỘI ĐỒNG|HĐND|MẶT TRẬN|BAN|SỞ|PHÒNG|HỘI|CHI CỤC|CỤC|TRUNG TÂM|CÔNG AN|',
  'BỘ CHỈ HUY|LIÊN ĐOÀN|LIÊN MINH|LIÊN HIỆP|CÔNG ĐOÀN|TRƯỜNG|VĂN PHÒNG|BẢO HIỂM|THANH TRA|VIỆN|',
  'BỆNH VIỆN|ĐÀI|BÁO|ĐOÀN|TỈNH ĐOÀN|TỈNH ỦY|THÀNH ỦY|THÀNH ĐOÀN|HUYỆN ỦY|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|',
  'TỔ|TRẠM|KHO BẠC|THUẾ|TÒA ÁN|TOÀ ÁN',
].join('');
const BODY_START = new RegExp(String.raw`^(${BODY_WORDS})(?!\p{L})`, 'iu');
/** "XÃ HỘI" is a word of names: "BẢO HIỂM XÃ HỘI". */
const UNIT_TYPE = String.raw`(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ(?!\s+HỘI)|PHƯỜNG|ĐẶC KHU)`;
const ORDINAL_UNIT = new RegExp(String.raw`\s*(?:${UNIT_TYPE})\s.*$`, 'iu');

/** The last body that a line begins with, its name over several lines, without the unit that it belongs to. */
function readBody(pieces: readonly string[], locality: LocalityEntry): string | null {
  const lines = pieces.flatMap((text) => splitBodies(text, locality));
  const at = lines.findLastIndex((text) => BODY_START.test(text.trim()));
  if (at === -1) return null;
  const words = lines
    .slice(at)
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text))
    .join(' ')
    .replace(/\s+/g, ' ');
  const bare = words.replace(ORDINAL_UNIT, '').trim();
  // "SỞ NỘI VỤ GIA LAI": the name of the unit without its type.
  const name = locality.name.toUpperCase();
  const short = bare.toUpperCase().endsWith(` ${name}`) ? bare.slice(0, -name.length).trim() : bare;
  return short === '' ? words : short;
}

/** A paragraph may hold both: "ỦY BAN NHÂN DÂN TỈNH GIA LAI SỞ NỘI VỤ". */
const splitBodies = (text: string, { name }: LocalityEntry) =>
  text.split(
    new RegExp(
      String.raw`(?<=${UNIT_TYPE}\s+${RegExp.escape(name.toUpperCase())})\s+(?=(?:${BODY_WORDS})(?!\p{L}))`,
      'u',
    ),
  );

const keysOf = ({ label, abbreviations }: AgencyTypeEntry) =>
  [label.vi, label.vi.replace(/ Việt Nam$/u, ''), ...abbreviations.filter((word) => word.length > 3)].map(makeKey);

/** The type that the whole name is, be it with "Việt Nam" or what the body is for after it. */
function findNamedType(printed: string, types: readonly AgencyTypeEntry[]): AgencyTypeEntry | undefined {
  const key = makeKey(printed);
  const own = types.filter(({ kind }) => kind !== 'group' && kind !== 'officer');
  const isOne = (names: readonly string[]) => names.some((name) => name === key || `${name} viet nam` === key);
  return (
    own.find((type) => isOne(keysOf(type))) ??
    own.find(
      (type) =>
        isOne(keysOf(type).map(dropJoiners)) || keysOf(type).some((name) => dropJoiners(name) === dropJoiners(key)),
    )
  );
}

/** "Sở Văn hóa, Thể thao và Du lịch" is also printed without the "và". */
const dropJoiners = (key: string) => ` ${key} `.replaceAll(' va ', ' ').trim();

/** Small words of a name in capitals stay small: "SỞ CÔNG THƯƠNG" is "Sở Công Thương", "BAN VÌ SỰ" "Ban Vì sự". */
function writeName(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  const [first = '', ...others] = printed.toLowerCase().split(' ');
  const raise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return [raise(first), ...others.map((word) => (/^(và|của|về|vì|các|cho)$/u.test(word) ? word : raise(word)))].join(
    ' ',
  );
}

function proposeType(printed: string, locality: LocalityEntry, types: readonly AgencyTypeEntry[]): AgencyTypeEntry {
  const name = writeName(printed);
  const slug = makeSlug(name.replace(/\s+và\s+/giu, ' '));
  const taken = new Set(types.map(({ id }) => id));
  const id = taken.has(slug) ? `${slug}-2` : slug;
  return {
    id,
    kind: guessKind(name),
    levels: [locality.level],
    label: { vi: name, en: name },
    names: [],
    abbreviations: [],
  };
}

function guessKind(name: string): AgencyTypeEntry['kind'] {
  if (/^(Hội đồng nhân|Ủy ban nhân)/iu.test(name)) return 'authority';
  if (/^(Tỉnh ủy|Thành ủy|Huyện ủy|Đảng|Ban (Tổ chức|Tuyên giáo|Dân vận))/iu.test(name)) return 'party';
  if (
    /^(Mặt trận|Liên đoàn|Công đoàn|Đoàn|Tỉnh đoàn|Thành đoàn|Ủy ban Mặt trận|Hội (Liên hiệp|Nông dân|Cựu))/iu.test(
      name,
    )
  )
    return 'front';
  if (/^Hội/iu.test(name)) return 'association';
  if (/^(Công an|Bộ Chỉ huy)/iu.test(name)) return 'force';
  if (/^(Ban (Chỉ đạo|Vì|Điều)|Hội đồng|Tổ)/iu.test(name)) return 'board';
  if (/^(Trung tâm|Trường|Bệnh viện|Đài|Báo|Trạm|Viện)/iu.test(name)) return 'service';
  return 'agency';
}

/** Types of bodies that issue plans. `end` is where the name ends in the key of the text. */
function findTypes(
  text: string,
  types: readonly AgencyTypeEntry[],
): { type: AgencyTypeEntry; end: number; length: number }[] {
  const key = ` ${makeKey(text)} `;
  return types
    .filter(({ kind }) => kind !== 'group' && kind !== 'officer')
    .flatMap((type) =>
      [type.label.vi, ...type.abbreviations.filter((word) => word.length > 3)].map((words) => ({
        type,
        name: makeKey(words),
      })),
    )
    .flatMap(({ type, name }) =>
      hasKey(key, name) ? [{ type, end: key.lastIndexOf(` ${name} `) + name.length, length: name.length }] : [],
    );
}

const NO_ISSUER: [vi: string, en: string] = [
  'Không nhận ra cơ quan ban hành. Chạy lại và thêm --issuer <loại trong data/agencies.yaml>, ví dụ --issuer ubnd.',
  'The issuing body was not recognised. Run this again with --issuer <type of data/agencies.yaml>, such as --issuer ubnd.',
];
