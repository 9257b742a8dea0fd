// Finds who issued a plan.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause.ts';
import { listHeaderPieces, listWords } from './printed.ts';
import { DraftProblem } from './problem.ts';
import { makeTodo } from './reasons.ts';
import { hasKey, makeKey } from './words.ts';

/**
 * The id of the type of body: the last in the header, where a superior stands above it, else the one whose words issue
 * the plan. Throws a DraftProblem if the register does not know it.
 */
export function findIssuer(
  clauses: readonly Clause[],
  types: readonly AgencyTypeEntry[],
  locality: LocalityEntry,
  given: string | undefined,
  todos: TodoEntry[],
): string {
  const known = types.find(({ id }) => id === given);
  if (known) return known.id;
  if (given !== undefined)
    throw new DraftProblem(
      `Không có loại cơ quan "${given}" trong data/agencies.yaml.`,
      `data/agencies.yaml has no agency type "${given}".`,
    );
  const pieces = listHeaderPieces(clauses);
  const unknown = findUnknownBody(pieces, types);
  if (unknown) throw new DraftProblem(...explainUnknown(unknown));
  const [inHeader] = findTypes(pieces.join(' '), types).sort((a, b) => b.end - a.end || b.length - a.length);
  if (inHeader) return inHeader.type.id;
  const issuing = listWords(clauses, 'basis')
    .flatMap((text) => text.split(/[.;]\s+/u))
    .findLast((text) => /(ban hành|xây dựng)\s.*kế hoạch/iu.test(text));
  const [first] = [issuing ?? '', listWords(clauses, 'signature').join(' ')].flatMap((text) =>
    findTypes(text, types)
      .sort((a, b) => a.end - a.length - (b.end - b.length))
      .slice(0, 1),
  );
  if (!first) throw new DraftProblem(...NO_ISSUER);
  todos.push(makeTodo('issuer', 'document.issuer', undefined, `${first.type.id}@${locality.id}`));
  return first.type.id;
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

const BODY_LINE = /^(BAN|SỞ|PHÒNG|HỘI|CHI CỤC|CỤC|TRUNG TÂM|CÔNG AN|LIÊN ĐOÀN|TRƯỜNG|VĂN PHÒNG)\s/iu;

/**
 * The header prints the issuer below its superior: the last line that names a body must be one that the register knows.
 */
function findUnknownBody(pieces: readonly string[], types: readonly AgencyTypeEntry[]): string | null {
  const at = pieces.findLastIndex((text) => BODY_LINE.test(text.trim()));
  const words = at === -1 ? '' : pieces.slice(at).join(' ').trim();
  return words === '' || findTypes(words, types).length > 0 ? null : words;
}

const NO_ISSUER: [vi: string, en: string] = [
  'Không nhận ra cơ quan ban hành. Chạy lại và thêm --issuer <loại trong data/agencies.yaml>, ví dụ --issuer ubnd.',
  'The issuing body was not recognised. Run this again with --issuer <type of data/agencies.yaml>, such as --issuer ubnd.',
];

const explainUnknown = (words: string): [vi: string, en: string] => [
  `Phần đầu văn bản ghi một cơ quan ban hành chưa có trong data/agencies.yaml: "${words}". Thêm loại cơ quan ấy theo mẫu của mục bên cạnh, hoặc chạy lại và thêm --issuer <loại>, ví dụ --issuer ubnd.`,
  `The header prints an issuing body that data/agencies.yaml does not have: "${words}". Add its type like those beside it, or run this again with --issuer <type>, such as --issuer ubnd.`,
];
