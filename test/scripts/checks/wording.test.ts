import { describe, expect, it } from 'vitest';
import { checkWording } from '../../../scripts/checks/wording.ts';
import {
  listMessages,
  makeBudget,
  makeCommitment,
  makeEvent,
  makeInput,
  makeInputOf,
  makeModel,
  makePlan,
  makeReference,
  makeTarget,
  type Record,
  SOURCE,
} from '../../support/input.ts';

const words = 'không có trong đoạn';
const message = (path: string, clause: string) => [
  expect.stringMatching(
    new RegExp(`^${path.replace(/[[\]]/g, '\\$&')}: "${words}" does not stand in clause ${clause}: "`),
  ),
];
const site = { locality: 'xa-thu-nghiem' };

describe('checkWording on what is said of the whole plan', () => {
  const check = (said: string) => {
    const forWholePlan = [{ question: 'money', clause: 'I.1.b2', words: said, says: { vi: 'a', en: 'a' } }] as const;
    return listMessages(checkWording(makeInput({ plans: [makePlan({ forWholePlan: [...forWholePlan] })] })));
  };

  it('accepts words that stand in the clause, and no others', () => {
    expect(check('1.500.000 đồng')).toEqual([]);
    expect(check(words)).toEqual(message('forWholePlan[0].words', 'I.1.b2'));
  });

  it('takes the words of a time from the heading that the record names', () => {
    const check = (said: string) =>
      listMessages(
        checkWording(makeInputOf(makeCommitment({ period: { edtf: '2031', words: said, heading: 'I.1' } }))),
      );
    expect(check('xã Thử Nghiệm')).toEqual([]);
    expect(check('trước ngày 15/11/2031')[0]).toContain('does not stand in clause I.1');
  });

  it('takes words on a place without a name from the clause', () => {
    expect(listMessages(checkWording(makeInputOf(makeCommitment({ placeWords: words }))))).toEqual(
      message('records[0].placeWords', 'I.1.b1'),
    );
  });
});

describe('checkWording on quotations', () => {
  it('looks for the words of an action month in all its clauses', () => {
    const check = (theme: string, alsoIn: string[]) =>
      listMessages(
        checkWording(
          makeInputOf({
            table: 'action_months',
            clause: 'I.1',
            ...(alsoIn.length > 0 ? { alsoIn } : {}),
            title: { vi: 'Tháng hành động' },
            theme,
          }),
        ),
      );
    expect(check('trước ngày 15/11/2031', ['I.1.b1'])).toEqual([]);
    expect(check('trước ngày 15/11/2031', [])[0]).toContain('does not stand in clause I.1:');
    expect(check('không đâu có', ['I.1.b1'])[0]).toContain('does not stand in clause I.1 nor in I.1.b1:');
  });

  it('accepts words that stand in their clause', () => {
    const records = [
      makeCommitment({
        due: { edtf: '2031', words: 'trước ngày 15/11/2031' },
        beneficiaries: ['hội viên'],
        quantity: { value: 2, unit: 'lớp', words: '02 lớp' },
      }),
      makeModel({ suffix: 'a', sites: [{ clause: 'I.1', ...site, words: 'xã Thử Nghiệm' }] }),
      makeEvent(),
      makeTarget(),
      makeBudget(),
      makeReference(),
    ];
    expect(checkWording(makeInputOf(...records))).toEqual([]);
  });

  it.each<[path: string, clause: string, record: Record]>([
    ['records[0].period.words', 'I.1.b1', makeCommitment({ period: { edtf: '2031', words } })],
    ['records[0].due.words', 'I.1.b1', makeCommitment({ due: { edtf: '2031', words } })],
    ['records[0].beneficiaries[1]', 'I.1.b1', makeCommitment({ beneficiaries: ['hội viên', words] })],
    ['records[0].period.words', 'I.1.b1', makeModel({ period: { edtf: '2031', words } })],
    ['records[0].sites[0].words', 'I.1.b1', makeModel({ sites: [{ ...site, words }] })],
    ['records[0].sites[0].words', 'I.2', makeModel({ sites: [{ ...site, clause: 'I.2', words }] })],
    ['records[0].when.words', 'I.1.b1', makeEvent({ when: { edtf: '2031', words } })],
    ['records[0].words', 'I.2', makeReference({ words })],
    ['records[0].words', 'recipients.b1', { table: 'recipients', clause: 'recipients.b1', words }],
    ['records[0].words', 'I.2', { table: 'contacts', clause: 'I.2', kind: 'email', words }],
  ])('rejects words that do not stand in their clause at %s (%s)', (path, clause, record) => {
    expect(listMessages(checkWording(makeInputOf(record)))).toEqual(message(path, clause));
  });

  it.each([
    ['document.number.words', { number: { clause: 'I', words } }],
    ['document.date.words', { date: { edtf: '2031', clause: 'I', words } }],
    ['document.signatory.name', { signatory: { name: words, office: 'not stated', clause: 'I' } }],
  ])('rejects words of the document that do not stand in their clause at %s', (path, fields) => {
    const document = {
      issuer: 'ubnd@xa-thu-nghiem',
      number: 'not stated',
      date: 'not stated',
      signatory: 'not stated',
      ...fields,
    };
    expect(listMessages(checkWording(makeInput({ plans: [makePlan({ document } as object)] })))).toEqual(
      message(path, 'I'),
    );
  });

  it('tells capitals from small letters', () => {
    expect(checkWording(makeInputOf(makeReference({ words: 'Báo cáo kết quả' })))).toHaveLength(1);
  });

  it('finds words typed in decomposed letters', () => {
    expect(checkWording(makeInputOf(makeReference({ words: 'báo cáo kết quả'.normalize('NFD') })))).toEqual([]);
  });

  it('finds words across a line break of the source', () => {
    const text = [...SOURCE.slice(0, 6), '2. Đề nghị Hội thử báo cáo', 'kết quả./.', ...SOURCE.slice(7)];
    expect(checkWording(makeInput({ plans: [makePlan({ text, records: [makeReference()] })] }))).toEqual([]);
  });

  it('leaves a clause that does not exist to the rule about clauses', () => {
    expect(checkWording(makeInputOf(makeReference({ clause: 'I.9' })))).toEqual([]);
  });
});

