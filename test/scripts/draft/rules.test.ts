// What single rules of a draft read, on words of plans made up here, and what they leave to a person.

import { describe, expect, it } from 'vitest';
import { findCode } from '../../../scripts/draft/official-units.ts';
import { findQuantity } from '../../../scripts/draft/quantities.ts';
import { getSectionKind } from '../../../scripts/draft/sections.ts';
import { findSubject } from '../../../scripts/draft/subject.ts';
import { findTargets } from '../../../scripts/draft/targets.ts';
import { findThemes } from '../../../scripts/draft/themes.ts';
import { findTimes } from '../../../scripts/draft/times.ts';
import { findUnits } from '../../../scripts/draft/units.ts';
import type { LocalityEntry } from '../../../src/schema/locality.ts';
import type { ThemeEntry } from '../../../src/schema/theme.ts';

const readTargets = (text: string, headings: string[] = []) => findTargets(text, headings).targets;

describe('findTargets', () => {
  it.each([
    [
      'Tỷ lệ nữ đảng viên trong toàn đảng bộ đạt trên 27,5%.',
      'Tỷ lệ nữ đảng viên trong toàn đảng bộ',
      'at_least',
      27.5,
    ],
    [
      'Duy trì tỷ lệ trẻ em gái đi học đúng độ tuổi không dưới 98%',
      'tỷ lệ trẻ em gái đi học đúng độ tuổi',
      'at_least',
      98,
    ],
    ['Phấn đấu giảm tỷ lệ tảo hôn xuống dưới 2%;', 'tỷ lệ tảo hôn', 'below', 2],
    ['Tỉ trọng lao động nữ phi nông nghiệp từ 40% trở lên', 'Tỉ trọng lao động nữ phi nông nghiệp', 'at_least', 40],
    ['Tỷ lệ nữ chủ doanh nghiệp\t≥ 31 %\tPhòng Kinh tế\tCả năm', 'Tỷ lệ nữ chủ doanh nghiệp', 'at_least', 31],
    ['Tỷ lệ cán bộ nữ là lãnh đạo phòng giảm còn 12%', 'Tỷ lệ cán bộ nữ là lãnh đạo phòng', 'equal', 12],
  ])('reads a rate that stands before its number: %s', (text, indicator, comparator, value) => {
    expect(readTargets(text)).toMatchObject([{ indicator, comparator, value, isRate: true }]);
  });

  it.each([
    ['Tỷ lệ biết chữ của phụ nữ từ 15 - 60 tuổi đạt 93,5%', 'phụ nữ từ 15 - 60 tuổi'],
    ['Lĩnh vực giáo dục: duy trì tỷ lệ trẻ em gái hoàn thành tiểu học trên 99%', 'trẻ em gái'],
    ['Tỷ lệ nữ tham gia cấp ủy xã từ 20%', 'cấp ủy xã'],
    ['Tỷ lệ lao động nữ làm công hưởng lương đạt 48%', 'lao động nữ'],
    ['Tỷ lệ tảo hôn dưới 2%', 'tảo hôn'],
  ])('takes the population of a rate from its own words: %s', (text, population) => {
    expect(readTargets(text, [])).toMatchObject([{ population }]);
  });

  it('reads each rate of a sentence that gives several', () => {
    expect(
      readTargets('Tỷ lệ nữ cấp ủy xã đạt 20%, tỷ lệ nữ đại biểu Hội đồng nhân dân đạt ít nhất 35%.', []),
    ).toMatchObject([
      { indicator: 'Tỷ lệ nữ cấp ủy xã', value: 20, comparator: 'equal' },
      { indicator: 'tỷ lệ nữ đại biểu Hội đồng nhân dân', value: 35, comparator: 'at_least' },
    ]);
  });

  it('tells a fall by so much from a fall to so much', () => {
    expect(readTargets('Tỷ lệ sinh con thứ ba giảm 2% so với năm trước.')).toMatchObject([
      { indicator: 'Tỷ lệ sinh con thứ ba', value: 2, change: 'decrease' },
    ]);
    expect(readTargets('Tỷ lệ sinh con thứ ba giảm còn 12%.')[0]).not.toHaveProperty('change');
  });

  it.each([
    ['Đến năm 2031, tỷ lệ biết chữ đạt 95%.', 2031, 'by'],
    ['Từ năm 2031 trở đi, 100% thôn có tổ tư vấn.', 2031, 'from'],
    ['100% thôn có tổ tư vấn vào năm 2031.', 2031, 'in'],
    ['100% thôn có tổ tư vấn năm 2031.', 2031, undefined],
    ['100% thôn có tổ tư vấn so với năm 2029.', 'not stated', undefined],
    ['100% thôn có tổ tư vấn, giai đoạn 2026 - 2030.', 'not stated', undefined],
  ])('reads the year of a number and how it is meant: %s', (text, year, yearRelation) => {
    const [target] = readTargets(text);
    expect([target?.year, target?.yearRelation]).toEqual([year, yearRelation]);
  });

  it('takes the year of a heading where the clause has none', () => {
    expect(readTargets('100% thôn có tổ tư vấn.', ['2. Mục tiêu đến năm 2035', 'CHỈ TIÊU NĂM 2031'])).toMatchObject([
      { year: 2035, yearRelation: 'by' },
    ]);
  });

  it('reads ratios, per mille, multiples and where a number stands now', () => {
    expect(readTargets('Tỷ số giới tính khi sinh không quá 111 bé trai/100 bé gái.')).toMatchObject([
      { value: 111, unit: 'bé trai/100 bé gái', comparator: 'at_most' },
    ]);
    expect(readTargets('Giảm tỷ suất tử vong mẹ từ 40 xuống còn 31/100.000 trẻ đẻ sống.')).toMatchObject([
      { value: 31, unit: '/100.000 trẻ đẻ sống', baseline: { value: 40, words: 'từ 40' } },
    ]);
    expect(readTargets('Tỷ suất tử vong sơ sinh dưới 8,5‰.')).toMatchObject([
      { value: 8.5, unit: '‰', comparator: 'below' },
    ]);
    expect(readTargets('Thời gian làm việc nhà của nữ giảm còn 1,4 lần so với nam.')).toMatchObject([
      { value: 1.4, unit: 'lần' },
    ]);
  });

  it('reads counts, numbers in words and what is promised each quarter', () => {
    expect(readTargets('Mỗi xã có ít nhất một cơ sở tạm lánh.')).toMatchObject([
      { value: 1, unit: 'cơ sở', words: 'một cơ sở', comparator: 'at_least' },
    ]);
    expect(readTargets('Hình thành ít nhất 12 câu lạc bộ, 4 tổ tư vấn.')).toMatchObject([
      { value: 12, unit: 'câu lạc bộ', comparator: 'at_least', doubts: ['year'] },
      { value: 4, unit: 'tổ', comparator: 'equal', doubts: ['year', 'comparator'] },
    ]);
    expect(readTargets('100% xã có chuyên mục; mỗi quý đăng tối thiểu 02 tin, bài.')).toMatchObject([
      { value: 100 },
      { value: 2, unit: 'tin, bài', every: 'quarter' },
    ]);
  });

  it('reads two years of one thing', () => {
    expect(readTargets('Phấn đấu 70% trường có tủ sách vào năm 2028 và 90% vào năm 2030.')).toMatchObject([
      { value: 70, year: 2028, population: 'trường' },
      { value: 90, year: 2030, population: 'trường' },
    ]);
  });

  it('reads a second year that is printed without "năm"', () => {
    expect(readTargets('Đến năm 2028 đạt 70% và đến 2030 đạt 90% thôn có tổ tư vấn.')).toMatchObject([
      { value: 70, year: 2028, population: 'thôn' },
      { value: 90, year: 2030, yearRelation: 'by', population: 'thôn' },
    ]);
  });

  it('reads what a number is counted per, and how often', () => {
    expect(readTargets('Phấn đấu có 10 bác sĩ/10.000 dân.')).toMatchObject([{ unit: 'bác sĩ/10.000 dân' }]);
    expect(readTargets('Diện tích sân chơi đạt 8 m2/người.')).toMatchObject([
      { value: 8, unit: 'm2/người', population: 'Diện tích sân chơi' },
    ]);
    expect(readTargets('Thu nhập bình quân của hộ đạt 75 triệu đồng/người/năm.')).toMatchObject([
      { value: 75, unit: 'triệu đồng/người/năm' },
    ]);
    expect(readTargets('Kiểm tra tối thiểu 02 lần/quý.')).toMatchObject([{ value: 2, unit: 'lần', every: 'quarter' }]);
    expect(readTargets('Tuổi thọ khỏe mạnh đạt 68 tuổi.')).toMatchObject([{ value: 68, unit: 'tuổi' }]);
  });

  it('counts what is given to people, and what begins at a number', () => {
    expect(readTargets('Giải quyết việc làm cho 2.500 lao động.')).toMatchObject([{ value: 2500, unit: 'lao động' }]);
    expect(readTargets('Số phụ nữ được vay vốn từ 500 người trở lên.')).toMatchObject([
      { value: 500, unit: 'người', comparator: 'at_least' },
    ]);
  });

  it.each(['Kết nạp từ 30 đến 40 đảng viên nữ.', 'Ít nhất hai phần ba số trường có phòng tư vấn.'])(
    'leaves a range of counts and a fraction in words to a person: %s',
    (text) => expect(findTargets(text, [])).toMatchObject({ targets: [], unread: [expect.any(String)] }),
  );

  it.each([
    '100% trẻ em từ 06 tháng đến 36 tháng tuổi được đến lớp.',
    '100% người cao tuổi được tiếp cận ít nhất một dịch vụ.',
    'Phấn đấu 100% phụ nữ tại 05 xã vùng cao biết chữ.',
  ])('takes no age, place or part of a promise for a target of its own: %s', (text) =>
    expect(readTargets(text).map(({ value }) => value)).toEqual([100]),
  );

  it('leaves ranges and numbers in brackets to a person', () => {
    expect(findTargets('Từ 30 - 35% trẻ em được đến nhà trẻ.', [])).toMatchObject({
      targets: [],
      unread: ['30 - 35%'],
    });
  });

  it('takes the strength of a solution for no promise', () => {
    expect(findTargets('Cấp cồn 70%, khẩu trang cho các trạm.', [], false).targets).toEqual([]);
  });

  it('still parts people and what happens to them at the verb, where the number stands first', () => {
    expect(readTargets('Trên 80% phụ nữ nghèo được vay vốn.', [])).toMatchObject([
      { population: 'phụ nữ nghèo', indicator: 'được vay vốn', isRate: false },
    ]);
  });
});

