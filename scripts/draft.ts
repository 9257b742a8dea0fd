// npm run draft -- <file> [--locality <id>] [--year <year>] [--issuer <type>]: makes a plan folder from a document.

import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeDraft } from './draft/draft-plan.ts';
import { extract } from './draft/extract.ts';
import { choosePlanId, writeDraft } from './draft/folder.ts';
import { DraftProblem } from './draft/problem.ts';
import { summariseDraft } from './draft/summarise.ts';
import { formatIssue } from './read/issue.ts';
import { load } from './read/load.ts';

const root = process.cwd();

try {
  const { values, positionals } = readArguments();
  const { input, issues } = load(root);
  if (!input) throw new DraftProblem('Dữ liệu của sổ đang có lỗi:', issues.map(formatIssue).join('\n'));
  const extracted = await extract(positionals[0] as string);
  const folders = readdirSync(`${root}/data/plans`);
  const draft = makeDraft(extracted, input.vocabularies, values, (identity) =>
    choosePlanId(folders, input.plans, input.vocabularies.localities, identity),
  );
  const same = input.plans.find(({ source }) => source.sha256 === draft.entry.source.sha256);
  if (same)
    throw new DraftProblem(
      `Văn bản này đã có trong sổ: data/plans/${same.folder}.`,
      `This text is in the register already: data/plans/${same.folder}.`,
    );
  writeDraft(root, input.vocabularies, draft, extracted.text);
  console.log(summariseDraft(draft, extracted.warnings));
} catch (error) {
  console.error(
    error instanceof DraftProblem
      ? error.message
      : `The draft stopped: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}

function readArguments() {
  const options = { locality: { type: 'string' }, year: { type: 'string' }, issuer: { type: 'string' } } as const;
  try {
    const parsed = parseArgs({ options, allowPositionals: true });
    if (parsed.positionals.length === 1) return parsed;
  } catch {}
  throw new DraftProblem(
    'Cách dùng: npm run draft -- <tệp> [--locality <mã>] [--year <năm>] [--issuer <loại>]',
    'Usage: npm run draft -- <file> [--locality <id>] [--year <year>] [--issuer <type>]',
  );
}
