// annotations.jsonld: the receipts of a plan as Web Annotations (https://www.w3.org/TR/annotation-model/). Each record
// points to its words in the official text twice: by quotation, with what stands around it, and by position.

import { getAnnotationsPath, getPart } from '../../src/schema/address.ts';
import type { ClauseRow } from '../../src/schema/clause.ts';
import type { Register } from '../../src/schema/register.ts';
import type { RowOf, TableName } from '../../src/schema/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { encodeJson } from './files.ts';

/** Characters on each side of a quotation: enough to tell it from the same words elsewhere. */
const CONTEXT = 32;
/** Words at each end of a text fragment: browsers find what stands between. */
const FRAGMENT_WORDS = 5;

/** `text` is the official text as it is published, `root` the address of the site. */
export function renderAnnotations(
  store: Store,
  planId: string,
  text: string,
  register: Register,
  root: string,
): Uint8Array {
  const read = <Name extends TableName>(name: Name) =>
    store.readGroup(name, planId).map((json): RowOf<Name> => JSON.parse(json));
  const plan = read('plans')[0] as RowOf<'plans'>;
  const clauses = read('clauses');
  const records = read('records');
  const recordClauses = read('record_clauses');
  const id = `${root}${getAnnotationsPath(plan.id)}`;
  const quote = makeQuoter(text);
  const targets = new Map(clauses.map((clause) => [clause.id, makeTarget(clause)]));
  function makeTarget(clause: ClauseRow): object | undefined {
    const quoted = quote(clause);
    if (!quoted) return undefined;
    return {
      type: 'SpecificResource',
      source: `${root}${plan.source_path}`,
      scope: `${root}${clause.path.replace('#', `${getPart('text', 'vi')}/#`)}${writeTextDirective(clause.text)}`,
      selector: [
        { type: 'TextQuoteSelector', exact: quoted.exact, prefix: quoted.prefix, suffix: quoted.suffix },
        { type: 'TextPositionSelector', start: quoted.start, end: quoted.end },
      ],
    };
  }
  const clausesOf = Map.groupBy(recordClauses, ({ record_id }) => record_id);
  const items = records.map((record) => ({
    id: `${id}#${record.id}`,
    type: 'Annotation',
    motivation: 'describing',
    rights: register.licences.data.url,
    body: [
      { type: 'TextualBody', value: record.title_vi, language: 'vi', format: 'text/plain' },
      ...(record.title_en
        ? [{ type: 'TextualBody', value: record.title_en, language: 'en', format: 'text/plain' }]
        : []),
      { type: 'SpecificResource', source: `${root}${record.path}`, purpose: 'linking' },
    ],
    target: (clausesOf.get(record.id) ?? []).flatMap(({ clause_id }) => targets.get(clause_id) ?? []),
  }));
  return encodeJson({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: plan.title_vi,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  });
}

/** Finds the words of a clause in its text: positions are counted in code points, as the model asks. */
function makeQuoter(text: string) {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + [...line].length + 1);
  const letters = [...text];
  return ({ line_start, line_end }: Pick<ClauseRow, 'line_start' | 'line_end'>) => {
    if (line_start === null || line_end === null) return undefined;
    const [from = 0, to = 0] = [starts[line_start - 1], (starts[line_end] ?? letters.length + 1) - 1];
    const whole = letters.slice(from, to).join('');
    const exact = whole.trim();
    const start = from + [...whole.slice(0, whole.indexOf(exact))].length;
    const end = start + [...exact].length;
    return {
      exact,
      start,
      end,
      prefix: letters.slice(Math.max(0, start - CONTEXT), start).join(''),
      suffix: letters.slice(end, end + CONTEXT).join(''),
    };
  };
}

/** ":~:text=first words,last words": browsers that know it go to the words themselves, after the anchor of their clause. */
export function writeTextDirective(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const encode = (some: readonly string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const ends =
    words.length <= 2 * FRAGMENT_WORDS ? [words] : [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)];
  return `:~:text=${ends.map(encode).join(',')}`;
}
