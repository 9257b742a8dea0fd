// Every published table: its name, what a row is, its columns, keys and licence. Files, dictionary and pages derive from this list.

import type { z } from 'zod';
import { agencyRow, agencyTypeAbbreviationRow, agencyTypeLevelRow, agencyTypeRow } from './agency.ts';
import { budgetRow, budgetSourceRow } from './budget.ts';
import { changePlanRow, changeRecordRow, changeRow, changeThemeRow, withdrawnRow } from './change.ts';
import { clauseRow } from './clause.ts';
import { commitmentBeneficiaryRow, commitmentPlaceRow, commitmentRow } from './commitment.ts';
import { eventBodyRow, eventRow } from './event.ts';
import type { Bilingual } from './field.ts';
import { figureRow } from './figure.ts';
import { localityChangeRow, localityCodeRow, localityOriginRow, localityRow } from './locality.ts';
import { modelBodyRow, modelRow, modelSiteRow, modelTypeRow } from './model.ts';
import { audienceRow, contactRow, objectiveRow } from './objective.ts';
import { auditFindingRow, erratumRow, planNoteRow, planRow } from './plan.ts';
import { recipientRow } from './recipient.ts';
import { recordClauseRow, recordRow } from './record-index.ts';
import { referenceRow } from './reference.ts';
import { relationRow } from './relation.ts';
import { replyRow } from './reply.ts';
import { responsibilityRow } from './responsibility.ts';
import { targetRow } from './target.ts';
import { recordThemeRow, themeRow } from './theme.ts';

export interface ForeignKey {
  column: string;
  /** Name of the table it points into. */
  table: string;
}

