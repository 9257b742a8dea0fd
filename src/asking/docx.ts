// A letter as a Word file: A4, the margins and the type of official papers. Loaded when somebody asks for one.

import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { Line } from './letter.ts';

/** In twentieths of a point: 210 × 297 mm, and margins of 20 mm, 30 mm at the left. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_134, bottom: 1_134, right: 1_134, left: 1_701 };

/** In half points. */
const TYPE_SIZE = 26;

const ALIGNMENT = { centre: AlignmentType.CENTER, heading: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

export function makeLetter(lines: readonly Line[], title: string): Promise<Blob> {
  const file = new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: 'Times New Roman', size: TYPE_SIZE } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        children: lines.map(
          ({ look, text }) =>
            new Paragraph({
              alignment: ALIGNMENT[look as keyof typeof ALIGNMENT] ?? AlignmentType.LEFT,
              spacing: { before: look === 'heading' ? 240 : 0, after: 120 },
              ...(look === 'item' ? { bullet: { level: 0 } } : {}),
              children: [new TextRun({ text, bold: look === 'strong' || look === 'heading' })],
            }),
        ),
      },
    ],
  });
  return Packer.toBlob(file);
}
