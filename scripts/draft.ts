// npm run draft -- <file> [--locality <id>] [--year <year>] [--issuer <type>]: makes a plan folder from a document, also
// from a scan, page by page.

import { readdirSync } from 'node:fs';
import { readArguments } from './command/arguments.ts';
import { draftFile } from './draft/draft-file.ts';
import { writeDraft } from './draft/folder.ts';
import { DraftProblem } from './draft/problem.ts';
import { summariseDraft } from './draft/summarise.ts';
import { formatIssue } from './read/issue.ts';
import { load } from './read/load.ts';

const CALLED = 'Cách dùng: npm run draft -- <tệp> [--locality <mã>] [--year <năm>] [--issuer <loại>]';
const USAGE = 'npm run draft -- <file> [--locality <id>] [--year <year>] [--issuer <type>]';
const root = process.cwd();

try {
  const { values, positionals } = readArguments(USAGE, {
    options: { locality: { type: 'string' }, year: { type: 'string' }, issuer: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new DraftProblem(CALLED, `Usage: ${USAGE}`);
  const { input, issues } = load(root);
  if (!input) throw new DraftProblem('Dữ liệu của sổ đang có lỗi:', issues.map(formatIssue).join('\n'));
  const folders = readdirSync(`${root}/data/plans`);
  const { draft, extracted } = await draftFile(positionals[0] as string, input, folders, values, ({ vi, en }) =>
    console.error(`${vi} · ${en}`),
  );
  writeDraft(root, input.vocabularies, draft, extracted);
  console.log(summariseDraft(draft, extracted.warnings));
} catch (error) {
  console.error(
    error instanceof DraftProblem
      ? error.message
      : `The draft stopped: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
