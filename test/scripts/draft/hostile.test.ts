// Documents made to stop the program, or to change what it reads: each ends in words that say why, or in a text.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../scripts/draft/extract.ts';
import { DraftProblem } from '../../../scripts/draft/problem.ts';
import { makeFolder } from '../../support/folder.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (words: string, properties = '') => `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;

function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

async function read(name: string, content: Uint8Array | string): Promise<string> {
  const file = join(makeFolder(), name);
  writeFileSync(file, content);
  try {
    return (await extract(file)).text;
  } catch (error) {
    expect(error).toBeInstanceOf(DraftProblem);
    return (error as Error).message;
  }
}

describe('a document', () => {
  const nest = (times: number, open: string, inner: string, close: string) =>
    open.repeat(times) + inner + close.repeat(times);
  const table = (times: number) => nest(times, '<w:tbl><w:tr><w:tc>', paragraph('lời'), '</w:tc></w:tr></w:tbl>');

  it.each([
    ['tables in Word', 'a.docx', makeDocx(table(200_000))],
    ['tables in Word that a stack could hold', 'a.docx', makeDocx(table(500))],
    ['HTML', 'a.html', nest(200_000, '<div>', 'lời', '</div>')],
  ])('that nests without end is refused: %s', async (_, name, content) => {
    expect(await read(name, content)).toMatch(/lồng nhau hơn 400 lớp.*\n.*more than 400 levels/);
  });

  it('with tables in tables, as people make them, is read', async () => {
    expect(await read('a.docx', makeDocx(table(20)))).toContain('lời');
  });

  it.each([
    ['lines', '- Nội dung\n'.repeat(20_001), /20002 dòng.*\n.*20000/],
    ['characters in a line', `Dòng một\n${'7'.repeat(20_001)}`, /Dòng 2 có 20001 ký tự.*\n.*Line 2/],
  ])('of more %s than any plan has is refused', async (_, text, says) => {
    expect(await read('a.txt', text)).toMatch(says);
  });

  it('whose bytes are not those that were packed is refused', async () => {
    const bytes = zipSync(
      { 'word/document.xml': strToU8(`<w:document ${W}><w:body>${paragraph('100 người')}</w:body></w:document>`) },
      { level: 0 },
    );
    expect(await read('a.docx', bytes)).toContain('100 người');
    const changed = Buffer.from(bytes);
    changed.write('900', changed.indexOf('100'));
    expect(await read('a.docx', changed)).toMatch(/tệp hỏng.*\n.*damaged/);
  });

  it('of Office with a password is said to have one', async () => {
    const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bytes = Buffer.concat([start, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await read('a.docx', bytes)).toMatch(/mật khẩu.*\n.*password/);
  });
});

describe('a Word file with odd values', () => {
  const numbered = (format: string, start: string) =>
    makeDocx(paragraph('Việc', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>').repeat(2), {
      'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    });

  it.each(['999999999999', '-5', 'abc', '1e308'])('begins to count at 1 where it is told %s', async (start) => {
    expect(await read('a.docx', numbered('decimal', start))).toBe('1. Việc\n2. Việc\n');
    expect(await read('a.docx', numbered('lowerLetter', start))).toBe('a. Việc\nb. Việc\n');
  });

  it('counts from any other number', async () => {
    expect(await read('a.docx', numbered('decimal', '7'))).toBe('7. Việc\n8. Việc\n');
  });

  it('tells a footnote that refers to itself once', async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const text = await read(
      'a.docx',
      makeDocx(`<w:p><w:r><w:t>Việc</w:t></w:r>${reference}</w:p>`, {
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>chú thích</w:t></w:r>${reference}</w:p></w:footnote></w:footnotes>`,
      }),
    );
    expect(text.match(/chú thích/g)).toHaveLength(1);
  });

  it('reads past a symbol that no font has', async () => {
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="FFFFFFFFF"/></w:r>';
    expect(await read('a.docx', makeDocx(`<w:p><w:r><w:t>Việc</w:t></w:r>${symbol}</w:p>`))).toContain('Việc');
  });
});
