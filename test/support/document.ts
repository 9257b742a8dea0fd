// Generates Vietnamese administrative documents as extraction leaves them, together with the clauses that a reader sees
// in them.
// The clauses are known before the lines are printed, so they do not depend on the parser.

import fc from 'fast-check';

export interface ExpectedClause {
  id: string;
  /** Its wording: what was printed, without the mark. */
  text: string;
  /** Line numbers, counted from 1. */
  lines: number[];
}

export interface GeneratedDocument {
  lines: string[];
  clauses: ExpectedClause[];
}

/** A clause before it is printed. */
interface Piece {
  id: string;
  mark: string;
  text: string;
  /** Another clause in the same line, the right column of the header. */
  right?: { id: string; gap: number; text: string };
  /** Breaks where its text has a line feed, not where the line is full: headers, headings, rows, signatures. */
  isWhole?: boolean;
}

const WORDS = [
  'bình đẳng giới',
  'các xã, phường',
  'hội viên',
  'cán bộ cơ sở',
  'Ủy ban nhân dân xã',
  'truyền thông, phổ biến',
  'trẻ em gái',
  'địa phương mình',
  'Hội thử',
  'tập huấn',
];
const TRICKY = [
  'Sở Lao động – Thương binh và Xã hội',
  'phát triển kinh tế – xã hội',
  'giai đoạn 2031 – 2035',
  'lần thứ XIII của Đảng',
  'Kế hoạch số 19/KH-UBND',
  'ngày 15/11/2031',
  'đạt 100% số xã',
  '“Ngày hội thử”',
  'khoảng 960.000.000 đồng',
  'v.v… trong năm',
];
const HEADINGS = [
  'NỘI DUNG',
  'MỤC ĐÍCH, YÊU CẦU',
  'TỔ CHỨC THỰC HIỆN',
  'KINH PHÍ THỰC HIỆN',
  'Mục đích',
  'Yêu cầu',
  'Công tác kiểm tra',
  'Phòng Thử nghiệm xã',
];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const LETTERS = 'abcdđeghiklmnopq';

const phrase = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...TRICKY) },
);

/** A sentence of several lines, so that full lines are the rule in a document, as they are in print. */
const sentence = (opening: string, end: string) =>
  fc.array(phrase, { minLength: 14, maxLength: 30 }).map((phrases) => `${opening} ${phrases.join(' ')}${end}`);
const undertaking = fc
  .constantFrom('Mở', 'Tăng cường', 'Xây dựng', 'Chỉ đạo', '80% số hộ:')
  .chain((opening) => fc.constantFrom(';', '.').chain((end) => sentence(opening, end)));
const leadIn = fc.constantFrom('Nội dung cụ thể:', 'Xã, phường duy trì:', 'Có trách nhiệm:');
const heading = fc.tuple(fc.constantFrom(...HEADINGS), fc.constantFrom('', ':')).map(([words, end]) => words + end);

/** Pieces whose ids are relative to their parent: '' is the parent itself. */
type Relative = Piece[];
const nest = (segment: string, pieces: Relative): Relative =>
  pieces.map((piece) => ({ ...piece, id: piece.id === '' ? segment : `${segment}.${piece.id}` }));
const leaf = (mark: string, text: string): Relative => [{ id: '', mark, text }];

const BULLETS = [fc.constantFrom('- ', '-', '-  '), fc.constantFrom('+ ', '+'), fc.constantFrom('. ', '• ', '•')];

function bullets(level: number): fc.Arbitrary<Relative> {
  const mark = BULLETS[level] as fc.Arbitrary<string>;
  const plain = fc.tuple(mark, undertaking).map(([glyph, text]) => leaf(glyph, text));
  const parent = fc
    .tuple(mark, leadIn, fc.nat())
    .chain(([glyph, text]) => bullets(level + 1).map((below) => [...leaf(glyph, text), ...below]));
  const item = level < 2 ? fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: parent }) : plain;
  return fc
    .array(item, { minLength: 2, maxLength: 4 })
    .map((items) => items.flatMap((pieces, index) => nest(`b${index + 1}`, pieces)));
}

