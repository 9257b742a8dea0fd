// The summary printed after a draft: what was read, what is open, and the next step.

import type { Draft } from './draft-plan.ts';

/** Vietnamese first. */
export function summariseDraft(
  { entry, identity, clauses }: Draft,
  warnings: readonly { vi: string; en: string }[],
): string {
  const lines = clauses.reduce((sum, clause) => sum + clause.lines.length, 0);
  const counts = new Map<string, number>();
  for (const { table } of entry.records) counts.set(table, (counts.get(table) ?? 0) + 1);
  const tables = [...counts].map(([table, count]) => `${count} ${table}`).join(', ');
  return [
    `data/plans/${entry.id}/`,
    `  ${entry.title.vi} · ${entry.document.issuer}`,
    `  ${lines} dòng có chữ, ${clauses.length} đoạn, ${entry.records.length} bản ghi đề xuất, ${entry.todos.length} việc cần người quyết định`,
    `  ${lines} lines with words, ${clauses.length} clauses, ${entry.records.length} proposed records (${tables}), ${entry.todos.length} todos`,
    ...(identity.newUnits.length > 0
      ? [`  + data/localities.yaml: ${identity.newUnits.map(({ id }) => id).join(', ')}`]
      : []),
    ...(identity.newTypes.length > 0
      ? [`  + data/agencies.yaml: ${identity.newTypes.map(({ id }) => id).join(', ')}`]
      : []),
    ...warnings.flatMap(({ vi, en }) => [`  ! ${vi}`, `    ${en}`]),
    ...(entry.source.scan
      ? [
          `  Trang quét và vị trí từng chữ: data/plans/${entry.id}/scan/ (không đưa vào git, không công bố)`,
          `  Pages of the scan and the place of each word: data/plans/${entry.id}/scan/ (not in git, not published)`,
        ]
      : []),
    '',
    'Bước tiếp theo: so source.txt với bản gốc, rồi mở plan.yaml và làm theo danh sách việc của lệnh',
    'Next: compare source.txt with the original, then open plan.yaml and work through the list of',
    `  npm run check -- --plan ${entry.id}`,
  ].join('\n');
}
