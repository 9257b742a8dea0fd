// Texts as people get them, made up here: what of the header, the foot and the outline is read, what is asked, and what
// is refused.

import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../scripts/draft/draft-plan.ts';
import { load } from '../../../scripts/read/load.ts';
import type { SourceFormat } from '../../../src/text/clauses/line.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { vocabularies } = input;

function draft(text: string, format: SourceFormat = 'markdown') {
  const { entry, identity, clauses } = makeDraft(
    { text, format, how: { vi: 'x', en: 'x' }, warnings: [] },
    vocabularies,
    {},
    ({ year }) => `thu-${year}`,
  );
  const todo = (field: string) => entry.todos.filter((item) => item.field === field).map(({ guess }) => guess);
  return {
    entry,
    identity,
    todo,
    words: (id: string) => clauses.find((clause) => clause.id === id)?.text,
    ids: clauses.filter(({ text: own }) => own !== '').map(({ id }) => id),
    number: typeof entry.document.number === 'string' ? entry.document.number : entry.document.number.words,
    date: typeof entry.document.date === 'string' ? entry.document.date : entry.document.date.edtf,
    signatory: typeof entry.document.signatory === 'string' ? entry.document.signatory : entry.document.signatory.name,
  };
}

interface Parts {
  left?: string;
  right?: string;
  place?: string;
  number?: string;
  title?: string;
  body?: string;
  signature?: string;
  after?: string;
}

/** Bars on lines of their own, bold over lines, hard wraps: as legal web sites give plans. */
const page = ({
  left = '**ỦY BAN NHÂN\nDÂN**\nTỈNH SƠN LA\n-------',
  right = '**CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do -\nHạnh phúc',
  number = 'Số:\n0417/KH-UBND',
  place = '*Sơn La,\nngày 05 tháng\n3 năm 2026*',
  title = '**KẾ\nHOẠCH**\n\nBÌNH ĐẲNG GIỚI TỈNH\nSƠN LA NĂM 2026',
  body = '**I. MỤC\nĐÍCH**\n\n**1.\nChung**\n\n- Nâng cao nhận\nthức của nhân dân.\n\n**2. **Riêng:\n\n- Mở lớp.',
  signature = '**TM. ỦY BAN\nNHÂN DÂN**\nKT. CHỦ TỊCH\n**PHÓ CHỦ\nTỊCH**\nLò Thị Mẫu',
  after = '',
}: Parts = {}) =>
  `|\n${left}\n|\n${right}\n|\n|\n${number}\n|\n${place}\n|\n\n** **\n\n${title}\n\nCăn cứ Luật Bình đẳng giới;\n\nUBND tỉnh\nban hành Kế hoạch như sau:\n\n${body}\n\n|\n*Nơi nhận:*\n- Sở Nội vụ;\n- Lưu: VT.\n|\n${signature}\n|\n${after}`;

