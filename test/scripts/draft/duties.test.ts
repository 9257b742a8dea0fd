// Who does what, with whom, and who reports to whom: what a draft proposes for clauses made up here.

import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../scripts/draft/draft-plan.ts';
import { load } from '../../../scripts/read/load.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { vocabularies } = input;

/** Commitments of the clauses of a provincial plan, as "kind: body role, … due". */
function draft(...lines: string[]) {
  return read(...lines).records.flatMap((record) => {
    if (record.table !== 'commitments') return [];
    const who = Array.isArray(record.who) ? record.who.map(({ body, role }) => `${body.split('@')[0]} ${role}`) : [];
    const due = typeof record.due === 'object' ? [record.due.edtf] : [];
    return [`${record.kind}: ${[...who, ...due].join(', ')}`];
  });
}

function read(...lines: string[]) {
  const text = [
    'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA',
    'Số: 41/KH-UBND',
    'Sơn La, ngày 05 tháng 3 năm 2026',
    'KẾ HOẠCH\nBình đẳng giới tỉnh Sơn La năm 2026',
    ...lines,
  ].join('\n');
  const { entry } = makeDraft(
    { text, format: 'paragraphs', how: { vi: 'x', en: 'x' }, warnings: [] },
    vocabularies,
    { locality: 'tinh-son-la', issuer: 'ubnd', year: '2026' },
    () => 'thu-2026',
  );
  return entry;
}

describe('who does what', () => {
  const section = ['I. TỔ CHỨC THỰC HIỆN'];

  it.each([
    [
      'departments named without the word that all begin with',
      'Các Sở: Y tế, Văn hóa, Thể thao và Du lịch, Tư pháp mở lớp tập huấn.',
      'so-y-te do, so-van-hoa-the-thao-du-lich do, so-tu-phap do',
    ],
    [
      'partners of each sentence',
      'Sở Y tế: Phối hợp với Sở Tư pháp mở lớp tập huấn. Phối hợp với Sở Nội vụ kiểm tra.',
      'so-y-te do, so-tu-phap partner, so-noi-vu partner',
    ],
    [
      'who is advised, and is to do nothing',
      'Sở Tài chính: Bố trí kinh phí, tham mưu UBND tỉnh phân bổ.',
      'so-tai-chinh do, ubnd advised',
    ],
    [
      'a body whose place stands between it and the next',
      'Đài Phát thanh và Truyền hình tỉnh Sơn La, Sở Y tế tuyên truyền về bình đẳng giới.',
      'dai-phat-thanh-truyen-hinh do, so-y-te do',
    ],
    ['no body in words like its name', 'Sở Y tế: Hướng dẫn các cơ sở y tế tư nhân mở lớp.', 'so-y-te do'],
    [
      'who helps behind its verb',
      'Sở Y tế chủ trì, Sở Tư pháp phối hợp thực hiện.',
      'so-y-te lead, so-tu-phap partner',
    ],
    ['who directs', 'Công an tỉnh chỉ đạo công an cấp xã nắm tình hình.', 'cong-an direct'],
    ['heads of groups', 'Trưởng các bản: Vận động nhân dân.', 'truong-cac-ban do'],
  ])('finds %s', (_, words, who) => expect(draft(...section, `1. ${words}`)).toEqual([`assignment: ${who}`]));

  it('takes no body that is worked with for the lead of what it leads elsewhere', () => {
    expect(draft(...section, '1. Sở Y tế: Phối hợp với Sở Tư pháp là cơ quan chủ trì mô hình.')).toEqual([
      'assignment: so-y-te do, so-tu-phap partner',
    ]);
  });

  it('takes what is asked of groups outside government for a request', () => {
    expect(draft(...section, '1. Đề nghị các đoàn thể tỉnh tham gia giám sát.')).toEqual([
      'request: cac-doan-the requested',
    ]);
  });

  it('reads a column that names both who acts and who helps', () => {
    expect(
      draft(
        'I. MỤC ĐÍCH',
        '1. Nâng cao nhận thức.',
        'PHỤ LỤC',
        'STT\tNội dung\tThực hiện/Phối hợp thực hiện',
        '1\tMở lớp tập huấn\tSở Nội vụ, phối hợp với Sở Y tế',
        '2\tIn tờ rơi\tSở Tư pháp',
      ),
    ).toEqual(['activity: so-noi-vu do, so-y-te partner', 'activity: so-tu-phap do']);
  });

  it('takes "giao … chủ trì" below a task, alone in its clause, for who does that task', () => {
    expect(
      draft(
        'I. NHIỆM VỤ',
        '1. Mở lớp tập huấn.',
        'Giao Sở Nội vụ chủ trì, phối hợp với Sở Y tế và các đơn vị liên quan thực hiện.',
        '2. Giao Sở Y tế chủ trì, phối hợp với Sở Tư pháp rà soát văn bản.',
      ),
    ).toEqual([
      'activity: so-noi-vu lead, so-y-te partner, cac-don-vi-lien-quan partner',
      'assignment: so-y-te lead, so-tu-phap partner',
    ]);
  });

  it('asks for no place where a unit of nobody seems to be named', () => {
    expect(
      read(...section, '1. Công an tỉnh: Tăng cường tuần tra tại xã Không Có.').todos.filter(
        ({ field }) => field === 'places',
      ),
    ).toEqual([]);
  });
});

describe('money', () => {
  const list = (...lines: string[]) =>
    read(...lines).records.flatMap((record) =>
      record.table === 'budgets' || record.table === 'commitments' ? [`${record.table} ${record.clause}`] : [],
    );

  it('is a budget where a clause begins with it, whatever its section, and in a section of its own without a source', () => {
    expect(
      list(
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Sở Y tế: Mở lớp tập huấn.',
        '2. Kinh phí thực hiện do ngân sách địa phương bảo đảm.',
        'II. BẢO ĐẢM NGUỒN LỰC',
        '1. Kinh phí được lồng ghép trong các chương trình liên quan.',
      ),
    ).toEqual(['commitments I.1', 'budgets I.2', 'budgets II.1']);
  });
});

