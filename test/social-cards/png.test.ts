import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../src/social-cards/png.ts';

const PALETTE = Array.from({ length: 16 }, (_, index) => [index * 17, 255 - index * 3, index]);
const [WIDTH, HEIGHT] = [34, 5];

describe('encodePng', () => {
  it('writes a picture that another reader sees pixel by pixel', async () => {
    const pixels = Uint8Array.from(
      { length: WIDTH * HEIGHT },
      (_, index) => (index * 7 + Math.floor(index / WIDTH)) % 16,
    );
    const { data, info } = await sharp(encodePng(pixels, WIDTH, HEIGHT, PALETTE))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
    expect([...data]).toEqual([...pixels].flatMap((index) => PALETTE[index] as number[]));
  });
});
