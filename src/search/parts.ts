// Which segments of its document each entry has, written so that it compresses: what entries share, they mostly share with the one before.

/** One list of each for all entries, in their order. */
export interface Parts {
  /** Its titles: numbers of segments in the document from 1, or 0 for the next one that no entry before it had. */
  titles: number[][];
  /** How many more segments are new. */
  fresh: number[];
  /** Of the segments that the entry before it in the document found there, those that it has not, by their places in their list. */
  without: number[][];
  /** Further segments that it found there: the number of each; of one near the end, how far it stands before the last, as less than nothing. */
  besides: number[][];
}

/** The segments of an entry, each with its number in the document from 1; new ones with 0, in their order. */
export interface Segments {
  titles: number[];
  others: number[];
}

/** A segment fewer places before the last is known by its distance: entries name what has just been said, or what the whole document is about. */
const NEAR = 16;

/** What was last said of a document: how many segments it has, and which the last entry found there. */
class Walk {
  count = 0;
  found: number[] = [];
}

/** Takes for each entry the number of its document and its segments; gives them as parts. */
export function writeParts(documents: readonly number[], entries: readonly Segments[]): Parts {
  const parts: Parts = { titles: [], fresh: [], without: [], besides: [] };
  const walks = new Map<number, Walk>();
  for (const [at, { titles, others }] of entries.entries()) {
    const walk = walkOf(walks, documents[at] ?? 0);
    const fresh = countNew(others);
    walk.count += countNew(titles) + fresh;
    const found = [...new Set(others)].filter((number) => number !== 0).sort((a, b) => a - b);
    parts.titles.push(titles);
    parts.fresh.push(fresh);
    parts.without.push(walk.found.flatMap((number, place) => (found.includes(number) ? [] : [place])));
    parts.besides.push(
      found
        .filter((number) => !walk.found.includes(number))
        .map((number) => (walk.count - number < NEAR ? number - walk.count : number)),
    );
    walk.found = found;
  }
  return parts;
}

/** Takes parts and the document of each entry; gives for each entry the numbers of its titles and of all its others, from 0. */
export function readParts(
  { titles, fresh, without, besides }: Parts,
  documents: readonly number[],
): { titles: number[]; others: number[] }[] {
  const walks = new Map<number, Walk>();
  return titles.map((given, at) => {
    const walk = walkOf(walks, documents[at] ?? 0);
    const own = given.map((number) => (number === 0 ? walk.count++ : number - 1));
    const first = walk.count;
    walk.count += fresh[at] ?? 0;
    const gone = without[at] ?? [];
    const kept = walk.found.filter((_, place) => !gone.includes(place));
    walk.found = [...kept, ...(besides[at] ?? []).map((number) => (number > 0 ? number : walk.count + number))].sort(
      (a, b) => a - b,
    );
    return {
      titles: own,
      others: [
        ...Array.from({ length: fresh[at] ?? 0 }, (_, more) => first + more),
        ...walk.found.map((number) => number - 1),
      ],
    };
  });
}

function walkOf(walks: Map<number, Walk>, document: number): Walk {
  const walk = walks.get(document) ?? new Walk();
  walks.set(document, walk);
  return walk;
}

const countNew = (numbers: readonly number[]) => numbers.filter((number) => number === 0).length;
