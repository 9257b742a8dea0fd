// Proposes evidence: which clause of a report seems to speak of which promise, and what it says of it. A proposal is never
// published; a person reads both sides and decides.

import type { DocumentEntry } from '../../../src/schema/document.ts';
import { RULE_OF_DRAFT, type Says } from '../../../src/schema/evidence.ts';
import type { TodoEntry } from '../../../src/schema/todo.ts';
import type { Clause } from '../../../src/text/clauses/clause.ts';
import type { LoadedPlan } from '../../read/input.ts';
import { NUMBER, readNumber, readNumbers } from '../../read/numbers.ts';
import { indexRecords, type PromisedRecord } from '../../rows/document.ts';
import { makeTodo } from '../reasons.ts';
import { EMPTY_WORDS } from '../repeats.ts';
import { makeKey } from '../words.ts';

type Evidence = DocumentEntry['evidence'][number];

/** The least part that both say, by the weight of words, of whichever says less: each may tell more than the other. */
const MIN_SHARED = 0.65;
/** Fewer words are shared by chance. */
const MIN_WORDS = 6;
/** Parts of a report that tell of what is to come, or ask for it. */
const NOT_OF_RESULTS =
  /(^| )(phuong huong|nhiem vu (trong tam|nam|thoi gian|sap toi)|ke hoach nam|thoi gian toi|kien nghi|de xuat|du kien)( |$)/;
/** The first that a sentence holds counts. */
const SIGNS: readonly [Says, RegExp][] = [
  ['dropped', /(?<!\p{L})(dừng|hủy|huỷ|bãi bỏ|không tiếp tục)(?!\p{L})/iu],
  ['partly', /(?<!\p{L})(một phần|bước đầu|mới (chỉ|đạt|có)|chưa (đầy đủ|hoàn thành|đạt|hết|đồng bộ))(?!\p{L})/iu],
  [
    'notDone',
    /(?<!\p{L})(chưa|không)\s+((được|thể)\s+)?(thực hiện|tổ chức|triển khai|thành lập|xây dựng|ban hành|bố trí|có|làm|mở)(?!\p{L})/iu,
  ],
  ['underWay', /(?<!\p{L})(đang|tiếp tục)(?!\p{L})/iu],
  ['done', /(?<!\p{L})(đã|hoàn thành)(?!\p{L})/iu],
];
const TO_COME = /(?<!\p{L})(sẽ|phấn đấu|dự kiến)(?!\p{L})/iu;

/** `day` is when it is proposed (YYYY-MM-DD). */
export function proposeEvidence(
  clauses: readonly Clause[],
  plan: LoadedPlan,
  day: string,
): { evidence: Evidence[]; todos: TodoEntry[] } {
  const find = makeFinder(plan);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const isOfResults = (clause: Clause | undefined): boolean =>
    !clause || (!NOT_OF_RESULTS.test(makeKey(clause.text)) && isOfResults(byId.get(clause.parent ?? '')));
  const evidence: Evidence[] = [];
  const todos: TodoEntry[] = [];
  for (const clause of clauses) {
    if (/^(header|title|basis|recipients|signature)(\.|$)/.test(clause.id) || !isOfResults(clause)) continue;
    const [best] = listSentences(clause.text)
      .flatMap((words) => find(words).map((found) => ({ words, ...found })))
      .sort((a, b) => b.share - a.share);
    if (!best) continue;
    const { words, id, record } = best;
    const value = findValue(words, record);
    const says = readSays(words);
    evidence.push({
      clause: clause.id,
      of: id,
      says,
      words,
      ...(value && value !== 'several' ? { value } : {}),
      matched: {
        by: RULE_OF_DRAFT,
        on: day,
        why: {
          vi: `Hai bên chung ${Math.round(best.share * 100)}% lời của bên ít lời hơn, chữ hiếm nặng hơn.`,
          en: `Both share ${Math.round(best.share * 100)}% of the words of the shorter, rare words weighing more.`,
        },
      },
    });
    todos.push(makeTodo('evidence', 'evidence', clause.id, `${id}: ${says}`));
    if (value === 'several') todos.push(makeTodo('evidenceValue', 'evidence', clause.id, id));
  }
  return { evidence, todos };
}

const listSentences = (text: string) =>
  text
    .split(/(?<=[.;!?])\s+(?=\p{Lu}|[-+•])|\t/u)
    .map((words) => words.trim())
    .filter((words) => /\p{L}/u.test(words));

/** Numbers differ where the promise is the same. */
const listWords = (text: string) =>
  new Set(
    makeKey(text)
      .split(' ')
      .filter((word) => !EMPTY_WORDS.has(word) && !/\d/.test(word)),
  );

/** Words that many promises hold tell little: each weighs by how rare it is among them. */
function makeFinder(plan: LoadedPlan) {
  const promises = [...indexRecords([plan])].map(([id, record]) => ({
    id,
    record,
    words: listWords(plan.clauseById.get(record.entry.clause)?.text ?? ''),
  }));
  const holding = new Map<string, number>();
  for (const { words } of promises) for (const word of words) holding.set(word, (holding.get(word) ?? 0) + 1);
  const weigh = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + Math.log(1 + promises.length / (holding.get(word) ?? 1)), 0);
  return (sentence: string): { id: string; record: PromisedRecord; share: number }[] => {
    const said = listWords(sentence);
    const weight = weigh(said);
    return promises
      .map(({ id, record, words }) => ({ id, record, words, shared: words.intersection(said) }))
      .filter(({ shared }) => shared.size >= MIN_WORDS)
      .map(({ id, record, words, shared }) => ({ id, record, share: weigh(shared) / Math.min(weigh(words), weight) }))
      .filter(({ share }) => share >= MIN_SHARED);
  };
}

/** A number of a result says that something was done, unless the sentence looks ahead. */
function readSays(words: string): Says {
  if (TO_COME.test(words)) return 'mentions';
  const [found] = SIGNS.filter(([, sign]) => sign.test(words));
  return found?.[0] ?? (readNumbers(words).length > 0 ? 'done' : 'mentions');
}

/** The number in the unit of the promise; "several" where the sentence has more than one. */
function findValue(words: string, { entry }: PromisedRecord): Evidence['value'] | 'several' | null {
  const unit =
    entry.table === 'targets'
      ? entry.unit
      : entry.table === 'commitments' && typeof entry.quantity === 'object'
        ? entry.quantity.unit
        : null;
  if (unit === null) return null;
  const found = [...words.matchAll(new RegExp(`(?<![\\d.,/])(${NUMBER})\\s*${RegExp.escape(unit)}(?!\\p{L})`, 'giu'))];
  const [only] = found;
  if (!only) return null;
  return found.length > 1 ? 'several' : { value: readNumber(only[1] ?? ''), unit, words: only[0] };
}
