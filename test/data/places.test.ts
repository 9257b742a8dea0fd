// What is said of places: how much of a province of today a plan covers, and which clauses name a unit.

import { describe, expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { clause_places, clauses, commitment_places, commitments, localities, model_sites, plans } = makeDatasets(input);
const clausesNaming = (id: string) =>
  clause_places.flatMap(({ locality_id, clause_id }) => (locality_id === id ? clause_id : []));

describe('what a plan covers of its province of today', () => {
  test.each([
    ['thua-thien-hue-2018', 'thanh-pho-hue-2025', 'whole'],
    ['can-tho-2019', 'thanh-pho-can-tho-2025', 'former'],
    ['kien-giang-2020', 'tinh-an-giang-2025', 'former'],
    ['buon-ma-thuot-2024', 'tinh-dak-lak-2025', 'part'],
    ['song-an-2020', 'tinh-gia-lai-2025', 'commune'],
  ])('%s: of %s %s', (plan, province, coverage) => {
    const row = plans.find(({ id }) => id === plan);
    expect([row?.province_today_id, row?.province_coverage]).toEqual([province, coverage]);
  });
});

describe('the units that clauses name', () => {
  test.each([
    ['tinh-gia-lai', 5],
    ['thi-xa-an-khe-gia-lai', 2],
    ['thanh-pho-hue-thua-thien-hue', 3],
    ['huyen-phu-loc-thua-thien-hue', 1],
    ['quan-ninh-kieu-can-tho', 1],
    ['quan-binh-thuy-can-tho', 3],
  ])('%s is named in %i clauses', (id, count) => {
    expect(clausesNaming(id)).toHaveLength(count);
  });

  test('stand in them as printed', () => {
    const texts = new Map(clauses.map(({ id, text }) => [id, text]));
    expect(clause_places.filter(({ clause_id, words }) => !texts.get(clause_id)?.includes(words))).toEqual([]);
  });

  test('are no units of another time', () => {
    const units = new Map(localities.map((unit) => [unit.id, unit]));
    const years = new Map(plans.map(({ id, year }) => [id, year]));
    const wrong = clause_places.filter(({ clause_id, locality_id }) => {
      const unit = units.get(locality_id);
      const year = years.get(clause_id.split('.')[0] ?? '') ?? 0;
      return (unit?.valid_from ?? '') > `${year}-12-31` || (unit?.valid_to ?? '9999') < `${year}-01-01`;
    });
    expect(wrong).toEqual([]);
  });

  test('are at least those that a record gives as its place', () => {
    const recorded = [
      ...model_sites.filter(({ kind }) => kind !== 'unnamed'),
      ...commitment_places.flatMap(({ commitment_id, locality_id }) => {
        const clause_id = commitments.find(({ id }) => id === commitment_id)?.clause_id;
        return clause_id === undefined ? [] : [{ clause_id, locality_id }];
      }),
    ];
    expect(recorded.length).toBeGreaterThan(0);
    // A sentence that ends with a colon names its places in the clauses below.
    const isNamed = ({ clause_id, locality_id }: { clause_id: string; locality_id: string }) =>
      clausesNaming(locality_id).some((named) => named === clause_id || named.startsWith(`${clause_id}.`));
    expect(recorded.filter((place) => !isNamed(place))).toEqual([]);
  });
});
