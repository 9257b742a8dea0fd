// Words that stay together on one line: a document's number, a date, a span of years, a step of a clause's address,
// names such as UTF-8; and the dash after a word, which must not begin the next line.

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

const DOCUMENT_NUMBER = String.raw`\p{Nd}+(?:/\p{Nd}{4})? ?[/-]\p{Lu}[\p{L}\p{Nd}]*(?:[/-]\p{L}[\p{L}\p{Nd}]*)*`;
const YEARS = String.raw`\p{Nd}{4} ?[-–] ?\p{Nd}{4}`;
const MONTH = MONTHS.join('|');
const DATES = [
  String.raw`(?:\p{Nd}{1,2} )?(?:${MONTH}) \p{Nd}{4}`,
  String.raw`\p{Nd}{1,2} (?:${MONTH})`,
  String.raw`tháng \p{Nd}{1,2}/\p{Nd}{4}`,
  String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}[\p{Nd}:.T+Z]*`,
];
const NUMBERED =
  'Điều|đầu dòng|dấu (?:cộng|chấm|sao)|đoạn|dòng|Article|bullet|plus sign|dot|asterisk|paragraph|row|lines?';
const ADDRESS_STEPS = [
  String.raw`(?:Mục|Section) [IVX]+(?:\.[\p{L}\p{Nd}]+)*`,
  String.raw`(?:${NUMBERED}) \p{Nd}{1,3}(?!\p{Nd})(?:–\p{Nd}+)?`,
];
const NAMES = ['Viet Nam', 'Việt Nam', 'UTF-8'];
const PHRASE = [DOCUMENT_NUMBER, YEARS, ...DATES, ...ADDRESS_STEPS, ...NAMES].join('|');
const DASH = String.raw` [-–](?=\s)`;
const NO_BREAK = new RegExp(String.raw`((?:(?<![\p{L}\p{Nd}])(?:${PHRASE})(?:${DASH})?)|(?<!\S)\S{1,30}${DASH})`, 'u');
/** A quick test: all that NO_BREAK finds holds one of these, and most titles hold none. */
const MAY_MATCH = /[\p{Nd}–-]|Vi[eệ]t Nam/u;

export interface Piece {
  text: string;
  /** True where no line may break within it. */
  isNoBreak: boolean;
}

/** A title stands on many pages, and the pages of one plan are made one after another. */
const cache = new Map<string, Piece[]>();
const MAX_CACHED_TEXTS = 5_000;

/** "Quyết định 1696/QĐ-TTg" is "Quyết định " and the unbreakable "1696/QĐ-TTg". The pieces make up the text again. */
export function splitNoBreak(text: string): readonly Piece[] {
  if (!MAY_MATCH.test(text)) return [{ text, isNoBreak: false }];
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= MAX_CACHED_TEXTS) cache.clear();
  // Splitting by a pattern with one group gives, in turn, the text between matches and the matches.
  const pieces = text
    .split(NO_BREAK)
    .map((piece, index) => ({ text: piece, isNoBreak: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
  cache.set(text, pieces);
  return pieces;
}
