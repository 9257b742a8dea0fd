import { describe, expect, it } from 'vitest';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { type Evidence, makeCommitment, makeDocument, makeInput, makePlan, type Record } from '../../support/input.ts';

const both = (text: string) => ({ vi: text, en: text });
const RECORD = 'thu-nghiem-2031.I.1.b1';
const due = { edtf: '2031-11-15', relation: 'before', words: 'trước ngày 15/11/2031' } as const;
const evidence = (fields: Partial<Evidence> = {}): Evidence => ({
  clause: 'I.1',
  of: RECORD,
  says: 'done',
  words: 'Đã mở 02 lớp tập huấn',
  matched: { by: both('Biên tập viên'), on: '2032-06-01', why: both('cùng việc') },
  ...fields,
});
type Document = Parameters<typeof makeDocument>[0];
const make = (documents: Document[], record: Partial<Record> = { due } as Partial<Record>) =>
  makeDatasets(
    makeInput({
      plans: [makePlan({ records: [makeCommitment({ ...record })] })],
      documents: documents.map((document) => makeDocument(document)),
    }),
  );
const one = (...parameters: Parameters<typeof make>) => make(...parameters).outcomes[0];

describe('who speaks', () => {
  const speakerOf = (document: Document, record?: Partial<Record>) =>
    make([{ evidence: [evidence()], ...document }], record).evidence[0]?.speaker;

  it('is the body itself where it issued the plan, whatever the document is called', () => {
    expect(speakerOf({ speaker: 'inspector', kind: 'inspection' })).toBe('itself');
  });

  it('is the body itself where the promise gives it the task, and where it has taken one over', () => {
    const who = [{ body: 'hoi-thu@xa-thu-nghiem', role: 'lead', from: 'verb' }] as const;
    const record = { who } as unknown as Partial<Record>;
    expect(speakerOf({ issuer: 'hoi-thu@xa-thu-nghiem' }, record)).toBe('itself');
    expect(speakerOf({ issuer: 'ubnd@tinh-thi-du', speaksFor: ['hoi-thu@xa-thu-nghiem'] }, record)).toBe('itself');
  });

  it('is who the document says it is, elsewhere', () => {
    expect(speakerOf({ issuer: 'ubnd@tinh-thi-du', speaker: 'superior' })).toBe('superior');
    expect(speakerOf({ issuer: both('Báo Thử'), speaker: 'press', kind: 'press' })).toBe('press');
  });
});

describe('the three statements', () => {
  it('are none where no document speaks: silence means nothing', () => {
    expect(make([{}]).outcomes).toEqual([]);
  });

  it('keep apart what the body says and what others say', () => {
    const press: Document = {
      id: 'bai-bao',
      kind: 'press',
      issuer: both('Báo Thử'),
      speaker: 'press',
      evidence: [evidence({ clause: 'I.2.b1', says: 'notDone', words: 'Chưa đạt chỉ tiêu' })],
    };
    expect(one([{ evidence: [evidence()] }, press])).toMatchObject({ own_says: 'done', others_say: 'notDone' });
    expect(one([press])).toMatchObject({ own_says: null, own_evidence_id: null, others_say: 'notDone' });
  });

  it('take the latest own statement that is not withdrawn', () => {
    const early: Document = { id: 'bao-cao-sau-thang', date: '2031-06-20', evidence: [evidence({ says: 'underWay' })] };
    expect(one([{ evidence: [evidence()] }, early])?.own_says).toBe('done');
    const withdrawn = evidence({ withdrawn: { on: '2032-06-02', why: both('nhầm') } });
    expect(one([{ evidence: [withdrawn] }, early])?.own_says).toBe('underWay');
    expect(make([{ evidence: [withdrawn] }]).outcomes).toEqual([]);
    expect(make([{ evidence: [withdrawn] }]).evidence).toHaveLength(1);
  });

  it('say "partly" where only a part was done', () => {
    expect(one([{ evidence: [evidence({ part: '02 lớp' })] }])?.own_says).toBe('partly');
  });

  it.each([
    ['in_time', { due }, { since: '2031-11-14' }],
    ['late', { due }, { since: '2031-11-15' }],
    ['passed', { due }, { since: '2031' }],
    ['passed', { due }, {}],
    ['passed', { due }, { since: '2031-10', says: 'underWay' }],
    ['ahead', { due: { edtf: '2032-12', words: 'x' } }, {}],
    ['no_time', {}, { since: '2031-10' }],
    ['no_time', { due: { edtf: '2031', words: '2031' } }, {}],
  ] as const)('stand against the time promised: %s of %j, said %j', (timing, record, fields) => {
    expect(one([{ evidence: [evidence(fields)] }], record as Partial<Record>)?.timing).toBe(timing);
  });

  it('put the number beside the one promised, without a verdict', () => {
    const quantity = { value: 2, unit: 'lớp', words: '02 lớp' };
    const value = { value: 61, unit: 'hội viên', words: '61 hội viên' };
    const [row] = make([{ evidence: [evidence({ value })] }], { quantity } as Partial<Record>).evidence;
    expect(row).toMatchObject({ value: 61, unit: 'hội viên', target_value: 2, target_unit: 'lớp' });
  });
});
