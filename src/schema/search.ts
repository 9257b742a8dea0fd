// A search: what somebody looked for about a plan or a place (a report on results, the plan itself), where, and on
// which day. "Not found" is never said without one.

import { z } from 'zod';
import { bilingual, day, describe, vocabulary, webAddress, withMeanings } from './field.ts';
import { planId, slug } from './id.ts';
import { defineTable } from './table.ts';

export const sought = vocabulary({
  results: ['báo cáo kết quả', 'a report on results'],
  plan: ['kế hoạch', 'a plan'],
});
export type Sought = z.infer<typeof sought>;

export const searchOutcome = withMeanings(
  vocabulary({
    not_looked: ['chưa tìm', 'nobody has looked'],
    found: ['đã thấy', 'found'],
    not_found: ['không thấy', 'not found'],
    asked: ['đã hỏi', 'asked'],
    no_answer: ['đã hỏi, chưa được trả lời', 'asked, not answered'],
    answered: ['đã hỏi, được trả lời', 'asked, answered'],
  }),
  {
    not_looked: [
      'đến ngày ấy chưa ai tìm. Có: sổ vừa nhập kế hoạch. Không: đã mở trang của địa phương mà không thấy',
      'by that day nobody had looked. Yes: the register has only just entered the plan. No: a site was searched in vain',
    ],
    not_found: [
      'đã tìm ở nơi được ghi, không thấy ở đó. Có: đã đọc danh mục văn bản trên cổng của tỉnh. Không: báo cáo không tồn tại',
      'looked for in the place named, and not found there. Yes: the list of documents on a portal was read. No: the report does not exist',
    ],
    asked: [
      'đã gửi yêu cầu cung cấp thông tin; ai gửi không được ghi. Có: đơn gửi ngày ấy. Không: đơn đã soạn mà chưa gửi',
      'a request for information was sent; who sent it is not recorded. Yes: sent on that day. No: written and not yet sent',
    ],
  },
);
export type SearchOutcome = z.infer<typeof searchOutcome>;

/** Exactly one of the two: what the search is about. */
const about = { plan: planId.optional(), place: slug.optional() };

const base = { id: slug, ...about, for: sought, on: day, note: bilingual.optional() };

/** What everyone who really looked can tell. By whom is an office or a role, never a person's name. */
const looked = { ...base, where: bilingual, by: bilingual, address: webAddress.optional() };

const documents = z.array(slug).min(1);

/** What an editor writes in data/searches.yaml. Entries are added, never changed: a later one says what is new. */
export const searchEntry = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('not_looked'), ...base }),
    z.strictObject({ outcome: z.literal('found'), ...looked, documents }),
    z.strictObject({ outcome: z.literal('not_found'), ...looked }),
    z.strictObject({ outcome: z.literal('asked'), ...looked }),
    z.strictObject({ outcome: z.literal('no_answer'), ...base, asked: slug }),
    z.strictObject({ outcome: z.literal('answered'), ...base, asked: slug, documents: documents.optional() }),
  ])
  .refine(
    ({ plan, place }) => (plan === undefined) !== (place === undefined),
    'a search is about one plan or about one place: give `plan` or `place`',
  );
export type SearchEntry = z.infer<typeof searchEntry>;

const EMPTY_IF_NOT_LOOKED: [vi: string, en: string] = ['Trống nếu chưa tìm', 'Empty if nobody has looked'];

export const searches = defineTable({
  label: ['Đã tìm những gì', 'Searches'],
  row: [
    'Một lần tìm hoặc hỏi về một kế hoạch hay một nơi, hoặc việc đến một ngày chưa ai tìm',
    'One search or request about a plan or a place, or the fact that by a day nobody had looked',
  ],
  key: ['id'],
  links: { plan_id: 'plans', locality_id: 'localities', asked_id: 'searches' },
  columns: {
    id: describe(slug, ['Mã', 'Id']),
    plan_id: describe(
      planId.nullable(),
      ['Kế hoạch', 'Plan'],
      ['Trống nếu tìm về một nơi', 'Empty if it is about a place'],
    ),
    locality_id: describe(slug, ['Địa phương', 'Locality']),
    sought: describe(sought, ['Tìm gì', 'Looked for']),
    outcome: describe(searchOutcome, ['Kết quả', 'Outcome']),
    date: describe(
      day,
      ['Ngày', 'Date'],
      ['Ngày tìm, ngày hỏi, hoặc ngày biết điều này', 'Day of the search or request, or on which this was so'],
    ),
    where_vi: describe(z.string().nullable(), ['Tìm ở đâu', 'Where (Vietnamese)'], EMPTY_IF_NOT_LOOKED),
    where_en: describe(z.string().nullable(), ['Tìm ở đâu (tiếng Anh)', 'Where (English)'], EMPTY_IF_NOT_LOOKED),
    by_vi: describe(
      z.string().nullable(),
      ['Ai tìm', 'By whom (Vietnamese)'],
      ['Vai trò, không bao giờ là tên người', 'A role, never the name of a person'],
    ),
    by_en: describe(z.string().nullable(), ['Ai tìm (tiếng Anh)', 'By whom (English)']),
    address: describe(
      z.string().nullable(),
      ['Địa chỉ', 'Address'],
      ['Trang đã tìm, nếu có', 'The page searched, if there is one'],
    ),
    asked_id: describe(
      slug.nullable(),
      ['Trả lời cho lần hỏi', 'Follows the request'],
      ['Lần hỏi mà dòng này nói tới', 'The request that this row is about'],
    ),
    documents: describe(
      z.string(),
      ['Văn bản', 'Documents'],
      [
        'Mã văn bản đã thấy hoặc nhận được, cách nhau bằng “ | ”',
        'Ids of the documents found or received, joined by " | "',
      ],
    ),
    note_vi: describe(z.string().nullable(), ['Ghi chú', 'Note']),
    note_en: describe(z.string().nullable(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
  },
});
export type SearchRow = z.infer<typeof searches.schema>;