describe('a plan saved from a web page', () => {
  it('has its header and its signature read column by column, over broken lines and bold marks', () => {
    const plan = draft(page());
    expect(plan.entry).toMatchObject({ locality: 'tinh-son-la', year: 2026 });
    expect(plan).toMatchObject({ number: '0417/KH-UBND', date: '2026-03-05', signatory: 'Lò Thị Mẫu' });
    expect(plan.entry.document).toMatchObject({
      issuer: 'ubnd@tinh-son-la',
      signatory: { office: { vi: 'KT. Chủ tịch, Phó Chủ tịch' } },
    });
    expect(['locality', 'year', 'document.number', 'document.signatory'].flatMap(plan.todo)).toEqual([]);
    expect(plan.words('header.p6')).toBe('Độc lập - Tự do - Hạnh phúc');
  });

  it('has whole paragraphs: a wrap, a bold mark over lines or a label alone on its line begins nothing', () => {
    const plan = draft(page());
    expect(plan.ids.filter((id) => /^I/.test(id))).toEqual(['I', 'I.1', 'I.1.b1', 'I.2', 'I.2.b1']);
    expect(['I', 'I.1', 'I.1.b1', 'I.2'].map(plan.words)).toEqual([
      'MỤC ĐÍCH',
      'Chung',
      'Nâng cao nhận thức của nhân dân.',
      'Riêng:',
    ]);
  });

  it('has the rows of a table of bars whole, groups and empty cells too', () => {
    const cell = (...cells: string[]) => `|\n${cells.join('\n|\n')}\n|\n`;
    const table =
      cell('**STT**', '**Nhiệm\nvụ**', 'Chủ trì', 'Phối hợp', 'Thời gian') +
      cell('**I**', '**TRUYỀN\nTHÔNG**') +
      cell('1', 'Viết\nbài', 'Sở A', 'Sở B', 'Quý I') +
      cell('2', 'In tờ rơi', 'Sở A').replace(/\n$/, '\n|\nQuý II\n|\n') +
      cell('**II. TẬP\nHUẤN**') +
      cell('3', 'Mở lớp', 'Sở C', 'Sở D', '2026');
    const plan = draft(page({ after: `\n\n**PHỤ LỤC**\n\nDANH MỤC\nNHIỆM VỤ\n\n${table}` }));
    expect(plan.ids.filter((id) => id.startsWith('annex'))).toEqual([
      'annex1',
      'annex1.head',
      'annex1.I',
      'annex1.I.1',
      'annex1.I.2',
      'annex1.II',
      'annex1.II.3',
    ]);
    expect(plan.words('annex1')).toBe('PHỤ LỤC DANH MỤC NHIỆM VỤ');
    expect(plan.words('annex1.I.1')).toBe('Viết bài\tSở A\tSở B\tQuý I');
    expect(plan.words('annex1.I.2')).toBe('In tờ rơi\tSở A\t\tQuý II');
    expect(plan.words('annex1.II')).toBe('TẬP HUẤN');
  });

  it('may have its header in rows of one line, and marks escaped', () => {
    const plan = draft(
      page()
        .replace(
          /^[\s\S]*?\n\n\*\* \*\*/,
          '| **UBND TỈNH SƠN LA** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n| --- | --- |\n| **SỞ NỘI VỤ** | Độc lập - Tự do - Hạnh phúc |\n| Số: 12/KH- | *Sơn La, ngày 5* |\n| SNV | *tháng 3 năm 2026* |',
        )
        .replace('- Mở lớp.', '\\- Mở lớp.\n\n3\\. Sau.'),
    );
    expect(plan).toMatchObject({ number: '12/KH-SNV', date: '2026-03-05' });
    expect(plan.entry.document.issuer).toBe('so-noi-vu@tinh-son-la');
    expect(plan.ids).toContain('I.3');
  });
});

