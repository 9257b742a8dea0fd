// npm run check [-- --plan <id>] [--fix] [--accept-ids]: reads and checks the register without publishing anything.
//   --plan <id>    reports on one plan or drafted report, with its list of open todos
//   --fix          first mends the form of files of YAML: line ends, blanks, tabs, quotes around codes and dates, and
//                  the order of lists that have one; what it mends it says; texts of plans are never touched
//   --accept-ids   guards the ids of new records in data/published-ids.txt, if nothing is wrong

import { fixRegister } from './checks/fix/register.ts';
import { loadAndCheck } from './checks/index.ts';
import { readArguments } from './command/arguments.ts';
import { makeWorkList } from './draft/work-list.ts';
import { countCoverage } from './read/coverage.ts';
import { formatIssue } from './read/issue.ts';
import { acceptIds } from './releases/accept-ids.ts';

const { values } = readArguments('npm run check [-- --plan <id>] [--fix] [--accept-ids]', {
  options: { plan: { type: 'string' }, fix: { type: 'boolean' }, 'accept-ids': { type: 'boolean' } },
});

if (values.fix) {
  try {
    const mended = fixRegister(process.cwd(), values.plan);
    for (const line of mended) console.log(line);
    console.log(mended.length === 0 ? 'Nothing to mend.' : `${mended.length} mended.`);
  } catch (error) {
    console.error(`Cannot mend: ${(error as Error).message}`);
    process.exit(1);
  }
}

const { input, issues: found } = loadAndCheck(process.cwd());
const own = found.filter(({ file }) => /^data\/(plans|documents)\//.test(file) && file.split('/')[2] === values.plan);
// If a shared file cannot be read, no plan can be checked: its issues are shown whichever plan was asked for.
const issues = !values.plan || (!input && own.length === 0) ? found : own;

const known = input ? [...input.plans, ...input.documents, ...input.openDocuments] : [];
if (values.plan && input && !known.some(({ folder }) => folder === values.plan) && issues.length === 0) {
  console.error(
    `There is no plan "${values.plan}": folders of data/plans are ${input.plans.map(({ folder }) => folder).join(', ')}.`,
  );
  process.exit(1);
}
for (const issue of issues) console.error(formatIssue(issue));
for (const plan of input?.plans ?? []) {
  if (values.plan && plan.entry.id !== values.plan) continue;
  const { operative, covered } = countCoverage(plan);
  const todos = plan.entry.todos.length > 0 ? `, ${plan.entry.todos.length} todos` : '';
  if (values.plan) for (const line of makeWorkList(plan)) console.log(line);
  console.log(
    `${plan.entry.id}: ${plan.entry.records.length} records, ${covered} of ${operative} clauses covered${todos}`,
  );
}
for (const document of input?.openDocuments ?? []) {
  if (values.plan && document.entry.id !== values.plan) continue;
  if (values.plan) for (const line of makeWorkList(document)) console.log(line);
  const { id, evidence, todos } = document.entry;
  console.log(
    `${id}: ${evidence.length} rows of evidence, ${todos.length} todos; not published until they are decided`,
  );
}
console.log(
  issues.length === 0 ? 'No problem found.' : `${issues.length} problem${issues.length === 1 ? '' : 's'} found.`,
);
process.exitCode = issues.length === 0 ? 0 : 1;

if (values['accept-ids'] && input && found.length === 0) {
  const added = acceptIds(process.cwd(), input);
  console.log(`${added} new id${added === 1 ? '' : 's'} added to data/published-ids.txt.`);
}
