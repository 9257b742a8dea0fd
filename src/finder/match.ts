// Finds places by what a reader types: provinces, districts of then and communes, by old name or new, with or without
// marks. Runs in the browser.

import { foldWords } from '../search/words.ts';
import { mendFalseD } from '../text/vietnamese/false-d.ts';
import { lowercaseUnitTypes } from '../text/vietnamese/unit-types.ts';
import type { FinderFile } from './index-file.ts';

export interface FoundUnit {
  /** "Phường Tân An, quận Ninh Kiều, thành phố Cần Thơ" */
  name: string;
  isToday: boolean;
  page: string;
  /** Where its page is another's: the province of today, "Thành phố Cần Thơ"; "" where the page is its own. */
  pageOf: string;
  /** Of a former unit, the communes of today that hold its land; of one of today, those it was formed from. */
  others: string[];
  /**
   * Plans that cover it, each with the former unit through which it does. A plan may cover a part: of a unit of today
   * what lay in one of those that it was formed from, of a province or district one of its own units.
   */
  plans: { plan: number; through: string; isPart: boolean }[];
}

export interface Match extends FoundUnit {
  /** The type typed, "xã", and the one that the unit has, "Phường", where these differ; else null. */
  otherType: { typed: string; own: string } | null;
}

const LEVELS = ['province', 'district', 'commune'] as const;

interface Entry extends FoundUnit {
  level: (typeof LEVELS)[number];
  /** "Phường" */
  type: string;
  /** Its names without what lies above it, folded: with their types and without. */
  names: string[];
  bareNames: string[];
  folded: string;
  marked: string;
}

export function readEntries({ now, then }: FinderFile): Entry[] {
  const provinces = new Map(
    now.map(([name, , page]) => [
      name,
      { entry: makeEntry('province', name, [], page, true, []), from: new Set<string>() },
    ]),
  );
  const provinceOf: string[] = [];
  const today = now.flatMap(([province, wards, provincePage]) =>
    wards.map(([name, page]) => {
      provinceOf.push(province);
      return withPage(makeEntry('commune', name, [province], page, true, []), provincePage, province);
    }),
  );
  /** How many of the former units of a unit of today each plan covers. */
  const coveredBy = new Map<Entry, Map<number, number>>();
  const former = then.flatMap(([province, otherNames, ofProvince, districts, provincePage]) => {
    const heirs = new Map<string, number>();
    const provinceEntry = makeEntry('province', province, [], provincePage, false, otherNames);
    addPlans(provinceEntry, ofProvince, province, false);
    const within = districts.flatMap(([district, ofDistrict, wards, districtPage]) => {
      const districtEntry = makeEntry('district', district, [province], districtPage, false, otherNames);
      addPlans(districtEntry, ofProvince, province, false);
      addPlans(districtEntry, ofDistrict, district, false);
      addPlans(provinceEntry, ofDistrict, district, true);
      const communes = wards.map(([name, places, ofWard, page]) => {
        const entry = makeEntry('commune', name, [district, province], page, false, otherNames);
        addPlans(entry, ofProvince, province, false);
        addPlans(entry, ofDistrict, district, false);
        addPlans(entry, ofWard, name, false);
        for (const above of [districtEntry, provinceEntry]) addPlans(above, ofWard, name, true);
        for (const place of places) {
          const successor = today[place];
          if (!successor) continue;
          entry.others.push(successor.name);
          successor.others.push(entry.name);
          const heir = provinceOf[place] ?? '';
          heirs.set(heir, (heirs.get(heir) ?? 0) + 1);
          if (!districtEntry.others.includes(successor.name)) districtEntry.others.push(successor.name);
          for (const { plan } of entry.plans) {
            const counts = coveredBy.get(successor) ?? new Map<number, number>();
            coveredBy.set(successor, counts.set(plan, (counts.get(plan) ?? 0) + 1));
            addPlans(successor, [plan], entry.name, false);
          }
        }
        return withHeir(entry, today[places[0] ?? -1]);
      });
      return [districtEntry, ...communes];
    });
    // The reform divided no province: a pair that leads elsewhere is a slip of the gazetteer.
    const [heir] = [...heirs].sort(([, a], [, b]) => b - a);
    const found = provinces.get(heir?.[0] ?? '');
    if (!found) return [provinceEntry, ...within];
    found.from.add(province);
    provinceEntry.others.push(found.entry.name);
    for (const { plan, through, isPart } of provinceEntry.plans) addPlans(found.entry, [plan], through, isPart);
    // The gazetteer does not tell of every commune what it became.
    return [provinceEntry, ...within].map((entry) => withHeir(entry, found.entry));
  });
  for (const [successor, counts] of coveredBy)
    for (const held of successor.plans) held.isPart = (counts.get(held.plan) ?? 0) < successor.others.length;
  return [...former.filter((entry) => !isSameToday(entry, provinces)), ...listProvinces(provinces), ...today];
}

type Provinces = ReadonlyMap<string, { entry: Entry; from: ReadonlySet<string> }>;

/** A province that the reform left as it was is found once, as the one of today. */
function isSameToday(entry: Entry, provinces: Provinces): boolean {
  if (entry.level !== 'province' || entry.isToday) return false;
  const same = [...provinces.values()].find(({ entry: now }) => now.name === entry.name);
  if (same?.from.size !== 1) return false;
  const { entry: now } = same;
  now.names = entry.names;
  now.bareNames = entry.bareNames;
  now.folded = entry.folded;
  now.marked = entry.marked;
  return true;
}

function listProvinces(provinces: Provinces): Entry[] {
  return [...provinces.values()].map(({ entry, from }) => {
    if (from.size > 1) {
      entry.others = [...from];
      for (const held of entry.plans) held.isPart = true;
    }
    return entry;
  });
}