describe('a plain text', () => {
  const text = (
    header: string,
    title = 'Bình đẳng giới năm 2026',
    signature = 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Thị Mẫu',
  ) =>
    `${header}\n\nKẾ HOẠCH\n${title}\n\nCăn cứ Luật Bình đẳng giới;\nUBND ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n1. Mở lớp tập huấn.\n2. Viết bài.\n\nNơi nhận:\n- Lưu: VT.\n${signature}\n`;

  it('has two columns drawn with tabs or blanks read one after the other', () => {
    for (const gap of ['\t', '          ']) {
      const plan = draft(
        text(
          `ỦY BAN NHÂN DÂN${gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN LA${gap}Độc lập - Tự do - Hạnh phúc\nSố: 9/KH-UBND${gap}Sơn La, ngày 5 tháng 3 năm 2026`,
        ),
        'paragraphs',
      );
      expect(plan).toMatchObject({ number: '9/KH-UBND', date: '2026-03-05' });
      expect(plan.words('header.p2')).toBe('TỈNH SƠN LA');
    }
  });

  it('is the plan of a commune of today, under the province that its words name', () => {
    const commune = (parent: string) =>
      draft(
        text(
          'ỦY BAN NHÂN DÂN\nXÃ TÂN THÀNH\nSố: 9/KH-UBND\nTân Thành, ngày 5 tháng 3 năm 2026',
          `Bình đẳng giới xã Tân Thành${parent} năm 2026`,
        ),
        'paragraphs',
      );
    expect(commune(', tỉnh Thanh Hóa').entry.locality).toBe('xa-tan-thanh-thanh-hoa');
    expect(commune(', tỉnh Lâm Đồng').entry.locality).toBe('xa-tan-thanh-lam-dong');
    expect(() => commune('')).toThrow(/--locality/);
  });

  it('takes no part of a name for a unit, and no unit of another time without a todo', () => {
    const of = (unit: string, place: string, year = 2026) =>
      draft(
        text(
          `ỦY BAN NHÂN DÂN\n${unit}\nSố: 9/KH-UBND\n${place}, ngày 5 tháng 3 năm ${year}`,
          `Bình đẳng giới năm ${year}`,
        ),
        'paragraphs',
      );
    const city = of('THÀNH PHỐ HỒ\nCHÍ MINH', 'Thành phố Hồ Chí Minh');
    expect(city.entry.locality).toBe('thanh-pho-ho-chi-minh-2025');
    expect(city.todo('locality')).toEqual([]);
    expect(of('TỈNH BÀ RỊA - VŨNG TÀU', 'Bà Rịa', 2024).entry.locality).toBe('tinh-ba-ria-vung-tau');
    expect(of('TỈNH HOÀ BÌNH', 'Hòa Bình', 2024)).toMatchObject({ entry: { locality: 'tinh-hoa-binh' } });
    const gone = of('TỈNH BÌNH DƯƠNG', 'Bình Dương');
    expect(gone.entry.locality).toBe('tinh-binh-duong');
    expect(gone.todo('locality')).toEqual(['tỉnh Bình Dương']);
    expect(of('TỈNH SƠN', 'Sơn').todo('locality').length).toBeGreaterThan(0);
  });

  it.each([
    ['SỞ CÔNG THƯƠNG', 'so-cong-thuong', 'Sở Công Thương'],
    ['BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP', 'ban-quan-ly-cac-khu-cong-nghiep', 'Ban Quản Lý các Khu Công Nghiệp'],
  ])('may be issued by a body that the register lacks: %s is proposed as printed', (printed, id, name) => {
    const plan = draft(
      text(
        `UBND TỈNH SƠN LA\n${printed}\nSố: 2026/KH-XYZ\nSơn La, ngày 5 tháng 3 năm 2026`,
        'Bình đẳng giới năm 2026',
        'TUQ. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nThS. Quàng Văn Thử',
      ),
      'paragraphs',
    );
    expect(plan.entry.document.issuer).toBe(`${id}@tinh-son-la`);
    expect(plan.identity.newTypes).toMatchObject([{ id, label: { vi: name } }]);
    expect(plan.todo('document.issuer')).toEqual([printed]);
    expect(plan).toMatchObject({ number: '2026/KH-XYZ', signatory: 'Quàng Văn Thử' });
    expect(plan.entry.document.signatory).toMatchObject({ office: { vi: 'TUQ. Giám đốc, Phó Giám đốc' } });
  });

  it.each([
    ['45-KH/TU', '45-KH/TU'],
    ['15A/KH-UBND', '15A/KH-UBND'],
    ['12/KH-SNV&BĐG', '12/KH-SNV&BĐG'],
    ['0034   /KH-UBND', '0034 /KH-UBND'],
    ['……/KH-UBND', 'not stated'],
    ['        /KH-UBND', 'not stated'],
    ['4 17 /KH-UBND', 'not stated'],
  ])('has the number that it prints: %s', (printed, number) => {
    const plan = draft(text(`UBND TỈNH SƠN LA\nSố: ${printed}\nSơn La, ngày 5 tháng 3 năm 2026`), 'paragraphs');
    expect(plan.number).toBe(number);
    // Only a number that is printed and not read is asked for.
    expect(plan.todo('document.number')).toHaveLength(/^\d \d/.test(printed) ? 1 : 0);
  });

  it('has no signatory where the signature prints no name below an office', () => {
    const of = (signature: string) =>
      draft(text('UBND TỈNH SƠN LA\nSố: 9/KH\nSơn La, ngày 5 tháng 3 năm 2026', undefined, signature), 'paragraphs');
    for (const signature of ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'Truyền Thông', '']) {
      const plan = of(signature);
      expect(plan.signatory === 'not checked' || plan.todo('document.signatory').length > 0).toBe(true);
    }
    expect(of('CHỦ TỊCH\nNguyễn Thị\nThử').todo('document.signatory')).toHaveLength(1);
    expect(of('CHỦ TỊCH\n(Đã ký)\nĐại tá Vừ A Thử')).toMatchObject({ signatory: 'Vừ A Thử' });
  });

  it('is told by its annex where the header has another number or day', () => {
    const plan = draft(
      `${text('UBND TỈNH SƠN LA\nSố: 9/KH-UBND\nSơn La, ngày 5 tháng 3 năm 2026')}\nPHỤ LỤC\n(Kèm theo Kế hoạch số 6/KH-UBND ngày 08/3/2026 của UBND tỉnh)\n`,
      'paragraphs',
    );
    expect(plan.todo('document.number')).toHaveLength(1);
    expect(plan.todo('document.date')).toEqual(['2026-03-08']);
  });

  it('has legal bases of every type, over line ends', () => {
    const plan = draft(
      page({
        title:
          '**KẾ HOẠCH**\n\nNĂM 2026\n\nThực hiện Thông tri số\n03-TT/TU ngày 01/10/2025; Chương trình hành động số 10-\nCTr/TU ngày 13/8/2025; Báo cáo số 5/BC-SNV',
      }),
    );
    const numbers = plan.entry.records.flatMap((record) => (record.table === 'references' ? [record.number] : []));
    expect(numbers).toEqual(expect.arrayContaining(['03-TT/TU', '10-CTr/TU', '5/BC-SNV']));
  });
});

