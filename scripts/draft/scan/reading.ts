// What a draft keeps of a scan beside its text.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { SCAN_FOLDER, type ScanReading, scanReading } from '../../../src/schema/scan.ts';
import type { LaidOut } from '../pages.ts';
import type { ScannedPage } from './read-scan.ts';

export interface Scan {
  reading: ScanReading;
  /** By the names in the reading. */
  pictures: Map<string, Uint8Array>;
}

const { version } = createRequire(import.meta.url)('tesseract.js/package.json') as { version: string };

export function makeReading(
  bytes: Uint8Array,
  { text, words }: LaidOut,
  pages: ReadonlyMap<number, ScannedPage>,
): Scan {
  const scanned = [...pages.values()];
  return {
    reading: {
      source: createHash('sha256').update(text).digest('hex'),
      original: createHash('sha256').update(bytes).digest('hex'),
      engine: `tesseract.js ${version}, vie`,
      pages: scanned.map(({ about }) => about),
      words,
    },
    pictures: new Map(scanned.map(({ about, picture }) => [about.picture, picture])),
  };
}

/** By their paths in the folder of the draft; outside git, for whoever compares: see .gitignore. */
export function listScanFiles(scan: Scan | undefined): [path: string, content: string | Uint8Array][] {
  if (!scan) return [];
  return [
    [`${SCAN_FOLDER}/words.json`, `${JSON.stringify(scanReading.parse(scan.reading))}\n`],
    ...[...scan.pictures].map(([name, picture]): [string, Uint8Array] => [`${SCAN_FOLDER}/${name}`, picture]),
  ];
}