describe('findTimes', () => {
  const edtf = (text: string) =>
    findTimes(text, [], 2031).times.map(({ time, hasYear }) => [time.edtf, time.words, hasYear]);

  it('reads each day of a list, and no number that follows', () => {
    expect(edtf('Treo cờ vào các ngày 25/11, 01/12 và 10/12; in 200 tờ rơi.').map(([day]) => day)).toEqual([
      '2031-11-25',
      '2031-12-01',
      '2031-12-10',
    ]);
    expect(edtf('Mở lớp ngày 25/11, 2-3 nhóm tham gia.').map(([day]) => day)).toEqual(['2031-11-25']);
    expect(edtf('Mở lớp ngày 25/11 và 10/12 xã tham gia.').map(([day]) => day)).toEqual(['2031-11-25']);
  });

  it('reads a quarter as its three months', () => {
    expect(edtf('Hoàn thành trong quý III năm 2031.')).toEqual([['2031-07/2031-09', 'trong quý III năm 2031', true]]);
    expect(edtf('Khảo sát\tQuý 1')).toEqual([['2031-01/2031-03', 'Quý 1', false]]);
    expect(edtf('quý IV/2030')).toEqual([['2030-10/2030-12', 'quý IV/2030', true]]);
  });

  it('leaves to a person several days named in one breath', () => {
    expect(findTimes('Chiếu phim nhân dịp 8/3, 26/6 và 20/10.', [], 2031)).toMatchObject({ isOpen: true });
  });

  it('leaves to a person what comes back every quarter, and several quarters in one breath', () => {
    expect(findTimes('Báo cáo hằng quý về Sở Nội vụ.', [], 2031)).toEqual({ times: [], isOpen: true });
    expect(findTimes('Tổ chức vào quý I và quý III.', [], 2031)).toMatchObject({ isOpen: true });
  });
});

