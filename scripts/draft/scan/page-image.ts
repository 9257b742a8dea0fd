// Makes a page image fit to be read: of a size at which letters are read best, level, and without coloured ink.

import sharp, { type Sharp } from 'sharp';
import { DraftProblem } from '../problem.ts';

/** Grey, one byte a point, row by row. */
export interface PageImage {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** Points of the picture as it came: a page of A4 at 600 dpi has 35 million. */
export const MAX_PIXELS = 60_000_000;
/** Of an A4 page at 300 dpi: with fewer points the marks of letters are lost, with more it only takes longer. */
export const LONG_SIDE = 3508;
/** An A4 page at 96 dpi grows to 300; less is no scan of a page, and grows no better. */
const MAX_GROWTH = 3.2;
/** In degrees. Offices lay pages on the glass a little askew; what lies more askew is a photograph. */
const MAX_SKEW = 6;
/** Between the brightest and the darkest of red, green and blue: ink that differs more is a stamp or a pen. */
const MIN_COLOUR = 45;

export interface Page {
  /** To be read: grey, coloured ink gone. */
  image: PageImage;
  /** To be compared with: the same points in colour, as JPEG. */
  picture: Uint8Array;
}

/** How many pages a picture file holds. Throws a DraftProblem if the file is damaged, or a page too large. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const { pages = 1, format } = await explain(sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata());
  // Other kinds have frames, of which the first stands for all.
  return format === 'tiff' ? pages : 1;
}

/**
 * `page` counts from 0; `turns` are quarter turns to the right. Throws a DraftProblem if the picture is damaged or too
 * large.
 */
export async function preparePage(bytes: Uint8Array, page = 0, turns = 0): Promise<Page> {
  return explain(preparePicture(bytes, page, turns));
}

async function preparePicture(bytes: Uint8Array, page: number, turns: number): Promise<Page> {
  const opened = sharp(bytes, { page, limitInputPixels: MAX_PIXELS, failOn: 'error' });
  const { width, height } = await opened.metadata();
  const side = Math.round(Math.min(LONG_SIDE, Math.max(width, height) * MAX_GROWTH));
  const upright = opened
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width: side, height: side, fit: 'inside', kernel: 'cubic' });
  const turned = turns === 0 ? upright : sharp(await upright.png(FAST).toBuffer()).rotate(turns * 90);
  const { data, info } = await turned.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colour = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const skew = findSkew(dropColour(data, info));
  const level = await colour
    .rotate(Math.abs(skew) < 0.05 ? 0 : -skew, { background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: wide, height: high, channels } = level.info;
  const picture = await sharp(level.data, { raw: { width: wide, height: high, channels } })
    .jpeg({ quality: 70 })
    .toBuffer();
  return { image: whiten(dropColour(level.data, level.info)), picture };
}

/** Paper turns white, so that a part that is cut out has no edge. */
function whiten(image: PageImage): PageImage {
  const white = findPaper(image) * 0.93;
  const levels = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round((value / white) * 255)));
  return { ...image, grey: image.grey.map((value) => levels[value] as number) };
}

/** PNG in memory: speed counts, not size. */
export const FAST = { compressionLevel: 1 };

async function explain<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit/i.test(error.message);
    throw new DraftProblem(...(isLarge ? TOO_LARGE : DAMAGED));
  }
}

/**
 * Black letters below a red stamp or a blue signature stay black, as they are dark in every colour; the coloured ink
 * itself becomes paper.
 */
function dropColour(
  data: Uint8Array,
  { width, height, channels }: { width: number; height: number; channels: number },
) {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
    const [red, green, blue] = [data[from] as number, data[from + 1] as number, data[from + 2] as number];
    if (channels < 3) grey[at] = red;
    else {
      const brightest = Math.max(red, green, blue);
      grey[at] = brightest > 110 && brightest - Math.min(red, green, blue) > MIN_COLOUR ? 255 : brightest;
    }
  }
  return { width, height, grey };
}

export const openImage = ({ width, height, grey }: PageImage): Sharp =>
  sharp(grey, { raw: { width, height, channels: 1 } });

/** Darker points are ink: well below the paper. */
export const findInkLevel = (image: PageImage): number => Math.round(findPaper(image) * 0.62);

/** How bright most of the page is. White is also what was turned in or was coloured: it counts only if nothing else is. */
function findPaper({ grey }: PageImage): number {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] as number) + 1;
  const bright = counts.subarray(128, 255);
  const most = bright.reduce((best, count, at) => (count > (bright[best] as number) ? at : best), 0);
  return (bright[most] as number) * 4 > (counts[255] as number) ? most + 128 : 255;
}

/** In degrees, clockwise. Lines of print lie level where the rows of the picture differ most in their ink. */
export function findSkew(image: PageImage): number {
  const level = findInkLevel(image);
  const step = 4;
  const points: [x: number, y: number][] = [];
  for (let y = 0; y < image.height; y += step)
    for (let x = 0; x < image.width; x += step)
      if ((image.grey[y * image.width + x] as number) < level) points.push([x / step, y / step]);
  const reach = Math.ceil((image.width / step) * Math.tan((MAX_SKEW * Math.PI) / 180)) + 2;
  const rows = new Uint32Array(Math.ceil(image.height / step) + 2 * reach);
  const score = (degrees: number): number => {
    rows.fill(0);
    const slope = Math.tan((degrees * Math.PI) / 180);
    for (const [x, y] of points) {
      const row = Math.round(y - x * slope) + reach;
      rows[row] = (rows[row] as number) + 1;
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  const findBest = (from: number, to: number, by: number): number => {
    const tried = Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => from + at * by);
    const scored = tried.map((degrees) => ({ degrees, found: score(degrees) }));
    return scored.reduce((best, one) => (one.found > best.found ? one : best)).degrees;
  };
  const rough = findBest(-MAX_SKEW, MAX_SKEW, 0.25);
  return findBest(rough - 0.2, rough + 0.2, 0.05);
}

const TOO_LARGE: [vi: string, en: string] = [
  `Ảnh có hơn ${MAX_PIXELS / 1e6} triệu điểm: hãy quét lại ở 300 dpi, hoặc thu nhỏ ảnh.`,
  `The picture has more than ${MAX_PIXELS / 1e6} million points: scan it again at 300 dpi, or shrink it.`,
];
const DAMAGED: [vi: string, en: string] = [
  'Không đọc được ảnh này: tệp hỏng, hoặc là loại ảnh mà sổ không đọc. Hãy lưu thành PNG hoặc JPEG rồi chạy lại.',
  'This picture cannot be read: it is damaged, or of a kind that the register does not read. Save it as PNG or JPEG and run this again.',
];
