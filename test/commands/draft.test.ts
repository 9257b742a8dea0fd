// npm run draft, as a clerk runs it, over documents made up here; and rules that hold whatever the document.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { makeDraft } from '../../scripts/draft/draft-plan.ts';
import { DraftProblem } from '../../scripts/draft/problem.ts';
import { renderPlan } from '../../scripts/draft/render-plan.ts';
import { load } from '../../scripts/read/load.ts';
import { planEntry } from '../../src/schema/plan.ts';
import { encodeTcvn, encodeVni, MERGED, makeDocx, n, p, table } from '../scripts/draft/support/files.ts';
import { makeRegister, run } from '../scripts/draft/support/register.ts';
import { makeFolder, readTexts } from '../support/folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const vocabularies = load(ROOT).input?.vocabularies as NonNullable<ReturnType<typeof load>['input']>['vocabularies'];

/** This register has none of the plans that its change log names: a check of the whole needs a log without them. */
function forgetChanges(root: string): void {
  const register = parse(readFileSync(join(root, 'data/register.yaml'), 'utf8'));
  const { figures: _, ...first } = register.changes[0];
  const changes = [{ ...first, version: register.version, plans: [], records: [] }];
  writeFileSync(join(root, 'data/register.yaml'), stringify({ ...register, changes, withdrawnBodies: [] }));
}

/**
 * A plan wrapped in a decision, with parts, sections numbered twice, 1.1 numbers, a broken heading, a blank number and
 * an annex table.
 */
