// A picture as a file of its own: with its title, its sentence, its source and address inside, in the colours of the light
// scheme. As PNG its words are drawn as outlines of our own fonts, so that it is the same on every machine.

import { formatHex, parse } from 'culori';
import postcss from 'postcss';
import sharp from 'sharp';
import pictureStyles from '../components/chart/picture.css?raw';
import { type Face, outlineText, wrapText } from '../social-cards/type.ts';
import tokens from '../styles/tokens.css?raw';
import { escapeText } from './escape.ts';

export interface Caption {
  title: string;
  says: string;
  /** Register and version. */
  source: string;
  address: string;
}

const WIDTH = 800;
const EDGE = 32;
const PNG_SCALE = 2;
const SIZES = { title: 22, says: 14, source: 13 } as const;
const LINE = 1.4;

/** A role of the light scheme as a hex value: other programs know no oklch. */
function getColour(role: string): string {
  const raw = new RegExp(`--${role}: light-dark\\(var\\((--[\\w-]+)\\)`).exec(tokens)?.[1] ?? '';
  const colour = parse(new RegExp(`${raw}: ([^;]+);`).exec(tokens)?.[1] ?? '');
  if (!colour) throw new Error(`src/styles/tokens.css has no role ${role}`);
  return formatHex(colour);
}

/** The rules of all pictures, without those for other media, their roles as values. */
function resolveStyles(): string {
  const rules: string[] = [];
  postcss.parse(pictureStyles).walkRules((rule) => {
    const [parent] = [rule.parent];
    if (parent?.type === 'atrule' && 'name' in parent && parent.name !== 'layer') return;
    const selectors = rule.selectors.filter(
      (each) => each.startsWith('.picture ') && each !== '.picture svg' && !/:(hover|focus|is)/.test(each),
    );
    if (selectors.length === 0) return;
    const body = rule.nodes.filter((node) => node.type === 'decl').map(({ prop, value }) => `${prop}:${value}`);
    rules.push(`${selectors.map((each) => each.slice('.picture '.length)).join()}{${body.join(';')}}`);
  });
  return rules
    .join('')
    .replaceAll(/var\(--font-ours\)/g, "'Be Vietnam Pro',sans-serif")
    .replaceAll(/var\(--([\w-]+)\)/g, (_, role: string) => (/^(step|space)/.test(role) ? '13px' : getColour(role)));
}

let styles: string | undefined;

/** `drawing` is one or more `<svg>` with a viewBox; several stand below one another. */
export function composePicture(drawing: string, { title, says, source, address }: Caption): string {
  styles ??= resolveStyles();
  const across = WIDTH - 2 * EDGE;
  const parts: string[] = [];
  let y = EDGE;
  const write = (text: string, size: number, kind: string, face: Face) => {
    for (const line of wrapText(text, face, size, across)) {
      y += size * LINE;
      parts.push(`<text x="${EDGE}" y="${Math.round(y)}" class="${kind}">${escapeText(line)}</text>`);
    }
  };
  write(title, SIZES.title, 'caption-title', 'bold');
  y += 4;
  write(says, SIZES.says, 'caption-says', 'ours');
  y += 16;
  const [, , width = WIDTH, height = 0] = (/viewBox="([^"]+)"/.exec(drawing)?.[1] ?? '').split(' ').map(Number);
  const scale = Math.min(across / width, 1.2);
  parts.push(
    drawing.replace(
      /<svg /,
      `<svg x="${EDGE}" y="${Math.round(y)}" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" `,
    ),
  );
  y += height * scale + 12;
  write(source, SIZES.source, 'caption-source', 'ours');
  write(address, SIZES.source, 'caption-source', 'ours');
  const full = Math.round(y + EDGE);
  const captions = [
    `.caption-title{font-size:${SIZES.title}px;font-weight:600}`,
    `.caption-says,.caption-source{font-size:${SIZES.says}px;fill:${getColour('ink-soft')}}`,
    `.caption-source{font-size:${SIZES.source}px}`,
  ].join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${full}" width="${WIDTH}" height="${full}">`,
    `<title>${escapeText(title)}</title><desc>${escapeText(`${says} ${source} ${address}`)}</desc>`,
    `<style>svg{font-family:'Be Vietnam Pro',sans-serif}${styles}${captions}</style>`,
    `<rect width="${WIDTH}" height="${full}" fill="${getColour('paper')}"/>`,
    ...parts,
    '</svg>\n',
  ].join('');
}

/** Size and face of a text by its class, as picture.css and the captions have them. */
function readLook(kind: string): { size: number; face: Face } {
  const has = (name: string) => kind.split(' ').includes(name);
  if (has('caption-title')) return { size: SIZES.title, face: 'bold' };
  if (has('caption-says')) return { size: SIZES.says, face: 'ours' };
  if (has('caption-source')) return { size: SIZES.source, face: 'ours' };
  const isSmall = ['soft', 'small', 'name', 'words'].some(has);
  return { size: isSmall ? 12 : 13, face: has('strong') ? 'bold' : 'ours' };
}

const readEntities = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const readAttribute = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** Each text as the outlines of its letters, in a group that takes the rules of texts. */
function outlineTexts(svg: string): string {
  const named = svg.replace(/<style>(.*?)<\/style>/s, (styles) => styles.replaceAll(/\btext(?=[,{])/g, '.text'));
  return named.replace(/<text([^>]*)>(.*?)<\/text>/gs, (_, attributes: string, inner: string) => {
    const kind = readAttribute(attributes, 'class') ?? '';
    const { size, face } = readLook(kind);
    const anchor = readAttribute(attributes, 'text-anchor');
    let x = Number(readAttribute(attributes, 'x') ?? 0);
    let y = Number(readAttribute(attributes, 'y') ?? 0);
    const turn = readAttribute(attributes, 'transform');
    const lines = inner.split(/<tspan([^>]*)>|<\/tspan>/);
    const drawn = lines.map((piece = '', index) => {
      // Every third piece is the attributes of a tspan.
      if (index % 2 === 1) {
        x = Number(readAttribute(piece, 'x') ?? x);
        y += Number(readAttribute(piece, 'dy') ?? 0);
        return '';
      }
      const text = readEntities(piece.replaceAll(/<[^>]*>/g, ''));
      return text.trim() === '' ? '' : outlineText(text, face, size, { x, y, anchor });
    });
    return `<g class="text ${kind}" stroke="none"${turn ? ` transform="${turn}"` : ''}>${drawn.join('')}</g>`;
  });
}

export async function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(outlineTexts(svg)), { density: 72 * PNG_SCALE })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}
