// What the register knows of asking a public body for information: law, forms, and which bodies hold a task today. Legal
// words are data, each with its source and the day on which it was checked; a letter cites only what is confirmed.

import { z } from 'zod';
import { bilingual, day, describe, vocabulary, webAddress } from './field.ts';
import { slug } from './id.ts';
import { evidence, level } from './locality.ts';
import { defineTable } from './table.ts';

const askingTopic = vocabulary({
  law: ['luật', 'law'],
  form: ['mẫu đơn', 'form'],
  deadline: ['thời hạn trả lời', 'time to answer'],
  limits: ['điều không được cung cấp', 'what is not given'],
  who: ['ai được hỏi', 'who may ask'],
  body: ['cơ quan', 'bodies'],
});

const checked = { state: evidence, source: bilingual, address: webAddress.optional(), checkedOn: day };

const askingFact = z
  .strictObject({
    id: slug,
    topic: askingTopic,
    says: bilingual,
    /** Words of law that a letter may cite: "Điều 12 Luật …". */
    citation: z.string().min(3).optional(),
    ...checked,
  })
  .refine(
    ({ citation, state }) => citation === undefined || state === 'confirmed',
    'a letter cites only what is confirmed: take `citation` out',
  );

/** What a type of body is today: the same (`still`), or another one that holds its task (`now`). */
const bodyToday = z
  .strictObject({
    type: slug,
    level,
    /** A unit of today, where this is known of one place alone. */
    place: slug.optional(),
    still: z.literal(true).optional(),
    now: bilingual.optional(),
    ...checked,
  })
  .refine(
    ({ still, now }) => (still === undefined) !== (now === undefined),
    'write `still: true`, or under `now` what the body became',
  );

/** What an editor writes in data/asking.yaml. */
export const askingEntry = z.strictObject({ facts: z.array(askingFact), bodies: z.array(bodyToday) });
export type AskingEntry = z.infer<typeof askingEntry>;

const factColumns = {
  state: describe(evidence, ['Xác nhận', 'Evidence']),
  source_vi: describe(z.string(), ['Nguồn', 'Source (Vietnamese)']),
  source_en: describe(z.string(), ['Nguồn (tiếng Anh)', 'Source (English)']),
  address: describe(z.string().nullable(), ['Địa chỉ nguồn', 'Address of the source']),
  checked_on: describe(day, ['Kiểm ngày', 'Checked on']),
};

export const askingFacts = defineTable({
  label: ['Sổ biết gì về việc hỏi', 'Facts on asking'],
  row: [
    'Một điều sổ biết về việc yêu cầu cung cấp thông tin; không phải tư vấn pháp luật',
    'One thing that the register knows of asking for information; no legal advice',
  ],
  key: ['id'],
  columns: {
    id: describe(slug, ['Mã', 'Id']),
    topic: describe(askingTopic, ['Về việc', 'Topic']),
    says_vi: describe(z.string(), ['Nội dung', 'What it says (Vietnamese)']),
    says_en: describe(z.string(), ['Nội dung (tiếng Anh)', 'What it says (English)']),
    citation: describe(
      z.string().nullable(),
      ['Lời viện dẫn', 'Citation'],
      [
        'Chỉ có khi đã xác nhận; đơn viết sẵn viện dẫn đúng lời này',
        'Only where confirmed; the ready letter cites these words',
      ],
    ),
    ...factColumns,
  },
});
export type AskingFactRow = z.infer<typeof askingFacts.schema>;

export const bodiesToday = defineTable({
  label: ['Cơ quan nay là gì', 'Bodies today'],
  row: [
    'Một loại cơ quan ở một cấp, hoặc ở riêng một nơi, nay còn hay đã thành cơ quan nào',
    'A type of body at one level, or in one place alone, and what it is today',
  ],
  key: ['id'],
  links: { type_id: 'agency_types', locality_id: 'localities' },
  columns: {
    id: describe(
      z.string(),
      ['Mã', 'Id'],
      ['Loại, cấp, và nơi nếu chỉ nói về một nơi', 'Type, level, and place if of one alone'],
    ),
    type_id: describe(slug, ['Loại cơ quan', 'Agency type']),
    level: describe(level, ['Cấp nay', 'Level today']),
    locality_id: describe(
      slug.nullable(),
      ['Nơi', 'Place'],
      ['Đơn vị ngày nay; trống nếu nói về mọi nơi', 'A unit of today; empty if it is said of all'],
    ),
    now_vi: describe(
      z.string().nullable(),
      ['Nay là', 'Is today (Vietnamese)'],
      ['Trống nếu cơ quan vẫn còn, vẫn tên ấy', 'Empty if the body still exists under its name'],
    ),
    now_en: describe(z.string().nullable(), ['Nay là (tiếng Anh)', 'Is today (English)']),
    ...factColumns,
  },
});
export type BodyTodayRow = z.infer<typeof bodiesToday.schema>;
