// Pictures as files of their own: what a newspaper downloads says itself what it is and where it is from.

import { readdirSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { DIST, readIndex, readPublished } from './support.ts';

const folders = ['nhung/hinh', 'en/embed/pictures'].flatMap((folder) =>
  readdirSync(`${DIST}/${folder}`).map((id) => `${folder}/${id}`),
);
const { version } = readIndex();

describe.each(folders)('the files of %s', (folder) => {
  it('hold title, sentence, version and address in the SVG, which is sound and asks for nothing', () => {
    const svg = readPublished(`${folder}/picture.svg`).toString('utf8');
    const root = new DOMParser().parseFromString(svg, 'text/xml').documentElement;
    expect(root?.getElementsByTagName('title')[0]?.textContent).toBeTruthy();
    const text = [...(root?.getElementsByTagName('text') ?? [])].map(({ textContent }) => textContent).join(' ');
    expect(text).toContain(version);
    expect(text).toMatch(/https?:\/\/\S+\//);
    expect(svg).not.toMatch(/var\(|oklch|url\(http|<image|<script/);
  });

  it('hold the same as a PNG, twice as large', () => {
    const svg = readPublished(`${folder}/picture.svg`).toString('utf8');
    const png = readPublished(`${folder}/picture.png`);
    const [width, height] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
  });
});
