// Groups that a text names without listing their members: "các sở, ban, ngành, địa phương liên quan", "UBND các xã,
// phường". Their words decide which group it is, in whatever order a plan prints them.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import { makeSlug } from '../../src/text/vietnamese/slug.ts';

export interface NamedGroup {
  type: AgencyTypeEntry;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const MEMBERS: Readonly<Record<string, string>> = {
  sở: 'departments',
  phòng: 'divisions',
  ban: 'boards',
  ngành: 'sectors',
  cấp: 'levels',
  'đoàn thể': 'mass organisations',
  'cơ quan thông tấn, báo chí': 'news agencies and the press',
  'cơ quan thông tấn báo chí': 'news agencies and the press',
  'cơ quan báo chí': 'the press',
  'cơ quan báo, đài': 'the press and broadcasters',
  'cơ quan truyền thông': 'the media',
  'cơ quan thông tin đại chúng': 'the mass media',
  'cơ quan ngành dọc': 'agencies under central ministries',
  'cơ quan chuyên môn': 'specialised agencies',
  'cơ quan chức năng': 'competent agencies',
  'cơ quan trung ương': 'central agencies',
  'cơ quan': 'agencies',
  'đơn vị sự nghiệp': 'public service units',
  'đơn vị trực thuộc': 'subordinate units',
  'đơn vị chức năng': 'competent units',
  'lực lượng chức năng': 'competent forces',
  'tổ chức thành viên': 'member organisations',
  'đơn vị': 'units',
  'địa phương': 'localities',
  'tổ chức chính trị - xã hội': 'socio-political organisations',
  'tổ chức xã hội': 'social organisations',
  'tổ chức': 'organisations',
  hội: 'associations',
  'hiệp hội': 'trade associations',
  'lực lượng': 'forces',
  thôn: 'villages',
  bản: 'villages',
  ấp: 'hamlets',
  'khu phố': 'quarters',
  'tổ dân phố': 'residential groups',
};
/** Named with or without "các", each a group of its own wherever it stands. */
const SINGLE: Readonly<Record<string, string>> = {
  'doanh nghiệp': 'enterprises',
  'hợp tác xã': 'cooperatives',
  'viện nghiên cứu': 'research institutes',
  'trường đại học': 'universities',
  'trường học': 'schools',
  'cơ sở giáo dục': 'educational institutions',
  'cơ sở y tế': 'health institutions',
  'ngành giáo dục': 'the education sector',
  'ngành y tế': 'the health sector',
  'quân đội': 'the army',
};
const UNITS: Readonly<Record<string, string>> = {
  xã: 'communes',
  phường: 'wards',
  'đặc khu': 'special zones',
  'thị trấn': 'townships',
  huyện: 'rural districts',
  quận: 'urban districts',
  'thị xã': 'towns',
  'thành phố': 'cities',
};
const alternatives = (words: Readonly<Record<string, string>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+').replace('\\s+-\\s+', '\\s*[-–]\\s*'))
    .join('|');
const LIST_OF = (words: string) => `(?:${words})(?!\\p{L})(?:\\s*(?:,|-|và|/)\\s*(?:các\\s+)?(?:${words})(?!\\p{L}))*`;

const MEMBER_GROUP = new RegExp(
  `(?<!\\p{L})(thủ trưởng\\s+(?:các\\s+)?|trưởng\\s+(?=các\\s)|giám đốc\\s+(?:các\\s+)?|người đứng đầu\\s+(?:các\\s+)?)?(các\\s+)?(${LIST_OF(alternatives(MEMBERS))})(\\s*(?:cấp\\s+)?(?:tỉnh|thành phố|xã))?(\\s+(?:có\\s+)?liên\\s+quan(?!\\s+(?:đến|tới)))?`,
  'giu',
);
const UNIT_GROUP = new RegExp(
  `(?<!\\p{L})(chủ tịch\\s+)?((?:UBND|Ủy\\s+ban\\s+nhân\\s+dân|Uỷ\\s+ban\\s+nhân\\s+dân)\\s+)?(các\\s+)?(cấp\\s+xã|${LIST_OF(alternatives(UNITS))})`,
  'giu',
);

const SCHOOL_GROUP =
  /(?<!\p{L})(?:các\s+)?(?:viện\s*(?:,|và|-)\s*(?:các\s+)?trường|trường\s*(?:,|và|-)\s*(?:các\s+)?viện)(?!\s+(?:đại|học|trung|cao|tiểu|nghiên|mầm))(\s+có liên quan)?(?!\p{L})/giu;
const SINGLE_GROUP = new RegExp(`(?<!\\p{L})(?:các\\s+|lực lượng\\s+)?(${alternatives(SINGLE)})(?!\\p{L})`, 'giu');

/** Not in order; they may overlap. */
export function findGroups(text: string, types: readonly AgencyTypeEntry[]): NamedGroup[] {
  const units = [...text.matchAll(UNIT_GROUP)].flatMap((match): NamedGroup[] => {
    const [words, chair = '', committee = '', plural = '', list = ''] = match;
    const members = splitMembers(list);
    const isCommunes = /^cấp\s+xã$/iu.test(list);
    // "UBND tỉnh", "xã Song An" and "trên địa bàn các xã" are no groups of bodies.
    if (isCommunes ? committee === '' : !(plural || members.length > 1)) return [];
    if (committee === '' && /(?:địa bàn|tại|ở|cho|của|đến|với|thuộc)\s*$/iu.test(text.slice(0, match.index))) return [];
    if (members.length === 1 && /^\s*:?\s*\p{Lu}/u.test(text.slice(match.index + words.length))) return [];
    const head = `${chair ? 'Chủ tịch ' : ''}${committee ? 'UBND ' : ''}`;
    const vi = isCommunes ? `${head}cấp xã` : `${head}các ${members.join(', ')}`;
    const en = `${chair ? 'Chairs of the ' : ''}${committee ? "People's Committees of " : ''}${isCommunes ? 'communes' : joinEnglish(members.map((member) => UNITS[member] ?? member))}`;
    const id = makeSlug(vi);
    const isSame = members.length === 2 && members.every((member) => member === 'xã' || member === 'phường');
    const type = findType(types, isSame ? [id, id.replace('xa-phuong', 'phuong-xa')] : [id]);
    return [{ type: type ?? makeGroup(id, vi, en), start: match.index, end: match.index + words.trimEnd().length }];
  });
  const others = [...text.matchAll(MEMBER_GROUP)].flatMap((match): NamedGroup[] => {
    const [words, head = '', plural = '', list = '', , concerned = ''] = match;
    const members = splitMembers(list);
    if (!(plural || concerned || (members.length > 1 && !/^ban(\s|$)/iu.test(list)))) return [];
    if (/^\s*(?:chức năng|chuyên môn)/iu.test(text.slice(match.index + words.length)) && members.length > 3) return [];
    const vi = `${
      head
        ? `${head
            .trim()
            .toLowerCase()
            .replace(/\s*các$/u, '')} các `
        : 'các '
    }${members.join(', ')}${concerned ? ' có liên quan' : ''}`;
    const en = `${head ? 'heads of ' : ''}${joinEnglish(members.map((member) => MEMBERS[member] ?? member))}${concerned ? ' concerned' : ''}`;
    const id = makeSlug(vi);
    const ids = [
      id,
      id.replace(/^cac-/, ''),
      id.replace('-co-lien-quan', '-lien-quan'),
      id.replace(/^cac-so-nganh/, 'cac-so-ban-nganh').replace('-co-lien-quan', '-lien-quan'),
    ];
    return [
      {
        type: findType(types, ids) ?? makeGroup(id.replace('-co-lien-quan', '-lien-quan'), vi, en),
        start: match.index,
        end: match.index + words.trimEnd().length,
      },
    ];
  });
  const schools = [...text.matchAll(SCHOOL_GROUP)].map(
    ({ index, 0: words, 1: concerned = '' }): NamedGroup => ({
      type:
        findType(types, ['vien-truong']) ?? makeGroup('vien-truong', 'Các viện, trường', 'Institutes and universities'),
      start: index,
      end: index + words.length - concerned.length,
    }),
  );
  const singles = [...text.matchAll(SINGLE_GROUP)].map(({ index, 0: words, 1: name = '' }): NamedGroup => {
    const vi = name.toLowerCase().replace(/\s+/gu, ' ');
    const id = makeSlug(vi);
    const en = SINGLE[vi] ?? vi;
    return {
      type: findType(types, [id, `cac-${id}`]) ?? makeGroup(id, vi, en),
      start: index,
      end: index + words.length,
    };
  });
  return [...units, ...schools, ...singles, ...others];
}

const findType = (types: readonly AgencyTypeEntry[], ids: readonly string[]) =>
  types.find(({ id }) => ids.includes(id));

const splitMembers = (list: string): string[] => [
  ...new Set(
    list
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .replace(/chính trị\s*[-–]\s*xã hội/u, 'chính trị+xã hội')
      .split(/\s*(?:,|;|\/|\s-\s|(?<!\p{L})và(?!\p{L}))\s*/u)
      .map((word) =>
        word
          .replace(/^các\s+/u, '')
          .replace('+', ' - ')
          .trim(),
      )
      .filter((word) => word !== ''),
  ),
];

const joinEnglish = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');

const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function makeGroup(id: string, vi: string, en: string): AgencyTypeEntry {
  return {
    id,
    kind: 'group',
    levels: ['province', 'commune'],
    label: { vi: capitalise(vi), en: capitalise(en) },
    names: [],
    abbreviations: [],
    definition: {
      vi: 'Cách gọi chung trong kế hoạch; văn bản không liệt kê từng thành viên.',
      en: 'A collective name in a plan; the text does not list its members.',
    },
  };
}
