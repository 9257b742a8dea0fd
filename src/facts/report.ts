// The draft of a report of an error: which record is meant, its clause and its wording.

import { fill } from '../i18n/fill.ts';
import type { Page } from '../i18n/page.ts';
import type { Register } from '../schema/register.ts';
import { getRow, getSettings } from '../store/register.ts';
import { type Cited, describePlace } from './citation.ts';

/**
 * Signs of the wording that a link quotes. Mail programs cut links longer than about 2,000 signs, and a letter with
 * marks takes nine of them.
 */
const MAX_WORDING_IN_LINK = 120;

export interface Report {
  subject: string;
  body: string;
  /** Opens a mail or a form of an issue tracker with the report in it; null while the register has no contact. */
  link: { kind: 'mail' | 'issue'; href: string } | null;
}

export function makeReport(cited: Cited, page: Page, contact: Register['contact']): Report {
  const subject = fill(page.words.cite.reportSubject, { id: cited.id });
  const short = { subject, body: writeBody(cited, page, MAX_WORDING_IN_LINK) };
  const link = contact.email
    ? ({
        kind: 'mail',
        href: `mailto:${contact.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(short.body)}`,
      } as const)
    : contact.issues
      ? ({ kind: 'issue', href: makeIssueLink(contact.issues, short) } as const)
      : null;
  return { subject, body: writeBody(cited, page, Number.POSITIVE_INFINITY), link };
}

function makeIssueLink(tracker: string, { subject, body }: { subject: string; body: string }): string {
  const url = new URL(tracker);
  url.searchParams.set('title', subject);
  url.searchParams.set('body', body);
  return url.href;
}

function writeBody({ id, title, clause, address }: Cited, page: Page, most: number): string {
  const { cite: words } = page.words;
  const text = clause ? getRow('clauses', clause).text : '';
  const lines = [
    fill(words.reportRecord, { id }),
    fill(words.reportTitle, { title }),
    ...(clause ? [fill(words.reportClause, { clause, place: describePlace(clause, page) })] : []),
    ...(text ? [fill(words.reportWording, { text: text.length > most ? `${text.slice(0, most)}…` : text })] : []),
    fill(words.reportPage, { address }),
    fill(words.reportVersion, { version: getSettings().version }),
    words.reportWhat,
  ];
  return `${lines.join('\n')}\n`;
}
