import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../scripts/checks/index.ts';
import { makeCommitment, makeEvent, makeInput, makePlan, type Record, SOURCE } from '../../support/input.ts';

describe('check', () => {
  it('finds nothing wrong in a right input', () => {
    expect(check(makeInput({ plans: [makePlan({ records: [makeCommitment(), makeEvent()] })] }))).toEqual([]);
  });

  it('runs every rule there is: one wrong register breaks each', () => {
    const why = { vi: 'x', en: 'x' };
    const records: Record[] = [
      makeCommitment({
        themes: ['la'],
        places: ['xa-la'],
        repeats: 'thu-nghiem-2031.I.9',
        who: [{ body: 'la@xa-la', role: 'lead', from: 'verb' }],
      }),
      makeCommitment(),
      makeEvent({ clause: 'I.9', when: { edtf: 'x/2031', words: 'x' } }),
      makeEvent({ suffix: 'other', when: { edtf: '2031', words: 'không có' } }),
    ];
    const plan = makePlan({
      text: [...SOURCE, 'Ẩn\u200b', '\u00d0ảng'],
      folder: 'other',
      status: 'complete',
      checked: ['who', 'who'],
      records,
      withdrawn: [{ id: 'thu-nghiem-2031.I.8', on: '2032-01-01', why }],
      errata: [{ line: 99, found: 'a', read: 'b', why }],
      todos: [{ field: 'who', why }],
    });
    const edited = { ...plan, source: { ...plan.source, sha256: '0'.repeat(64) } };
    const publishedIds = [{ id: 'a-2031.I', table: 'commitments', digest: 'x', line: 1 }];
    const form = { themes: ['tap-huan'], vi: ['khóa học'], en: ['course'] };
    const synonyms = [
      { id: 'b', ...form, words: ['lớp tập huấn', 'lớp học'] },
      { id: 'a', ...form },
    ];
    const messages = check(makeInput({ plans: [edited], publishedIds, synonyms })).map(({ message }) => message);
    const signs: { [rule: string]: RegExp } = {
      bodies: /unknown agency type/,
      changes: /the change log does not say/,
      'clause-exists': /has no clause/,
      coverage: /has no record/,
      dates: /not an EDTF date/,
      errata: /has no line 99/,
      'false-d': /a letter that only looks like Đ/,
      'ids-kept': /has vanished/,
      'ids-unique': /already taken/,
      links: /not a first statement/,
      places: /unknown place/,
      'plan-folder': /its folder is "other"/,
      repeated: /stands in this list already/,
      'source-hash': /does not match source\.txt/,
      'synonym-forms': /stands on line 0 already/,
      'synonym-order': /"a" comes after "b"/,
      'synonym-words': /"lớp học" stands in no clause/,
      todos: /is undecided/,
      'invisible-characters': /a character without a shape/,
      vocabulary: /unknown theme/,
      withdrawn: /was never published/,
      wording: /does not stand in clause/,
    };
    const rules = readdirSync(join(import.meta.dirname, '../../../scripts/checks'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replace('.ts', ''))
      .filter((name) => name !== 'index');
    expect(Object.keys(signs).sort()).toEqual(rules.sort());
    expect(
      Object.entries(signs).flatMap(([rule, sign]) => (messages.some((message) => sign.test(message)) ? [] : [rule])),
    ).toEqual([]);
  });
});
