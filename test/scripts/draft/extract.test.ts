// Files of every kind, made here, are read without losing a line; what cannot be read is refused in plain words.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { extract } from '../../../scripts/draft/extract.ts';
import { DraftProblem } from '../../../scripts/draft/problem.ts';
import { asPage, encodeTcvn, makeDocx, makeLetteredPdf, makePdf, n, p, table } from './support/files.ts';

const HEAD = [
  'KẾ HOẠCH',
  'Công tác bình đẳng giới xã Mây Trắng năm 2031',
  'Ủy ban nhân dân xã xây dựng Kế hoạch như sau:',
];
const TEXT = [
  ...HEAD,
  'I. MỤC ĐÍCH',
  '- Nâng cao nhận thức của cán bộ và nhân dân về bình đẳng giới.',
  'II. NHIỆM VỤ',
  '1. Tổ chức các buổi truyền thông được đông đảo phụ nữ quan tâm.',
];

async function read(name: string, bytes: Uint8Array | string) {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), bytes);
  const extracted = await extract(join(folder, name));
  return { ...extracted, lines: extracted.text.split('\n').filter((line) => line.trim() !== '') };
}

const refuse = async (name: string, bytes: Uint8Array | string) =>
  await read(name, bytes).then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof DraftProblem ? error.message : `a stack trace: ${error}`),
  );

