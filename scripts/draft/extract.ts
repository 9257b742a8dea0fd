// Extracts the text of a file. Its first bytes tell the format; its name only tells plain text, Markdown and HTML
// apart.

import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { findFalseD, mendFalseD } from '../../src/text/vietnamese/false-d.ts';
import { checkSize } from './bounds.ts';
import { extractDocx } from './docx.ts';
import { decodeText, warnOfEncoding } from './encoding.ts';
import { cleanLines, type Extracted, judgeFormat } from './extracted.ts';
import { extractHtml } from './html.ts';
import { extractPdf } from './pdf.ts';
import { DraftProblem } from './problem.ts';
import { extractPicture } from './scan/picture.ts';
import type { Report } from './scan/read-scan.ts';

const MAX_FILE_BYTES = 50_000_000;
/** The stream in which Office keeps a file with a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Throws a DraftProblem that says why, if the file gives no text. `report` is told how far a long reading is. */
export async function extract(path: string, report: Report = () => {}): Promise<Extracted> {
  const extracted = await extractAsWritten(path, report);
  checkSize(extracted.text);
  return mendLetters(extracted);
}

/** Letters that only look like Đ are taken over as Đ; the warning names their lines. */
function mendLetters(extracted: Extracted): Extracted {
  const lines = extracted.text.split('\n').flatMap((line, index) => (findFalseD(line) ? [index + 1] : []));
  const found = findFalseD(extracted.text);
  if (!found) return extracted;
  const shown = lines.length > 10 ? `${lines.slice(0, 10).join(', ')}…` : lines.join(', ');
  return {
    ...extracted,
    text: mendFalseD(extracted.text),
    warnings: [
      ...extracted.warnings,
      {
        vi: `${found.count} chữ chỉ trông giống Đ hoặc đ (${found.shown} và các chữ như thế) đã đổi thành Đ, đ; dòng ${shown} của source.txt. Hãy so với bản gốc.`,
        en: `${found.count} letters that only look like Đ or đ (${found.shown} and the like) were changed to Đ, đ; lines ${shown} of source.txt. Compare them with the original.`,
      },
    ],
  };
}

async function extractAsWritten(path: string, report: Report): Promise<Extracted> {
  const bytes = readBytes(path);
  const start = new TextDecoder('windows-1252').decode(bytes.slice(0, 1024));
  const extension = extname(path).toLowerCase();
  if (start.includes('%PDF-')) return await extractPdf(bytes, report);
  if (start.slice(30, 69) === 'mimetypeapplication/vnd.oasis.opendocum' || start.startsWith('{\\rtf'))
    throw new DraftProblem(...OTHER_OFFICE);
  if (PICTURE_STARTS.some((sign) => start.startsWith(sign)) || /^RIFF.{4}WEBP/s.test(start))
    return await extractPicture(bytes, report);
  if (start.slice(4, 8) === 'ftyp' || start.startsWith('BM')) throw new DraftProblem(...OTHER_PICTURE);
  if (start.startsWith('PK\u0003\u0004')) return extractDocx(bytes);
  if (start.startsWith('ÐÏ\u0011à') && Buffer.from(bytes).includes(ENCRYPTED))
    throw new DraftProblem(
      'Tệp này có mật khẩu: hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi chạy lại.',
      'This file is protected by a password: open it in Word, take the password off, save it and run this again.',
    );
  if (start.startsWith('ÐÏ\u0011à'))
    throw new DraftProblem(
      'Đây là tệp Word cũ (.doc): hãy mở bằng Word, lưu thành .docx rồi chạy lại.',
      'This is an old Word file (.doc): open it in Word, save it as .docx and run this again.',
    );
  if (extension === '.html' || extension === '.htm' || /^\s*<(!doctype|html|\?xml)/i.test(start))
    return extractHtml(bytes);
  if (extension === '.mht' || extension === '.mhtml' || extension === '.rtf' || extension === '.odt')
    throw new DraftProblem(...UNKNOWN_FORMAT);
  return extractText(bytes, extension === '.md' || extension === '.markdown');
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size === 0) throw new DraftProblem('Tệp rỗng.', 'The file is empty.');
    if (size > MAX_FILE_BYTES)
      throw new DraftProblem(
        'Tệp lớn hơn 50 MB: hãy tách hoặc giảm ảnh.',
        'The file is larger than 50 MB: split it or shrink its pictures.',
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DraftProblem) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'lỗi không rõ';
    throw new DraftProblem(`Không mở được tệp ${path} (${code}).`, `The file ${path} cannot be opened (${code}).`);
  }
}

function extractText(bytes: Uint8Array, isMarkdown: boolean): Extracted {
  const { text: decoded, from } = decodeText(bytes);
  const raw = decoded
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  if (raw.trim() === '') throw new DraftProblem('Tệp không có chữ nào.', 'The file holds no words.');
  const lines = raw.split('\n');
  const text = cleanLines(lines).join('\n');
  const isChanged = text.replace(/\s/g, '') !== raw.replace(/\s/g, '');
  const kind = isMarkdown ? 'Markdown' : 'TXT';
  return {
    text: `${text.trimEnd()}\n`,
    format: isMarkdown ? 'markdown' : judgeFormat(text.split('\n')),
    how: { vi: `Lấy từ tệp ${kind}`, en: `Taken from a ${kind} file` },
    warnings: [
      ...(from ? [warnOfEncoding(from)] : []),
      ...(isChanged
        ? [
            {
              vi: 'Đã bỏ ký tự điều khiển và ký tự không bề rộng.',
              en: 'Control characters and zero-width characters were left out.',
            },
          ]
        : []),
    ],
  };
}

const OTHER_OFFICE: [vi: string, en: string] = [
  'Đây là tệp OpenDocument (.odt) hoặc RTF: hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chạy lại.',
  'This is an OpenDocument (.odt) or RTF file: open it in Word or LibreOffice, save it as .docx and run this again.',
];
const PICTURE_STARTS = ['\u2030PNG', 'ÿØÿ', 'GIF8', 'II*\0', 'MM\0*'];
const OTHER_PICTURE: [vi: string, en: string] = [
  'Đây là ảnh HEIC, AVIF hoặc BMP: hãy lưu thành JPEG hoặc PNG rồi chạy lại.',
  'This is a HEIC, AVIF or BMP picture: save it as JPEG or PNG and run this again.',
];
const UNKNOWN_FORMAT: [vi: string, en: string] = [
  'Sổ đọc được PDF, DOCX, TXT, Markdown, HTML và ảnh quét (PNG, JPEG, TIFF): hãy lưu tệp này thành một trong các dạng ấy.',
  'The register reads PDF, DOCX, TXT, Markdown, HTML and scans (PNG, JPEG, TIFF): save this file as one of them.',
];
