// Finds communes by what a reader types: old name or new, with or without marks. Runs in the browser.

import { foldWords } from '../search/words.ts';
import { mendFalseD } from '../text/vietnamese/false-d.ts';
import { lowercaseUnitTypes } from '../text/vietnamese/unit-types.ts';
import type { FinderFile } from './index-file.ts';

export interface FoundUnit {
  /** "Phường Tân An, quận Ninh Kiều, thành phố Cần Thơ" */
  name: string;
  isToday: boolean;
  page: string;
  /** Of a former commune, the communes of today that hold its land; of one of today, those it was formed from. */
  others: string[];
  /**
   * Plans that cover it, each with the former unit through which it does. Of a unit of today, a plan may cover a part:
   * what lay in one of the units that it was formed from.
   */
  plans: { plan: number; through: string; isPart: boolean }[];
}

interface Entry extends FoundUnit {
  own: string;
  folded: string;
  marked: string;
}

export function readEntries({ now, then }: FinderFile): Entry[] {
  const today: Entry[] = now.flatMap(([province, wards]) =>
    wards.map(([name, page]) => makeEntry(name, [province], page, true, '')),
  );
  /** How many of the former units of a unit of today each plan covers. */
  const coveredBy = new Map<Entry, Map<number, number>>();
  const former = then.flatMap(([province, otherNames, ofProvince, districts]) =>
    districts.flatMap(([district, ofDistrict, wards]) =>
      wards.map(([name, places, ofWard, page]) => {
        const entry = makeEntry(name, [district, province], page, false, otherNames.join(' '));
        const through = [
          ...ofProvince.map((plan) => ({ plan, through: province, isPart: false })),
          ...ofDistrict.map((plan) => ({ plan, through: district, isPart: false })),
          ...ofWard.map((plan) => ({ plan, through: name, isPart: false })),
        ];
        entry.plans.push(...through);
        for (const place of places) {
          const successor = today[place];
          if (!successor) continue;
          entry.others.push(successor.name);
          successor.others.push(entry.name);
          for (const { plan } of through) {
            const counts = coveredBy.get(successor) ?? new Map<number, number>();
            coveredBy.set(successor, counts.set(plan, (counts.get(plan) ?? 0) + 1));
            if (!successor.plans.some((known) => known.plan === plan))
              successor.plans.push({ plan, through: entry.name, isPart: false });
          }
        }
        return entry;
      }),
    ),
  );
  for (const [successor, counts] of coveredBy)
    for (const held of successor.plans) held.isPart = (counts.get(held.plan) ?? 0) < successor.others.length;
  return [...former, ...today];
}

function makeEntry(own: string, above: string[], page: string, isToday: boolean, otherNames: string): Entry {
  const name = lowercaseUnitTypes([own, ...above].join(', '));
  const words = `${name} ${otherNames}`.replaceAll(',', '');
  return {
    name,
    own,
    isToday,
    page,
    others: [],
    plans: [],
    folded: ` ${joinFolded(words)} `,
    marked: markWords(words),
  };
}

/** Each word typed must begin a word of the name. The closest come first. */
export function findUnits(entries: readonly Entry[], typed: string, limit: number): FoundUnit[] {
  const query = joinFolded(typed);
  if (query.length < 2) return [];
  const words = query.split(' ');
  const marked = markWords(typed).trim();
  return entries
    .filter(({ folded }) => words.every((word) => folded.includes(` ${word}`)))
    .map((entry) => ({ entry, score: rate(entry, query, marked) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** An exact name first, then the name within more words, then names that begin so; marks as typed add a little. */
function rate({ own, folded, marked: name }: Entry, query: string, marked: string): number {
  const bare = joinFolded(own).replace(/^(phuong|xa|thi tran|dac khu) /, '');
  const asName =
    bare === query || joinFolded(own) === query
      ? 8
      : `${query} `.startsWith(`${bare} `)
        ? 6
        : bare.startsWith(query)
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
