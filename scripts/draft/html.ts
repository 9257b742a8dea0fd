// Extracts the document from a saved web page, without menus, scripts and forms.

import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { writeRoman } from '../../src/text/roman.ts';
import { parseBounded } from './bounds.ts';
import { decodeLegacy, decodeText, warnOfEncoding } from './encoding.ts';
import { cleanText, type Extracted, judgeFormat } from './extracted.ts';
import { DraftProblem } from './problem.ts';
import { arrangeTable, type Row } from './table.ts';

const IGNORED_ELEMENTS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'select',
  'button',
  'textarea',
  'object',
]);
const BLOCK_ELEMENTS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'blockquote',
  'pre',
  'center',
  'table',
  'tr',
  'form',
  'body',
  'html',
  'dl',
  'dt',
  'dd',
  'hr',
  'figure',
  'fieldset',
]);
/** Patterns that only lines of an official text match. */
const DOCUMENT_SIGNS = [
  /CỘNG\s*H(ÒA|OÀ)\s*XÃ\s*HỘI/iu,
  /^\s*(KẾ\s*HOẠCH|QUYẾT\s*ĐỊNH)/iu,
  /Nơi\s*nhận/iu,
  /\.\s*\/\s*\.\s*$/u,
  /^\s*I\s*[./]/u,
];

/** Throws a DraftProblem if the page holds no words. */
export function extractHtml(bytes: Uint8Array): Extracted {
  const { text: source, from: byteEncoding } = decodePage(bytes);
  const page = parseBounded(source);
  const body = readNodes(page.children);
  if (body.every((line) => line.trim() === ''))
    throw new DraftProblem('Trang này không có chữ nào.', 'This page holds no words.');
  const part = findDocument(page.children, countSigns(body));
  const kept = part ? readNodes([part]) : body;
  const dropped = countWords(body) - countWords(kept);
  const { text, from } = cleanText(
    kept.filter((line, at, all) => line.trim() !== '' || (all[at - 1] ?? '').trim() !== ''),
  );
  const encoding = from ?? byteEncoding;
  return {
    text: `${text.trim()}\n`,
    format: judgeFormat(text.split('\n')),
    how: { vi: 'Trích từ một trang web đã lưu (HTML)', en: 'Taken from a saved web page (HTML)' },
    warnings: [
      ...(encoding ? [warnOfEncoding(encoding)] : []),
      ...(dropped > 0
        ? [
            {
              vi: `Đã bỏ ${dropped} từ ngoài văn bản (trình đơn, chân trang). Hãy so dòng đầu và dòng cuối với trang gốc.`,
              en: `${dropped} words outside the document (menus, footer) were left out. Compare the first and last lines with the page.`,
            },
          ]
        : []),
    ],
  };
}

function decodePage(bytes: Uint8Array) {
  const head = new TextDecoder('windows-1252').decode(bytes.slice(0, 4096));
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (named && /^(windows|iso)-/.test(named)) {
    try {
      return decodeLegacy(new TextDecoder(named).decode(bytes));
    } catch (error) {
      if (error instanceof DraftProblem) throw error;
    }
  }
  return decodeText(bytes);
}

const countWords = (lines: readonly string[]) => lines.join(' ').split(/\s+/).filter(Boolean).length;
const countSigns = (lines: readonly string[]) =>
  DOCUMENT_SIGNS.filter((sign) => lines.some((line) => sign.test(line))).length;

/**
 * The innermost element whose lines match as many signs as the whole page. Null keeps the whole page.
 */
function findDocument(nodes: readonly AnyNode[], signs: number): Element | null {
  if (signs < 2) return null;
  for (const node of nodes) {
    if (!isTag(node) || IGNORED_ELEMENTS.has(node.name) || countSigns(readNodes([node])) < signs) continue;
    if (['p', 'td', 'tr', 'tbody', 'table', 'li', 'ul', 'ol'].includes(node.name)) return null;
    return findDocument(node.children, signs) ?? (node.name === 'html' || node.name === 'body' ? null : node);
  }
  return null;
}

/** A block starts a new line, an inline element does not. */
function readNodes(nodes: readonly AnyNode[]): string[] {
  const lines = [''];
  const append = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const breakLine = () => {
    if (lines.at(-1)?.trim() !== '') lines.push('');
  };
  const visit = (node: AnyNode): void => {
    if (isText(node)) append(node.data.replace(/\s+/g, ' '));
    else if (isTag(node)) visitElement(node);
    else if (hasChildren(node)) node.children.forEach(visit);
  };
  const visitElement = (element: Element): void => {
    if (IGNORED_ELEMENTS.has(element.name)) return;
    const isBlock = BLOCK_ELEMENTS.has(element.name);
    if (isBlock || element.name === 'br') breakLine();
    if (element.name === 'table') lines.push(...arrangeTable(listRows(element)), '');
    else if (element.name === 'ol') readOrdered(element, lines, append, breakLine);
    else element.children.forEach(visit);
    if (isBlock) breakLine();
  };
  nodes.forEach(visit);
  return lines.map((line) => (line.includes('\t') ? line : line.trim()));
}

/** The numbers of an ordered list are not in the page, but a browser prints them. */
function readOrdered(list: Element, lines: string[], append: (text: string) => void, breakLine: () => void): void {
  let number = Number(list.attribs.start ?? 1);
  for (const item of list.children.filter(isTag)) {
    const [first = '', ...others] = readNodes(item.children).filter((line) => line.trim() !== '');
    breakLine();
    append(`${formatItem(number++, list.attribs.type)} ${first}`);
    lines.push(...others, '');
  }
}

function formatItem(number: number, type: string | undefined): string {
  if (type === 'I') return `${writeRoman(number)}.`;
  return type === 'a' ? `${writeLetters(number)})` : `${number}.`;
}

/** After "z" a browser goes on with "aa", "ab"; numbers below 1 stay in digits. */
function writeLetters(number: number): string {
  if (number < 1) return String(number);
  const last = (number - 1) % 26;
  const before = (number - 1 - last) / 26;
  return (before > 0 ? writeLetters(before) : '') + String.fromCharCode(97 + last);
}

function listRows(element: Element): Row[] {
  return element.children.filter(isTag).flatMap((child): Row[] => {
    if (child.name === 'tr')
      return [
        child.children.filter(isTag).flatMap((cell) => [
          readNodes(cell.children)
            .map((line) => line.replaceAll('\t', ' ').trim())
            .filter((line) => line !== ''),
          ...Array.from({ length: Math.min(Math.max(Number(cell.attribs.colspan) || 1, 1), 60) - 1 }, () => []),
        ]),
      ];
    return ['tbody', 'thead', 'tfoot'].includes(child.name)
      ? listRows(child)
      : child.name === 'caption'
        ? [[[...readNodes(child.children)]]]
        : [];
  });
}
