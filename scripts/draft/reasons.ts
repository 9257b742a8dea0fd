// Why a point is left for a person to decide. All todos take their words from here.

import type { TodoEntry } from '../../src/schema/todo.ts';

const REASONS = {
  locality: [
    'Đơn vị này chưa có trong data/localities.yaml: bản nháp đã thêm vào cuối tệp theo lời văn bản. Kiểm tra tên, cấp trên, mã thống kê và đơn vị nay.',
    'The unit was not in data/localities.yaml: the draft added it at the end from the words of the text. Check its name, parent, code and what it became.',
  ],
  localityGuess: [
    'Tên đơn vị hoặc cấp trên của nó được đoán từ lời văn bản, không phải từ phần đầu văn bản.',
    'The unit, or the one above it, is guessed from the text, not read from the header.',
  ],
  localityUnknown: [
    'Không danh mục nào có đơn vị tên như phần đầu văn bản in: kiểm tra tên, loại và thời gian tồn tại của đơn vị.',
    'No list has a unit of the name that the header prints: check its name, type and time.',
  ],
  localityTime: [
    'Vào ngày ban hành không có đơn vị nào tên như vậy; đơn vị ghi ở đây là của thời gian khác.',
    'On the day of issue no unit had that name; the one given here is of another time.',
  ],
  year: [
    'Tên văn bản không ghi năm, ghi nhiều năm, hoặc ghi năm không khớp ngày ban hành: kiểm tra năm ghi dưới đây.',
    'The title gives no year, several years, or one that does not fit the date of issue: check the year below.',
  ],
  issuer: [
    'Phần đầu văn bản không ghi nơi ban hành: bản nháp lấy theo lời văn.',
    'The header does not print who issued it: the draft took it from the text.',
  ],
  issuerType: [
    'Loại cơ quan này chưa có trong data/agencies.yaml: bản nháp đã thêm vào cuối tệp theo tên in. Kiểm tra tên, loại, cấp và ghi tên tiếng Anh.',
    'The register did not have this type of body: the draft added it at the end of data/agencies.yaml by its printed name. Check its name, kind and level, and give its English name.',
  ],
  numberDiffers: [
    'Số in ở phần đầu khác số in ở phụ lục hoặc lời “kèm theo” (ghi dưới đây).',
    'The number in the header is not the one that the annex or the words “kèm theo” print (given below).',
  ],
  dateDiffers: [
    'Ngày in ở phần đầu khác ngày in ở phụ lục hoặc lời “kèm theo” (ghi dưới đây), hoặc không có trong lịch.',
    'The date in the header is not the one that the annex or the words “kèm theo” print (given below), or no such day exists.',
  ],
  source: [
    'Ghi văn bản lấy từ đâu, ngày nào; nếu có địa chỉ trên mạng thì ghi vào address.',
    'Say where and when the text was obtained; give its address on the web if there is one.',
  ],
  planTitle: [
    'Tên ngắn đặt theo địa phương và năm vì tên văn bản không nói đến bình đẳng giới.',
    'The short title is made of place and year only, as the official title does not speak of gender equality.',
  ],
  titleOfDecision: [
    'Văn bản gồm quyết định và kế hoạch kèm theo, mỗi bên có tên riêng; tên ở đây theo kế hoạch. Tên của quyết định ghi dưới đây.',
    'The text is a decision and the plan that it issues, each with a title; the one here follows the plan. The title of the decision is given below.',
  ],
  number: ['Không thấy chỗ ghi số, ký hiệu ở phần đầu văn bản.', 'The header shows no place for a number.'],
  numberOfDecision: [
    'Phần đầu kế hoạch không có số. Lời “kèm theo” ghi số của quyết định ban hành như dưới đây: nếu kế hoạch mang số ấy, ghi { clause: title, words: … }.',
    'The head of the plan has no number. The words “kèm theo” give the number of the decision that issues it: if the plan goes by it, write { clause: title, words: … }.',
  ],
  date: [
    'Không đọc được ngày ban hành: phần đầu văn bản không in, hoặc để trống cả năm.',
    'No date of issue can be read: the header prints none, or leaves even the year blank.',
  ],
  dateOfDecision: [
    'Bản này để trống ngày của kế hoạch; quyết định ban hành ghi ngày như dưới đây. Để nguyên, trừ khi có bản ghi đủ ngày.',
    'This copy leaves the day of the plan blank; the decision that issues it gives the day below. Leave it, unless another copy prints the day.',
  ],
  signatory: [
    'Không đọc chắc được tên hoặc chức vụ người ký.',
    'The name or office of the signatory could not be read with certainty.',
  ],
  scan: [
    'Văn bản được máy đọc từ hình (OCR), có thể sai chữ. So từng trang với bản quét, sửa source.txt cho đúng như in rồi ghi lại sha256; chỗ có nét mực mà máy không đọc ra chữ (nếu có) ghi dưới đây.',
    'The text was recognised on pictures (OCR) and may be wrong. Compare each page with the scan, mend source.txt to what is printed and record its sha256 anew; places with ink in which no word was read, if any, are given below.',
  ],
  scanWords: [
    'So các số, ngày, số hiệu, tên và chữ máy đọc chưa chắc của đoạn này với bản quét; sai thì sửa source.txt và bản ghi.',
    'Compare the numbers, dates, document numbers, names and doubtful words of this clause with the scan; mend source.txt and the record where they are wrong.',
  ],
  record: [
    'Chưa có quy tắc nào cho biết đoạn này là gì: thêm bản ghi, hoặc đưa vào setAside kèm lý do.',
    'No rule says what this clause is: add a record, or set it aside with a reason.',
  ],
  themes: [
    'Không lời nào của đoạn cho biết chủ đề: bản nháp lấy chủ đề của tên kế hoạch, hoặc chủ đề chung.',
    'No words of the clause say its theme: the draft took that of the plan’s title, or the general one.',
  ],
  themesFromHeading: [
    'Chủ đề lấy từ tiêu đề phía trên, không từ lời của đoạn.',
    'The themes come from a heading above, not from the words of the clause.',
  ],
  title: [
    'Tên đang là phần đầu của đoạn: viết lại ngắn gọn, không thêm ý.',
    'The title is only the start of the clause: write a short one that adds nothing.',
  ],
  kind: [
    'Loại việc được đoán từ động từ; không tiêu đề nào xác nhận.',
    'The kind is guessed from the verb; no heading confirms it.',
  ],
  several: [
    'Đoạn có nhiều câu: xem có phải nhiều việc không, mỗi việc một bản ghi.',
    'The clause has several sentences: see whether it says several things, each a record of its own.',
  ],
  who: [
    'Đoạn giao hoặc đề nghị việc, nhưng có cơ quan chưa nhận ra: thêm vào who (và agencies.yaml nếu là loại mới).',
    'The clause gives or asks a task, but a body was not recognised: add it under who (and to agencies.yaml if its type is new).',
  ],
  bodyTypes: [
    'Các cơ quan này chưa có trong data/agencies.yaml: bản nháp đã thêm vào cuối tệp theo tên in. Kiểm tra tên, loại, cấp và ghi tên tiếng Anh.',
    'data/agencies.yaml had no such bodies: the draft added them at its end by their printed names. Check name, kind and levels, and give English names.',
  ],
  bodyPlace: [
    'Cơ quan này được hiểu là của chính địa phương ban hành.',
    'The body is taken to be the issuing place’s own.',
  ],
  place: [
    'Đoạn nêu nơi chưa có trong data/localities.yaml: thêm vào cuối tệp ấy rồi ghi mã vào places (hoặc bỏ qua nếu không phải nơi thực hiện).',
    'The clause names a place that data/localities.yaml does not have: add it at the end of that file and its id to places (or leave it, if nothing is done there).',
  ],
  actionMonth: [
    'Chủ đề, thông điệp, bộ nhận diện của Tháng hành động lấy từ các câu trong ngoặc kép và các đoạn ghi ở alsoIn: kiểm tra lại.',
    'Theme, messages and identity of the action month come from quoted sentences and the clauses under alsoIn: check them.',
  ],
  repeats: [
    'Đoạn có vẻ nói lại việc ở đoạn dưới đây: nếu không phải thì bỏ repeats.',
    'The clause seems to say the task of the clause below again: if it does not, take repeats out.',
  ],
  particular: [
    'Đoạn là chi tiết của việc ghi ở đoạn trên: thêm bản ghi cho việc ấy ở đoạn trên (bỏ mã khỏi setAside) và đưa mã đoạn này vào alsoIn của nó; thời gian thì giữ thành bản ghi events ở đoạn này.',
    'The clause is a particular of the task above it: make a record of that task at the clause above (out of setAside), with this clause under alsoIn; a time stays a record of events here.',
  ],
  target: [
    'Con số này có thể là chỉ tiêu, nhưng quy tắc không tách được đối tượng và điều được đo: thêm bản ghi targets, hoặc bản ghi khác nếu không phải chỉ tiêu.',
    'The number may be a target, but no rule tells its population and indicator apart: add a record of targets, or another one if it is none.',
  ],
  measure: [
    'Dòng có con số cho một chỉ số, nhưng không phải %: thêm bản ghi targets với đơn vị đúng như in.',
    'The row gives a number for an indicator, but no percentage: add a record of targets with its unit as printed.',
  ],
  targetRate: [
    'Điều được đo là phần trước con số; đối tượng được lấy từ chính lời ấy: kiểm tra lại.',
    'The indicator is what stands before the number; the population is taken from the same words: check both.',
  ],
  targetYear: [
    'Không lời nào cho biết chỉ tiêu này của năm nào: nếu là năm của kế hoạch thì ghi year. Kiểm tra luôn đối tượng và điều được đo, được tách từ lời của đoạn.',
    'No words say which year this target is of: write it under year if it is the plan’s own. Check population and indicator too, which are split from the words of the clause.',
  ],
  targetWords: [
    'Đối tượng và điều được đo được tách theo động từ: kiểm tra lại.',
    'Population and indicator were split at the verb: check them.',
  ],
  yearMissing: [
    'Ngày in không kèm năm: bản nháp đọc là năm của kế hoạch.',
    'The date is printed without a year: the draft reads the year of the plan.',
  ],
  time: [
    'Có thời gian mà quy tắc không đọc chắc được, hoặc nằm ngoài năm của kế hoạch.',
    'There is a time that no rule reads with certainty, or that lies outside the plan’s year.',
  ],
  money: ['Kiểm tra số tiền, đơn vị và nguồn.', 'Check the sum, its unit and its sources.'],
  model: [
    'Đoạn nói đến mô hình nhưng không loại nào trong data/models.yaml khớp hẳn: thêm bản ghi models (và thêm loại nếu là mô hình mới).',
    'The clause speaks of a model, but no type of data/models.yaml fits it wholly: add a record of models (and a type, if the model is new).',
  ],
  contact: [
    'Số điện thoại in trong đoạn: kiểm tra đúng là số liên hệ.',
    'A telephone number in the clause: check that it is one to call.',
  ],
  modelSites: ['Ghi nơi có mô hình, hoặc "not stated".', 'Give the places of the model, or "not stated".'],
  reference: [
    'Có văn bản được dẫn mà quy tắc không đọc đủ số, ngày hay nơi ban hành.',
    'A document is cited, but its number, date or issuer could not be read.',
  ],
  evidence: [
    'Quy tắc đối chiếu đoạn này với lời hứa ghi dưới đây, vì cùng chữ. Đọc cả hai: đúng thì ghi bạn là ai vào matched, rồi xóa dòng này; sai thì xóa cả dòng trong evidence.',
    'A rule matched the clause with the promise below, by their words. Read both: if it is right, write who you are under matched and delete this line; if not, delete the row of evidence too.',
  ],
  evidenceValue: [
    'Đoạn có nhiều con số cùng đơn vị: chọn con số trả lời lời hứa và ghi vào value, hoặc bỏ qua.',
    'The clause has several numbers of that unit: put the one that answers the promise under value, or leave it.',
  ],
  reportYear: [
    'Tên báo cáo ghi năm khác năm của kế hoạch: bản nháp không đối chiếu đoạn nào.',
    'The title of the report gives another year than the plan’s: the draft matched nothing.',
  ],
  reportPlace: [
    'Nơi ban hành đọc được ở phần đầu không phải địa phương của kế hoạch, hoặc không đọc được: kiểm tra locality và issuer.',
    'The place in the header is not that of the plan, or cannot be read: check locality and issuer.',
  ],
  speaker: [
    'Báo cáo không do nơi ban hành kế hoạch lập: kiểm tra ai nói (speaker).',
    'The report is not by the issuer of the plan: check who speaks (speaker).',
  ],
  check: [
    'Bản nháp không vượt qua kiểm tra nên bản ghi này bị bỏ ra.',
    'The record did not pass the checks, so the draft leaves it out.',
  ],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

export type Reason = keyof typeof REASONS;

/** Without a clause, the todo is about the whole plan. */
export function makeTodo(reason: Reason, field: string, clause?: string, guess?: string): TodoEntry {
  const [vi, en] = REASONS[reason];
  return {
    ...(clause ? { clause } : {}),
    field,
    why: { vi, en },
    ...(guess ? { guess: guess.length > 400 ? `${guess.slice(0, 399)}…` : guess } : {}),
  };
}

/**
 * Reasons that are the same whatever a clause says, and that a person settles while reading on: they are asked once for
 * all its clauses.
 */
const SHARED_REASONS: ReadonlySet<string> = new Set(
  (['title', 'themes', 'themesFromHeading', 'kind', 'several', 'bodyPlace'] as const).map(
    (reason) => REASONS[reason][1],
  ),
);

export const isShared = ({ why }: TodoEntry): boolean => SHARED_REASONS.has(why.en);

/** Facts that are wrong if nobody looks: numbers, dates, sums, documents. */
const GRAVE_REASONS: ReadonlySet<string> = new Set(
  (
    [
      'target',
      'targetYear',
      'measure',
      'money',
      'time',
      'yearMissing',
      'reference',
      'check',
      'contact',
      'evidence',
      'evidenceValue',
      'reportYear',
      'scanWords',
    ] as const
  ).map((reason) => REASONS[reason][1]),
);

/** 0 for the gravest. */
export const getGravity = (todo: TodoEntry): number => (GRAVE_REASONS.has(todo.why.en) ? 0 : isShared(todo) ? 2 : 1);
