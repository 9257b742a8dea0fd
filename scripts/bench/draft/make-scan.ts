// Makes scans as offices make them: pages of a document, printed, laid askew on the glass, with a stamp and dust.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { drawPage, openPdf } from '../../draft/pdf-file.ts';

export interface Flaws {
  dpi: number;
  /** In degrees, clockwise. */
  skew: number;
  hasStamp: boolean;
  /** Standard deviation of the brightness of each point, of 255. */
  noise: number;
}

const POINTS_PER_INCH = 72;
/** The long side. */
const A4_INCHES = 11.69;
const FONTS = ['latin', 'latin-ext', 'vietnamese'].flatMap((subset) =>
  [400, 700].map((weight) => ({ subset, weight })),
);

/** The pages as PDF. Fonts are those of the project, so that every machine prints the same. */
export async function printPages(browser: Browser, body: string): Promise<Uint8Array> {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@fontsource/source-serif-4/unicode.json')), 'utf8'),
  );
  const faces = FONTS.map(({ subset, weight }) => {
    const file = `@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff2`;
    const bytes = readFileSync(fileURLToPath(import.meta.resolve(file)));
    return `@font-face { font-family: Print; font-weight: ${weight}; unicode-range: ${ranges[subset]};
      src: url(data:font/woff2;base64,${bytes.toString('base64')}); }`;
  });
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${faces.join('')}${SHEET}</style>${body}`);
    await page.evaluate(() => document.fonts.ready);
    return await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '28mm', right: '17mm' } });
  } finally {
    await page.close();
  }
}

const SHEET = `
  body { font: 13pt/1.35 Print; margin: 0; }
  p { margin: 0 0 4pt; text-align: justify; }
  .center { text-align: center; font-weight: 700; }
  .line { white-space: pre; margin: 0; text-align: left; }
  table { width: 100%; border-collapse: collapse; margin: 6pt 0; break-inside: auto; }
  tr { break-inside: avoid; }
  td, th { vertical-align: top; padding: 2pt 4pt; text-align: left; font-weight: 400; }
  table.ruled td, table.ruled th { border: 0.75pt solid #000; font-size: 12pt; }
  table.sides td { width: 50%; text-align: center; }
  table.sides td.left { text-align: left; font-size: 11pt; }
`;

/** The pages as a scanner or a camera gives them, as JPEG. */
export async function scanPages(pdf: Uint8Array, flaws: Flaws): Promise<Buffer[]> {
  const document = await openPdf(pdf);
  const scans: Buffer[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await drawPage(await document.getPage(number), Math.round(flaws.dpi * A4_INCHES));
    scans.push(await spoil(Buffer.from(page), flaws, number === document.numPages));
  }
  return scans;
}

async function spoil(page: Buffer, { dpi, skew, hasStamp, noise }: Flaws, isLast: boolean): Promise<Buffer> {
  const printed = sharp(page).flatten({ background: '#fff' });
  const { width, height } = await printed.metadata();
  const stamped = hasStamp
    ? await printed
        .composite([
          // At the signature on the last page, and on the margin of all others.
          {
            input: drawStamp(dpi),
            left: Math.round(width * (isLast ? 0.42 : 0.78)),
            top: Math.round(height * 0.55),
            // Ink does not hide ink.
            blend: 'multiply',
          },
        ])
        .toBuffer()
    : await printed.toBuffer();
  const grain = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: Math.max(noise, 0.1) },
    },
  });
  // Paper is not white, ink is not black, and the lens is never quite sharp.
  const worn = await sharp(stamped)
    .rotate(skew, { background: '#fff' })
    .resize(width, height, { fit: 'cover', position: 'centre' })
    .linear(0.82, 28)
    .blur(0.3 + dpi / 600)
    .removeAlpha()
    .toBuffer();
  const dust = await grain.png().toBuffer();
  return sharp(worn)
    .composite([{ input: dust, blend: 'soft-light' }])
    .withMetadata({ density: dpi })
    .jpeg({ quality: 70 })
    .toBuffer();
}

function drawStamp(dpi: number): Buffer {
  const size = Math.round(dpi * 1.42);
  const words = 'ỦY BAN NHÂN DÂN ★ XÃ MẪU ★';
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100" fill="none"
      stroke="#d3222a" opacity="0.75"><circle cx="50" cy="50" r="47" stroke-width="2.4"/><circle cx="50" cy="50" r="33"/>
      <path id="arc" d="M 12 50 a 38 38 0 1 1 0.1 1" stroke="none"/>
      <text font-family="Liberation Serif, DejaVu Serif, serif" font-size="9" fill="#d3222a" stroke="none">
      <textPath href="#arc">${words}</textPath></text>
      <path d="M50 30 l5.5 15 h16 l-13 9.5 5 15.5 -13.5-9.5 -13.5 9.5 5-15.5 -13-9.5 h16z" fill="#d3222a"/></svg>`,
  );
}

/** As an office machine sends them: each page is a picture, without a text layer. */
export async function bindScans(scans: readonly Buffer[], dpi: number): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => document.on('end', resolve));
  for (const scan of scans) {
    const { width, height } = await sharp(scan).metadata();
    const size: [number, number] = [(width * POINTS_PER_INCH) / dpi, (height * POINTS_PER_INCH) / dpi];
    document.addPage({ size, margin: 0 }).image(scan, 0, 0, { width: size[0], height: size[1] });
  }
  document.end();
  await done;
  return Buffer.concat(parts);
}