function addPlans(entry: Entry, plans: readonly number[], through: string, isPart: boolean): void {
  for (const plan of plans)
    if (!entry.plans.some((known) => known.plan === plan)) entry.plans.push({ plan, through, isPart });
}

function withPage(entry: Entry, page: string, pageOf: string): Entry {
  return entry.page === '' ? Object.assign(entry, { page, pageOf }) : entry;
}

/** What has no page of its own leads to that of the unit that it became, or to where that one leads. */
function withHeir(entry: Entry, heir: Entry | undefined): Entry {
  return heir ? withPage(entry, heir.page, heir.pageOf || heir.name) : entry;
}

function makeEntry(
  level: Entry['level'],
  own: string,
  above: string[],
  page: string,
  isToday: boolean,
  otherNames: readonly string[],
): Entry {
  const name = lowercaseUnitTypes([own, ...above].join(', '));
  const words = `${name} ${otherNames.join(' ')}`.replaceAll(',', '');
  const names = [own, ...(level === 'province' ? otherNames : [])];
  return {
    level,
    type: own.match(OWN_TYPE)?.[0] ?? '',
    name,
    names: names.map(joinFolded),
    bareNames: names.map((each) => joinFolded(each.replace(OWN_TYPE, ''))),
    isToday,
    page,
    pageOf: '',
    others: [],
    plans: [],
    folded: ` ${joinFolded(words)} `,
    marked: markWords(words),
  };
}

const OWN_TYPE = /^(?:Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn|Đặc khu)(?= )/;

/** Types of units as readers write them, each with its short forms. */
const TYPES: readonly (readonly [type: string, ...short: string[]])[] = [
  ['tỉnh', 't'],
  ['thành phố', 'tp'],
  ['thị xã', 'tx'],
  ['huyện', 'h'],
  ['quận', 'q'],
  ['phường', 'p', 'f'],
  ['xã', 'x'],
  ['thị trấn', 'tt'],
  ['đặc khu'],
];

/** "TP. Cần Thơ" and "Q1" are written out; a letter alone is a type before a full stop or a number, or at the start. */
function writeTypes(typed: string): string {
  return TYPES.reduce((text, [type, ...short]) => {
    if (short.length === 0) return text;
    const forms = short.join('|');
    return text
      .replace(new RegExp(`(^|[\\s,;])(?:${forms})(?:\\.\\s*(?=\\S)|(?=\\d))`, 'giu'), `$1${type} `)
      .replace(new RegExp(`(^|[,;])\\s*(?:${forms})(?=\\s+\\S)`, 'giu'), `$1 ${type}`);
  }, typed.trim()).trim();
}

/** The type that the words begin with, if any, and what stands after it. */
function splitType(typed: string): { type: string; rest: string } | null {
  const marked = markWords(typed);
  for (const [type] of TYPES) {
    if (marked.startsWith(`${type} `)) return { type, rest: typed.normalize('NFC').slice(type.length) };
    // Without any marks "quan" may be a type: with marks elsewhere it is the name that it says.
    const folded = joinFolded(type);
    if (marked.startsWith(`${folded} `) && marked === joinFolded(typed))
      return { type, rest: typed.slice(folded.length) };
  }
  return null;
}

/**
 * Each word typed must begin a word of the name. Where the reader is wrong about the type of a unit only, it is found by
 * the rest. The closest come first, of equals the highest, and of these the one of today.
 */
export function findUnits(entries: readonly Entry[], typed: string): Match[] {
  const written = writeTypes(mendFalseD(typed));
  const query = joinFolded(written);
  if (query.length < 2) return [];
  const marked = markWords(written).trim();
  const asked = splitType(written);
  const rest = asked ? joinFolded(asked.rest) : '';
  const words = query.split(' ');
  const restWords = rest.split(' ');
  return entries
    .flatMap((entry, at) => {
      const isOfType = asked === null || entry.type.toLowerCase() === asked.type;
      const isForgiven =
        !isOfType && rest !== '' && entry.bareNames.some((name) => isBeginning(name, rest)) && hasAll(entry, restWords);
      if (!isForgiven && !hasAll(entry, words)) return [];
      const score = isForgiven
        ? rate(entry, rest, markWords(asked?.rest ?? '').trim()) - 1.5
        : rate(entry, query, marked);
      return [{ entry, at, score, otherType: isForgiven && asked ? { typed: asked.type, own: entry.type } : null }];
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        LEVELS.indexOf(a.entry.level) - LEVELS.indexOf(b.entry.level) ||
        Number(b.entry.isToday) - Number(a.entry.isToday) ||
        a.at - b.at,
    )
    .map(({ entry, otherType }) => ({ ...entry, otherType }));
}

function hasAll({ folded }: Entry, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(` ${word}`));
}

function isBeginning(name: string, query: string): boolean {
  return `${query} `.startsWith(`${name} `);
}

/** An exact name first, then the name within more words, then names that begin so; marks as typed add a little. */
function rate({ names, bareNames, folded, marked: name }: Entry, query: string, marked: string): number {
  const asName =
    bareNames.includes(query) || names.includes(query)
      ? 8
      : [...bareNames, ...names].some((each) => isBeginning(each, query))
        ? 6
        : [...bareNames, ...names].some((each) => each.startsWith(query))
          ? 4
          : 0;
  return asName + (folded.includes(` ${query} `) ? 2 : 0) + (name.includes(marked) ? 1 : 0);
}

/** With their marks, in one Unicode form. */
function markWords(text: string): string {
  return mendFalseD(text).normalize('NFC').toLowerCase();
}

/** Split alike in names and in what is typed: "Ea M’Droh" is "ea m droh". */
function joinFolded(text: string): string {
  return foldWords(text).join(' ');
}
