// Prints a text that is at hand as the sheet of an office: columns at the head and the foot, tables with drawn lines.

import { type Clause, parseClauses } from '../../../src/text/clauses/clause-tree.ts';
import { readSourceLines, splitLines } from '../../../src/text/clauses/line.ts';
import type { Extracted } from '../../draft/extracted.ts';

/** `words` are those of the sheet, in the order of reading. */
export function layOutDocument({ text, format }: Pick<Extracted, 'text' | 'format'>): {
  html: string;
  words: string[];
} {
  const lines = readSourceLines(splitLines(text), format);
  const clauses = parseClauses(lines, format);
  const owners = new Map(clauses.flatMap((clause) => clause.lines.map((line) => [line, clause] as const)));
  const html: string[] = [];
  const printed: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = getBlock(owners.get(lines[at] as (typeof lines)[number]));
    let end = at + 1;
    while (block !== '' && end < lines.length && getBlock(owners.get(lines[end] as (typeof lines)[number])) === block)
      end++;
    const own = lines.slice(at, end).map((line) => line.text);
    if (block === 'head') {
      const right = own.findIndex((line) => /^(CỘNG|ĐẢNG CỘNG)/u.test(line));
      html.push(right > 0 ? layOutSides(own.slice(0, right), own.slice(right), '') : own.map(layOutLine).join(''));
    } else if (block === 'foot') {
      const right = own.findIndex((line) => /^(TM\.|KT\.|TL\.|TUQ\.|CHỦ TỊCH|PHÓ|GIÁM ĐỐC|TRƯỞNG)/u.test(line));
      html.push(right > 0 ? layOutSides(own.slice(0, right), own.slice(right), 'left') : own.map(layOutLine).join(''));
    } else if (own[0]?.includes('\t')) {
      while (end < lines.length && lines[end]?.text.includes('\t')) end++;
      const rows = lines.slice(at, end).map((line) => line.text.split('\t'));
      own.splice(0, own.length, ...rows.flat());
      html.push(layOutTable(rows));
    } else html.push(...own.map(layOutLine));
    printed.push(...own);
    at = end;
  }
  return { html: html.join('\n'), words: printed.flatMap((line) => line.split(/\s+/)).filter(Boolean) };
}

function getBlock(clause: Clause | undefined): 'head' | 'foot' | '' {
  const [name = ''] = (clause?.id ?? '').replace(/^decision\./, '').split('.');
  if (name === 'header') return 'head';
  return name === 'recipients' || name === 'signature' ? 'foot' : '';
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const layOutLine = (line: string) =>
  `<p${/^[\P{Ll}]{6,}$/u.test(line) ? ' class="center"' : ''}>${escapeHtml(line)}</p>`;
const layOutSides = (left: readonly string[], right: readonly string[], side: string) =>
  `<table class="sides"><tr><td class="${side}">${left.map(escapeHtml).join('<br>')}</td><td>${right
    .map(escapeHtml)
    .join('<br>')}</td></tr></table>`;

function layOutTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = (row: readonly string[]) =>
    Array.from({ length: columns }, (_, at) => `<td>${escapeHtml(row[at] ?? '')}</td>`).join('');
  return `<table class="ruled">${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}
