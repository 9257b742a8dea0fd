// The bill of materials, read by the validator of those who made the format, and against the lock file.

import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { renderSoftware } from '../../scripts/formats/software.ts';
import { listPackages } from '../../src/site/software.ts';

const text = readFileSync('dist/sbom.cdx.json', 'utf8');
const bill = JSON.parse(text) as {
  components: { name: string; version: string }[];
  metadata: { component: { name: string } };
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
> & { name: string };

describe('the bill of materials', () => {
  it('is valid CycloneDX', async () => {
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text)).toBeNull();
  });

  it('holds every package that the register is built with, as it is pinned, and the licence of each', () => {
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const all = [...Object.entries(manifest.dependencies), ...Object.entries(manifest.devDependencies)];
    expect(all.filter(([name, version]) => !listed.has(`${name}@${version}`))).toEqual([]);
    expect(listPackages().filter(({ licence }) => licence === '')).toEqual([]);
    const own = new Set(listPackages().map(({ name, version }) => `${name}@${version}`));
    expect(Object.entries(manifest.dependencies).filter(([name, version]) => !own.has(`${name}@${version}`))).toEqual(
      [],
    );
    expect(bill.metadata.component.name).toBe(manifest.name);
  });

  it('is the same each time it is made', () => {
    expect(Buffer.from(renderSoftware(process.cwd(), '2026-01-01').get('public/sbom.cdx.json') ?? [])).toEqual(
      Buffer.from(renderSoftware(process.cwd(), '2026-01-01').get('public/sbom.cdx.json') ?? []),
    );
  });
});

describe('the packages', () => {
  it('are pinned to one version each', () => {
    const loose = [...Object.entries(manifest.dependencies), ...Object.entries(manifest.devDependencies)].filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('the licences', () => {
  it.each([
    ['be-vietnam-pro.txt', 'SIL OPEN FONT LICENSE'],
    ['source-serif-4.txt', 'SIL OPEN FONT LICENSE'],
    ['pagefind.txt', 'MIT License'],
  ])('of what is sent to readers stand beside it: %s', (file, words) => {
    expect(readFileSync(`dist/licences/${file}`, 'utf8').toLowerCase()).toContain(words.toLowerCase());
  });

  it('of what is bundled into scripts are listed with their words', () => {
    expect(readFileSync('dist/licences.md', 'utf8')).toMatch(/^## \S+ - \d+\.\d+\.\d+ \(/m);
  });
});