const WRAPPED = await makeDocx([
  table([
    ['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG LAM'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  ]),
  p('Số:        /QĐ-UBND    Sông Lam, ngày 02 tháng 4 năm 2031'),
  p('QUYẾT ĐỊNH'),
  p('Ban hành Kế hoạch hành động về bình đẳng giới năm 2031'),
  p('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;'),
  p('QUYẾT ĐỊNH:'),
  p('Điều 1. Ban hành kèm theo Quyết định này Kế hoạch hành động về bình đẳng giới năm 2031.'),
  p('Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.'),
  table([
    ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.'],
    ['CHỦ TỊCH', 'Nguyễn Thị Lam'],
  ]),
  p('ỦY BAN NHÂN DÂN TỈNH SÔNG LAM'),
  p('K Ế  H O Ạ C H'),
  p('Hành động về bình đẳng giới năm 2031'),
  p('Phần thứ nhất'),
  p('MỤC TIÊU'),
  p('I.MỤC TIÊU CỤ THỂ'),
  p('- Phấn đấu trên 62,5% lao động nữ được đào tạo nghề trong năm 2031.'),
  p('Phần thứ hai'),
  p('NHIỆM VỤ VÀ\nGIẢI PHÁP'),
  n(0, 'NHIỆM VỤ'),
  n(1, 'Truyền thông trong trường học'),
  n(
    2,
    'Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Nội vụ biên soạn tài liệu truyền thông về phòng, chống bạo lực trước ngày 30/9/2031.',
  ),
  n(2, 'Điều rất lạ lùng không ai biết là gì.'),
  p('II. GIẢI PHÁP'),
  p('II. KINH PHÍ'),
  p('Khoảng 250 triệu đồng từ ngân sách tỉnh.'),
  table([
    ['Nơinhận:', '- Sở Nội vụ;'],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Phạm Văn Sông'],
  ]),
  p('PHỤ LỤC'),
  table(['TT', 'Hoạt động', 'Cơ quan'], ['1', 'Hội nghị tuyên truyền về bình đẳng giới', ['Sở Nội vụ', 'Sở Tư pháp']]),
]);

/**
 * A commune's plan under a decision that also gives a task: a number of its own, a blank day, past results, columns
 * that say who and when.
 */
const DECIDED = await makeDocx([
  table([
    ['ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG VÂN', 'Số: 112/QĐ-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Đồng Vân, ngày 04 tháng 3 năm 2032'],
  ]),
  p('QUYẾT ĐỊNH'),
  p('Phê duyệt Kế hoạch bình đẳng giới năm 2032'),
  p('Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;'),
  p('QUYẾT ĐỊNH:'),
  p('Điều 1. Phê duyệt Kế hoạch kèm theo Quyết định này.'),
  p('Điều 2. Giao Công an xã theo dõi, kiểm tra việc thực hiện.'),
  table([
    ['Nơi nhận:', '- Như Điều 2.'],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Vừ A Páo'],
  ]),
  table([
    ['ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG VÂN', 'Số: 45/KH-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Đồng Vân, ngày …. tháng 3 năm 2032'],
  ]),
  p('KẾ HOẠCH'),
  p('Bình đẳng giới xã Đồng Vân, tỉnh Sông Lam năm 2032'),
  p('I. KẾT QUẢ THỰC HIỆN NĂM 2031'),
  p('Toàn xã có 40% cán bộ nữ tham gia cấp ủy.'),
  p('II. CHỈ TIÊU'),
  p('1. Trên 90% phụ nữ trong độ tuổi sinh đẻ được khám sức khỏe.'),
  p('2. Giảm số vụ bạo lực gia đình còn 3 vụ.'),
  p('III. TỔ CHỨC THỰC HIỆN'),
  p('1. Đoàn thể'),
  p('- HộiLiên hiệp Phụ nữ xã chủtrì, phối hợp với Trạm Y tế xã bảo vệ phụ nữ bị bạo lực, báo tin cho chính quyền.'),
  p('2. Các nhóm trẻ: tuyên truyền cho phụ huynh về phòng, chống xâm hại.'),
  p('3. Duy trì truyền thông tại các xã: Pà Cò, Hang Kia.'),
  p('4. Ngày Quốc tế Phụ nữ 8/3: tổ chức truyền thông về bình đẳng giới.'),
  table([
    ['Nơi nhận:', '- Sở Nội vụ tỉnh;', '- Lưu: VT.'],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Thị Sen'],
  ]),
  p('Phụ lục 1: BIỂU GIAO CHỈ TIÊU'),
  table(
    ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'],
    ['1', 'Tập huấn về chăm sóc sức khỏe sinh sản', 'Trạm Y tế', 'Công an xã', 'Trước 20/11/2032'],
    ['2', 'Truyền thông trong trường học', 'Công an xã', '', '25/11 - 29/11/2032'],
    ['', 'Tổng cộng', '02 đơn vị', '', ''],
  ),
]);

async function draftDocx(bytes: Uint8Array, id: string) {
  const root = makeRegister();
  writeFileSync(join(root, 'a.docx'), bytes);
  expect(run('draft.ts', root, 'a.docx')).toMatchObject({ status: 0, stderr: '' });
  return planEntry.parse(parse(readFileSync(join(root, 'data/plans', id, 'plan.yaml'), 'utf8')));
}

describe('npm run draft', () => {
  it('makes a folder that passes every check, with a reason for each doubt, and tells the next step', () => {
    const root = makeRegister();
    writeFileSync(join(root, 'a.docx'), WRAPPED);
    const { status, stdout, stderr } = run('draft.ts', root, 'a.docx');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/npm run check -- --plan song-lam-2031\n$/);
    forgetChanges(root);
    const checked = run('check.ts', root, '--plan', 'song-lam-2031');
    expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 0, stderr: '' });
    expect(checked.stdout).toContain('“Điều rất lạ lùng không ai biết là gì.”');
    const [, line] =
      /^part1\.I\.b1 \(source\.txt:\d+; bản ghi \/ records: plan\.yaml:(\d+)\)$/m.exec(checked.stdout) ?? [];
    expect(
      readFileSync(join(root, 'data/plans/song-lam-2031/plan.yaml'), 'utf8').split('\n')[Number(line) - 1],
    ).toMatch(/- table: targets/);
    // Who drafts before the first build has the help of editors, too.
    expect(readTexts(join(root, 'public/data'))['plan.schema.json']).toContain('tinh-song-lam');
    const plan = planEntry.parse(parse(readFileSync(join(root, 'data/plans/song-lam-2031/plan.yaml'), 'utf8')));
    expect({
      status: plan.status,
      review: plan.review,
      locality: plan.locality,
      issuer: plan.document.issuer,
      number: plan.document.number,
    }).toEqual({
      status: 'inProgress',
      review: 'drafted',
      locality: 'tinh-song-lam',
      issuer: 'ubnd@tinh-song-lam',
      number: 'not stated',
    });
    expect(plan.document.signatory).toMatchObject({
      name: 'Phạm Văn Sông',
      office: { vi: 'KT. Chủ tịch, Phó Chủ tịch' },
    });
    const clauses = plan.records.map(({ table, clause }) => `${table} ${clause}`);
    expect(clauses).toEqual(
      expect.arrayContaining([
        'targets part1.I.b1',
        'commitments part2.I.1.1-1',
        'events part2.I.1.1-1',
        'budgets part2.II~2.p1',
        'commitments annex1.1',
        'references decision.basis.p1',
        'recipients recipients.b1',
      ]),
    );
    expect(plan.records.find(({ clause }) => clause === 'part1.I.b1')).toMatchObject({
      value: 62.5,
      comparator: 'at_least',
      strength: 'strive',
      population: { vi: 'lao động nữ' },
      year: 2031,
    });
    expect(
      plan.records.find(({ table, clause }) => table === 'commitments' && clause === 'part2.I.1.1-1'),
    ).toMatchObject({
      due: { edtf: '2031-09-30', relation: 'before' },
      who: [
        { body: 'so-giao-duc-dao-tao@tinh-song-lam', role: 'lead' },
        { body: 'so-noi-vu@tinh-song-lam', role: 'partner' },
      ],
    });
    expect(plan.records.find(({ table }) => table === 'budgets')).toMatchObject({
      amount: { vnd: 250_000_000, approximate: true },
    });
    expect(plan.todos.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['locality', 'source.obtained', 'amount']),
    );
    // The decision's number is left blank: that is read, not doubted.
    expect(plan.todos.map(({ field }) => field)).not.toContain('document.number');
  });

  it('reads what a decision says besides issuing the plan, and what the columns of an annex say', async () => {
    const plan = await draftDocx(DECIDED, 'dong-van-2032');
    expect(plan.document).toMatchObject({
      number: { words: '45/KH-UBND', clause: 'header.p3' },
      date: { edtf: '2032-03-XX' },
      signatory: { name: 'Lò Thị Sen', office: { vi: 'KT. Chủ tịch, Phó Chủ tịch' } },
    });
    expect(plan.todos.find(({ field }) => field === 'document.date')).toMatchObject({ guess: '2032-03-04' });
    expect(plan.records.filter(({ table }) => table === 'recipients').map(({ clause }) => clause)).toEqual([
      'decision.recipients.b1',
      'recipients.b1',
      'recipients.b2',
    ]);
    const asideOf = (clause: string) => plan.setAside.find(({ clauses }) => clauses.includes(clause))?.why.en;
    expect(asideOf('decision.article1')).toMatch(/decision/);
    expect(asideOf('I.p1')).toMatch(/promises nothing/);
    expect(asideOf('annex1.head~2')).toMatch(/total/);
    const commitments = plan.records.filter(({ table }) => table === 'commitments');
    expect(commitments.find(({ clause }) => clause === 'decision.article2')).toMatchObject({
      who: [{ body: 'cong-an@xa-dong-van-song-lam', role: 'do' }],
    });
    expect(commitments.find(({ clause }) => clause === 'annex1.1')).toMatchObject({
      who: [
        { body: 'tram-y-te@xa-dong-van-song-lam', role: 'lead', from: 'heading' },
        { body: 'cong-an@xa-dong-van-song-lam', role: 'partner', from: 'heading' },
      ],
      due: { edtf: '2032-11-20', relation: 'before' },
    });
    expect(commitments.find(({ clause }) => clause === 'annex1.2')).toMatchObject({
      period: { edtf: '2032-11-25/2032-11-29' },
    });
  });

  it('takes no word for a body, no past result for a promise, and asks who does a task that no known body is given', async () => {
    const plan = await draftDocx(DECIDED, 'dong-van-2032');
    const find = (clause: string) => plan.records.filter((record) => record.clause === clause);
    expect(find('III.1.b1')).toMatchObject([
      {
        table: 'commitments',
        who: [
          { body: 'hoi-lien-hiep-phu-nu@xa-dong-van-song-lam', role: 'lead' },
          { body: 'tram-y-te@xa-dong-van-song-lam', role: 'partner' },
        ],
      },
    ]);
    expect(JSON.stringify(plan.records)).not.toContain('"bao@');
    expect(find('II.2')).toEqual([]);
    const todos = (clause: string) =>
      plan.todos.filter((todo) => todo.clause === clause).map(({ field, guess }) => [field, guess]);
    expect(todos('II.2')).toEqual([['records', undefined]]);
    expect(todos('III.2')).toContainEqual(['who', 'Các nhóm trẻ']);
    expect(todos('III.3')).toContainEqual(['places', 'xã Pà Cò, xã Hang Kia']);
    expect(find('III.4')).toMatchObject([
      { table: 'commitments' },
      { kind: 'recurring_day', when: { edtf: '2032-03-08' } },
    ]);
  });

  it('reads a plan of a ward of today, and asks where its bodies, its number and its merged cells are not plain', async () => {
    const root = makeRegister();
    writeFileSync(
      join(root, 'a.docx'),
      await makeDocx([
        table([
          ['ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐÔNG HÀ'],
          ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Đông Hà, ngày 09 tháng 2 năm 2027'],
        ]),
        p('KẾ HOẠCH'),
        p('Công tác bình đẳng giới phường Đông Hà, tỉnh Quảng Trị năm 2027'),
        p('(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 09/02/2027 của UBND phường)'),
        p('Căn cứ Luật Phòng, chống mua bán người số 53/2024/QH15 ngày 28 tháng 11 năm 2024;'),
        p('I. NHIỆM VỤ VÀ GIẢI PHÁP'),
        p('1. Hội LHPN phường tổ chức 03 buổi truyền thông về phòng, chống bạo lực trong quý III.'),
        p('2. Đội Thanh niên tình nguyện số 2: tuyên truyền về bình đẳng giới.'),
        p(
          '3. Trung tâm Thử nghiệm phường xây dựng tin bài truyền thông, tiếp nhận tin báo qua đường dây nóng 0233.385.1234.',
        ),
        p('4. Nâng cao nhận thức của người dân về bình đẳng giới.'),
        p('5. Lễ phát động Tháng hành động vào ngày 15/11/2027.'),
        p('6. Duy trì Địa chỉ tin cậy, nhà tạm lánh cộng đồng cho nạn nhân bạo lực.'),
        p('(Chi tiết tại Phụ lục kèm theo)'),
        p('PHỤ LỤC'),
        p('CHỈ TIÊU NĂM 2027'),
        table(
          ['TT', 'Nội dung', 'Chỉ tiêu', 'Đơn vị chủ trì'],
          ['1', 'Tỷ lệ nữ lãnh đạo chủ chốt', '≥ 25%', 'Công an phường'],
          ['2', 'Tỷ suất tử vong mẹ', 'dưới 42/100.000', MERGED],
          ['3', ['Truyền thông về chăm sóc sức khỏe', 'Lập danh sách nạn nhân'], '01 cuộc', 'Trạm Y tế'],
        ),
      ]),
    );
    const { status, stdout, stderr } = run('draft.ts', root, 'a.docx');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/1 ô gộp/);
    expect(stdout).toMatch(/1 dòng của bảng mà một ô gồm nhiều đoạn/);
    // The list of today's units knows its code.
    expect(parse(readFileSync(join(root, 'data/localities.yaml'), 'utf8')).at(-1)).toMatchObject({
      name: 'Đông Hà',
      codes: [{ from: '2025-07-01' }],
    });
    const plan = planEntry.parse(parse(readFileSync(join(root, 'data/plans/dong-ha-2027/plan.yaml'), 'utf8')));
    const find = (clause: string) => plan.records.filter((record) => record.clause === clause);
    const todos = (clause: string) =>
      plan.todos.filter((todo) => todo.clause === clause).map(({ field, guess }) => [field, guess]);
    const unit = plan.locality;
    expect(plan.records.find(({ table }) => table === 'references')).toMatchObject({
      number: '53/2024/QH15',
      date: '2024-11-28',
      words: 'Luật Phòng, chống mua bán người số 53/2024/QH15 ngày 28 tháng 11 năm 2024',
    });
    expect(plan.document.number).toBe('not stated');
    expect(todos('title')).toContainEqual(['document.number', '77/QĐ-UBND']);
    expect(find('I.1')).toMatchObject([
      {
        kind: 'activity',
        who: [{ body: `hoi-lien-hiep-phu-nu@${unit}`, role: 'do' }],
        period: { edtf: '2027-07/2027-09' },
        quantity: { value: 3, unit: 'buổi truyền thông' },
      },
      { table: 'events' },
    ]);
    // A body that nobody knows yet is proposed, and asked about.
    expect(find('I.3')).toMatchObject([
      { table: 'commitments', who: [{ body: `trung-tam-thu-nghiem@${unit}`, role: 'do' }] },
      { table: 'contacts', words: '0233.385.1234' },
    ]);
    expect(todos('I.3')).toEqual([['contacts', '0233.385.1234']]);
    expect(plan.todos.find(({ field }) => field === 'agencies')?.guess).toContain('Trung tâm Thử nghiệm');
    expect(find('I.4')).toMatchObject([{ kind: 'solution' }]);
    expect(find('I.5')).toMatchObject([{ table: 'commitments' }, { kind: 'launch', when: { edtf: '2027-11-15' } }]);
    expect(todos('I.6')).toEqual([['records', 'dia-chi-tin-cay-nha-tam-lanh']]);
    expect(find('annex1.1')).toMatchObject([
      { table: 'targets', indicator: { vi: 'Tỷ lệ nữ lãnh đạo chủ chốt' }, comparator: 'at_least', value: 25 },
    ]);
    expect(find('annex1.2')).toMatchObject([
      { table: 'targets', indicator: { vi: 'Tỷ suất tử vong mẹ' }, comparator: 'below', value: 42, unit: '/100.000' },
    ]);
    expect(find('annex1.3')).toMatchObject([
      { table: 'commitments', who: [{ body: `tram-y-te@${unit}`, role: 'lead' }] },
    ]);
    const pointer = plan.setAside.find(({ why }) => /annex/.test(why.en) && /point/.test(why.en));
    expect(pointer?.clauses).toHaveLength(1);
  });

  it('asks who does a task or reports where the clause opens with somebody it does not know, and what a sum without its currency is', () => {
    const root = makeRegister();
    writeFileSync(
      join(root, 'a.txt'),
      `KẾ HOẠCH
Bình đẳng giới tỉnh Lai Châu năm 2031
I. NHIỆM VỤ
1. Hỗ trợ phụ nữ vay vốn, giải ngân 3,6 tỷ.
II. TỔ CHỨC THỰC HIỆN
1. Người phụ trách lao động: tổng hợp, báo cáo kết quả về UBND tỉnh trước ngày 15/11/2031.
`,
    );
    expect(run('draft.ts', root, 'a.txt', '--issuer', 'ubnd')).toMatchObject({ status: 0, stderr: '' });
    const plan = planEntry.parse(parse(readFileSync(join(root, 'data/plans/lai-chau-2031/plan.yaml'), 'utf8')));
    const todos = (clause: string) =>
      plan.todos.filter((todo) => todo.clause === clause).map(({ field, guess }) => [field, guess]);
    expect(todos('I.1')).toContainEqual(['records', '3,6 tỷ']);
    expect(todos('II.1')).toContainEqual(['who', 'Người phụ trách lao động']);
    expect(plan.records.filter(({ clause }) => clause === 'II.1')).toMatchObject([
      { kind: 'reporting', who: [{ body: 'ubnd@tinh-lai-chau', role: 'receive' }] },
      { kind: 'deadline' },
    ]);
  });

  it('proposes the issuing body that the register lacks by its printed name, and says so', async () => {
    const root = makeRegister();
    const header = table([
      ['UBND TỈNH SÔNG LAM', 'BAN ĐIỀU PHỐI THỬ NGHIỆM'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Sông Lam, ngày 3 tháng 2 năm 2031'],
    ]);
    writeFileSync(
      join(root, 'a.docx'),
      await makeDocx([header, p('KẾ HOẠCH'), p('Bình đẳng giới năm 2031'), p('I. NHIỆM VỤ'), p('1. Truyền thông.')]),
    );
    expect(run('draft.ts', root, 'a.docx')).toMatchObject({ status: 0, stderr: '' });
    const plan = planEntry.parse(parse(readFileSync(join(root, 'data/plans/song-lam-2031/plan.yaml'), 'utf8')));
    expect(plan.document.issuer).toBe('ban-dieu-phoi-thu-nghiem@tinh-song-lam');
    expect(plan.todos).toContainEqual(
      expect.objectContaining({ field: 'document.issuer', guess: 'BAN ĐIỀU PHỐI THỬ NGHIỆM' }),
    );
    expect(parse(readFileSync(join(root, 'data/agencies.yaml'), 'utf8')).at(-1)).toMatchObject({
      id: 'ban-dieu-phoi-thu-nghiem',
      label: { vi: 'Ban Điều Phối Thử Nghiệm' },
    });
    forgetChanges(root);
    expect(run('check.ts', root).stderr).toBe('');
    expect(run('check.ts', root).status).toBe(0);
  });

  it.each([
    ['VNI', encodeVni],
    ['TCVN3', encodeTcvn],
  ])('turns a text in %s into Unicode, and says so', (name, encode) => {
    const lines = [
      'Kế hoạch',
      'Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2031',
      'I. Nhiệm vụ',
      '1. Tổ chức tuyên truyền về phòng, chống bạo lực được thực hiện ở các thôn.',
    ];
    const root = makeRegister();
    writeFileSync(join(root, 'a.txt'), encode(lines.join('\n')));
    const { status, stdout, stderr } = run(
      'draft.ts',
      root,
      'a.txt',
      '--locality',
      'tinh-lai-chau',
      '--issuer',
      'ubnd',
      '--year',
      '2031',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(name);
    expect(readFileSync(join(root, 'data/plans/lai-chau-2031/source.txt'), 'utf8')).toBe(`${lines.join('\n')}\n`);
  });

  it('stands beside the five plans and their change log, and becomes a complete sixth with no code touched', {
    timeout: 60_000,
  }, async () => {
    const root = makeFolder();
    cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
    writeFileSync(
      join(root, 'a.docx'),
      await makeDocx([
        p('KẾ HOẠCH'),
        p('Bình đẳng giới tỉnh Lai Châu năm 2031'),
        p('Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:'),
        p('I. NHIỆM VỤ'),
        p('1. Mở hai lớp tập huấn về bình đẳng giới.'),
      ]),
    );
    expect(run('draft.ts', root, 'a.docx')).toMatchObject({ status: 0, stderr: '' });
    expect(run('check.ts', root)).toMatchObject({ status: 0, stderr: '' });
    const file = join(root, 'data/plans/lai-chau-2031/plan.yaml');
    const plan = parse(readFileSync(file, 'utf8'));
    writeFileSync(
      file,
      stringify({ ...plan, status: 'complete', review: 'entered', todos: [] }, { aliasDuplicateObjects: false }),
    );
    const register = parse(readFileSync(join(root, 'data/register.yaml'), 'utf8'));
    const change = { ...register.changes[0], id: 'sixth', date: register.date, plans: ['lai-chau-2031'], records: [] };
    writeFileSync(
      join(root, 'data/register.yaml'),
      stringify({ ...register, changes: [...register.changes, change] }, { aliasDuplicateObjects: false }),
    );
    expect(run('check.ts', root, '--accept-ids')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(root, 'data/published-ids.txt'), 'utf8')).toContain('lai-chau-2031.I.1');
    expect(run('check.ts', root)).toMatchObject({ status: 0, stderr: '' });
  });

  it('never overwrites: the same text is refused, a second plan of the year gets a serial, the gazetteer is only added to', () => {
    const root = makeRegister();
    const gazetteer = readFileSync(join(root, 'data/localities.yaml'), 'utf8');
    writeFileSync(join(root, 'a.docx'), WRAPPED);
    run('draft.ts', root, 'a.docx');
    const before = readTexts(join(root, 'data'));
    expect(before['localities.yaml']?.startsWith(gazetteer)).toBe(true);
    const again = run('draft.ts', root, 'a.docx');
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/already: data\/plans\/song-lam-2031/);
    expect(readTexts(join(root, 'data'))).toEqual(before);
    writeFileSync(join(root, 'b.txt'), `${before['plans/song-lam-2031/source.txt']}\nSửa.\n`);
    expect(run('draft.ts', root, 'b.txt').stdout).toMatch(/^data\/plans\/song-lam-2031-2\//);
    expect(readTexts(join(root, 'data'))).toMatchObject({
      'localities.yaml': before['localities.yaml'],
      'plans/song-lam-2031/plan.yaml': before['plans/song-lam-2031/plan.yaml'],
    });
  });

  it('asks for what it cannot read and writes nothing', () => {
    const root = makeRegister();
    writeFileSync(join(root, 'a.txt'), 'KẾ HOẠCH\nCông tác bình đẳng giới\nI. NHIỆM VỤ\n1. Truyền thông cho phụ nữ.\n');
    const before = readTexts(root);
    const ask = (...args: string[]) => run('draft.ts', root, 'a.txt', ...args).stderr;
    expect(ask()).toMatch(/--year/);
    expect(ask('--year', '2031')).toMatch(/--locality/);
    expect(ask('--year', '2031', '--locality', 'khong-co')).toMatch(/localities\.yaml/);
    expect(ask('--year', '2031', '--locality', 'tinh-lai-chau')).toMatch(/--issuer/);
    expect(run('draft.ts', root).stderr).toMatch(/npm run draft -- <file>/);
    expect(run('draft.ts', root, 'missing.pdf').stderr).toMatch(/ENOENT/);
    expect(readTexts(root)).toEqual(before);
    expect(
      run('draft.ts', root, 'a.txt', '--year', '2031', '--locality', 'tinh-lai-chau', '--issuer', 'ubnd').status,
    ).toBe(0);
  });
});

