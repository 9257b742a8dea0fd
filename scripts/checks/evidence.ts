// Evidence says what its clause says: its words stand there, its number stands in its words, it is about a promise that
// exists and about its year. It is never taken out, only withdrawn.

import { RULE_OF_DRAFT } from '../../src/schema/evidence.ts';
import { getDays } from '../read/edtf.ts';
import type { Input, LoadedDocument } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { readNumbers } from '../read/numbers.ts';
import { getRecordId } from '../read/record-id.ts';
import { indexRecords, type PromisedRecord } from '../rows/document.ts';

export function checkEvidence(input: Input): Issue[] {
  const records = indexRecords(input.plans);
  const documents = [...input.documents, ...input.openDocuments];
  const ids = new Set(documents.flatMap(({ entry }) => entry.evidence.map((item) => getRecordId(entry.id, item))));
  return documents.flatMap((document) =>
    document.entry.evidence.flatMap((_, at) => checkOne(document, at, records, ids, input)),
  );
}

function checkOne(
  document: LoadedDocument,
  at: number,
  records: ReadonlyMap<string, PromisedRecord>,
  ids: ReadonlySet<string>,
  { unreadPlans, vocabularies: { register } }: Input,
): Issue[] {
  const item = document.entry.evidence[at];
  if (!item) return [];
  const issue = (field: (string | number)[], message: string, tip: string) =>
    document.issueAt(['evidence', at, ...field], message, tip);
  const id = getRecordId(document.entry.id, item);
  const first = document.entry.evidence.findIndex((other) => getRecordId(document.entry.id, other) === id);
  const clause = document.clauseById.get(item.clause);
  const record = records.get(item.of);
  const issues: Issue[] = [];
  if (first !== at) issues.push(issue(['clause'], `the id "${id}" is already taken`, 'give it a suffix of its own'));
  if (!clause?.text)
    issues.push(issue(['clause'], `the document has no clause ${item.clause} with words`, 'see its clauses'));
  if (!record && !unreadPlans.has(item.of.split('.')[0] ?? ''))
    issues.push(issue(['of'], `no commitment, target or event has the id "${item.of}"`, 'use the id of one'));
  const holds = (text: string, words: string) => text.includes(words.normalize('NFC'));
  const quotes: [path: string[], words: string][] = [
    [['words'], item.words],
    ...(item.value ? [[['value', 'words'], item.value.words] as [string[], string]] : []),
  ];
  for (const [path, words] of quotes)
    if (clause?.text && !holds(clause.text, words))
      issues.push(issue(path, `"${words}" does not stand in clause ${item.clause}`, 'quote the clause exactly'));
  if (item.value && !readNumbers(item.value.words).includes(item.value.value))
    issues.push(
      issue(
        ['value', 'value'],
        `${item.value.value} does not stand in its words "${item.value.words}"`,
        'take the number from the wording',
      ),
    );
  const promised = record?.plan.clauseById.get(record.entry.clause)?.text ?? '';
  if (record && item.part !== undefined && !holds(promised, item.part))
    issues.push(issue(['part'], `"${item.part}" does not stand in the promise`, `quote its clause: "${promised}"`));
  if (record && !document.entry.years.includes(record.plan.entry.year) && !item.note)
    issues.push(
      issue(
        ['of'],
        `is of ${record.plan.entry.year}, and the document reports on ${document.entry.years.join(', ')}`,
        'match it with a promise of that year, or add a note that says why it is about this one',
      ),
    );
  if (item.since !== undefined && !getDays(item.since))
    issues.push(issue(['since'], `"${item.since}" is not an EDTF date`, 'write a date that the calendar has: 2019-11'));
  const issued = getDays(document.entry.date)?.to;
  const since = getDays(item.since ?? '')?.from;
  if (issued && since && since > issued)
    issues.push(
      issue(['since'], `${item.since} is later than the document`, 'a document cannot tell of what is to come'),
    );
  if (document.entry.todos.length === 0 && item.matched.by.vi === RULE_OF_DRAFT.vi)
    issues.push(issue(['matched', 'by'], 'is still a rule of the draft', 'write who read both, and when'));
  if (item.secondReader && item.secondReader.by.vi === item.matched.by.vi)
    issues.push(issue(['secondReader', 'by'], 'is who matched it', 'a second reader is somebody else'));
  for (const [path, day] of [
    [['matched', 'on'], item.matched.on],
    [['secondReader', 'on'], item.secondReader?.on],
    [['withdrawn', 'on'], item.withdrawn?.on],
  ] as const)
    if (day !== undefined && day > register.date)
      issues.push(issue([...path], `${day} is later than the data (${register.date})`, 'correct the day'));
  const replacement = item.withdrawn?.replacedBy;
  if (replacement !== undefined && (!ids.has(replacement) || replacement === id))
    issues.push(
      issue(
        ['withdrawn', 'replacedBy'],
        `there is no other evidence "${replacement}"`,
        'name the row that replaces it',
      ),
    );
  return issues;
}
