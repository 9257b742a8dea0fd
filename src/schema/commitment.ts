// A commitment: something the plan undertakes or asks.

import { z } from 'zod';
import { describe, edtf, vocabulary } from './field.ts';
import { recordId, slug } from './id.ts';
import { entryBase, receiptColumns, receiptLinks, recordColumns, themeIds, title, titleColumns } from './record.ts';
import { duty } from './responsibility.ts';
import { absence, relation, statusInClause, time, timeOrHeading, timeSource } from './statement.ts';
import { defineTable } from './table.ts';
import { stateColumns } from './undertaking.ts';

export const commitmentKind = vocabulary({
  activity: ['Hoạt động', 'Activity'],
  solution: ['Giải pháp', 'Solution'],
  assignment: ['Phân công', 'Assignment'],
  reporting: ['Báo cáo', 'Reporting'],
  request: ['Đề nghị', 'Request'],
});

export const commitmentEntry = z.strictObject({
  table: z.literal('commitments'),
  ...entryBase,
  title,
  kind: commitmentKind,
  themes: themeIds,
  who: z.array(duty).min(1).or(absence).optional(),
  places: z.array(slug).min(1).or(absence).optional(),
  /** Words that tell a place without naming it: "02 xã thuộc 02 huyện". */
  placeWords: z.string().min(1).optional(),
  period: timeOrHeading.or(absence).optional(),
  due: time.or(absence).optional(),
  occasion: z.string().min(1).optional(),
  beneficiaries: z.array(z.string().min(1)).min(1).or(absence).optional(),
  quantity: z
    .strictObject({ value: z.number(), unit: z.string().min(1), words: z.string().min(1) })
    .or(absence)
    .optional(),
  /** A clause may say several undertakings again. */
  repeats: recordId.or(z.array(recordId).min(2)).optional(),
});

