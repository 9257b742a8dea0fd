// Writes a PNG of at most sixteen colours. Libraries look for the palette in every pixel, which costs five times the
// drawing; here it is known.

import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED_COLOUR = 3;
const BITS_PER_PIXEL = 4;

/** `pixels` are indexes in the palette, row by row; `width` is even; colours are red, green and blue (0–255). */
export function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  palette: readonly (readonly number[])[],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_PER_PIXEL, INDEXED_COLOUR], 8);
  return Buffer.concat([
    SIGNATURE,
    makeChunk('IHDR', header),
    makeChunk('PLTE', Buffer.from(palette.flat())),
    makeChunk('IDAT', deflateSync(pack(pixels, width, height), { level: 4 })),
    makeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels in a byte. The byte before each row says that the row is not filtered. */
function pack(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(height * (width / 2 + 1));
  let at = 0;
  for (let row = 0; row < height; row++) {
    at += 1;
    for (let pixel = row * width; pixel < (row + 1) * width; pixel += 2)
      bytes[at++] = ((pixels[pixel] as number) << BITS_PER_PIXEL) | (pixels[pixel + 1] as number);
  }
  return bytes;
}

function makeChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}