describe('a Word file', () => {
  it('keeps automatic numbers of five levels, as Word counts them', async () => {
    const { lines, format } = await read(
      'a.docx',
      await makeDocx([
        p('KẾ HOẠCH'),
        n(0, 'MỤC TIÊU'),
        n(1, 'Một'),
        n(2, 'Một một'),
        n(2, 'Một hai'),
        n(1, 'Hai'),
        n(3, 'Điểm'),
        n(4, 'Gạch'),
        n(0, 'NHIỆM VỤ'),
        n(1, 'Lại từ một'),
      ]),
    );
    expect(lines).toEqual([
      'KẾ HOẠCH',
      'I. MỤC TIÊU',
      '1. Một',
      '1.1. Một một',
      '1.2. Một hai',
      '2. Hai',
      'a) Điểm',
      '- Gạch',
      'II. NHIỆM VỤ',
      '1. Lại từ một',
    ]);
    expect(format).toBe('paragraphs');
  });

  it('counts on past X and past z, as Word does', async () => {
    const { lines } = await read(
      'a.docx',
      await makeDocx([
        ...Array.from({ length: 41 }, () => n(0, 'MỤC')),
        ...Array.from({ length: 28 }, () => n(3, 'Điểm')),
      ]),
    );
    const labels = lines.map((line) => line.split(' ')[0]);
    expect([10, 11, 14, 19, 40, 41].map((place) => labels[place - 1])).toEqual([
      'X.',
      'XI.',
      'XIV.',
      'XIX.',
      'XL.',
      'XLI.',
    ]);
    expect([26, 27, 28].map((place) => labels[41 + place - 1])).toEqual(['z)', 'aa)', 'bb)']);
  });

  it('reads the two columns of the header one after the other', async () => {
    const { lines } = await read(
      'a.docx',
      await makeDocx([
        table(
          [
            ['ỦY BAN NHÂN DÂN', 'XÃ MÂY TRẮNG'],
            ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
          ],
          ['Số: 3/KH-UBND', 'Mây Trắng, ngày 2 tháng 3 năm 2031'],
        ),
      ]),
    );
    expect(lines).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ MÂY TRẮNG',
      'Số: 3/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Mây Trắng, ngày 2 tháng 3 năm 2031',
    ]);
  });

  it('puts each row of a table on one line, its cells parted by tabs', async () => {
    const { lines } = await read(
      'a.docx',
      await makeDocx([
        table(['TT', 'Việc', 'Cơ quan'], ['1', ['Mở lớp', 'cho hội viên'], 'Hội thử'], ['2', 'Hội nghị', '']),
      ]),
    );
    expect(lines).toEqual(['TT\tViệc\tCơ quan', '1\tMở lớp cho hội viên\tHội thử', '2\tHội nghị']);
  });

  it('keeps the columns of a row in which one cell spans several', async () => {
    const cell = (text: string, span = 1) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const { lines } = await read(
      'a.docx',
      makeRawDocx(
        `<w:tbl>${row(cell('TT'), cell('Việc'), cell('Chủ trì'), cell('Hạn'))}${row(cell('I'), cell('NHÓM', 3))}${row(cell('1'), cell('Mở lớp', 2), cell('Quý I'))}</w:tbl>`,
        {},
      ),
    );
    expect(lines).toEqual(['TT\tViệc\tChủ trì\tHạn', 'I\tNHÓM', '1\tMở lớp\t\tQuý I']);
  });

  it('breaks a paragraph where it was broken by hand', async () => {
    expect((await read('a.docx', await makeDocx([p('NHIỆM VỤ VÀ\nGIẢI PHÁP')]))).lines).toEqual([
      'NHIỆM VỤ VÀ',
      'GIẢI PHÁP',
    ]);
  });

  it('leaves tracked deletions out and says so; keeps insertions, fields, text boxes and footnotes', async () => {
    const body = `<w:p><w:r><w:t>Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:fldSimple><w:r><w:t> trường</w:t></w:r></w:fldSimple>
      <w:r><w:pict><w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const { lines, warnings } = await read(
      'a.docx',
      makeRawDocx(body, {
        'word/footnotes.xml':
          '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>',
      }),
    );
    expect(lines).toEqual(['Giữ thêm trường', 'trong hộp', 'Chú thích']);
    expect(warnings.map(({ en }) => en)).toEqual([
      'Left out, as deleted with Track Changes: 1.',
      'Footnotes stand on lines of their own after their paragraph.',
    ]);
  });

  it('converts the fonts of TCVN3, capitals too', async () => {
    const old = (text: string) => [...encodeTcvn(text)].map((byte) => String.fromCharCode(byte)).join('');
    expect(
      (
        await read(
          'a.docx',
          await makeDocx([p(old('kế hoạch'), '.VnTimeH'), p(old('Bình đẳng giới'), '.VnTime'), p('Unicode: phụ nữ')]),
        )
      ).lines,
    ).toEqual(['KẾ HOẠCH', 'Bình đẳng giới', 'Unicode: phụ nữ']);
  });

  it('shows letters of symbol fonts as the signs they print, and bullets as they look', async () => {
    const body = `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 85% học sinh </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0fc</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Một</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Hai</w:t></w:r></w:p>`;
    const bullet = (level: number, text: string, font: string) =>
      `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${bullet(0, '\uf0a7', 'Wingdings')}${bullet(1, 'o', 'Courier New')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    expect((await read('a.docx', makeRawDocx(body, { 'word/numbering.xml': numbering }))).lines).toEqual([
      '≥ 85% học sinh ✓',
      '▪ Một',
      '◦ Hai',
    ]);
  });

  it('is refused where it is damaged or empty', async () => {
    expect(await refuse('a.docx', 'PK\u0003\u0004 hỏng')).toMatch(/tệp hỏng.*\n.*damaged/);
    expect(await refuse('a.docx', await makeDocx([p('')]))).toMatch(/không có chữ/);
    expect(await refuse('a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toMatch(/\.docx/);
  });
});

function makeRawDocx(body: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const files = { 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, new TextEncoder().encode(xml)])));
}

