// What a document may ask of this program. Real plans have some hundred paragraphs; what asks for far more is no plan,
// or is made to stop us. See also MAX_FILE_BYTES (extract.ts) and MAX_UNPACKED_BYTES (docx.ts).

import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { DraftProblem } from './problem.ts';

/** Elements within one another: browsers stop at 512. */
const MAX_DEPTH = 400;
const MAX_LINES = 20_000;
/** The longest line that `check` takes (scripts/read/source-size.ts). */
const MAX_LINE_LENGTH = 20_000;

class BoundedHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    if (this.tagStack.length > MAX_DEPTH)
      throw new DraftProblem(
        `Tệp lồng nhau hơn ${MAX_DEPTH} lớp, điều không văn bản nào có: hãy chép lời vào một tệp Word mới rồi chạy lại.`,
        `The file nests more than ${MAX_DEPTH} levels deep, which no document does: copy its words into a new Word file and run this again.`,
      );
  }
}

/** Of HTML, or of XML. Throws a DraftProblem if it nests too deep. */
export function parseBounded(markup: string, isXml = false): Document {
  const handler = new BoundedHandler();
  new Parser(handler, { xmlMode: isXml }).end(markup);
  return handler.root;
}

/** Throws a DraftProblem if the text is far larger than that of a plan. */
export function checkSize(text: string): void {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES)
    throw new DraftProblem(
      `Tệp có ${lines.length} dòng; không kế hoạch nào có hơn ${MAX_LINES}. Hãy chỉ đưa vào một văn bản.`,
      `The file has ${lines.length} lines; no plan has more than ${MAX_LINES}. Give one document alone.`,
    );
  const at = lines.findIndex(({ length }) => length > MAX_LINE_LENGTH);
  if (at !== -1)
    throw new DraftProblem(
      `Dòng ${at + 1} có ${lines[at]?.length} ký tự; không dòng nào của một kế hoạch có hơn ${MAX_LINE_LENGTH}. Hãy để mỗi đoạn một dòng.`,
      `Line ${at + 1} has ${lines[at]?.length} characters; no line of a plan has more than ${MAX_LINE_LENGTH}. Put each paragraph on a line of its own.`,
    );
}