describe('the year of a plan', () => {
  const of = (title: string) => {
    const plan = draft(page({ title: `**KẾ HOẠCH**\n\n${title}` }));
    return [plan.entry.year, plan.todo('year').length];
  };

  it.each([
    ['BÌNH ĐẲNG GIỚI NĂM 2026', 2026, 0],
    ['BÌNH ĐẲNG GIỚI NĂM 2027', 2027, 0],
    ['THÁNG HÀNH ĐỘNG VÌ BÌNH ĐẲNG GIỚI', 2026, 1],
    ['THỰC HIỆN CHỈ THỊ SỐ 9/CT-TTG NGÀY 01 THÁNG 02 NĂM 2024 CỦA THỦ TƯỚNG', 2026, 1],
    ['THỰC HIỆN LUẬT BÌNH ĐẲNG GIỚI NĂM 2006', 2026, 1],
    ['BÌNH ĐẲNG GIỚI GIAI ĐOẠN 2026 - 2030, TẦM NHÌN ĐẾN NĂM 2035', 2026, 1],
    ['TỔNG KẾT NĂM 2025, NHIỆM VỤ NĂM 2026', 2025, 1],
  ])('of the title “%s” is %i', (title, year, todos) => expect(of(title)).toEqual([year, todos]));
});

describe('what is no plan', () => {
  const of =
    (title: string, number = 'Số: 4/KH-UBND') =>
    () =>
      draft(page({ title, number }));

  it.each([
    ['**CHỈ\nTHỊ**\n\nVỀ BÌNH ĐẲNG GIỚI', /chỉ thị.*\n.*directive/],
    ['**NGHỊ QUYẾT**\n\nVỀ BÌNH ĐẲNG GIỚI', /nghị quyết/],
    ['**BÁO CÁO**\n\nKẾT QUẢ THỰC HIỆN KẾ HOẠCH BÌNH ĐẲNG GIỚI', /báo cáo/],
    ['**THÔNG BÁO**\n\nKẾT LUẬN VỀ KẾ HOẠCH', /thông báo/],
    ['**KẾ HOẠCH BÀI DẠY**\n\nTIẾT 1', /giáo án/],
    ['**QUYẾT ĐỊNH**\n\nVỀ VIỆC THÀNH LẬP BAN CHỈ ĐẠO THỰC HIỆN KẾ HOẠCH', /quyết định không ban hành/],
    ['Kính gửi: Các sở, ban, ngành', /công văn/],
    ['**BÀI VIẾT**', /không phải kế hoạch/],
  ])('is refused in words: %s', (title, reason) => {
    expect(of(title, 'Số: 4/QĐ-UBND')).toThrow(reason);
  });

  it.each([
    ['**QUYẾT ĐỊNH**\n\nVỀ VIỆC BAN HÀNH KẾ HOẠCH BÌNH ĐẲNG GIỚI NĂM 2026'],
    ['**KẾ HOẠCH**\n\nPHÒNG, CHỐNG THIÊN TAI NĂM 2026'],
    ['**KẾ HOẠCH\nHÀNH ĐỘNG NĂM 2026**'],
    ['K Ế  H O Ạ C H\n\nNĂM 2026'],
  ])('differs from what is one: %s', (title) => {
    expect(of(title)().entry.year).toBe(2026);
  });
});
