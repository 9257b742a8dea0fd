// The address of a clause as people read it: "Mục III.5, gạch đầu dòng 1 › dấu chấm 4".

import type { Language } from '../schema/address.ts';
import type { ClauseRow } from '../schema/clause.ts';
import { fill } from './fill.ts';
import type { Words } from './vi.ts';

/** `chain` goes from the outermost clause to the one meant. */
export function describeClause(chain: readonly ClauseRow[], words: Words['address']): string {
  const parts: string[] = [];
  const labels: string[] = [];
  const steps: string[] = [];
  for (const clause of chain) {
    const segment = clause.id.split('.').at(-1) ?? '';
    const place = /\d+/.exec(segment)?.[0] ?? '';
    if (clause.kind === 'decision') parts.push(words.decision);
    else if (clause.kind === 'tableRow') steps.push(fill(words.row, { label: clause.label || place }));
    else if (clause.label.includes(' ')) parts.push(clause.label);
    else if (clause.label !== '' && steps.length === 0) labels.push(clause.label === 'dd' ? 'đ' : clause.label);
    else if (clause.label !== '') steps.push(fill(words.point, { label: clause.label }));
    else steps.push(describeUnlabelled(clause, place, words));
  }
  const section = labels.length > 0 ? [fill(words.section, { label: labels.join('.') })] : [];
  const [first, ...others] = [...parts, ...section, ...steps];
  return others.length === 0 ? (first ?? '') : `${first}, ${others.join(' › ')}`;
}

function describeUnlabelled({ kind, marker }: ClauseRow, place: string, words: Words['address']): string {
  switch (kind) {
    case 'header':
    case 'title':
    case 'basis':
    case 'closing':
    case 'recipients':
    case 'signature':
      return words[kind];
    case 'annex':
      return fill(words.annex, { n: place });
    case 'tableHead':
      return words.head;
    default:
      return fill(
        marker === 'none'
          ? words.paragraph
          : marker === 'dash'
            ? words.dash
            : marker === 'plus'
              ? words.plus
              : marker === 'dot'
                ? words.dot
                : words.star,
        { n: place },
      );
  }
}

/** As the margin of a slip shows it, without the word for "section". */
export function getMarginLabel(address: string, language: Language): string {
  return address.replace(language === 'vi' ? /^Mục / : /^Section /, '');
}
