// Whatever the format, every line of a document with words stands in source.txt, in order.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { extract } from '../../scripts/draft/extract.ts';
import {
  asPage,
  encodeTcvn,
  encodeVni,
  makeDocx,
  makeLetteredPdf,
  makePdf,
  n,
  p,
  table,
} from '../scripts/draft/support/files.ts';

const WORDS =
  'ủy ban nhân dân xã Mây Trắng tổ chức thực hiện công tác bình đẳng giới của phụ nữ năm 2031 và các được 15% Số: 7/KH-UBND (A&B) <p> "x"'.split(
    ' ',
  );
const MARKS = [
  '',
  '',
  '',
  'I. ',
  '1. ',
  '1.1. ',
  'a) ',
  '- ',
  '+ ',
  '• ',
  'Phần thứ nhất: ',
  'Điều 3. ',
  'Nơi nhận: ',
  'Số: ',
  '* ',
];
/** Lines that are marks of Markdown or numbers of pages are not words; words make each line longer than those. */
const line = fc
  .tuple(fc.constantFrom(...MARKS), fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 11 }))
  .map(([mark, words]) => `${mark}${words.join(' ')}`);
const lines = fc.array(line, { minLength: 1, maxLength: 60 });
const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rowsOf = (all: readonly string[]) =>
  Array.from({ length: Math.ceil(all.length / 3) }, (_, at) => all.slice(at * 3, at * 3 + 3));

type Make = (lines: string[]) => Uint8Array | string | Promise<Uint8Array>;
const FORMATS: readonly [format: string, name: string, make: Make][] = [
  ['a text', 'a.txt', (all) => all.join('\r\n')],
  ['a text in UTF-16', 'a.txt', (all) => Buffer.from(`\ufeff${all.join('\n')}`, 'utf16le')],
  ['Markdown', 'a.md', (all) => all.join('\n\n')],
  ['a page', 'a.html', (all) => page(all.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n'))],
  ['a page with breaks in one block', 'a.html', (all) => page(`<div>${all.map(escapeHtml).join('<br>')}</div>`)],
  [
    'a page with a table',
    'a.html',
    (all) =>
      page(
        `<table>${rowsOf(all).map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)}</table>`,
      ),
  ],
  ['a Word file', 'a.docx', (all) => makeDocx(all.map((text) => p(text)))],
  ['a Word file with breaks by hand', 'a.docx', (all) => makeDocx([p(all.join('\n'))])],
  ['a Word file with automatic numbers', 'a.docx', (all) => makeDocx(all.map((text, at) => n(at % 5, text)))],
  ['a Word file with a table', 'a.docx', (all) => makeDocx([table(...rowsOf(all))])],
  ['a PDF', 'a.pdf', (all) => makePdf(rowsOf(all).map((part) => asPage(part, 40)))],
  ['a PDF that places each letter by itself', 'a.pdf', (all) => makeLetteredPdf(all)],
];

async function read(name: string, bytes: Uint8Array | string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), bytes);
  return (await extract(join(folder, name))).text;
}

/** The lines that do not stand in the text after the ones before them. */
function findLost(text: string, wanted: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((words) => {
    const found = text.indexOf(words, at);
    if (found !== -1) at = found + words.length;
    return found === -1;
  });
}

describe('source.txt', () => {
  it.each(FORMATS)('holds every line of %s in order', { timeout: 120_000 }, async (_, name, make) => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const part = make === FORMATS.at(-1)?.[2] ? all.slice(0, 40) : all;
        expect(findLost(await read(name, await make(part)), part)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['VNI', encodeVni],
    ['TCVN3', encodeTcvn],
  ])('holds every line of a text in %s, in Unicode', async (_, encode) => {
    // Fonts of TCVN3 print capitals with marks; its files hold small letters.
    const small = lines.map((all) => [
      'Kế hoạch của ủy ban nhân dân về bình đẳng giới và các nhiệm vụ được thực hiện trong năm',
      ...all.map((text) => text.replaceAll('Đ', 'đ')),
    ]);
    await fc.assert(
      fc.asyncProperty(small, async (all) => {
        const plain = all.filter((text) => !text.includes('•'));
        expect(findLost(await read('a.txt', encode(plain.join('\n'))), plain)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
