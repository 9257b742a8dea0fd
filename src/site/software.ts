// The packages that build the register, from its published bill of materials.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bill of materials, and the licences of what is bundled into scripts, relative to the site. */
export const BILL_FILE = 'sbom.cdx.json';
export const BUNDLED_FILE = 'licences.md';

/** Packages that readers receive unchanged, with the file that holds the licence of each. */
export const SENT = {
  '@fontsource/be-vietnam-pro': 'licences/be-vietnam-pro.txt',
  '@fontsource/source-serif-4': 'licences/source-serif-4.txt',
  pagefind: 'licences/pagefind.txt',
} as const;

export interface Package {
  name: string;
  version: string;
  /** An SPDX identifier or expression. */
  licence: string;
}

interface Bill {
  components: {
    name: string;
    version: string;
    properties: { name: string }[];
    licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
  }[];
}

/** How npm marks a package that only tests and editors need. */
const FOR_TESTS = 'cdx:npm:package:development';

/** Each package once in each version, sorted by name; none if there is no bill of materials. */
export function listPackages(): Package[] {
  const path = join(process.env.REGISTER_DATA ?? join(process.cwd(), 'public/data'), '..', BILL_FILE);
  if (!existsSync(path)) return [];
  const { components } = JSON.parse(readFileSync(path, 'utf8')) as Bill;
  const used = components.filter(({ properties }) => !properties.some(({ name }) => name === FOR_TESTS));
  const packages = used.map(({ name, version, licenses = [] }) => ({
    name,
    version,
    licence: licenses
      .map((entry) => ('expression' in entry ? entry.expression : (entry.license.id ?? entry.license.name)))
      .join(', '),
  }));
  const byName = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
