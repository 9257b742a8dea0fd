// What a publisher should know after a build that went well.

import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { listDrifted } from '../releases/last-change.ts';
import type { Files } from './files.ts';
import type { Input } from './input.ts';
import { HAS_PUBLIC_ADDRESS, SITE_ROOT } from './site.ts';

/** Takes the input, the files made of it and whether the site has a public address; gives a line for each thing to set right before others are led to the site. */
export function listWarnings({ vocabularies }: Input, files: Files, hasAddress: boolean = HAS_PUBLIC_ADDRESS): string[] {
  const { version } = vocabularies.register;
  const drifted = listDrifted(files, TABLE_NAMES, version);
  return [
    ...(drifted.length > 0
      ? [
          `Version ${version} is released, but these tables have changed since: ${drifted.join(', ')}. Before you publish, raise version and date in data/register.yaml.`,
        ]
      : []),
    ...(hasAddress
      ? []
      : [
          `No public address is set: citations, feeds, calendars and metadata name ${SITE_ROOT}. Before you publish, set homepage in data/register.yaml, or SITE_URL.`,
        ]),
  ];
}