describe('what is no task and no time', () => {
  it('is an occasion: the task has it, and no event is made of it', () => {
    const { records } = read(
      'I. NHIỆM VỤ',
      '1. Tổ chức gặp mặt cán bộ nữ nhân kỷ niệm Ngày Quốc tế Phụ nữ 8/3 và ngày 20/10; kiểm tra trước ngày 30/9/2026.',
    );
    expect(records).toMatchObject([
      {
        table: 'commitments',
        occasion: 'nhân kỷ niệm Ngày Quốc tế Phụ nữ 8/3 và ngày 20/10',
        due: { edtf: '2026-09-30' },
      },
      { table: 'events', when: { edtf: '2026-09-30' } },
    ]);
  });

  it('is whom tasks are for, and a place alone in its clause', () => {
    const { records, todos } = read(
      'I. NHIỆM VỤ',
      '1. Truyền thông',
      '- Đối tượng: học sinh, sinh viên và các cấp lãnh đạo.',
      '- Mở lớp tập huấn.',
      '- Xã Mường La, tỉnh Sơn La;',
    );
    expect(records.map(({ table, clause }) => `${table} ${clause}`)).toEqual([
      'audiences I.1.b1',
      'commitments I.1.b2',
    ]);
    expect(todos.filter(({ field }) => field === 'records').map(({ clause }) => clause)).toEqual(['I.1.b3']);
  });
});

describe('documents that a clause names', () => {
  const list = (words: string) =>
    read('I. NHIỆM VỤ', `1. ${words}`).records.flatMap((record) =>
      record.table === 'references' ? [record.words] : [],
    );

  it('are references without a number too, if their name is known or ends with its period', () => {
    expect(
      list(
        'Tuyên truyền Luật Bình đẳng giới cho cán bộ, Bộ luật Lao động năm 2019 và Chương trình truyền thông về bình đẳng giới đến năm 2030 trên địa bàn.',
      ),
    ).toEqual([
      'Luật Bình đẳng giới',
      'Bộ luật Lao động năm 2019',
      'Chương trình truyền thông về bình đẳng giới đến năm 2030',
    ]);
  });

  it('are none where nothing says where their name ends', () => {
    expect(list('Lồng ghép vào các chương trình của địa phương và Đề án phát triển thanh niên của tỉnh.')).toEqual([]);
  });
});

describe('an action month', () => {
  it('has its theme, its messages, its days and what is said of its signs, each from its clause', () => {
    const { records, todos } = read(
      'I. THÁNG HÀNH ĐỘNG VÌ BÌNH ĐẲNG GIỚI',
      '1. Chủ đề: “Cùng nhau làm việc nhà”.',
      '2. Thời gian: Từ ngày 15/11/2026 đến ngày 15/12/2026.',
      '3. Thông điệp truyền thông',
      '- Việc nhà là việc chung.',
      '4. Sử dụng bộ nhận diện theo hướng dẫn của Bộ Nội vụ.',
    );
    expect(records.find(({ table }) => table === 'action_months')).toMatchObject({
      clause: 'I.1',
      theme: 'Cùng nhau làm việc nhà',
      messages: ['Việc nhà là việc chung'],
      period: { edtf: '2026-11-15/2026-12-15' },
      identity: 'Sử dụng bộ nhận diện theo hướng dẫn của Bộ Nội vụ',
      alsoIn: ['I.3.b1', 'I.4', 'I.2'],
    });
    expect(todos.filter(({ field }) => field === 'records')).toEqual([]);
  });
});

describe('a duty to report', () => {
  const section = ['I. TỔ CHỨC THỰC HIỆN'];

  it('is a commitment of its own beside the task of its clause, with its receiver and its date', () => {
    expect(
      draft(
        ...section,
        '1. Sở Y tế: Mở lớp tập huấn cho nhân viên y tế; báo cáo kết quả về Sở Nội vụ trước ngày 15/11/2026.',
      ),
    ).toEqual(['assignment: so-y-te do', 'reporting: so-y-te report, so-noi-vu receive, 2026-11-15']);
  });

  it('is the only commitment of a clause that asks for nothing else', () => {
    expect(
      draft(...section, '1. Định kỳ hằng năm, Sở Y tế tổng hợp, báo cáo kết quả thực hiện cho UBND tỉnh.'),
    ).toEqual(['reporting: so-y-te report, ubnd receive']);
  });

  it('tells who passes a report on from who receives it, and who reports it further', () => {
    expect(
      draft(
        ...section,
        '1. Sở Y tế: Mở lớp tập huấn; báo cáo kết quả với UBND tỉnh qua Sở Nội vụ.',
        '2. Sở Tư pháp: Rà soát văn bản; báo cáo Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.',
      ).filter((words) => words.startsWith('reporting')),
    ).toEqual([
      'reporting: so-y-te report, ubnd receive, so-noi-vu channel',
      'reporting: so-tu-phap report, so-noi-vu receive, so-noi-vu report, ubnd receive',
    ]);
  });

  it.each([
    'Duy trì cơ chế báo cáo thường xuyên giữa các ngành.',
    'Thực hiện chế độ báo cáo theo quy định.',
    'Mở lớp cho đội ngũ báo cáo viên của Sở Tư pháp.',
  ])('is not read where "báo cáo" is a thing or a person: %s', (words) =>
    expect(draft(...section, `1. Sở Nội vụ: ${words}`)).toEqual(['assignment: so-noi-vu do']),
  );
});