describe('a PDF', () => {
  it('gives the lines of its text layer, page after page, without page numbers', async () => {
    const { lines, warnings, format } = await read(
      'a.pdf',
      await makePdf([asPage(TEXT), [{ text: '2', x: 300, y: 20 }, ...asPage(['III. KINH PHÍ', 'Ngân sách xã.'])]]),
    );
    expect(lines).toEqual([...TEXT, 'III. KINH PHÍ', 'Ngân sách xã.']);
    expect(format).toBe('text');
    expect(warnings.map(({ en }) => en)).toEqual(['1 page numbers were left out.']);
  });

  it('leaves out what repeats at the head or foot of its pages, and says so', async () => {
    const body = (page: number) =>
      asPage([`${page}. Việc thứ ${page} của xã.`, 'Xã tổ chức thực hiện.', `Hết việc ${'abc'.charAt(page - 1)}.`]);
    const at = (y: number, text: string) => ({ x: 70, y, text });
    const { lines, warnings } = await read(
      'a.pdf',
      await makePdf([1, 2, 3].map((page) => [at(20, 'Công báo số 5'), ...body(page), at(780, `Trang ${page}/3`)])),
    );
    expect(lines.filter((line) => /Công báo|Trang/.test(line))).toEqual([]);
    expect(lines).toHaveLength(9);
    expect(warnings.map(({ en }) => en)).toEqual([
      'Lines that repeat at the head or foot of pages were left out: 3.',
      '3 page numbers were left out.',
    ]);
  });

  it('reads the columns at the head and the foot one after the other, and parts the cells of tables by tabs', async () => {
    const at = (x: number, y: number, text: string) => ({ x, y, text });
    const { lines } = await read(
      'a.pdf',
      await makePdf([
        [
          at(80, 50, 'ỦY BAN NHÂN DÂN'),
          at(300, 50, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          at(85, 66, 'XÃ MÂY TRẮNG'),
          at(330, 66, 'Độc lập - Tự do - Hạnh phúc'),
          ...asPage(HEAD, 70, 120),
          at(70, 220, 'TT'),
          at(150, 220, 'Nội dung'),
          at(350, 220, 'Số lượng'),
          at(70, 238, '1'),
          at(150, 238, 'Tập huấn'),
          at(350, 238, '02 lớp'),
          at(70, 300, 'Nơi nhận:'),
          at(330, 300, 'TM. ỦY BAN NHÂN DÂN'),
          at(70, 318, '- Lưu: VT.'),
          at(370, 318, 'CHỦ TỊCH'),
          at(350, 380, 'Trần Văn Mây'),
        ],
      ]),
    );
    expect(lines).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ MÂY TRẮNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      ...HEAD,
      'TT\tNội dung\tSố lượng',
      '1\tTập huấn\t02 lớp',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Mây',
    ]);
  });

  it('is read where each letter is placed by itself', async () => {
    expect((await read('a.pdf', await makeLetteredPdf(TEXT))).lines).toEqual(TEXT);
    expect((await read('a.pdf', await makeLetteredPdf(TEXT, 0.8))).lines).toEqual(TEXT);
  });

  it('is refused where it is damaged or cut off', async () => {
    expect(await refuse('a.pdf', '%PDF-1.7 hỏng')).toMatch(/hỏng.*\n.*damaged/);
    expect(await refuse('a.pdf', (await makePdf([asPage(TEXT)])).slice(0, 300))).toMatch(/hỏng|ảnh quét/);
  });
});

