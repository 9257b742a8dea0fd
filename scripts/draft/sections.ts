// What kind of section a clause stands in, by the headings above it.

import { makeKey } from './words.ts';

export type SectionKind =
  | 'objective'
  | 'target'
  | 'audience'
  | 'solution'
  | 'mixed'
  | 'activity'
  | 'assignment'
  | 'money'
  | 'reporting'
  | 'past';

const SECTION_SIGNS: readonly [SectionKind, RegExp][] = [
  // What was done, not what is promised.
  [
    'past',
    /^(danh gia nguy co|ket qua (thuc hien|dat duoc|nam|cong tac|\d)|tinh hinh|thuc trang|dac diem|danh gia (tinh hinh|ket qua)|boi canh|su can thiet|ton tai|han che|kho khan)/,
  ],
  [
    'money',
    /^(ve )?((bao dam |dam bao )?(kinh phi|nguon kinh phi|nguon luc|nguon von|ngan sach|nguon tai chinh)|du toan|co che tai chinh|tai chinh$)/,
  ],
  [
    'target',
    /^(cac |mot so |he thong |nhung )?(chi tieu|muc tieu cu the)|^cac muc tieu|(^| )(muc tieu cu the|va chi tieu|cac chi tieu)(?= |$)|chi tieu (cu the|chu yeu|nam \d+)$/,
  ],
  [
    'objective',
    /^(ve |cac )?(muc dich|yeu cau|muc tieu|quan diem|dinh huong)|(^| )(va|quan diem|muc dich) (yeu cau|muc tieu)(?= |$)/,
  ],
  ['audience', /(^| )(doi tuong|pham vi)/],
  ['reporting', /(^| )(che do (thong tin )?bao cao|cong tac bao cao|thong tin bao cao|kiem tra giam sat)/],
  ['assignment', /(^| )(to chuc thuc hien|phan cong|trach nhiem)/],
  // "Nhiệm vụ, giải pháp": the clause itself decides between the two.
  ['mixed', /(^| )(noi dung|nhiem vu|hoat dong) .*giai phap|(^| )giai phap .*(nhiem vu|hoat dong)/],
  ['solution', /(^| )giai phap/],
  ['activity', /(^| )(noi dung|nhiem vu|hoat dong|thoi gian|lo trinh|trien khai thuc hien|cong viec)/],
];

/** `headings` come nearest first: the nearest that says something counts. */
export function getSectionKind(headings: readonly string[]): SectionKind | null {
  for (const heading of headings) {
    // Long clauses are not headings, whatever words they contain.
    if (heading.length > 140) continue;
    const key = makeKey(heading);
    const found = SECTION_SIGNS.find(([, sign]) => sign.test(key));
    if (found) return found[0];
  }
  return null;
}
