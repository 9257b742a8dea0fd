// Writes the folder of a drafted report, whole or not at all, and says what it holds.

import { join } from 'node:path';
import { writeWholeFolder } from '../../files/write-whole.ts';
import type { Extracted } from '../extracted.ts';
import { DraftProblem } from '../problem.ts';
import { renderDraft } from '../render-plan.ts';
import { listScanFiles } from '../scan/reading.ts';
import type { ReportDraft } from './draft-report.ts';

const COMMENT = ` Bản nháp do máy lập theo quy tắc, chưa công bố: mỗi dòng của "todos" là một điều cần người quyết định. Hết thì văn
 bản được công bố.
 Drafted by rule, not published: each line of "todos" is for a person to decide. When none is left, it is published.`;

/** Throws a DraftProblem if the folder exists or cannot be written. */
export function writeReport(root: string, { entry }: ReportDraft, { text, scan }: Extracted): void {
  const { todos, draftedTodos, errata: _, speaksFor: __, ...fields } = entry;
  const files = new Map<string, string | Uint8Array>([
    ['source.txt', text],
    ['document.yaml', renderDraft({ ...fields, draftedTodos, todos }, 'evidence', COMMENT)],
    ...listScanFiles(scan),
  ]);
  try {
    writeWholeFolder(join(root, 'data/documents', entry.id), files, join(root, '.draft'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DraftProblem(
      `Không ghi được data/documents/${entry.id} (${code}): không có gì bị ghi đè.`,
      `data/documents/${entry.id} cannot be written (${code}): nothing is overwritten.`,
    );
  }
}

/** Vietnamese first. */
export function summariseReport(
  { entry, clauses }: ReportDraft,
  warnings: readonly { vi: string; en: string }[],
): string {
  return [
    `data/documents/${entry.id}/`,
    `  ${entry.title.vi} · ${typeof entry.issuer === 'string' ? entry.issuer : entry.issuer.vi}`,
    `  ${clauses.length} đoạn, ${entry.evidence.length} bằng chứng đề xuất, ${entry.todos.length} việc cần người quyết định`,
    `  ${clauses.length} clauses, ${entry.evidence.length} proposed rows of evidence, ${entry.todos.length} todos`,
    ...warnings.flatMap(({ vi, en }) => [`  ! ${vi}`, `    ${en}`]),
    '',
    'Chưa công bố. Bước tiếp theo: so source.txt với bản gốc, rồi mở document.yaml và làm theo danh sách việc của lệnh',
    'Not published. Next: compare source.txt with the original, then open document.yaml and work through the list of',
    `  npm run check -- --plan ${entry.id}`,
  ].join('\n');
}