describe('a text', () => {
  it('stays as it is in Unicode', async () => {
    expect((await read('a.txt', `\ufeff${TEXT.join('\r\n')}\r\n`)).text).toBe(`${TEXT.join('\n')}\n`);
    expect((await read('a.txt', Buffer.from(`\ufeff${TEXT.join('\n')}`, 'utf16le'))).lines).toEqual(TEXT);
  });

  it('is converted from TCVN3, VNI and Windows-1258, and says so', async () => {
    const small = TEXT.map((line) => line.replace(/[^\p{ASCII}ĂÂÊÔƠƯĐ]/gu, (letter) => letter.toLowerCase()));
    const tcvn = await read('a.txt', encodeTcvn(TEXT.join('\n')));
    expect(tcvn.lines).toEqual(small);
    expect(tcvn.warnings[0]?.en).toMatch(/TCVN3/);
    const vni = await read(
      'a.txt',
      Buffer.from(
        'KEÁ HOAÏCH\nCoâng taùc bình ñaúng giôùi vaø vì söï tieán boä cuûa phuï nöõ naêm 2031\nUÛy ban nhaân daân xaõ xaây döïng Keá hoaïch',
        'latin1',
      ),
    );
    expect(vni.lines).toEqual([
      'KẾ HOẠCH',
      'Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2031',
      'Ủy ban nhân dân xã xây dựng Kế hoạch',
    ]);
    expect(vni.warnings[0]?.en).toMatch(/VNI/);
  });

  it('has Đ where the file has a letter that only looks like it, and says in which lines', async () => {
    const { lines, warnings } = await read(
      'a.txt',
      TEXT.join('\n').replace('MỤC ĐÍCH', 'MỤC \u00d0ÍCH').replace('được đông đảo', 'được \u0256ông đảo'),
    );
    expect(lines).toEqual(TEXT);
    expect(warnings.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^2 letters that only look like Đ or đ \(\u00d0 .*; lines 4, 7 of source\.txt/),
    ]);
  });

  it('is refused in an encoding that nobody knows, and where it is empty', async () => {
    expect(
      await refuse(
        'a.txt',
        Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 37) % 128)),
      ),
    ).toMatch(/bảng mã.*\n.*encoding/);
    expect(await refuse('a.txt', '')).toMatch(/rỗng/);
    expect(await refuse('a.txt', ' \n ')).toMatch(/không có chữ/);
  });

  it('keeps its format: printed lines wrap, paragraphs do not, Markdown has marks', async () => {
    expect(
      (
        await read(
          'a.txt',
          'Ủy ban nhân dân xã tổ chức các buổi\ntruyền thông cho phụ nữ và nam giới\ntại các thôn của xã trong năm.',
        )
      ).format,
    ).toBe('text');
    expect((await read('a.txt', TEXT.join('\n'))).format).toBe('paragraphs');
    expect((await read('a.md', TEXT.join('\n\n'))).format).toBe('markdown');
  });
});

describe('a saved page', () => {
  it('gives the document without menus and scripts, tables and lists kept, and says what it left out', async () => {
    const page = `<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body><nav><a>Trang chủ</a> <a>Tin tức</a></nav><main><div class="doc">
      <table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ MÂY TRẮNG</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>
      <p>KẾ HOẠCH</p><p>Công tác <b>bình đẳng</b> giới năm&nbsp;2031</p><p>I. NHIỆM VỤ</p><ol><li>Truyền thông cho phụ nữ</li><li>Tập huấn</li></ol>
      <table><tr><th>TT</th><th>Việc</th><th>Số</th></tr><tr><td>1</td><td>Lớp &lt;mới&gt;</td><td>2</td></tr></table><p>Nơi nhận:</p><p>- Lưu: VT./.</p></div></main><footer>Bản quyền của trang</footer></body></html>`;
    const { lines, warnings } = await read('a.html', page);
    expect(lines).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ MÂY TRẮNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'Công tác bình đẳng giới năm 2031',
      'I. NHIỆM VỤ',
      '1. Truyền thông cho phụ nữ',
      '2. Tập huấn',
      'TT\tViệc\tSố',
      '1\tLớp <mới>\t2',
      'Nơi nhận:',
      '- Lưu: VT./.',
    ]);
    expect(warnings.map(({ en }) => en)).toEqual([
      '8 words outside the document (menus, footer) were left out. Compare the first and last lines with the page.',
    ]);
  });

  it('counts list items on past X and past z, as browsers do', async () => {
    const list = (type: string, start: number, count: number) =>
      `<ol type="${type}" start="${start}">${'<li>Mục</li>'.repeat(count)}</ol>`;
    const { lines } = await read('a.html', list('I', 9, 6) + list('I', 39, 2) + list('a', 25, 4) + list('a', 702, 2));
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      ...['IX.', 'X.', 'XI.', 'XII.', 'XIII.', 'XIV.'],
      ...['XXXIX.', 'XL.'],
      ...['y)', 'z)', 'aa)', 'ab)'],
      ...['zz)', 'aaa)'],
    ]);
  });

  it('is refused where it holds no words', async () => {
    expect(await refuse('a.html', '<html><body><script>1</script></body></html>')).toMatch(/không có chữ/);
  });
});