const LINES = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH SÔNG LAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số:     /KH-UBND',
  'Số: 3/KH-UBND   Sông Lam, ngày 31 tháng 13 năm 2031',
  'QUYẾT ĐỊNH',
  'KẾ HOẠCH',
  'KẾHOẠCH',
  'Bình đẳng giới tỉnh Sông Lam năm 2031',
  'Căn cứ Luật Bình đẳng giới;',
  'Căncứ Nghị quyết số28/NQ-CP ngày 99/99/2021 của Chính phủ;',
  'Điều 1. Ban hành kèm theo.',
  'Phần thứ nhất',
  'PHẦN II. NHIỆM VỤ',
  'A. MỤC TIÊU',
  'I. MỤC TIÊU',
  'I/ CHỈ TIÊU',
  'II. ĐỐI TƯỢNG',
  'II. NHIỆM VỤ',
  'IV - KINH PHÍ',
  '1.1. Truyền thông',
  '1.1.1 Tập huấn',
  '2/ Giám sát',
  'a. Mở lớp',
  'b) Phấn đấu 60%, 70% nữ được học, có việc làm;',
  '- Sở Nội vụ chủ trì, phối hợp với Hội thử báo cáo trước ngày 31/2/2031',
  '+ từ 15/11 đến 15/12',
  '• 1.000.000 đồng và 0 đồng, 99999999999999999999 tỷ đồng',
  'tại xã Không Có, huyện Chưa Có và 02 xã khác',
  'Duy trì mô hình “Gia đình hạnh phúc” tại Phường 5.',
  'TT\tViệc\tSố',
  '1\tHội nghị\t',
  '\tô trống\t',
  '-------',
  '{process.exit()} <script>alert(1)</script> =HYPERLINK("x")',
  '*không có neo: "x" # y',
  'Trên đây là Kế hoạch./.',
  'Nơi nhận:',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'Nguyễn Thị Lam',
  'PHỤ LỤC I',
  'Phụ lục số 2',
  'thư: a@b.example, ĐT: 0123 456 789',
];

