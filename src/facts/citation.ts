// How a record, a plan, a table or a view is cited: plain, as BibTeX, and the official document in its own form.

import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/format.ts';
import { type Page, pick } from '../i18n/page.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getRow, getSettings } from '../store/register.ts';
import { escapeTex } from '../text/tex.ts';
import { nameClause, nameLines } from './clause.ts';

export interface Cited {
  kind: 'record' | 'plan' | 'table' | 'dataset' | 'view';
  /** The register's id; for a view its path. */
  id: string;
  title: string;
  /** The plan of a record or the plan itself, and the clause of a record. */
  plan?: string;
  clause?: string;
  /** The full address. */
  address: string;
}

/** "Mục III.5, gạch đầu dòng 2, dòng 215–217". */
export function describePlace(clauseId: string, page: Page): string {
  return `${nameClause(clauseId, page)}, ${nameLines(getRow('clauses', clauseId), page)}`;
}

/** The citation of the register in one sentence. */
export function citePlain({ kind, id, title, plan, clause, address }: Cited, page: Page): string {
  const { name, publisher, version } = getSettings();
  return fill(page.words.cite[kind], {
    register: page.say(name),
    publisher: page.say(publisher.name),
    id,
    title,
    plan: plan ? pick(getRow('plans', plan), 'title', page.language) : '',
    place: clause ? describePlace(clause, page) : '',
    version,
    address,
  });
}

export function citeBibtex({ kind, id, title, clause, address }: Cited, page: Page): string {
  const { name, publisher, version, date } = getSettings();
  const note = [fill(page.words.cite.note, { version }), ...(clause ? [describePlace(clause, page)] : [])].join('. ');
  const fields: [string, string][] = [
    ['author', `{${escapeTex(page.say(publisher.name))}}`],
    ['title', `{${escapeTex(title)}}`],
    ['howpublished', escapeTex(page.say(name))],
    ['year', date.slice(0, 4)],
    ['version', version],
    ['note', escapeTex(note)],
    ['url', address],
  ];
  // A BibTeX key holds letters, digits and a few signs. Ids of records and plans are unique in themselves; any other
  // name needs the register's before it.
  const ending = id.replace(/[^A-Za-z0-9.:-]+/g, '-').replace(/^-+|-+$/g, '');
  const key = kind === 'record' || kind === 'plan' ? ending : ['so-cam-ket', ending].filter(Boolean).join(':');
  return [`@misc{${key},`, ...fields.map(([field, value]) => `  ${field} = {${value}},`), '}'].join('\n');
}

/**
 * The document's own citation: issuer, type, number, date, title, and place if a clause is meant.
 * It cites what is printed, and says what this copy lacks.
 */
export function citeOfficial(plan: PlanRow, clause: string | undefined, page: Page): string {
  const { cite: words } = page.words;
  const [, type = '', title = plan.official_title] =
    /^(\p{Lu}[\p{Lu}\s]*?)\s+(?=\p{Lu}\p{Ll})(.+)$/su.exec(plan.official_title) ?? [];
  const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  const hasDay = plan.date_edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(plan.date_edtf);
  const date = plan.date_edtf === null ? '' : formatDate(plan.date_edtf, 'vi');
  const parts = [
    sentence(type),
    ...(plan.number ? [fill(words.number, { number: plan.number.replace(/\s+\//, '/') })] : []),
    ...(date === '' ? [] : [hasDay ? fill(words.dated, { date }) : date]),
  ];
  const lacks = [
    ...(plan.number_status === 'not_stated' ? [words.lacksNumber] : []),
    ...(plan.number_status === 'not_checked' ? [words.uncheckedNumber] : []),
    ...(plan.date_status === 'not_stated' ? [words.lacksDate] : []),
    ...(plan.date_status === 'not_checked' ? [words.uncheckedDate] : []),
    ...(plan.date_edtf !== null && !hasDay ? [words.lacksDay] : []),
  ];
  const lacking =
    lacks.length === 0
      ? ''
      : ` (${fill(words.lacks, {
          register: page.say(getSettings().name),
          what: new Intl.ListFormat(page.language).format(lacks),
        })})`;
  const place = clause ? `, ${nameClause(clause, page)}` : '';
  const document = `${parts.filter(Boolean).join(' ')}${parts.length > 1 ? ',' : ''}`;
  return `${getRow('agencies', plan.issuer_id).name_vi}, ${document} “${title}”${lacking}${place}.`;
}
