// Chooses the folder of a new plan and writes it. Nothing that exists is changed; units and types of body are added at
// the end of their files.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import { makeSlug } from '../../src/text/vietnamese/slug.ts';
import { placeFolder, prepareFolder, writeWhole } from '../files/write-whole.ts';
import { renderPlanSchema } from '../formats/plan-schema.ts';
import type { LoadedPlan, Vocabularies } from '../read/input.ts';
import type { Draft } from './draft-plan.ts';
import type { Extracted } from './extracted.ts';
import type { Identity } from './identity.ts';
import { DraftProblem } from './problem.ts';
import { renderPlan } from './render-plan.ts';
import { listScanFiles } from './scan/reading.ts';

/**
 * Place and year ("song-an-2020"); with the name of the parent if another place has that id, with a serial for a second
 * plan of the same place and year.
 */
export function choosePlanId(
  plans: readonly string[],
  loaded: readonly LoadedPlan[],
  localities: readonly LocalityEntry[],
  { locality, year }: Identity,
): string {
  const taken = new Set(plans);
  const short = `${makeSlug(locality.name)}-${year}`;
  if (!taken.has(short)) return short;
  const parent = localities.find(({ id }) => id === locality.parent);
  const isOwn = loaded.find(({ folder }) => folder === short)?.entry.locality === locality.id;
  const base = isOwn || !parent ? short : `${makeSlug(`${locality.name} ${parent.name}`)}-${year}`;
  if (!taken.has(base)) return base;
  for (let serial = 2; ; serial++) if (!taken.has(`${base}-${serial}`)) return `${base}-${serial}`;
}

/**
 * Writes the folder of the plan, what it adds to the vocabularies, and the schema by which editors complete and explain
 * its keys: all or nothing. The folder comes last: a draft that is cut off may leave units that no plan names yet, and
 * the next draft gives the same id. Throws a DraftProblem if the folder exists or something cannot be written.
 */
export function writeDraft(
  root: string,
  vocabularies: Vocabularies,
  { entry, identity }: Draft,
  { text, scan }: Extracted,
): void {
  const folder = join(root, 'data/plans', entry.id);
  const schema = join(root, 'public/data/plan.schema.json');
  const localities = [...vocabularies.localities, ...identity.newUnits];
  const agencyTypes = [...vocabularies.agencyTypes, ...identity.newTypes];
  const shared = new Map<string, string | Uint8Array>([
    ...addTo(join(root, 'data/localities.yaml'), listUnits(identity.newUnits)),
    ...addTo(join(root, 'data/agencies.yaml'), listTypes(identity.newTypes)),
    // A build writes it too, but whoever drafts a first plan has not built yet.
    [schema, renderPlanSchema({ ...vocabularies, localities, agencyTypes })],
  ]);
  const making = join(root, '.draft');
  const files = new Map<string, string | Uint8Array>([
    ['source.txt', text],
    ['plan.yaml', renderPlan(entry)],
    ...listScanFiles(scan),
  ]);
  try {
    prepareFolder(folder, files, making);
    mkdirSync(dirname(schema), { recursive: true });
    writeWhole(shared);
    placeFolder(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'EEXIST')
      throw new DraftProblem(
        `Không tạo được thư mục data/plans/${entry.id} (${code}): không có gì bị ghi đè.`,
        `The folder data/plans/${entry.id} cannot be made (${code}): nothing is overwritten.`,
      );
    throw new DraftProblem(
      `Không ghi được data/plans/${entry.id} (${code}).`,
      `data/plans/${entry.id} cannot be written (${code}).`,
    );
  }
}

function listUnits(units: readonly LocalityEntry[]): object[] {
  return units.map(({ id, type, level, name, parent, validFrom, codes }) => ({
    id,
    type,
    level,
    name,
    ...(parent ? { parent } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(codes.length > 0 ? { codes } : {}),
  }));
}

function listTypes(types: readonly AgencyTypeEntry[]): object[] {
  return types.map(({ id, kind, levels, label }) => ({ id, kind, levels, label }));
}

/** The file with entries at its end; nothing, where there are none to add. */
function addTo(file: string, entries: readonly object[]): [file: string, text: string][] {
  if (entries.length === 0) return [];
  const before = readFileSync(file, 'utf8');
  const gap = before.endsWith('\n') ? '\n' : '\n\n';
  const note = '# Bản nháp thêm, chưa kiểm tra. Added by a draft, not yet checked.\n';
  return [[file, `${before}${gap}${note}${stringify(entries, { aliasDuplicateObjects: false })}`]];
}
