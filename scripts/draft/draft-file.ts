// From a document to its draft. Nothing is written.

import type { Input } from '../read/input.ts';
import { type Draft, makeDraft } from './draft-plan.ts';
import { extract } from './extract.ts';
import type { Extracted } from './extracted.ts';
import { choosePlanId } from './folder.ts';
import type { Given } from './identity.ts';
import { DraftProblem } from './problem.ts';
import type { Report } from './scan/read-scan.ts';

/** `folders` are the names in data/plans. Throws a DraftProblem that says why, if the document gives no draft. */
export async function draftFile(
  path: string,
  input: Input,
  folders: readonly string[],
  given: Given,
  report?: Report,
): Promise<{ draft: Draft; extracted: Extracted }> {
  const extracted = await extract(path, report);
  const draft = makeDraft(extracted, input.vocabularies, given, (identity) =>
    choosePlanId(folders, input.plans, input.vocabularies.localities, identity),
  );
  const same = input.plans.find(({ source }) => source.sha256 === draft.entry.source.sha256);
  if (same)
    throw new DraftProblem(
      `Văn bản này đã có trong sổ: data/plans/${same.folder}.`,
      `This text is in the register already: data/plans/${same.folder}.`,
    );
  return { draft, extracted };
}
