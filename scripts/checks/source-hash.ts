// source.txt has the SHA-256 that plan.yaml records: nobody has edited it.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkSourceHash({ plans, documents, openDocuments }: Input): Issue[] {
  return [...plans, ...documents, ...openDocuments]
    .filter(({ entry, source }) => entry.source.sha256 !== source.sha256)
    .map((plan) =>
      plan.issueAt(
        ['source', 'sha256'],
        `does not match source.txt, whose SHA-256 is ${plan.source.sha256}`,
        'scan' in plan.entry.source && plan.entry.source.scan
          ? 'if you mended what was read from the scan, record this hash; else restore source.txt byte for byte'
          : 'restore source.txt byte for byte; record a new hash only for a text newly obtained',
      ),
    );
}
