// Finds the models (mô hình) of a clause, and the places that it names.

import type { z } from 'zod';
import type { modelEntry, modelStatus } from '../../src/schema/model.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import type { Context } from './context.ts';
import { listKnownUnits } from './official-units.ts';
import { makeTodo } from './reasons.ts';
import { findUnits, formatUnit, listAncestors, matchUnits } from './units.ts';
import { hasKey, makeKey } from './words.ts';

type Model = z.infer<typeof modelEntry>;
type Status = z.infer<typeof modelStatus>;

/** The type of models that have no name of their own. */
const UNNAMED_MODEL_TYPE = 'mo-hinh-goi-chung';

/** "Mô hình", or the name of a kind of model. */
const MODEL_WORDS = /mô\s*hình|câu lạc bộ|địa chỉ tin cậy|nhà tạm lánh|ngôi nhà bình yên/iu;

const STATUS_WORDS: readonly [Status, RegExp][] = [
  ['pilot', /thí điểm/iu],
  ['expanded', /nhân rộng|mở rộng/iu],
  ['maintained', /duy trì|tiếp tục/iu],
  ['proposed', /đề xuất/iu],
  ['new', /xây dựng|thành lập|ra mắt/iu],
];

/** No record if the type of the model is not in models.yaml: then a todo asks for it. */
export function findModel(
  clause: Clause,
  title: Model['title'],
  themes: string[],
  context: Context,
): { record: Model | null; todos: TodoEntry[] } {
  if (!MODEL_WORDS.test(clause.text)) return { record: null, todos: [] };
  const key = makeKey(clause.text);
  const [type] = context.vocabularies.modelTypes
    .filter(({ id, label }) => id !== UNNAMED_MODEL_TYPE && hasKey(key, makeKey(label.vi)))
    .sort((a, b) => b.label.vi.length - a.label.vi.length);
  if (!type) return { record: null, todos: [makeTodo('model', 'records', clause.id, findNearType(key, context))] };
  const statuses = STATUS_WORDS.filter(([, sign]) => sign.test(clause.text)).map(([status]) => status);
  const sites = findPlaces(clause.text, context).known.map((unit, index) => ({
    suffix: `site${index + 1}`,
    locality: unit.id,
    words: unit.words,
  }));
  const record: Model = {
    table: 'models',
    clause: clause.id,
    suffix: 'model',
    title,
    type: type.id,
    status: statuses[0] ?? 'not stated',
    themes,
    sites: sites.length > 0 ? sites : 'not checked',
  };
  return { record, todos: sites.length > 0 ? [] : [makeTodo('modelSites', 'records.sites', clause.id)] };
}

/** The type whose name shares the most words with the clause, if it shares at least three quarters of them. */
function findNearType(key: string, { vocabularies }: Context): string | undefined {
  const words = new Set(key.split(' '));
  const [near] = vocabularies.modelTypes
    .filter(({ id }) => id !== UNNAMED_MODEL_TYPE)
    .map(({ id, label }) => {
      const own = makeKey(label.vi).split(' ');
      return { id, share: own.filter((word) => words.has(word)).length / own.length };
    })
    .sort((a, b) => b.share - a.share);
  return near && near.share >= 0.75 ? near.id : undefined;
}

/** `known` are units within the plan's own; `unknown` are units that the gazetteer lacks, or that are elsewhere. */
export function findPlaces(
  text: string,
  { identity, vocabularies }: Context,
): { known: { id: string; words: string }[]; unknown: string[] } {
  const known = new Map<string, { id: string; words: string }>();
  const unknown = new Set<string>();
  for (const named of findUnits(text)) {
    const own = [identity.locality, ...listAncestors(vocabularies.localities, identity.locality.id)];
    if (own.some(({ name, type }) => makeKey(name) === makeKey(named.name) && type === named.type)) continue;
    const within = matchUnits(vocabularies.localities, named, identity.year).filter((unit) =>
      listAncestors(vocabularies.localities, unit.id).some(({ id }) => id === identity.locality.id),
    );
    const [only, ...others] = within;
    const words = findPrinted(text, named.name);
    if (only && others.length === 0 && words) known.set(only.id, { id: only.id, words });
    else if (listKnownUnits(named, vocabularies.localities, `${identity.year}-01-01`).length > 0)
      unknown.add(formatUnit(named));
  }
  return { known: [...known.values()], unknown: [...unknown] };
}

function findPrinted(text: string, name: string): string | null {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at === -1 ? null : text.slice(at, at + name.length);
}