export interface Table<Schema extends z.ZodObject = z.ZodObject> {
  label: Bilingual;
  /** What one row is. */
  row: Bilingual;
  schema: Schema;
  key: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

const PLAN: ForeignKey = { column: 'plan_id', table: 'plans' };
const CHANGE: ForeignKey = { column: 'change_id', table: 'changes' };
const RECEIPT: readonly ForeignKey[] = [PLAN, { column: 'clause_id', table: 'clauses' }];

function table<Schema extends z.ZodObject>(
  schema: Schema,
  label: [vi: string, en: string],
  row: [vi: string, en: string],
  key: readonly string[],
  foreignKeys: readonly ForeignKey[],
): Table<Schema> {
  return { schema, label: { vi: label[0], en: label[1] }, row: { vi: row[0], en: row[1] }, key, foreignKeys };
}

const LIST = {
  plans: table(
    planRow,
    ['Kế hoạch', 'Plans'],
    ['Một kế hoạch của một địa phương cho một năm', 'One plan of one locality for one year'],
    ['id'],
    [
      { column: 'locality_id', table: 'localities' },
      { column: 'province_today_id', table: 'localities' },
      { column: 'issuer_id', table: 'agencies' },
    ],
  ),
  commitments: table(
    commitmentRow,
    ['Cam kết', 'Commitments'],
    ['Một việc mà kế hoạch nhận làm hoặc yêu cầu làm', 'Something that a plan undertakes or asks'],
    ['id'],
    [...RECEIPT, { column: 'repeats_id', table: 'commitments' }],
  ),
  targets: table(targetRow, ['Chỉ tiêu', 'Targets'], ['Một con số được hứa', 'A number promised'], ['id'], RECEIPT),
  objectives: table(objectiveRow, ['Mục tiêu', 'Objectives'], ['Một mục đích không có con số', 'An aim without a number'], ['id'], RECEIPT),
  audiences: table(audienceRow, ['Đối tượng', 'Audiences'], ['Những ai mà kế hoạch hướng tới', 'Whom a plan addresses'], ['id'], RECEIPT),
  models: table(
    modelRow,
    ['Mô hình', 'Models'],
    ['Một mô hình trong một kế hoạch', 'A model in a plan'],
    ['id'],
    [...RECEIPT, { column: 'type_id', table: 'model_types' }, { column: 'repeats_id', table: 'models' }],
  ),
  model_sites: table(
    modelSiteRow,
    ['Nơi có mô hình', 'Model sites'],
    ['Một nơi mà mô hình được làm', 'One place where a model runs'],
    ['id'],
    [...RECEIPT, { column: 'model_id', table: 'models' }, { column: 'locality_id', table: 'localities' }],
  ),
  model_bodies: table(
    modelBodyRow,
    ['Cơ quan của mô hình', 'Bodies of models'],
    ['Vai trò của một cơ quan trong một mô hình', 'The role of one body in one model'],
    ['model_id', 'body_id', 'role'],
    [
      { column: 'model_id', table: 'models' },
      { column: 'body_id', table: 'agencies' },
    ],
  ),
  events: table(
    eventRow,
    ['Sự kiện và hạn', 'Events'],
    ['Một việc có ngày', 'Something with a date'],
    ['id'],
    [...RECEIPT, { column: 'commitment_id', table: 'commitments' }],
  ),
  event_bodies: table(
    eventBodyRow,
    ['Cơ quan của sự kiện', 'Bodies of events'],
    ['Một cơ quan làm, báo cáo hoặc nhận báo cáo', 'A body that acts, reports or is told'],
    ['event_id', 'side', 'body_id'],
    [
      { column: 'event_id', table: 'events' },
      { column: 'body_id', table: 'agencies' },
    ],
  ),
  responsibilities: table(
    responsibilityRow,
    ['Trách nhiệm', 'Responsibilities'],
    ['Vai trò của một cơ quan trong một cam kết', 'The role of one body in one commitment'],
    ['id'],
    [...RECEIPT, { column: 'commitment_id', table: 'commitments' }, { column: 'body_id', table: 'agencies' }],
  ),
  budgets: table(budgetRow, ['Kinh phí', 'Budgets'], ['Một khoản tiền hoặc một nguồn tiền', 'A sum or a source of money'], ['id'], RECEIPT),
  budget_sources: table(
    budgetSourceRow,
    ['Nguồn của kinh phí', 'Sources of budgets'],
    ['Một loại nguồn của một khoản kinh phí', 'One kind of source of one budget'],
    ['budget_id', 'source'],
    [{ column: 'budget_id', table: 'budgets' }],
  ),
  references: table(
    referenceRow,
    ['Văn bản được dẫn', 'References'],
    ['Một văn bản mà kế hoạch dẫn', 'A document that a plan cites'],
    ['id'],
    [...RECEIPT, { column: 'issuer_id', table: 'agencies' }],
  ),
  recipients: table(
    recipientRow,
    ['Nơi nhận', 'Recipients'],
    ['Một nơi nhận kế hoạch', 'One recipient of a plan'],
    ['id'],
    [...RECEIPT, { column: 'body_id', table: 'agencies' }],
  ),
  contacts: table(
    contactRow,
    ['Liên hệ đã in', 'Contacts'],
    ['Một liên hệ in trong kế hoạch, chỉ có giá trị lịch sử', 'A contact printed in a plan, historical only'],
    ['id'],
    RECEIPT,
  ),
  records: table(
    recordRow,
    ['Mọi bản ghi', 'All records'],
    ['Một bản ghi có nguyên văn, của bất kỳ bảng nào trừ responsibilities', 'One record with official wording, of any table but responsibilities'],
    ['id'],
    RECEIPT,
  ),
  record_themes: table(
    recordThemeRow,
    ['Chủ đề của bản ghi', 'Themes of records'],
    ['Một chủ đề của một bản ghi', 'One theme of one record'],
    ['record_id', 'theme_id'],
    [
      { column: 'record_id', table: 'records' },
      { column: 'theme_id', table: 'themes' },
    ],
  ),
  record_clauses: table(
    recordClauseRow,
    ['Đoạn của bản ghi', 'Clauses of records'],
    ['Một đoạn mà một bản ghi dẫn', 'One clause that a record cites'],
    ['record_id', 'clause_id'],
    [
      { column: 'record_id', table: 'records' },
      { column: 'clause_id', table: 'clauses' },
    ],
  ),
  commitment_places: table(
    commitmentPlaceRow,
    ['Nơi của cam kết', 'Places of commitments'],
    ['Một nơi mà cam kết nêu', 'One place that a commitment names'],
    ['commitment_id', 'locality_id'],
    [
      { column: 'commitment_id', table: 'commitments' },
      { column: 'locality_id', table: 'localities' },
    ],
  ),
  commitment_beneficiaries: table(
    commitmentBeneficiaryRow,
    ['Người thụ hưởng', 'Beneficiaries'],
    ['Một nhóm người mà cam kết nêu', 'One group of people that a commitment names'],
    ['commitment_id', 'position'],
    [{ column: 'commitment_id', table: 'commitments' }],
  ),
  relations: table(
    relationRow,
    ['Quan hệ giữa các kế hoạch', 'Relations'],
    ['Hai bản ghi của hai kế hoạch, do người đối chiếu', 'Two records of different plans, matched by hand'],
    ['from_id', 'to_id', 'kind'],
    [
      { column: 'from_id', table: 'records' },
      { column: 'to_id', table: 'records' },
    ],
  ),
  clauses: table(
    clauseRow,
    ['Đoạn văn bản', 'Clauses'],
    ['Một đoạn của văn bản gốc; cả bảng là toàn văn', 'One clause of an official text; the table is the whole text'],
    ['id'],
    [PLAN, { column: 'parent_id', table: 'clauses' }],
  ),
  plan_errata: table(
    erratumRow,
    ['Chỗ hỏng đã sửa', 'Errata'],
    ['Một chỗ hỏng khi trích xuất, sửa theo chính văn bản', 'Damage of extraction mended from the text itself'],
    ['plan_id', 'line', 'found'],
    [PLAN],
  ),
  plan_notes: table(
    planNoteRow,
    ['Ghi chú của sổ', 'Notes'],
    ['Một ghi chú của người biên tập', 'A note of the editors'],
    ['plan_id', 'position'],
    [PLAN, { column: 'clause_id', table: 'clauses' }],
  ),
  plan_replies: table(
    replyRow,
    ['Trả lời của địa phương', 'Replies'],
    ['Một lời trả lời của địa phương về kế hoạch trong sổ', 'A reply of a locality about its plan in the register'],
    ['plan_id', 'position'],
    [PLAN, { column: 'body_id', table: 'agencies' }],
  ),
  plan_figures: table(
    figureRow,
    ['Số để so sánh', 'Figures'],
    ['Một điều để so sánh các kế hoạch, của một kế hoạch', 'One thing that plans are compared by, for one plan'],
    ['id'],
    [PLAN, { column: 'theme_id', table: 'themes' }],
  ),
  audit_findings: table(
    auditFindingRow,
    ['Kết quả đọc lần hai', 'Findings of second readings'],
    ['Số phát hiện của một loại khi đọc lại một kế hoạch', 'How many findings of one kind a second reading made in a plan'],
    ['plan_id', 'kind'],
    [PLAN],
  ),
  localities: table(
    localityRow,
    ['Địa phương', 'Localities'],
    ['Một đơn vị hành chính như nó đã từng là', 'An administrative unit as it was'],
    ['id'],
    [{ column: 'parent_id', table: 'localities' }],
  ),
  locality_codes: table(
    localityCodeRow,
    ['Mã thống kê', 'Statistical codes'],
    ['Một mã của một đơn vị trong một thời gian', 'One code of a unit for a time'],
    ['locality_id', 'code'],
    [{ column: 'locality_id', table: 'localities' }],
  ),
  locality_changes: table(
    localityChangeRow,
    ['Đơn vị cũ thành đơn vị mới', 'Changes of localities'],
    ['Một đơn vị cũ và một đơn vị mới giữ đất của nó', 'A former unit and a unit that holds its territory today'],
    ['from_id', 'to_id'],
    [
      { column: 'from_id', table: 'localities' },
      { column: 'to_id', table: 'localities' },
    ],
  ),
  locality_origins: table(
    localityOriginRow,
    ['Thành lập từ', 'Origins of localities'],
    ['Tên một đơn vị cũ mà đơn vị này được lập từ đó', 'The name of a former unit that a unit was formed from'],
    ['locality_id', 'position'],
    [{ column: 'locality_id', table: 'localities' }],
  ),
  agencies: table(
    agencyRow,
    ['Cơ quan', 'Agencies'],
    ['Một cơ quan, nhóm hay chức danh của một địa phương', 'A body, group or office of one locality'],
    ['id'],
    [
      { column: 'type_id', table: 'agency_types' },
      { column: 'locality_id', table: 'localities' },
    ],
  ),
  agency_types: table(agencyTypeRow, ['Loại cơ quan', 'Agency types'], ['Một loại cơ quan', 'A type of body'], ['id'], []),
  agency_type_levels: table(
    agencyTypeLevelRow,
    ['Cấp của loại cơ quan', 'Levels of agency types'],
    ['Một cấp có loại cơ quan này', 'One level at which a type of body exists'],
    ['type_id', 'level'],
    [{ column: 'type_id', table: 'agency_types' }],
  ),
  agency_type_abbreviations: table(
    agencyTypeAbbreviationRow,
    ['Chữ viết tắt', 'Abbreviations'],
    ['Một dạng viết tắt của một loại cơ quan', 'One abbreviation of a type of body'],
    ['type_id', 'abbreviation'],
    [{ column: 'type_id', table: 'agency_types' }],
  ),
  themes: table(themeRow, ['Chủ đề', 'Themes'], ['Một chủ đề để tìm', 'A theme to search by'], ['id'], []),
  model_types: table(
    modelTypeRow,
    ['Loại mô hình', 'Model types'],
    ['Một loại mô hình, theo dõi qua các kế hoạch', 'A type of model, followed across plans'],
    ['id'],
    [],
  ),
  changes: table(changeRow, ['Nhật ký thay đổi', 'Change log'], ['Một lần thêm, sửa hoặc rút', 'One addition, correction or withdrawal'], ['id'], []),
  change_plans: table(
    changePlanRow,
    ['Kế hoạch của thay đổi', 'Plans of changes'],
    ['Một kế hoạch mà một thay đổi chạm tới', 'One plan that a change touches'],
    ['change_id', 'plan_id'],
    [CHANGE, PLAN],
  ),
  change_records: table(
    changeRecordRow,
    ['Bản ghi của thay đổi', 'Records of changes'],
    ['Một bản ghi mà một thay đổi nêu', 'One record that a change names'],
    ['change_id', 'record_id'],
    [CHANGE],
  ),
  change_themes: table(
    changeThemeRow,
    ['Chủ đề của thay đổi', 'Themes of changes'],
    ['Một chủ đề mà một thay đổi chạm tới', 'One theme that a change touches'],
    ['change_id', 'theme_id'],
    [CHANGE, { column: 'theme_id', table: 'themes' }],
  ),
  withdrawn: table(
    withdrawnRow,
    ['Bản ghi đã rút', 'Withdrawn records'],
    ['Một bản ghi đã rút, vì sao, và cái gì thay nó', 'A withdrawn record, why, and what replaces it'],
    ['id'],
    [PLAN, { column: 'model_type_id', table: 'model_types' }],
  ),
};

export type TableName = keyof typeof LIST;

/** All published tables, in the order in which readers see them. */
export const TABLES: Readonly<Record<TableName, Table>> = LIST;
export const TABLE_NAMES = Object.keys(LIST) as TableName[];

/** The rows of one table, as published. */
export type RowOf<Name extends TableName> = z.infer<(typeof LIST)[Name]['schema']>;

/** Rows of every table. */
export type Datasets = { [Name in TableName]: RowOf<Name>[] };
