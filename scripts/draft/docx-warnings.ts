// Warnings about what was lost or changed when a Word file became lines.

import type { Bilingual } from '../../src/schema/field.ts';

export interface DocxCounts {
  /** Stretches deleted with Track Changes. */
  deleted: number;
  /** Cells of data tables merged with the one above. */
  merged: number;
  /** Rows of data tables that have a cell of several paragraphs. */
  joined: number;
  pictures: number;
  footnotes: number;
}

const WARNINGS: Readonly<Record<keyof DocxCounts, (count: number) => Bilingual>> = {
  deleted: (count) => ({
    vi: `Đã bỏ ${count} đoạn bị xóa trong chế độ theo dõi sửa đổi (Track Changes).`,
    en: `Left out, as deleted with Track Changes: ${count}.`,
  }),
  merged: (count) => ({
    vi: `Có ${count} ô gộp với ô bên trên: chữ chỉ đứng ở dòng đầu, các dòng sau để trống. Xem bản gốc để biết ô ấy áp dụng cho những dòng nào.`,
    en: `Cells merged with the one above: ${count}. The words stand in the first row only; see the original for the rows they apply to.`,
  }),
  joined: (count) => ({
    vi: `Có ${count} dòng của bảng mà một ô gồm nhiều đoạn: các đoạn nối nhau bằng dấu cách. Mỗi đoạn có thể là một việc.`,
    en: `Rows of tables with a cell of several paragraphs, joined by a space: ${count}. Each paragraph may be a task of its own.`,
  }),
  pictures: (count) => ({
    vi: `Có ${count} hình: chữ trong hình không đọc được.`,
    en: `Pictures, whose words are not read: ${count}.`,
  }),
  footnotes: () => ({
    vi: 'Chú thích cuối trang đứng thành dòng riêng ngay sau đoạn có nó.',
    en: 'Footnotes stand on lines of their own after their paragraph.',
  }),
};

export function listDocxWarnings(counts: DocxCounts): Bilingual[] {
  return (Object.keys(WARNINGS) as (keyof DocxCounts)[]).flatMap((name) =>
    counts[name] > 0 ? [WARNINGS[name](counts[name])] : [],
  );
}
