import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../../scripts/checks/documents.ts';
import { checkEvidence } from '../../../scripts/checks/evidence.ts';
import { checkIdsKept } from '../../../scripts/checks/ids-kept.ts';
import { checkSourceHash } from '../../../scripts/checks/source-hash.ts';
import { getDigest } from '../../../scripts/read/record-id.ts';
import { evidenceEntry } from '../../../src/schema/evidence.ts';
import { type Evidence, listMessages, makeCommitment, makeDocument, makeInput, makePlan } from '../../support/input.ts';

const both = (text: string) => ({ vi: text, en: text });
const matched = { by: both('Biên tập viên'), on: '2032-06-01', why: both('cùng lớp tập huấn') };
const base: Evidence = {
  clause: 'I.1',
  of: 'thu-nghiem-2031.I.1.b1',
  says: 'done',
  words: 'Đã mở 02 lớp tập huấn',
  matched,
};
const plans = [makePlan({ records: [makeCommitment()] })];
const makeReport = (...evidence: Evidence[]) => makeInput({ plans, documents: [makeDocument({ evidence })] });
const check = (fields: Partial<Evidence> = {}) => listMessages(checkEvidence(makeReport({ ...base, ...fields })));

describe('checkEvidence', () => {
  it('accepts words and a number that stand in the clause', () => {
    const value = { value: 61, unit: 'hội viên', words: '61 hội viên' };
    expect(check({ value, since: '2031-10', part: '02 lớp tập huấn' })).toEqual([]);
  });

  it('refuses a number that its words do not hold, and words that the clause does not hold', () => {
    expect(check({ value: { value: 16, unit: 'hội viên', words: '61 hội viên' } })).toEqual([
      expect.stringContaining('16 does not stand in its words'),
    ]);
    expect(check({ value: { value: 60, unit: 'hội viên', words: '60 hội viên' } })).toEqual([
      expect.stringContaining('"60 hội viên" does not stand in clause I.1'),
    ]);
    expect(check({ words: 'Đã mở 03 lớp' })).toEqual([expect.stringContaining('does not stand in clause')]);
  });

  it('refuses a report about another year, unless a note says why', () => {
    const documents = [makeDocument({ years: [2030], evidence: [base] })];
    expect(listMessages(checkEvidence(makeInput({ plans, documents })))).toEqual([
      expect.stringContaining('is of 2031, and the document reports on 2030'),
    ]);
    const explained = [makeDocument({ years: [2030], evidence: [{ ...base, note: both('nói trước về năm 2031') }] })];
    expect(checkEvidence(makeInput({ plans, documents: explained }))).toEqual([]);
  });

  it('refuses unknown clauses, promises and parts', () => {
    expect(check({ clause: 'I.9' })).toContainEqual(expect.stringContaining('no clause I.9'));
    expect(check({ of: 'thu-nghiem-2031.I.9' })).toEqual([expect.stringContaining('no commitment, target or event')]);
    expect(check({ part: '05 lớp' })).toEqual([expect.stringContaining('does not stand in the promise')]);
  });

  it('refuses a time after the document, and days after the data', () => {
    expect(check({ since: '2032-01' })).toEqual([expect.stringContaining('later than the document')]);
    expect(check({ matched: { ...matched, on: '2033-01-01' } })).toEqual([
      expect.stringContaining('later than the data'),
    ]);
  });

  it('refuses a second reader who is the first', () => {
    expect(check({ secondReader: { by: matched.by, on: '2032-06-02' } })).toEqual([
      expect.stringContaining('is who matched it'),
    ]);
  });

  it('refuses a replacement that is not there, and an id twice', () => {
    expect(check({ withdrawn: { on: '2032-06-02', why: both('nhầm'), replacedBy: 'bao-cao-thu-2031.I.2' } })).toEqual([
      expect.stringContaining('no other evidence'),
    ]);
    expect(listMessages(checkEvidence(makeReport(base, base)))).toEqual([expect.stringContaining('already taken')]);
  });

  it('cannot be told who speaks: a claim of the body about itself is found out', () => {
    expect(evidenceEntry.safeParse({ ...base, speaker: 'inspector' }).success).toBe(false);
  });
});

describe('published evidence', () => {
  const publishedIds = [
    {
      id: 'bao-cao-thu-2031.I.1',
      table: 'evidence',
      digest: getDigest('Đã mở 02 lớp tập huấn cho 61 hội viên trong tháng 10/2031.'),
      line: 1,
    },
  ];

  it('is never taken out, only withdrawn', () => {
    const withdrawn = { ...base, withdrawn: { on: '2032-06-02', why: both('nhầm') } };
    expect(checkIdsKept({ ...makeReport(withdrawn), publishedIds })).toEqual([]);
    const [issue] = checkIdsKept({ ...makeReport(), publishedIds });
    expect(issue?.message).toContain('has vanished');
    expect(issue?.tip).toContain('evidence is never taken out');
  });
});

describe('a document', () => {
  it('has the receipts of a plan: a text that nobody edited', () => {
    const document = makeDocument();
    const edited = { ...document, source: { ...document.source, sha256: '0'.repeat(64) } };
    expect(checkSourceHash(makeInput({ plans, documents: [document] }))).toEqual([]);
    expect(checkSourceHash(makeInput({ plans, documents: [edited] }))).toHaveLength(1);
  });

  it('names bodies, places and plans that exist, and has an id that no plan has', () => {
    const messages = (fields: object) =>
      listMessages(checkDocuments(makeInput({ plans, documents: [makeDocument(fields)] })));
    expect(messages({ plans: ['thu-nghiem-2031'] })).toEqual([]);
    expect(messages({ id: 'thu-nghiem-2031' })).toEqual([expect.stringContaining('is the id of a plan')]);
    expect(messages({ issuer: 'so-la@xa-thu-nghiem' })).toEqual([expect.stringContaining('unknown body')]);
    expect(messages({ speaksFor: ['ubnd@xa-la'] })).toEqual([expect.stringContaining('unknown body')]);
    expect(messages({ locality: 'xa-la' })).toEqual([expect.stringContaining('not in localities.yaml')]);
    expect(messages({ plans: ['la-2031'] })).toEqual([expect.stringContaining('no plan "la-2031"')]);
    expect(messages({ date: '20/12/2031' })).toEqual([expect.stringContaining('not an EDTF date')]);
  });
});