describe('findQuantity', () => {
  it('counts what is done', () => {
    expect(findQuantity('Mở ít nhất 03 lớp tập huấn cho 90 cán bộ thôn.')).toEqual({
      value: 3,
      unit: 'lớp tập huấn',
      words: 'ít nhất 03 lớp tập huấn',
    });
  });

  it.each([
    'Mở 02 lớp và in 500 tờ rơi.',
    'Hỗ trợ 30 hộ nghèo.',
    'Năm 2031 hội nghị tổng kết.',
    'Đạt 95% buổi sinh hoạt.',
  ])('is silent where two things are counted, or people, or nothing: %s', (text) =>
    expect(findQuantity(text)).toBe(null),
  );
});

describe('findSubject', () => {
  it.each([
    ['Trung tâm Văn hóa phường xây dựng 12 tin bài.', 'Trung tâm Văn hóa phường'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị phối hợp Công an phường kiểm tra.', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Các tổ dân phố vận động Nhân dân thực hiện.', 'Các tổ dân phố'],
    ['Đồn Biên phòng phối hợp Đoàn Thanh niên nói chuyện.', 'Đồn Biên phòng'],
    ['Ban Chỉ huy Quân sự xã tổ chức sinh hoạt chuyên đề.', 'Ban Chỉ huy Quân sự xã'],
  ])('gives the body that a clause begins with: %s', (text, subject) => expect(findSubject(text)).toBe(subject));

  it.each([
    'Tổ chức hội nghị truyền thông.',
    'Phòng ngừa và xây dựng cơ chế ứng phó.',
    'Hội nghị triển khai kế hoạch.',
    'Ban hành văn bản hướng dẫn.',
    'Tăng cường phối hợp với Hội Nông dân.',
    'Trường hợp phát hiện bạo lực thì báo cáo ngay.',
  ])('takes no task for a body: %s', (text) => expect(findSubject(text)).toBe(null));
});

