// npm run draft -- <file> [--locality <id>] [--year <year>] [--issuer <type>]: makes a plan folder from a document, also
// from a scan, page by page; with --report-on <plan id>, the folder of a report on the results of that plan.

import { existsSync, readdirSync } from 'node:fs';
import type { Bilingual } from '../src/schema/field.ts';
import { readArguments } from './command/arguments.ts';
import { draftFile } from './draft/draft-file.ts';
import { extract } from './draft/extract.ts';
import { writeDraft } from './draft/folder.ts';
import { DraftProblem } from './draft/problem.ts';
import { draftReport } from './draft/report/draft-report.ts';
import { summariseReport, writeReport } from './draft/report/write-report.ts';
import { summariseDraft } from './draft/summarise.ts';
import { formatIssue } from './read/issue.ts';
import { load } from './read/load.ts';

const CALLED =
  'Cách dùng: npm run draft -- <tệp> [--locality <mã>] [--year <năm>] [--issuer <loại>] [--report-on <mã kế hoạch>]';
const USAGE = 'npm run draft -- <file> [--locality <id>] [--year <year>] [--issuer <type>] [--report-on <plan id>]';
const root = process.cwd();

try {
  const { values, positionals } = readArguments(USAGE, {
    options: {
      locality: { type: 'string' },
      year: { type: 'string' },
      issuer: { type: 'string' },
      'report-on': { type: 'string' },
    },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new DraftProblem(CALLED, `Usage: ${USAGE}`);
  const { input, issues } = load(root);
  if (!input) throw new DraftProblem('Dữ liệu của sổ đang có lỗi:', issues.map(formatIssue).join('\n'));
  const file = positionals[0] as string;
  const plan = values['report-on'];
  const folders = ['plans', 'documents'].flatMap((kind) =>
    existsSync(`${root}/data/${kind}`) ? readdirSync(`${root}/data/${kind}`) : [],
  );
  const report = ({ vi, en }: Bilingual) => console.error(`${vi} · ${en}`);
  if (plan === undefined) {
    const { draft, extracted } = await draftFile(file, input, folders, values, report);
    writeDraft(root, input.vocabularies, draft, extracted);
    console.log(summariseDraft(draft, extracted.warnings));
  } else {
    const extracted = await extract(file, report);
    const draft = draftReport(extracted, input, { plan, issuer: values.issuer, folders });
    writeReport(root, draft, extracted);
    console.log(summariseReport(draft, extracted.warnings));
  }
} catch (error) {
  console.error(
    error instanceof DraftProblem
      ? error.message
      : `The draft stopped: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