describe('a draft of any document', () => {
  it('holds every line in exactly one clause, fits the contract after YAML and passes every check; or is refused in words', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LINES) }, fc.string({ unit: 'grapheme' })), {
          minLength: 1,
          maxLength: 45,
        }),
        fc.constantFrom('text' as const, 'paragraphs' as const, 'markdown' as const),
        (lines, format) => {
          const text = `${lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n')}\n`;
          try {
            const { entry, clauses } = makeDraft(
              { text, format, how: { vi: 'x', en: 'x' }, warnings: [] },
              vocabularies,
              { year: '2031', locality: 'tinh-lai-chau', issuer: 'ubnd' },
              () => 'lai-chau-2031',
            );
            // Two columns share a line: each clause holds its own part of it.
            const lengths = new Map<number, number>();
            for (const { number, text: part } of clauses.flatMap((clause) => clause.lines))
              lengths.set(number, (lengths.get(number) ?? 0) + part.replace(/\s/g, '').length);
            const held = [...lengths.keys()].sort((a, b) => a - b);
            const words = text
              .normalize('NFC')
              .split('\n')
              .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
            if (format !== 'markdown') {
              expect(held).toEqual(words);
              for (const [number, length] of lengths)
                expect(text.normalize('NFC').split('\n')[number - 1]?.replace(/\s/g, '')).toHaveLength(length);
            }
            expect(planEntry.parse(parse(renderPlan(entry)))).toEqual(entry);
          } catch (error) {
            if (!(error instanceof DraftProblem)) throw error;
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});