it('society is no commune, a commune named Hội Xuân is one', () => {
  expect(findUnits('UBND XÃ MƯỜNG THỬ PHÒNG VĂN HÓA - XÃ HỘI')).toEqual([{ type: 'xa', name: 'Mường Thử' }]);
  expect(findUnits('Ngân hàng Chính sách Xã hội, xã Hội Xuân')).toEqual([{ type: 'xa', name: 'Hội Xuân' }]);
});

it('a heading that names tasks and solutions together is neither of the two', () => {
  expect(
    [['NHIỆM VỤ, GIẢI PHÁP'], ['Nội dung và giải pháp chủ yếu'], ['GIẢI PHÁP THỰC HIỆN'], ['NHIỆM VỤ']].map(
      getSectionKind,
    ),
  ).toEqual(['mixed', 'mixed', 'solution', 'activity']);
});

it('what a body is called is no theme of its clause', () => {
  const themes = ['health', 'labour', 'law'].map((id) => ({ id })) as ThemeEntry[];
  expect(findThemes('Trạm Y tế phối hợp Ngân hàng Chính sách xã hội cho phụ nữ vay vốn.', themes)).toEqual(['labour']);
  expect(findThemes('Trạm Y tế khám sức khỏe sinh sản.', themes)).toEqual(['health']);
});

describe('findCode', () => {
  const hanoi = { name: 'Hà Nội' } as LocalityEntry;

  it('gives the code of a unit of today that its province has once', () => {
    expect(findCode({ type: 'phuong', name: 'Ba Đình' }, hanoi)).toEqual({
      validFrom: '2025-07-01',
      codes: [{ code: '00004', from: '2025-07-01' }],
    });
  });

  it('gives nothing where the list has no such unit there', () => {
    expect(findCode({ type: 'xa', name: 'Ba Đình' }, hanoi)).toEqual({});
    expect(findCode({ type: 'phuong', name: 'Ba Đình' }, { name: 'Không Có' } as LocalityEntry)).toEqual({});
  });
});
