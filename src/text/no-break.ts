// What a line must not tear: a document's number, a date, a span of years, a step of a clause's address, the names of the country and of UTF-8; and the dash that would begin the next line.

/** The months as English writes them, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const NUMBER = String.raw`\p{Nd}+(?:/\p{Nd}{4})? ?[/-]\p{Lu}[\p{L}\p{Nd}]*(?:[/-]\p{L}[\p{L}\p{Nd}]*)*`;
const YEARS = String.raw`\p{Nd}{4} ?[-–] ?\p{Nd}{4}`;
const DATE = String.raw`(?:\p{Nd}{1,2} )?(?:${MONTHS.join('|')}) \p{Nd}{4}|\p{Nd}{1,2} (?:${MONTHS.join('|')})|tháng \p{Nd}{1,2}/\p{Nd}{4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}[\p{Nd}:.T+Z]*`;
const STEP = String.raw`(?:Mục|Section) [IVX]+(?:\.[\p{L}\p{Nd}]+)*|(?:Điều|đầu dòng|dấu (?:cộng|chấm|sao)|đoạn|dòng|Article|bullet|plus sign|dot|asterisk|paragraph|row|lines?) \p{Nd}{1,3}(?!\p{Nd})(?:–\p{Nd}+)?`;
const NAME = 'Viet Nam|Việt Nam|UTF-8';
const WHOLE = new RegExp(
  String.raw`((?:(?<![\p{L}\p{Nd}])(?:${NUMBER}|${YEARS}|${DATE}|${STEP}|${NAME})(?: [-–](?=\s))?)|(?<!\S)\S{1,30} [-–](?=\s))`,
  'u',
);
/** What everything that is kept whole holds; most titles have none of it, and need no long look. */
const SOMETHING = /[\p{Nd}–-]|Vi[eệ]t Nam/u;

export interface Piece {
  text: string;
  /** True where the piece stands on one line. */
  isWhole: boolean;
}

/** What was last split: a title stands on many pages, those of one plan made one after another. */
const last = new Map<string, Piece[]>();
const MOST_KEPT = 5_000;

/** Takes a text; gives it in pieces that make it up again, those marked that must not be torn: "Quyết định " and "1696/QĐ-TTg". */
export function splitWhole(text: string): readonly Piece[] {
  if (!SOMETHING.test(text)) return [{ text, isWhole: false }];
  const known = last.get(text);
  if (known) return known;
  if (last.size >= MOST_KEPT) last.clear();
  // A pattern with one group gives what lies between and what was found by turns.
  const pieces = text
    .split(WHOLE)
    .map((piece, index) => ({ text: piece, isWhole: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
  last.set(text, pieces);
  return pieces;
}