describe('checkWording on numbers', () => {
  const budget = (vnd: number, words: string) => ({
    text: SOURCE.map((line) => line.replace('1.500.000 đồng', words)),
    records: [makeBudget({ amount: { vnd, approximate: false, words } })],
  });
  const check = (vnd: number, words: string) =>
    listMessages(checkWording(makeInput({ plans: [makePlan(budget(vnd, words))] })));

  it.each([
    [960_000_000, 'khoảng 960.000.000 đồng'],
    [5, '05 lớp'],
    [2020, 'năm 2020'],
    [15, 'từ 10 đến 15 người'],
    [7, 'bảy lớp'],
  ])('finds %d in "%s"', (value, words) => {
    expect(check(value, words)).toEqual([]);
  });

  it.each([
    [960, '960.000.000 đồng'],
    [1, '10 lớp'],
    [8, 'bảy lớp'],
  ])('rejects %d for "%s"', (value, words) => {
    expect(check(value, words)).toEqual([`records[0].amount.vnd: ${value} does not stand in its words "${words}"`]);
  });

  it('reads a comma as the decimal mark', () => {
    expect(checkWording(makeInputOf(makeTarget({ value: 60.5, words: '60,5%' })))).toEqual([]);
    expect(listMessages(checkWording(makeInputOf(makeTarget({ value: 605, words: '60,5%' }))))).toEqual([
      'records[0].value: 605 does not stand in its words "60,5%"',
    ]);
  });

  it('rejects the quantity of a commitment that its words do not hold', () => {
    expect(
      listMessages(checkWording(makeInputOf(makeCommitment({ quantity: { value: 3, unit: 'lớp', words: '02 lớp' } })))),
    ).toEqual(['records[0].quantity.value: 3 does not stand in its words "02 lớp"']);
  });

  it('reads sums in thousands, millions and billions', () => {
    const text = [
      'KẾ HOẠCH',
      'I. NỘI DUNG:',
      '1. Ủy ban nhân dân xã Thử Nghiệm:',
      '- Chi 50 triệu đồng;',
      '- Chi 1,5 tỷ đồng.',
    ];
    const plan = (vnd: number, words: string, clause: string) =>
      makePlan({ text, records: [makeBudget({ clause, amount: { vnd, approximate: false, words } })] });
    expect(
      checkWording(
        makeInput({
          plans: [plan(50_000_000, '50 triệu đồng', 'I.1.b1'), plan(1_500_000_000, '1,5 tỷ đồng', 'I.1.b2')],
        }),
      ),
    ).toEqual([]);
    expect(checkWording(makeInput({ plans: [plan(500_000_000, '50 triệu đồng', 'I.1.b1')] }))).toHaveLength(1);
  });
});
