// npm run release: freezes the tables of this version into data/releases/<version>/, and writes how to cite it. It refuses data with problems, ids
// without a guard, a version that the change log does not name, and one released before.

import { join } from 'node:path';
import { render } from './build/render.ts';
import { loadAndCheck } from './checks/index.ts';
import { readArguments } from './command/arguments.ts';
import { writeWhole } from './files/write-whole.ts';
import { formatIssue } from './read/issue.ts';
import { listRecordKeys } from './read/record-id.ts';
import { renderCitationFiles } from './releases/citation-files.ts';
import { freeze, pickRelease, RELEASES } from './releases/freeze.ts';
import { renderReleases } from './releases/publish.ts';

readArguments('npm run release', {});
const root = process.cwd();

try {
  const { input, issues } = loadAndCheck(root);
  for (const issue of issues) console.error(formatIssue(issue));
  if (!input || issues.length > 0) throw new Error('the register has problems');
  const { version, changes } = input.vocabularies.register;
  const known = new Set(input.publishedIds.map(({ id }) => id));
  const unguarded = input.plans.flatMap(listRecordKeys).filter(({ id }) => !known.has(id));
  if (unguarded.length > 0)
    throw new Error(`${unguarded.length} ids are not guarded yet: run npm run check -- --accept-ids`);
  if (!changes.some((change) => change.version === version))
    throw new Error(`the change log says nothing of version ${version}: add to changes in data/register.yaml`);
  const release = pickRelease(await render(input, { others: renderReleases(root) }), version);
  freeze(root, version, release);
  const citations = renderCitationFiles(input.vocabularies.register);
  writeWhole(new Map(Array.from(citations, ([path, text]) => [join(root, path), text])));
  console.log(
    `Version ${version} is frozen in ${RELEASES}/${version}/: ${release.size} files. Commit them; npm run build republishes them at /data/v${version}/.`,
  );
} catch (error) {
  console.error(`Nothing is released: ${(error as Error).message}.`);
  process.exitCode = 1;
}