const letters = fc
  .array(
    fc.oneof(
      undertaking.map((text) => leaf(') ', text)),
      fc.tuple(leadIn, bullets(0)).map(([text, below]) => [...leaf(') ', text), ...below]),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((items) =>
    items.flatMap(([own, ...below], index) => {
      const letter = LETTERS[index] as string;
      return nest(letter === 'đ' ? 'dd' : letter, [{ ...(own as Piece), mark: `${letter}) ` }, ...below]);
    }),
  );

const paragraph = undertaking.map((text) => nest('p1', leaf('', text)));
const paragraphThenBullets = fc.tuple(paragraph, bullets(0)).map(([first, below]) => [...first, ...below]);
const leadInThenBullets = bullets(0).map((below) => [
  ...nest('p1', leaf('', 'Kinh phí được bố trí từ các nguồn:')),
  ...nest('p1', below),
]);
const bulletsThenLetters = fc.tuple(bullets(0), letters).map(([first, second]) => [...first, ...second]);

const numbered = fc
  .array(
    fc.oneof(
      undertaking.map((text) => leaf('', text)),
      fc
        .tuple(
          heading,
          fc.oneof(bullets(0), letters, paragraph, paragraphThenBullets, leadInThenBullets, bulletsThenLetters),
        )
        .map(([text, below]): Relative => [{ id: '', mark: '', text, isWhole: true }, ...below]),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((items) =>
    items.flatMap(([own, ...below], index) =>
      nest(`${index + 1}`, [{ ...(own as Piece), mark: `${index + 1}. ` }, ...below]),
    ),
  );

const body = fc
  .array(
    fc.tuple(
      heading,
      fc.oneof(
        { weight: 3, arbitrary: numbered },
        { weight: 1, arbitrary: bullets(0) },
        { weight: 1, arbitrary: paragraph },
      ),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((sections) =>
    sections.flatMap(([text, below], index) => {
      const label = ROMAN[index] as string;
      return nest(label, [{ id: '', mark: `${label}. `, text, isWhole: true }, ...below]);
    }),
  );

const lines = (block: string, texts: readonly string[]): Piece[] =>
  texts.map((text, index) => ({ id: `${block}.p${index + 1}`, mark: '', text, isWhole: true }));

/** Two columns drawn with blanks. */
const FUSED_HEADER: readonly [left: string, gap: number, right: string][] = [
  ['ỦY BAN NHÂN DÂN', 16, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['XÃ THỬ NGHIỆM', 27, 'Độc lập - Tự do - Hạnh phúc'],
  ['Số:            /KH-UBND', 10, 'Thử Nghiệm, ngày       tháng 4 năm 2031'],
];
const HEADER = [
  'ỦY BAN NHÂN DÂN',
  'XÃ THỬ NGHIỆM',
  'Số: 12/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
];
const fused = FUSED_HEADER.map(
  ([left, gap, right], index): Piece => ({
    id: `header.p${index + 1}`,
    mark: '',
    text: left,
    right: { id: `header.p${FUSED_HEADER.length + index + 1}`, gap, text: right },
    isWhole: true,
  }),
);
const header = fc.constantFrom([], lines('header', HEADER), fused);

const title: Piece = {
  id: 'title',
  mark: '',
  text: 'KẾ HOẠCH\nTriển khai công tác thử nghiệm\ncủa xã Thử Nghiệm năm 2031',
  isWhole: true,
};

const basis = fc
  .array(sentence('Căn cứ Quyết định số 12/QĐ-UBND về', ';'), { minLength: 1, maxLength: 3 })
  .map((texts) => texts.map((text, index): Piece => ({ id: `basis.p${index + 1}`, mark: '', text })));

const closing = fc.option(sentence('Trên đây là', ''), { nil: null });

const recipients = fc
  .record({
    hasHeading: fc.boolean(),
    items: fc.subarray(['Sở Thử nghiệm;', 'TT Đảng ủy;', 'Các ban, ngành xã;', 'Trạm Y tế;'], { minLength: 1 }),
    signatory: fc.constantFrom([], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn Thử'], ['Nguyễn Văn Thử']),
  })
  .map(({ hasHeading, items, signatory }) => [
    ...(hasHeading ? [{ id: 'recipients', mark: '', text: 'Nơi nhận:', isWhole: true }] : []),
    ...[...items, 'Lưu: VT.'].map(
      (text, index): Piece => ({ id: `recipients.b${index + 1}`, mark: '- ', text, isWhole: true }),
    ),
    ...lines('signature', signatory),
  ]);

const row = fc
  .tuple(fc.constantFrom('Mở lớp tập huấn', 'Tổ chức lễ phát động'), fc.constantFrom('Lớp', 'Lễ'), fc.nat(20))
  .map(([what, unit, times]) => `${what}\t${unit}\t${times}`);

const annex = fc
  .record({
    heading: fc.constantFrom('PHỤ LỤC', 'PHỤ LỤC\nDANH MỤC HOẠT ĐỘNG\nNĂM 2031'),
    hasNote: fc.boolean(),
    hasGroup: fc.boolean(),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  })
  .map(
    ({ heading: text, hasNote, hasGroup, rows }): Relative => [
      { id: '', mark: '', text, isWhole: true },
      ...(hasNote ? [{ id: 'p1', mark: '', text: '(Ban hành kèm Kế hoạch này)', isWhole: true }] : []),
      { id: 'head', mark: '', text: 'TT\tNội dung\tĐơn vị\tSố lượng', isWhole: true },
      ...(hasGroup ? [{ id: 'I', mark: 'I\t', text: 'Các hoạt động chung', isWhole: true }] : []),
      ...rows.map((cells, index) => ({
        id: `${hasGroup ? 'I.' : ''}${index + 1}`,
        mark: `${index + 1}\t`,
        text: cells,
        isWhole: true,
      })),
    ],
  );
const annexes = fc
  .array(annex, { maxLength: 2 })
  .map((items) => items.flatMap((pieces, index) => nest(`annex${index + 1}`, pieces)));

/**
 * A document in plain text: sections, numbers, letters, bullets of several marks, wrapped lines, blank lines inside
 * sentences, annexes, fused headers, missing recipients.
 */
export const administrativeDocument: fc.Arbitrary<GeneratedDocument> = fc
  .record({
    header,
    basis,
    body,
    closing,
    recipients: fc.option(recipients, { nil: [] }),
    annexes,
    width: fc.integer({ min: 74, max: 100 }),
    gaps: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 7 }),
    indents: fc.array(fc.constantFrom('', '', ' ', '   '), { minLength: 1, maxLength: 5 }),
  })
  .map(({ width, gaps, indents, ...parts }) => {
    const text = [
      ...parts.header,
      title,
      ...parts.basis,
      ...parts.body,
      ...(parts.closing ? [{ id: 'closing', mark: '', text: parts.closing }] : []),
    ];
    const last = text.at(-1) as Piece;
    const ended = [...text.slice(0, -1), { ...last, text: `${last.text.replace(/[.;]$/, '')}./.` }];
    return print([...ended, ...parts.recipients, ...parts.annexes], { width, gaps, indents });
  });

function print(
  pieces: readonly Piece[],
  { width, gaps, indents }: { width: number; gaps: number[]; indents: string[] },
): GeneratedDocument {
  const printed: string[] = [];
  const right: ExpectedClause[] = [];
  let dashes = 0;
  const clauses = pieces.map((piece): ExpectedClause => {
    const own = piece.isWhole
      ? (piece.mark + piece.text + (piece.right ? ' '.repeat(piece.right.gap) + piece.right.text : '')).split('\n')
      : wrap(piece.mark + piece.text, width, () => ++dashes <= 2);
    const numbers = own.map((line) => {
      printed.push((indents[printed.length % indents.length] ?? '') + line);
      const number = printed.length;
      for (let gap = gaps[number % gaps.length] ?? 0; gap > 0; gap--) printed.push(gap % 2 === 0 ? ' ' : '');
      return number;
    });
    const make = (id: string, text: string) => ({ id, text: text.replace(/[ \n]+/g, ' '), lines: numbers });
    if (piece.right) right.push(make(piece.right.id, piece.right.text));
    return make(piece.id, piece.text);
  });
  const columns = right.length;
  return { lines: printed, clauses: [...clauses.slice(0, columns), ...right, ...clauses.slice(columns)] };
}

/**
 * Breaks words into full lines. `mayOpen` says whether a dash may stand at the head of a line: too many would pass for
 * the bullets of the document.
 */
function wrap(text: string, width: number, mayOpen: () => boolean): string[] {
  const broken: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const fits = line === '' || line.length + 1 + word.length <= width;
    if (fits || (word === '–' && !mayOpen())) line += (line === '' ? '' : ' ') + word;
    else {
      broken.push(line);
      line = word;
    }
  }
  return [...broken, line];
}
