// The rules of roles, applied to all plans alike where a program can tell.

import { describe, expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';
import { isDuty } from '../../src/schema/responsibility.ts';
import { foldVietnamese } from '../../src/text/vietnamese/fold.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { agencies, agency_types: types, clauses, commitments, events, responsibilities } = makeDatasets(input);

const dutiesOf = Map.groupBy(responsibilities, ({ commitment_id }) => commitment_id);
const items = commitments.map((row) => ({ ...row, duties: dutiesOf.get(row.id) ?? [] }));
const has = (item: (typeof items)[number], role: string) => item.duties.some((duty) => duty.role === role);
const fold = (text: string) => foldVietnamese(text).replace(/[^a-z0-9]+/g, ' ');
const headings = new Map(clauses.map(({ id, heading_path }) => [id, heading_path]));
const printedForms = new Map(
  agencies.map(({ id, type_id }) => {
    const type = types.find((row) => row.id === type_id);
    return [id, [type?.label_vi ?? '', ...(type?.abbreviations.split(' | ') ?? [])].filter(Boolean).map(fold)];
  }),
);

describe('the role of a body', () => {
  test('is never only "partner" where the task is given to it: its name stands before “phối hợp”', () => {
    const wrong = items.filter(({ clause_id, duties, text }) => {
      const acting = duties.filter(({ role }) => isDuty(role));
      if (acting.length === 0 || acting.some(({ role }) => role !== 'partner')) return false;
      const words = fold(`${headings.get(clause_id)} ${text}`);
      const before = words.slice(0, Math.max(words.lastIndexOf('phoi hop'), 0));
      return acting.some(({ body_id }) => printedForms.get(body_id)?.some((form) => before.includes(form)));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('is never "partner" alone without a word of working together or of taking part', () => {
    const alone = items.filter(({ duties }) => duties.length > 0 && duties.every(({ role }) => role === 'partner'));
    expect(alone.filter(({ text }) => !/phối hợp với|huy động sự tham gia/iu.test(text)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('is not partner and also lead, director, adviser or the one who carries it out, in one commitment', () => {
    const wrong = items.filter(({ duties }) =>
      duties.some(
        ({ role, body_id }) =>
          ['lead', 'direct', 'advise', 'do'].includes(role) &&
          duties.some((other) => other.role === 'partner' && other.body_id === body_id),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('a body that is advised', () => {
  test('stands with one that advises', () => {
    expect(items.filter((item) => has(item, 'advised') && !has(item, 'advise')).map(({ id }) => id)).toEqual([]);
  });

  test('is entered wherever a clause says whom it is', () => {
    const said = clauses.filter(({ text }) => /tham mưu (cho )?(UBND|Ủy ban nhân dân)/iu.test(text));
    expect(said).toHaveLength(5);
    expect(
      said.filter(({ id }) => !items.some((item) => item.clause_id === id && has(item, 'advised'))).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('a body that passes a report on', () => {
  test('stands with one that reports and one that receives', () => {
    expect(
      items
        .filter((item) => has(item, 'channel') && !(has(item, 'report') && has(item, 'receive')))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test('is entered wherever a clause sends a report through a department', () => {
    const said = clauses.filter(({ text }) => /\bqua (Sở|Phòng) /u.test(text));
    expect(said).toHaveLength(4);
    expect(
      said.filter(({ id }) => !items.some((item) => item.clause_id === id && has(item, 'channel'))).map(({ id }) => id),
    ).toEqual([]);
  });

  test('is not among those to whom the event of the report goes', () => {
    const wrong = events.filter(({ commitment_id, to_ids, from_ids }) => {
      const channels = (dutiesOf.get(commitment_id ?? '') ?? []).filter(({ role }) => role === 'channel');
      return channels.some(({ body_id }) => [to_ids, from_ids].some((ids) => ids.split(' | ').includes(body_id)));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

test('no note says any more that the register has no role for a body', () => {
  expect(commitments.filter(({ note_vi }) => note_vi?.includes('chưa có vai trò')).map(({ id }) => id)).toEqual([]);
});