export const commitments = defineTable({
  label: ['Cam kết', 'Commitments'],
  row: ['Một việc mà kế hoạch nhận làm hoặc yêu cầu làm', 'Something that a plan undertakes or asks'],
  key: ['id'],
  links: { ...receiptLinks, repeats_id: 'commitments' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    kind: describe(
      commitmentKind,
      ['Loại', 'Kind'],
      [
        'Đề nghị là việc xin một tổ chức ngoài chính quyền, được đếm riêng',
        'A request goes to a body outside government and is counted apart',
      ],
    ),
    themes: describe(
      z.string(),
      ['Chủ đề', 'Themes'],
      [
        'Một đến ba chủ đề do sổ chọn theo việc mà đoạn giao làm. Có: violence cho “thí điểm nhà tạm lánh”. Không: violence cho một lớp tập huấn không nói đến bạo lực. Mã chủ đề, cách nhau bằng “ | ” (bảng record_themes)',
        'One to three themes that the register gives by the work that the clause asks for. Yes: violence, of "pilot a shelter". No: violence, of a training course that does not speak of it. Theme ids joined by " | " (table record_themes)',
      ],
    ),
    bodies: describe(
      z.string(),
      ['Cơ quan', 'Bodies'],
      [
        'Tên cơ quan, cách nhau bằng “ | ” (bảng responsibilities)',
        'Names of bodies joined by " | " (table responsibilities)',
      ],
    ),
    bodies_status: statusInClause(['Cơ quan', 'Bodies']),
    places: describe(
      z.string(),
      ['Nơi thực hiện', 'Places'],
      [
        'Mã đơn vị, cách nhau bằng “ | ” (bảng commitment_places)',
        'Locality ids joined by " | " (table commitment_places)',
      ],
    ),
    places_status: statusInClause(['Nơi thực hiện', 'Places']),
    place_words: describe(
      z.string().nullable(),
      ['Nơi không nêu tên', 'Place without a name'],
      [
        'Lời văn nói về nơi mà không nêu tên: “02 xã thuộc 02 huyện”',
        'Words on a place that is not named: "2 communes of 2 districts"',
      ],
    ),
    period_edtf: describe(
      edtf.nullable(),
      ['Thời gian (EDTF)', 'Period (EDTF)'],
      ['Giữ đúng độ chính xác của kế hoạch', 'Keeps the precision that the plan gives'],
    ),
    period_words: describe(
      z.string().nullable(),
      ['Thời gian', 'Period'],
      ['Lời văn về thời gian', 'The words about the period'],
    ),
    period_from: describe(
      timeSource.nullable(),
      ['Căn cứ của thời gian', 'Period taken from'],
      [
        'Tiêu đề in thời gian thì thời gian ấy là của mọi việc bên dưới. Có: “5. Tổ chức Tháng hành động … từ 15/11 đến 15/12”. Không: ngày của một văn bản mà tiêu đề dẫn. Trống nếu không có thời gian',
        'A heading that prints a time gives it to all the work below it. Yes: “5. Tổ chức Tháng hành động … từ 15/11 đến 15/12”. No: the date of a document that the heading cites. Empty if there is no period',
      ],
    ),
    period_status: statusInClause(['Thời gian', 'Period']),
    due_edtf: describe(edtf.nullable(), ['Hạn (EDTF)', 'Due (EDTF)']),
    due_relation: describe(
      relation.nullable(),
      ['Quan hệ với hạn', 'Relation to due date'],
      ['“trước” nghĩa là trước ngày ấy, không phải đúng ngày ấy', '"before" means earlier than that day'],
    ),
    due_words: describe(z.string().nullable(), ['Hạn', 'Due']),
    due_status: statusInClause(['Hạn', 'Due']),
    occasion_words: describe(
      z.string().nullable(),
      ['Nhân dịp', 'Occasion'],
      [
        'Dịp mà kế hoạch nêu, đúng lời; không phải ngày làm, nên không tính là có thời gian. Trống nếu đoạn không nêu dịp nào. Có: “nhân ngày … 8/3”. Không: “Ngày 15/11/2020”',
        'The occasion that the plan names, in its words: not the day of the work, so it does not count as a time. Empty if the clause names none. Yes: “nhân ngày … 8/3”. No: “Ngày 15/11/2020”',
      ],
    ),
    beneficiaries: describe(
      z.string(),
      ['Người thụ hưởng', 'Beneficiaries'],
      [
        'Người hoặc nơi mà việc ấy được làm cho, kể cả người được tuyên truyền, vận động. Có: “nữ lãnh đạo” của “tập huấn cho nữ lãnh đạo”. Không: nạn nhân chỉ được nói tới trong nội dung tuyên truyền; người được huy động, thu hút, khuyến khích tham gia chính việc ấy; sở được giao làm. Lời văn, cách nhau bằng “ | ” (bảng commitment_beneficiaries)',
        'For whom the work is done, those whom publicity addresses included. Yes: women leaders, of "train women leaders". No: victims whom publicity only speaks of; people called on, drawn in or encouraged to take part in the work; the department that is given the work. Official words joined by " | " (table commitment_beneficiaries)',
      ],
    ),
    beneficiaries_status: statusInClause(['Người thụ hưởng', 'Beneficiaries']),
    quantity_value: describe(z.number().nullable(), ['Số lượng', 'Quantity']),
    quantity_unit: describe(z.string().nullable(), ['Đơn vị tính', 'Unit']),
    quantity_words: describe(z.string().nullable(), ['Số lượng: lời văn', 'Quantity: words']),
    quantity_status: statusInClause(['Số lượng', 'Quantity']),
    ...stateColumns,
    repeats_id: describe(
      recordId.nullable(),
      ['Nhắc lại', 'Repeats'],
      [
        'Bản ghi mà điều này nói lại (bản đầu tiên; đủ ở bảng commitment_repeats); không tính vào tổng số. Có: phần phân công giao cho một sở đúng việc đã nêu ở phần nội dung. Không: một báo cáo khác, cùng loại việc cho đối tượng khác, hay một phần của việc rộng hơn. Hai bản ghi của một đoạn không cùng nhắc lại một điều',
        'The record that this one says again (the first; all in table commitment_repeats); left out of headline counts. Yes: the section on duties gives a department the very work of an earlier section. No: another report, the same kind of work for others, or a part of wider work. Two records of one clause never repeat the same one',
      ],
    ),
    ...receiptColumns,
  },
});
export type CommitmentRow = z.infer<typeof commitments.schema>;

export const commitmentPlaces = defineTable({
  label: ['Nơi của cam kết', 'Places of commitments'],
  row: ['Một nơi mà cam kết nêu', 'One place that a commitment names'],
  key: ['commitment_id', 'locality_id'],
  links: { commitment_id: 'commitments', locality_id: 'localities' },
  columns: {
    commitment_id: describe(recordId, ['Cam kết', 'Commitment']),
    locality_id: describe(slug, ['Đơn vị', 'Locality']),
  },
});

export const commitmentBeneficiaries = defineTable({
  label: ['Người thụ hưởng', 'Beneficiaries'],
  row: ['Một nhóm người mà cam kết nêu', 'One group of people that a commitment names'],
  key: ['commitment_id', 'position'],
  links: { commitment_id: 'commitments' },
  columns: {
    commitment_id: describe(recordId, ['Cam kết', 'Commitment']),
    position: describe(
      z.int().min(1),
      ['Thứ tự', 'Position'],
      ['Thứ tự trong câu, đếm từ 1', 'Order in the clause, counted from 1'],
    ),
    words: describe(
      z.string(),
      ['Lời văn', 'Words'],
      [
        'Người hoặc nơi mà việc ấy được làm cho, đúng lời của kế hoạch; có và không: xem cột beneficiaries của bảng commitments',
        'For whom the work is done, in the words of the plan; what is in and what is not: column beneficiaries of table commitments',
      ],
    ),
  },
});
