// A national register made of the real one: one plan for each province and commune of today, with the text of a real
// plan. It is written as data/, so that the build reads it like any register.

import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readUnits } from '../../src/finder/units.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import { makeSlug } from '../../src/text/vietnamese/slug.ts';
import type { Input, LoadedPlan } from '../read/input.ts';
import { getDigest, listRecordKeys } from '../read/record-id.ts';

/** What a root folder holds beside its data. */
const PROGRAM_FILES = [
  'src',
  'scripts',
  'content/pages',
  'content/decisions',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The files of the register hold no references to other values. */
const WITHOUT_REFERENCES = { aliasDuplicateObjects: false };

/** Replaces a plan's id and unit in its template. */
const [PLAN, UNIT] = ['bench-plan', 'bench-unit'];

/** Makes `folder` the root of a register with `count` plans, of provinces first, then of communes. */
export function writeNationalRegister(root: string, real: Input, folder: string, count: number): void {
  for (const name of PROGRAM_FILES)
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (source) => !source.startsWith(join(root, 'public/data')),
    });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { register, localities } = real.vocabularies;
  const units = listUnits(localities);
  const copies = units
    .slice(0, count)
    .map((unit, index) => ({ unit, plan: real.plans[index % real.plans.length] as LoadedPlan }));
  const templates = new Map(real.plans.map((plan) => [plan, makeTemplate(plan)]));
  mkdirSync(join(folder, 'data/plans'), { recursive: true });
  for (const item of readdirSync(join(root, 'data'), { withFileTypes: true }))
    if (item.isFile()) cpSync(join(root, 'data', item.name), join(folder, 'data', item.name));
  const ids = copies.map(({ unit, plan }) => {
    const id = `${unit.id}-${plan.entry.year}`;
    mkdirSync(join(folder, 'data/plans', id));
    writeFileSync(join(folder, 'data/plans', id, 'source.txt'), plan.source.bytes);
    writeFileSync(
      join(folder, 'data/plans', id, 'plan.yaml'),
      (templates.get(plan) ?? '').replaceAll(PLAN, id).replaceAll(UNIT, unit.id),
    );
    return id;
  });
  writeFileSync(
    join(folder, 'data/localities.yaml'),
    stringify([...localities, ...units.filter(({ tile }) => !tile)], WITHOUT_REFERENCES),
  );
  // The log of changes names plans, and withdrawn bodies those that replace them: all must exist.
  const [change] = register.changes;
  writeFileSync(
    join(folder, 'data/register.yaml'),
    stringify(
      { ...register, withdrawnBodies: [], changes: [{ ...change, plans: ids, records: [] }] },
      WITHOUT_REFERENCES,
    ),
  );
  writeFileSync(
    join(folder, 'data/searches.yaml'),
    stringify(
      ids.map((id) => ({ id: `${id}-results`, plan: id, for: 'results', outcome: 'not_looked', on: change?.date })),
    ),
  );
  writeFileSync(
    join(folder, 'data/published-ids.txt'),
    copies.flatMap(({ plan }, index) => listIds(plan, ids[index] ?? '')).join(''),
  );
}

/** The lines of published-ids.txt for a copy of a plan. */
function listIds(plan: LoadedPlan, copy: string): string[] {
  return listRecordKeys(plan).map(
    ({ id, table, clause }) =>
      `${id.replace(plan.entry.id, copy)}\t${table}\t${getDigest(plan.clauseById.get(clause)?.text ?? '')}\n`,
  );
}

/** The provinces of today, and every commune of the package, under an id of its own. */
function listUnits(localities: readonly LocalityEntry[]): LocalityEntry[] {
  const base = { codes: [], named: [], formedFrom: [], formedFromNames: [] };
  const codes = new Map(
    localities.filter(({ tile }) => tile).flatMap(({ id, codes: list }) => list.map(({ code }) => [code, id])),
  );
  return [
    ...localities.filter(({ tile }) => tile),
    ...readUnits().wards.map(
      ({ ward_code, name, province_code }): LocalityEntry => ({
        ...base,
        id: `bench-${makeSlug(name)}-${ward_code}`,
        type: 'xa',
        level: 'commune',
        name,
        parent: codes.get(province_code) ?? 'viet-nam',
      }),
    ),
  ];
}

/**
 * The plan as if another unit had issued it. Its records are shown on the page of the plan, as a national register
 * needs.
 */
function makeTemplate({ entry }: LoadedPlan): string {
  const moved = JSON.stringify(entry)
    .replaceAll(`"${entry.id}`, `"${PLAN}`)
    .replaceAll(`@${entry.locality}"`, `@${UNIT}"`);
  return stringify(
    { ...JSON.parse(moved), locality: UNIT, relations: [], withdrawn: [], commitmentPages: false },
    WITHOUT_REFERENCES,
  );
}
