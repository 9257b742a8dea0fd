// Chooses the folder of a new plan and writes it. Nothing that exists is changed; units and types of body are added at
// the end of their files.

import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import { makeSlug } from '../../src/text/vietnamese/slug.ts';
import { renderPlanSchema } from '../formats/plan-schema.ts';
import type { LoadedPlan, Vocabularies } from '../read/input.ts';
import type { Draft } from './draft-plan.ts';
import type { Identity } from './identity.ts';
import { DraftProblem } from './problem.ts';
import { renderPlan } from './render-plan.ts';

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
 * Writes the folder of the plan, and the schema by which editors complete and explain its keys. Throws a DraftProblem
 * if the folder exists or cannot be written; then no folder is left behind.
 */
export function writeDraft(root: string, vocabularies: Vocabularies, { entry, identity }: Draft, text: string): void {
  const folder = join(root, 'data/plans', entry.id);
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new DraftProblem(
      `Không tạo được thư mục data/plans/${entry.id} (${getCode(error)}): không có gì bị ghi đè.`,
      `The folder data/plans/${entry.id} cannot be made (${getCode(error)}): nothing is overwritten.`,
    );
  }
  try {
    writeFileSync(join(folder, 'source.txt'), text, { flag: 'wx' });
    writeFileSync(join(folder, 'plan.yaml'), renderPlan(entry), { flag: 'wx' });
    if (identity.newUnits.length > 0) addUnits(root, identity.newUnits);
    if (identity.newTypes.length > 0) addTypes(root, identity.newTypes);
    writeSchema(root, {
      ...vocabularies,
      localities: [...vocabularies.localities, ...identity.newUnits],
      agencyTypes: [...vocabularies.agencyTypes, ...identity.newTypes],
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new DraftProblem(
      `Không ghi được data/plans/${entry.id} (${getCode(error)}).`,
      `data/plans/${entry.id} cannot be written (${getCode(error)}).`,
    );
  }
}

const getCode = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);

/** A build writes it too, but whoever drafts a first plan has not built yet. */
function writeSchema(root: string, vocabularies: Vocabularies): void {
  mkdirSync(join(root, 'public/data'), { recursive: true });
  writeFileSync(join(root, 'public/data/plan.schema.json'), renderPlanSchema(vocabularies));
}

function addUnits(root: string, units: readonly LocalityEntry[]): void {
  const fields = units.map(({ id, type, level, name, parent, validFrom, codes }) => ({
    id,
    type,
    level,
    name,
    ...(parent ? { parent } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(codes.length > 0 ? { codes } : {}),
  }));
  append(join(root, 'data/localities.yaml'), fields);
}

function addTypes(root: string, types: readonly AgencyTypeEntry[]): void {
  const fields = types.map(({ id, kind, levels, label }) => ({ id, kind, levels, label }));
  append(join(root, 'data/agencies.yaml'), fields);
}

function append(file: string, fields: readonly object[]): void {
  const gap = readFileSync(file, 'utf8').endsWith('\n') ? '\n' : '\n\n';
  appendFileSync(
    file,
    `${gap}# Bản nháp thêm, chưa kiểm tra. Added by a draft, not yet checked.\n${stringify(fields, { aliasDuplicateObjects: false })}`,
  );
}
