// What the documents of the register say of a promise, for its page. Nothing is said of what no document says.

import { fill } from '../i18n/fill.ts';
import type { Page } from '../i18n/page.ts';
import type { DocumentRow } from '../schema/document.ts';
import type { EvidenceRow, OutcomeRow } from '../schema/evidence.ts';
import { getRow, getRows } from '../store/register.ts';
import { splitList } from '../text/list-cell.ts';
import { getValueLabel } from './labels.ts';
import { describeState, getPlanSearches } from './search.ts';

/** All evidence on a record and on the undertaking that it repeats or that repeats it, withdrawn rows last. */
export function getEvidence(record: string): EvidenceRow[] {
  const others = [
    ...getRows('commitment_repeats', 'commitment_id', record).map(({ repeats_id }) => repeats_id),
    ...getRows('commitment_repeats', 'repeats_id', record).map(({ commitment_id }) => commitment_id),
  ];
  return [record, ...others]
    .flatMap((id) => getRows('evidence', 'record_id', id))
    .sort((a, b) => Number(a.withdrawn_on !== null) - Number(b.withdrawn_on !== null));
}

export function getOutcomeOf(record: string): OutcomeRow | undefined {
  return getRows('outcomes', 'record_id', record)[0];
}

/** Throws if there is no such document: the tables are checked before they are published. */
export function getDocument(id: string): DocumentRow {
  const [document] = getRows('documents', 'id', id);
  if (!document) throw new Error(`there is no document ${id}`);
  return document;
}

export function getPlanDocuments(plan: string): DocumentRow[] {
  return getRows('document_plans', 'plan_id', plan).map(({ document_id }) => getDocument(document_id));
}

/** In a line: what the body says, else what others say, else what was looked for. */
export function describeResult(record: string, planId: string, page: Page): string {
  const { commitment: words } = page.words;
  const outcome = getOutcomeOf(record);
  const say = (code: string) => getValueLabel('evidence', 'says', code, page.language);
  if (outcome?.own_says) {
    const part = outcome.own_part ? ` ${page.words.outcome.ofPart} “${outcome.own_part}”` : '';
    return fill(words.resultOwn, { says: `${say(outcome.own_says)}${part}` });
  }
  if (outcome?.others_say) return fill(words.resultOthers, { says: splitList(outcome.others_say).map(say).join('; ') });
  const { year, period_is_over } = getRow('plans', planId);
  const state = describeState(getPlanSearches(planId), 'results', page);
  return period_is_over ? `${state} ${fill(words.resultOver, { year })}` : state;
}
