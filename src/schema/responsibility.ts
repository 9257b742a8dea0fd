// A responsibility: one body's role in one commitment, from the verb of the clause.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { bodyId, recordId } from './id.ts';
import { receiptColumns, receiptLinks, recordColumns, titleColumns } from './record.ts';
import { defineTable } from './table.ts';

export const role = vocabulary({
  lead: ['Chủ trì', 'Lead'],
  do: ['Thực hiện', 'Carries out'],
  partner: ['Phối hợp', 'Partner'],
  requested: ['Được đề nghị', 'Requested'],
  advise: ['Tham mưu', 'Advises'],
  direct: ['Chỉ đạo', 'Directs'],
  report: ['Báo cáo', 'Reports'],
  receive: ['Nhận báo cáo, tờ trình', 'Receives the report or submission'],
  channel: ['Nơi chuyển', 'Passes it on'],
  advised: ['Được tham mưu', 'Is advised'],
  informed: ['Được triển khai đến', 'Is told of it'],
});
export type Role = z.infer<typeof role>;

/** Roles that give a body nothing to carry out: it is told, advised, or passes on what others report. */
const ROLES_WITHOUT_DUTY: ReadonlySet<Role> = new Set(['receive', 'channel', 'advised', 'informed']);

export function isDuty(role: Role): boolean {
  return !ROLES_WITHOUT_DUTY.has(role);
}

export const roleSource = vocabulary({
  verb: ['động từ của đoạn', 'the verb of the clause'],
  heading: ['tiêu đề của đoạn', 'its heading'],
});

/** What an editor writes under `who`: a body, its role, and whether a verb or only the heading says so. */
export const duty = z.strictObject({ body: bodyId, role, from: roleSource });

export const responsibilities = defineTable({
  label: ['Trách nhiệm', 'Responsibilities'],
  row: ['Vai trò của một cơ quan trong một cam kết', 'The role of one body in one commitment'],
  key: ['id'],
  links: { ...receiptLinks, commitment_id: 'commitments', body_id: 'agencies' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    commitment_id: describe(recordId, ['Cam kết', 'Commitment']),
    body_id: describe(bodyId, ['Cơ quan', 'Body']),
    role: describe(
      role,
      ['Vai trò', 'Role'],
      [
        [
          'Theo động từ của đoạn: chủ trì, phối hợp, tham mưu…',
          'Bên được giao việc mà đoạn chỉ ghi “phối hợp với X”, không có bên chủ trì, là “thực hiện”; chỉ X là “phối hợp”. Có: “Sở Tư pháp: Phối hợp các sở, ban ngành kiểm tra…”, Sở Tư pháp thực hiện. Không: ghi Sở Tư pháp là phối hợp.',
          '“Chủ trì, phối hợp” tính cho cả những việc sau dấu chấm phẩy, cho đến động từ vai trò kế tiếp (tham mưu, chỉ đạo, báo cáo, phối hợp). Có: “chủ trì, phối hợp … triển khai; hướng dẫn…”, chủ trì cả hai. Không: “…; tham mưu …; kiểm tra…”, từ “tham mưu” trở đi.',
          'Hai động từ nối bằng “và” thì hai vai trò: “chỉ đạo và tổ chức thực hiện” là “chỉ đạo” và “thực hiện”; “phối hợp với X chỉ đạo” thì nơi được giao là “chỉ đạo”, X là “phối hợp”; “phối hợp với X tham mưu” cũng vậy. Nhiều bên “phối hợp” với nhau, không bên nào chủ trì, thì cùng thực hiện.',
          '“Được tham mưu”: “tham mưu UBND tỉnh bố trí ngân sách”, UBND tỉnh; không: nơi nhận báo cáo.',
          '“Nơi chuyển”: “báo cáo UBND tỉnh qua Sở X”, Sở X; không: Sở mà báo cáo gửi về.',
          '“Được triển khai đến”: “triển khai kế hoạch đến các cấp Hội”, các cấp Hội; không: bên làm việc triển khai.',
          'Nhận báo cáo, nơi chuyển, được tham mưu và được triển khai đến không phải là việc phải làm, nên không đếm.',
        ].join(' '),
        [
          'From the verb of the clause: lead, partner, advise …',
          'A body given a task “phối hợp với X” (together with X), where nobody leads, implements it; only X is a partner. Yes: “Sở Tư pháp: Phối hợp các sở, ban ngành kiểm tra…”, the Department of Justice implements. No: to call that department a partner.',
          '“Chủ trì, phối hợp” (lead, with …) also holds for what follows a semicolon, up to the next verb that gives a role (advise, direct, report, work with). Yes: "lead, with …, the plan; guide …" leads both. No: "…; advise …; check …", from "advise" on.',
          'Two verbs joined by "and" give two roles: "direct and carry out" directs and implements; in "with X, direct" or "with X, advise" the body given the task directs or advises and X is a partner. Where several "work with" each other and none leads, all implement.',
          '"Is advised": the People’s Committee in “tham mưu UBND tỉnh bố trí ngân sách”; not whoever receives a report.',
          '"Passes it on": Department X in “báo cáo UBND tỉnh qua Sở X”; not a department that the report is sent to.',
          '"Is told of it": the local unions in “triển khai kế hoạch đến các cấp Hội”; not whoever brings the plan to them.',
          'To receive a report, pass it on, be advised or be told is nothing to carry out, so it is not counted.',
        ].join(' '),
      ],
    ),
    role_from: describe(roleSource, ['Căn cứ của vai trò', 'Role taken from']),
    ...receiptColumns,
  },
});
